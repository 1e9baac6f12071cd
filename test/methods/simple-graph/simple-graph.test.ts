import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  areJoined,
  buildSimpleGraph,
  neighbourCount,
  neighboursOf,
  withoutEdges,
} from "../../../src/methods/simple-graph/simple-graph.js";
import { smallGraphs, valueAt } from "../small-graphs.js";

describe("a simple graph", () => {
  it("has each pair of joined nodes once, whatever loops and repeats the columns have", () => {
    fc.assert(
      fc.property(smallGraphs(7, 20), (small) => {
        const graph = buildSimpleGraph(small);
        const pairs = new Set(
          small.from
            .map((a, edge) => [a, valueAt(small.to, edge)] as const)
            .filter(([a, b]) => a !== b)
            .map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`),
        );
        const built = [...graph.low].map((low, edge) => `${low} ${valueAt(graph.high, edge)}`);
        expect(new Set(built)).toEqual(pairs);
        expect(built).toHaveLength(graph.edgeCount);
        for (let a = 0; a < small.nodeCount; a++)
          for (let b = 0; b < small.nodeCount; b++)
            expect(areJoined(graph, a, b)).toBe(pairs.has(`${Math.min(a, b)} ${Math.max(a, b)}`));
      }),
    );
  });

  it("has the neighbours of a node in order", () => {
    const graph = buildSimpleGraph({ nodeCount: 5, from: [3, 3, 0, 4, 1], to: [4, 0, 3, 3, 1] });
    expect([...neighboursOf(graph, 3)]).toEqual([0, 4]);
    expect([...neighboursOf(graph, 1)]).toEqual([]);
    expect(neighbourCount(graph, 2)).toBe(0);
    expect([graph.first.length, graph.neighbour.length]).toEqual([6, 4]);
  });

  it("takes only the edges that it is told to keep", () => {
    const graph = buildSimpleGraph({ nodeCount: 3, from: [0, 1, 1], to: [1, 2, 0] }, (edge) => edge > 0);
    expect([[...graph.low], [...graph.high]]).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it("loses marked edges and keeps its nodes", () => {
    const graph = buildSimpleGraph({ nodeCount: 4, from: [0, 1, 2], to: [1, 2, 3] });
    const rest = withoutEdges(graph, Uint8Array.from([0, 1, 0]));
    expect([rest.nodeCount, rest.edgeCount, areJoined(rest, 1, 2), areJoined(rest, 2, 3)]).toEqual([4, 2, false, true]);
    expect(withoutEdges(graph, new Uint8Array(3))).toEqual(graph);
  });

  it("may be empty, and refuses ends that are no nodes", () => {
    expect(buildSimpleGraph({ nodeCount: 0, from: [], to: [] })).toMatchObject({ nodeCount: 0, edgeCount: 0 });
    expect(() => buildSimpleGraph({ nodeCount: 2, from: [0], to: [2] })).toThrow("from 0 to 1, but got 0 and 2");
    expect(() => buildSimpleGraph({ nodeCount: 2, from: [0], to: [] })).toThrow(RangeError);
  });
});
