import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/methods/compact-graph/compact-graph.js";
import { hopDistances } from "../../src/methods/shortest-paths/shortest-distances.js";
import { type SteinerTree, steinerTree } from "../../src/methods/steiner-tree/steiner-tree.js";
import {
  drawGraph,
  oldNumbers,
  renumber,
  renumberings,
  type SmallGraph,
  smallGraphs,
  valueAt,
} from "./small-graphs.js";

const terminalsOf = (small: SmallGraph, wanted: readonly number[]): number[] =>
  wanted.map((node) => node % small.nodeCount);
const wantedTerminals = fc.array(fc.nat(9), { minLength: 1, maxLength: 4 });

/** Numbers the connected parts that some edges make of the nodes. */
function partsOf(small: SmallGraph, edges: readonly number[]): number[] {
  const part = Array.from({ length: small.nodeCount }, (_, node) => node);
  for (const edge of edges) {
    const [a, b] = [valueAt(part, valueAt(small.from, edge)), valueAt(part, valueAt(small.to, edge))];
    for (const [node, name] of part.entries()) if (name === b) part[node] = a;
  }
  return part;
}

/** Gives the least cost of any set of edges that joins the terminals, Infinity when none does. */
function leastCost(small: SmallGraph, terminals: readonly number[]): number {
  let least = Infinity;
  for (let subset = 0; subset < 2 ** small.from.length; subset++) {
    const edges = [...small.from.keys()].filter((edge) => (subset >> edge) & 1);
    const cost = edges.reduce((sum, edge) => sum + valueAt(small.weight, edge), 0);
    if (cost >= least) continue;
    const part = partsOf(small, edges);
    if (new Set(terminals.map((node) => part[node])).size === 1) least = cost;
  }
  return least;
}

const isForest = (small: SmallGraph, tree: SteinerTree): boolean =>
  new Set(tree.nodes.map((node) => partsOf(small, tree.edges)[node])).size === tree.nodes.length - tree.edges.length;

describe("the Steiner tree", () => {
  it("joins the terminals at no more than twice the least cost", () => {
    fc.assert(
      fc.property(smallGraphs(6, 9), wantedTerminals, (small, wanted) => {
        const terminals = terminalsOf(small, wanted);
        const tree = steinerTree(buildGraph(small), terminals, { cost: small.weight });
        const least = leastCost(small, terminals);
        expect(tree.isConnected).toBe(least !== Infinity);
        if (tree.isConnected) expect(tree.cost).toBeGreaterThanOrEqual(least);
        if (tree.isConnected) expect(tree.cost).toBeLessThanOrEqual(2 * least);
      }),
      { numRuns: 200 },
    );
  });

  it("has no cycle, contains the terminals, and ends at terminals only", () => {
    fc.assert(
      fc.property(smallGraphs(9, 20), wantedTerminals, (small, wanted) => {
        const terminals = terminalsOf(small, wanted);
        const tree = steinerTree(buildGraph(small), terminals, { cost: small.weight });
        expect(tree.nodes).toEqual(expect.arrayContaining(terminals));
        expect(isForest(small, tree)).toBe(true);
        for (const node of tree.nodes.filter((each) => !terminals.includes(each))) {
          const ends = tree.edges.flatMap((edge) => [small.from[edge], small.to[edge]]);
          expect(ends.filter((end) => end === node).length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("says which terminals are apart, and joins those that are not", () => {
    fc.assert(
      fc.property(smallGraphs(8, 6), wantedTerminals, (small, wanted) => {
        const terminals = terminalsOf(small, wanted);
        const graph = buildGraph(small);
        const tree = steinerTree(graph, terminals, { cost: small.weight });
        expect(tree.groups.flat().sort()).toEqual([...new Set(terminals)].sort());
        const part = partsOf(small, tree.edges);
        for (const group of tree.groups) {
          const distance = hopDistances(graph, [valueAt(group, 0)], { direction: "BOTH" });
          for (const terminal of terminals) {
            expect(group.includes(terminal)).toBe(valueAt(distance, terminal) >= 0);
            if (group.includes(terminal)) expect(part[terminal]).toBe(part[valueAt(group, 0)]);
          }
        }
      }),
    );
  });

  it("is the same tree when the nodes are renumbered and the terminals come in another order", () => {
    const drawn = smallGraphs(8, 16).chain((small) => fc.tuple(fc.constant(small), renumberings(small.nodeCount)));
    fc.assert(
      fc.property(drawn, wantedTerminals, ([small, names], wanted) => {
        const terminals = terminalsOf(small, wanted);
        const before = steinerTree(buildGraph(small), terminals, { cost: small.weight });
        const renamed = terminals.toReversed().map((node) => valueAt(names, node));
        const options = { cost: small.weight, nodeRank: oldNumbers(names) };
        const after = steinerTree(buildGraph(renumber(small, names)), renamed, options);
        expect(after.edges).toEqual(before.edges);
        expect(after.groups).toEqual(before.groups.map((group) => group.map((node) => valueAt(names, node))));
      }),
    );
  });

  it("goes through a node that is no terminal when that is cheaper", () => {
    const { graph, node } = drawGraph("a>m:1 b>m:1 c>m:1 a>b:3 b>c:3 a>c:3");
    const tree = steinerTree(graph, ["a", "b", "c"].map(node), { cost: graph.weight ?? [] });
    expect([tree.edges, tree.cost]).toEqual([[0, 1, 2], 3]);
  });

  it("avoids nodes, edges and infinite costs, but not a terminal", () => {
    const { graph, node } = drawGraph("a>hub hub>b a>x x>y y>b");
    const ends = ["a", "b"].map(node);
    expect(steinerTree(graph, ends).edges).toEqual([0, 1]);
    expect(steinerTree(graph, ends, { allowedNode: (each) => each !== node("hub") }).edges).toEqual([2, 3, 4]);
    expect(steinerTree(graph, ends, { allowedEdge: (edge) => edge !== 1 }).edges).toEqual([2, 3, 4]);
    expect(steinerTree(graph, ends, { cost: [1, Infinity, 1, 1, 1] }).edges).toEqual([2, 3, 4]);
    expect(steinerTree(graph, [...ends, node("hub")], { allowedNode: () => false }).edges).toEqual([0, 1]);
  });

  it("of one terminal is that node, and of none is nothing", () => {
    const { graph, node } = drawGraph("a>a a>b");
    const alone = { edges: [], cost: 0, isConnected: true };
    expect(steinerTree(graph, [node("a"), node("a")])).toEqual({ ...alone, nodes: [0], groups: [[0]] });
    expect(steinerTree(graph, [])).toEqual({ ...alone, nodes: [], groups: [] });
  });
});
