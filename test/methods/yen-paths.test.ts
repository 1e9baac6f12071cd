import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { buildGraph } from "../../src/methods/compact-graph/compact-graph.js";
import { yenPaths } from "../../src/methods/shortest-paths/yen-paths.js";
import {
  comparePlainPaths,
  directions,
  drawGraph,
  oldNumbers,
  readOracle,
  renumber,
  renumberings,
  smallGraphs,
  tryAllPaths,
  valueAt,
  weightOf,
} from "./small-graphs.js";

const yenExample = "C>D:3 C>E:2 D>F:4 E>D:1 E>F:2 E>G:3 F>G:2 F>H:1 G>H:2";
const oracle = readOracle("networks/networkx_expected.json");

describe("the k shortest paths", () => {
  it("of Yen's example cost 5, 7, 8, 8, 8, 11 and 11, and there are no more", () => {
    const { graph, node } = drawGraph(yenExample);
    const paths = yenPaths(graph, node("C"), node("H"), 100, { cost: graph.weight ?? [] });
    expect(paths.map((path) => path.cost)).toEqual([5, 7, 8, 8, 8, 11, 11]);
    expect(paths[0]?.nodes).toEqual(["C", "E", "F", "H"].map(node));
  });

  it.skipIf(oracle === undefined)("are networkx's paths of that example", () => {
    const expected = z
      .object({ yen_wikipedia: z.object({ C_H: z.array(z.tuple([z.array(z.string()), z.number()])) }) })
      .parse(oracle).yen_wikipedia.C_H;
    const { graph, node } = drawGraph(yenExample);
    const paths = yenPaths(graph, node("C"), node("H"), 100, { cost: graph.weight ?? [] });
    const textOf = (nodes: readonly number[], cost: number): string => `${nodes.join(" ")} costs ${cost}`;
    expect(paths.map((path) => textOf(path.nodes, path.cost)).sort()).toEqual(
      expected.map(([names, cost]) => textOf(names.map(node), cost)).sort(),
    );
  });

  it("are all paths in order of cost, length and rank, in each direction", () => {
    fc.assert(
      fc.property(smallGraphs(), directions, (small, direction) => {
        const target = small.nodeCount - 1;
        const costOf = weightOf.bind(null, small);
        const expected = tryAllPaths(small, 0, target, { direction }).sort(comparePlainPaths(costOf));
        const paths = yenPaths(buildGraph(small), 0, target, 1000, { direction, cost: small.weight });
        expect(paths).toEqual(expected.map((path) => ({ ...path, cost: costOf(path) })));
      }),
      { numRuns: 300 },
    );
  });

  it("are all paths up to a length when there is a bound, though a cheaper way may be too long", () => {
    fc.assert(
      fc.property(smallGraphs(), directions, fc.integer({ min: 0, max: 4 }), (small, direction, maxLength) => {
        const target = small.nodeCount - 1;
        const costOf = weightOf.bind(null, small);
        const expected = tryAllPaths(small, 0, target, { direction })
          .filter((path) => path.edges.length <= maxLength)
          .sort(comparePlainPaths(costOf));
        const paths = yenPaths(buildGraph(small), 0, target, 1000, { direction, cost: small.weight, maxLength });
        expect(paths).toEqual(expected.map((path) => ({ ...path, cost: costOf(path) })));
      }),
      { numRuns: 300 },
    );
  });

  it("take a dearer but shorter beginning where the cheaper one leaves too few steps for a detour", () => {
    // From m the way over r is shorter, but r is on the path already; so s > x > m comes too late for m > y > z > t.
    const { graph, node } = drawGraph("r>s:0 s>x:0 x>m:0 s>m:5 m>r:0 r>t:0 m>y:0 y>z:0 z>t:0");
    const options = { cost: graph.weight ?? [], maxLength: 5 };
    const paths = yenPaths(graph, node("r"), node("t"), 9, options);
    expect(paths.map((path) => path.nodes)).toEqual([["r", "t"].map(node), ["r", "s", "m", "y", "z", "t"].map(node)]);
  });

  it("use only the nodes and edges that are allowed, and may end at a node that is not", () => {
    fc.assert(
      fc.property(smallGraphs(), fc.nat(5), fc.nat(11), (small, node, edge) => {
        const target = small.nodeCount - 1;
        const rules = { allowedNode: (each: number) => each !== node, allowedEdge: (each: number) => each !== edge };
        const expected = tryAllPaths(small, 0, target, rules).sort(comparePlainPaths((path) => path.edges.length));
        const paths = yenPaths(buildGraph(small), 0, target, 1000, rules);
        expect(paths.map((path) => path.edges)).toEqual(expected.map((path) => path.edges));
      }),
    );
  });

  it("only grow at the end when k grows", () => {
    fc.assert(
      fc.property(smallGraphs(), fc.nat(12), (small, k) => {
        const graph = buildGraph(small);
        const target = small.nodeCount - 1;
        const options = { direction: "BOTH", cost: small.weight } as const;
        const more = yenPaths(graph, 0, target, k + 1, options);
        expect(yenPaths(graph, 0, target, k, options)).toEqual(more.slice(0, k));
      }),
    );
  });

  it("stay the same when the nodes are renumbered", () => {
    const drawn = smallGraphs().chain((small) => fc.tuple(fc.constant(small), renumberings(small.nodeCount)));
    fc.assert(
      fc.property(drawn, ([small, names]) => {
        const target = small.nodeCount - 1;
        const options = { direction: "BOTH", cost: small.weight } as const;
        const before = yenPaths(buildGraph(small), 0, target, 20, options);
        const ends = [valueAt(names, 0), valueAt(names, target)] as const;
        const nodeRank = oldNumbers(names);
        const after = yenPaths(buildGraph(renumber(small, names)), ...ends, 20, { ...options, nodeRank });
        expect(after.map((path) => path.edges)).toEqual(before.map((path) => path.edges));
        expect(after.map((path) => path.nodes)).toEqual(
          before.map((path) => path.nodes.map((node) => valueAt(names, node))),
        );
      }),
    );
  });

  it("tell parallel edges apart, by their rank where they cost the same", () => {
    const { graph, node } = drawGraph("a>b a>b a>b");
    const edgesOf = (edgeRank?: number[]): (readonly number[])[] =>
      yenPaths(graph, node("a"), node("b"), 3, { edgeRank }).map((path) => path.edges);
    expect(edgesOf()).toEqual([[0], [1], [2]]);
    expect(edgesOf([2, 0, 1])).toEqual([[1], [2], [0]]);
  });

  it("follow the rank of the nodes where costs and lengths are equal", () => {
    const { graph, node } = drawGraph("a>x x>t a>y y>t a>z z>t");
    const nodeRank = [0, 9, 1, 8, 7];
    const middles = yenPaths(graph, node("a"), node("t"), 3, { nodeRank }).map((path) => path.nodes[1]);
    expect(middles).toEqual([node("z"), node("y"), node("x")]);
  });

  it("treat sums as equal that differ by rounding only", () => {
    const { graph, node } = drawGraph("a>b:0.1 b>c:0.2 c>t:0.3 a>d:0.3 d>e:0.2 e>t:0.1");
    const paths = yenPaths(graph, node("a"), node("t"), 2, { cost: graph.weight ?? [] });
    expect(paths[0]?.cost).toBeGreaterThan(paths[1]?.cost ?? Infinity);
    expect(paths.map((path) => path.nodes[1])).toEqual([node("b"), node("d")]);
  });

  it("from a node to itself are the one path without edges", () => {
    const { graph, node } = drawGraph("a>a a>b b>a");
    expect(yenPaths(graph, node("a"), node("a"), 5)).toEqual([{ nodes: [node("a")], edges: [], cost: 0 }]);
  });

  it("are none where there is no way, or none is asked for", () => {
    const { graph, node } = drawGraph("a>b c>d");
    expect(yenPaths(graph, node("a"), node("d"), 5, { direction: "BOTH" })).toEqual([]);
    expect(yenPaths(graph, node("a"), node("b"), 0)).toEqual([]);
  });

  it("are refused for a k that is no number of paths, and for a node that is not there", () => {
    const { graph } = drawGraph("a>b");
    expect(() => yenPaths(graph, 0, 1, 1.5)).toThrow("k must be a whole number from 0, but got 1.5.");
    expect(() => yenPaths(graph, 0, 7, 1)).toThrow("A node must be from 0 to 1, but got 7.");
  });
});
