import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildAdjacency, forEachTarget, reachFrom } from "../../../src/methods/condensation/adjacency.scoring.js";
import { condense, longestDistances } from "../../../src/methods/condensation/condensation.scoring.js";

const graphOf = (size: number, edges: readonly (readonly [number, number])[]) =>
  buildAdjacency(
    size,
    edges.map(([from]) => from),
    edges.map(([, to]) => to),
  );
const size = 7;
const anyEdges = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 14 });

describe("neighbour lists", () => {
  test("keep the order of the edges, and duplicates", () => {
    const adjacency = graphOf(3, [
      [2, 0],
      [0, 2],
      [2, 1],
      [2, 0],
    ]);
    const seen: number[] = [];
    forEachTarget(adjacency, 2, (target) => seen.push(target));
    expect(seen).toEqual([0, 1, 0]);
    expect([...adjacency.offsets]).toEqual([0, 1, 1, 4]);
  });

  test("are walked to what can be reached, the sources included", () => {
    const adjacency = graphOf(5, [
      [0, 1],
      [1, 0],
      [1, 2],
      [3, 4],
    ]);
    expect([...reachFrom(adjacency, [0])]).toEqual([1, 1, 1, 0, 0]);
    expect([...reachFrom(adjacency, [])]).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("the condensation", () => {
  test("puts nodes into one component exactly where each reaches the other, and numbers what is led to lower", () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const adjacency = graphOf(size, edges);
        const { componentOf, count } = condense(adjacency);
        const reach = Array.from({ length: size }, (_, node) => reachFrom(adjacency, [node]));
        for (let a = 0; a < size; a++) {
          for (let b = 0; b < size; b++) {
            const mutual = reach[a]?.[b] === 1 && reach[b]?.[a] === 1;
            expect(componentOf[a] === componentOf[b]).toBe(mutual);
            if (reach[a]?.[b] === 1) expect(componentOf[a]).toBeGreaterThanOrEqual(componentOf[b] ?? -1);
          }
        }
        expect(new Set(componentOf).size).toBe(count);
      }),
    );
  });

  test("of nothing is nothing, and a chain of 100,000 links overflows no stack", () => {
    expect(condense(graphOf(0, []))).toMatchObject({ count: 0 });
    const long = Array.from({ length: 99_999 }, (_, node) => [node, node + 1] as const);
    const adjacency = graphOf(100_000, long);
    expect(longestDistances(adjacency, condense(adjacency), [0])[99_999]).toBe(99_999);
  });
});

describe("longest distances", () => {
  test("take the longest way round, never the first encounter", () => {
    const adjacency = graphOf(5, [
      [0, 3],
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect([...longestDistances(adjacency, condense(adjacency), [0])]).toEqual([0, 1, 2, 3, -1]);
  });

  test("count a cycle as one step", () => {
    const adjacency = graphOf(5, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 1],
      [3, 4],
    ]);
    expect([...longestDistances(adjacency, condense(adjacency), [0])]).toEqual([0, 1, 1, 1, 2]);
  });

  test("start from several sources, of which one may lie below another", () => {
    const adjacency = graphOf(3, [
      [0, 1],
      [1, 2],
    ]);
    expect([...longestDistances(adjacency, condense(adjacency), [1, 0])]).toEqual([0, 1, 2]);
  });

  test("do not depend on the order of the edges", () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const [one, other] = [graphOf(size, edges), graphOf(size, [...edges].reverse())];
        const distances = [one, other].map((each) => [...longestDistances(each, condense(each), [0])]);
        expect(distances[0]).toEqual(distances[1]);
      }),
    );
  });
});
