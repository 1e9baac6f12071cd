import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/methods/compact-graph/compact-graph.js";
import type { PathStep } from "../../src/methods/simple-paths/path-step.js";
import { type EdgeIntervals, simplePaths } from "../../src/methods/simple-paths/simple-paths.js";
import {
  comparePlainPaths,
  directions,
  drawGraph,
  oldNumbers,
  type PlainPath,
  renumber,
  renumberings,
  smallGraphs,
  tryAllPaths,
  valueAt,
  weightOf,
} from "./small-graphs.js";

const byLength = comparePlainPaths((path) => path.edges.length);
const edgesOf = (paths: readonly PlainPath[]): (readonly number[])[] => paths.map((path) => path.edges);

describe("simple paths within a length", () => {
  it("are all there, the shortest first, then by rank, in each direction", () => {
    fc.assert(
      fc.property(smallGraphs(), directions, fc.integer({ min: 0, max: 6 }), (small, direction, maxLength) => {
        const target = small.nodeCount - 1;
        const found = simplePaths(buildGraph(small), 0, target, { direction, maxLength, cost: small.weight });
        const expected = tryAllPaths(small, 0, target, { direction })
          .filter((path) => path.edges.length <= maxLength)
          .sort(byLength);
        expect(found.truncated).toBe(false);
        expect(found.paths).toEqual(expected.map((path) => ({ ...path, cost: weightOf(small, path) })));
      }),
      { numRuns: 300 },
    );
  });

  it("avoid the nodes and edges that are not allowed", () => {
    fc.assert(
      fc.property(smallGraphs(), fc.nat(5), fc.nat(11), (small, node, edge) => {
        const target = small.nodeCount - 1;
        const rules = { allowedNode: (each: number) => each !== node, allowedEdge: (each: number) => each !== edge };
        const found = simplePaths(buildGraph(small), 0, target, { ...rules, maxLength: 6 });
        expect(edgesOf(found.paths)).toEqual(edgesOf(tryAllPaths(small, 0, target, rules).sort(byLength)));
      }),
    );
  });

  it("may have a least length", () => {
    const { graph, node } = drawGraph("s>t s>a a>t");
    const found = simplePaths(graph, node("s"), node("t"), { maxLength: 5, minLength: 2 });
    expect(edgesOf(found.paths)).toEqual([[1, 2]]);
  });

  it("only grow at the end when the limit grows, and say when there were more", () => {
    fc.assert(
      fc.property(smallGraphs(), fc.nat(8), (small, limit) => {
        const graph = buildGraph(small);
        const options = { direction: "BOTH", maxLength: 6 } as const;
        const all = simplePaths(graph, 0, small.nodeCount - 1, { ...options, limit: 1e6 }).paths;
        const some = simplePaths(graph, 0, small.nodeCount - 1, { ...options, limit });
        expect(some.paths).toEqual(all.slice(0, limit));
        expect(some.truncated).toBe(all.length > limit);
      }),
    );
  });

  it("end with truncated when there is too much to look at", () => {
    const pairs = Array.from({ length: 12 }, (_, a) => Array.from({ length: 12 }, (_, b) => [a, b] as const)).flat();
    const graph = buildGraph({ nodeCount: 12, from: pairs.map(([a]) => a), to: pairs.map(([, b]) => b) });
    const found = simplePaths(graph, 0, 11, { maxLength: 11, limit: 1e9, maxSteps: 2000 });
    expect(found.truncated).toBe(true);
    expect(found.paths.length).toBeGreaterThan(10);
    expect(found.paths.length).toBeLessThan(2000);
  });

  it("stay the same when the nodes are renumbered", () => {
    const drawn = smallGraphs().chain((small) => fc.tuple(fc.constant(small), renumberings(small.nodeCount)));
    fc.assert(
      fc.property(drawn, ([small, names]) => {
        const target = small.nodeCount - 1;
        const before = simplePaths(buildGraph(small), 0, target, { maxLength: 6 });
        const ends = [valueAt(names, 0), valueAt(names, target)] as const;
        const options = { maxLength: 6, nodeRank: oldNumbers(names) };
        const after = simplePaths(buildGraph(renumber(small, names)), ...ends, options);
        expect(edgesOf(after.paths)).toEqual(edgesOf(before.paths));
      }),
    );
  });

  it("from a node to itself are the one path without edges", () => {
    const { graph, node } = drawGraph("a>a a>b b>a");
    const found = simplePaths(graph, node("a"), node("a"), { maxLength: 3 });
    expect(found).toEqual({ paths: [{ nodes: [node("a")], edges: [], cost: 0 }], truncated: false });
  });

  it("never use an edge of infinite cost", () => {
    const { graph, node } = drawGraph("a>b a>b");
    const found = simplePaths(graph, node("a"), node("b"), { maxLength: 1, cost: [Infinity, 2] });
    expect(found.paths).toEqual([{ nodes: [0, 1], edges: [1], cost: 2 }]);
  });
});

