import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/methods/compact-graph/compact-graph.js";
import { Heap } from "../../src/methods/shortest-paths/heap.js";
import { exactCosts } from "../../src/methods/shortest-paths/search-options.js";
import { hopDistances, shortestForest } from "../../src/methods/shortest-paths/shortest-distances.js";
import {
  directions,
  drawGraph,
  oldNumbers,
  renumber,
  renumberings,
  smallGraphs,
  tryAllPaths,
  valueAt,
  weightOf,
} from "./small-graphs.js";

describe("the heap", () => {
  it("gives its entries back in order, whatever order they came in", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (values) => {
        const heap = new Heap<{ value: number }>((a, b) => a.value < b.value);
        for (const value of values) heap.push({ value });
        const sorted: number[] = [];
        for (let entry = heap.pop(); entry; entry = heap.pop()) sorted.push(entry.value);
        expect(sorted).toEqual([...values].sort((a, b) => a - b));
        expect(heap.pop()).toBeUndefined();
      }),
    );
  });
});

describe("distances in hops", () => {
  it("are the lengths of the shortest paths, in each direction", () => {
    fc.assert(
      fc.property(smallGraphs(), directions, (small, direction) => {
        const distance = hopDistances(buildGraph(small), [0], { direction });
        for (let node = 0; node < small.nodeCount; node++) {
          const lengths = tryAllPaths(small, 0, node, { direction }).map((path) => path.edges.length);
          expect(distance[node]).toBe(lengths.length === 0 ? -1 : Math.min(...lengths));
        }
      }),
    );
  });

  it("start from the nearest of several sources and end at the bound", () => {
    const { graph, node } = drawGraph("a>b b>c c>d d>e x>d");
    const distance = hopDistances(graph, [node("a"), node("x")], { maxLength: 1 });
    expect(["a", "b", "c", "d", "e", "x"].map((name) => distance[node(name)])).toEqual([0, 1, -1, 1, -1, 0]);
  });

  it("reach a node that must not be gone through, but nothing behind it", () => {
    const { graph, node } = drawGraph("a>hub hub>b");
    const distance = hopDistances(graph, [node("a")], { allowedNode: (each) => each !== node("hub") });
    expect([distance[node("hub")], distance[node("b")]]).toEqual([1, -1]);
    expect(hopDistances(graph, [node("hub")], { allowedNode: () => false })[node("b")]).toBe(1);
  });
});

describe("the forest of shortest paths", () => {
  it("costs what the cheapest of all paths costs", () => {
    fc.assert(
      fc.property(smallGraphs(), directions, (small, direction) => {
        const forest = shortestForest(buildGraph(small), [0], { direction, cost: small.weight });
        for (let node = 0; node < small.nodeCount; node++) {
          const costs = tryAllPaths(small, 0, node, { direction }).map((path) => weightOf(small, path));
          expect(forest.distance[node]).toBe(costs.length === 0 ? -1 : Math.min(...costs));
        }
      }),
    );
  });

  it("takes the way with fewer hops among equally cheap ones, also at no cost", () => {
    const { graph, node } = drawGraph("a>b:0 b>c:0 a>c:0");
    const forest = shortestForest(graph, [node("a")], { cost: [0, 0, 0] });
    expect([forest.hops[node("c")], forest.viaEdge[node("c")]]).toEqual([1, 2]);
  });

  it("settles ties by rank, so that renumbering the nodes changes nothing", () => {
    const drawn = smallGraphs().chain((small) => fc.tuple(fc.constant(small), renumberings(small.nodeCount)));
    fc.assert(
      fc.property(drawn, ([small, names]) => {
        const sources = small.nodeCount > 1 ? [0, 1] : [0];
        const options = { direction: "BOTH", cost: small.weight } as const;
        const before = shortestForest(buildGraph(small), sources, options);
        const nodeRank = oldNumbers(names);
        const renamed = sources.map((node) => valueAt(names, node));
        const after = shortestForest(buildGraph(renumber(small, names)), renamed, { ...options, nodeRank });
        for (const [node, name] of names.entries()) {
          expect(after.distance[name]).toBe(before.distance[node]);
          expect(after.viaEdge[name]).toBe(before.viaEdge[node]);
          const origin = valueAt(before.origin, node);
          expect(after.origin[name]).toBe(origin === -1 ? -1 : names[origin]);
        }
      }),
    );
  });

  it("goes from the source of lower rank where two are equally near", () => {
    const { graph, node } = drawGraph("a>m b>m");
    const sources = [node("a"), node("b")];
    const nodeRank = [2, 1, 0];
    expect(shortestForest(graph, sources).origin[node("m")]).toBe(node("a"));
    expect(shortestForest(graph, sources, { nodeRank }).origin[node("m")]).toBe(node("b"));
  });

  it("never uses an edge of infinite cost", () => {
    const { graph, node } = drawGraph("a>b");
    expect(shortestForest(graph, [node("a")], { cost: [Infinity] }).distance[node("b")]).toBe(-1);
  });
});

describe("exact costs", () => {
  it("make a tie of sums that only rounding told apart", () => {
    const exact = [...exactCosts(3, [0.1, 0.2, 0.3])];
    expect(0.1 + 0.2 + 0.3).not.toBe(0.3 + 0.2 + 0.1);
    expect(valueAt(exact, 0) + valueAt(exact, 1) + valueAt(exact, 2)).toBe(
      valueAt(exact, 2) + valueAt(exact, 1) + valueAt(exact, 0),
    );
    expect(exact.every(Number.isInteger)).toBe(true);
  });

  it("keep the order of whole costs, and 1 each where none are given", () => {
    const exact = [...exactCosts(3, [5, 0, 10])];
    expect(exact).toEqual([valueAt(exact, 2) / 2, 0, valueAt(exact, 2)]);
    expect([...exactCosts(2)]).toEqual([1, 1]);
    expect([...exactCosts(2, [0, Infinity])]).toEqual([0, Infinity]);
  });

  it.each([-1, Number.NaN, 1e200])("refuse a cost of %s", (cost) => {
    expect(() => exactCosts(1, [cost])).toThrow("edge 0 has");
  });
});