describe("simple paths by prescribed steps", () => {
  const stepLists = fc.array(
    fc.record({ edgeTypes: fc.subarray([0, 1, 2], { minLength: 1 }), direction: directions }),
    { minLength: 1, maxLength: 3 },
  );

  it("fit each step by type and direction, and none is missing", () => {
    fc.assert(
      fc.property(smallGraphs(), stepLists, (small, steps: readonly PathStep[]) => {
        const target = small.nodeCount - 1;
        const fits = (path: PlainPath): boolean =>
          path.edges.length === steps.length &&
          steps.every(({ edgeTypes, direction }, index) => {
            const edge = valueAt(path.edges, index);
            const isOut = small.from[edge] === path.nodes[index];
            return (
              edgeTypes.includes(valueAt(small.type, edge)) && (direction === "BOTH" || isOut === (direction === "OUT"))
            );
          });
        const expected = tryAllPaths(small, 0, target, { direction: "BOTH" }).filter(fits).sort(byLength);
        const found = simplePaths(buildGraph(small), 0, target, { maxLength: 6, steps });
        expect(edgesOf(found.paths)).toEqual(edgesOf(expected));
      }),
      { numRuns: 300 },
    );
  });

  it("arrive only where a step accepts the node", () => {
    const { graph, node } = drawGraph("s>a a>t s>b b>t");
    const step = { edgeTypes: [0], direction: "OUT" } as const;
    const steps = [{ ...step, accepts: (each: number) => each === node("b") }, step];
    const found = simplePaths(graph, node("s"), node("t"), { maxLength: 2, steps });
    expect(edgesOf(found.paths)).toEqual([[2, 3]]);
  });

  it("are none when there are more steps than edges are allowed", () => {
    const { graph, node } = drawGraph("s>a a>t");
    const step = { edgeTypes: [0], direction: "OUT" } as const;
    expect(simplePaths(graph, node("s"), node("t"), { maxLength: 1, steps: [step, step] }).paths).toEqual([]);
  });
});

describe("time-respecting paths", () => {
  /** Says by trying every sequence of whole days whether something could have travelled along the path. */
  const canTravel = (path: PlainPath, { validFrom, validTo }: EdgeIntervals): boolean => {
    const reach = (index: number, day: number): boolean => {
      const edge = path.edges[index];
      if (edge === undefined) return true;
      for (let later = day; later < valueAt(validTo, edge); later++)
        if (later >= valueAt(validFrom, edge) && reach(index + 1, later)) return true;
      return false;
    };
    return reach(0, 0);
  };

  it("are those along which days can be found that never go back", () => {
    const days = fc.array(fc.tuple(fc.nat(5), fc.nat(6)), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(smallGraphs(), days, (small, drawn) => {
        const intervals = { validFrom: drawn.map(([from]) => from), validTo: drawn.map(([, to]) => to) };
        const target = small.nodeCount - 1;
        const expected = tryAllPaths(small, 0, target).filter((path) => canTravel(path, intervals));
        const found = simplePaths(buildGraph(small), 0, target, { maxLength: 6, intervals });
        expect(edgesOf(found.paths)).toEqual(edgesOf(expected.sort(byLength)));
      }),
      { numRuns: 300 },
    );
  });

  it("may use edges that never hold at the same time, but only in their order", () => {
    const { graph, node } = drawGraph("s>a a>t");
    const found = (validFrom: number[], validTo: number[]): number =>
      simplePaths(graph, node("s"), node("t"), { maxLength: 2, intervals: { validFrom, validTo } }).paths.length;
    expect(found([2000, 2010], [2005, 2015])).toBe(1);
    expect(found([2010, 2000], [2015, 2005])).toBe(0);
  });

  it("can't use an edge on the day that it ends, and take unknown ends as open", () => {
    const { graph, node } = drawGraph("s>a a>t");
    const found = (validFrom: number[], validTo: number[]): number =>
      simplePaths(graph, node("s"), node("t"), { maxLength: 2, intervals: { validFrom, validTo } }).paths.length;
    expect(found([5, 0], [9, 5])).toBe(0);
    expect(found([5, 0], [9, 6])).toBe(1);
    expect(found([-Infinity, -Infinity], [Infinity, Infinity])).toBe(1);
  });
});
