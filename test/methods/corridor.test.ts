import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/methods/compact-graph/compact-graph.js";
import { corridor } from "../../src/methods/shortest-paths/corridor.js";
import {
  directions,
  drawGraph,
  oldNumbers,
  renumber,
  renumberings,
  smallGraphs,
  tryAllPaths,
  valueAt,
} from "./small-graphs.js";

const bounds = fc.integer({ min: 0, max: 5 });

describe("the corridor between two nodes", () => {
  it("holds every node and edge of every path within the bound", () => {
    fc.assert(
      fc.property(smallGraphs(), directions, bounds, fc.nat(5), (small, direction, bound, avoided) => {
        const target = small.nodeCount - 1;
        const options = { direction, allowedNode: (node: number) => node !== avoided };
        const { nodes, edges } = corridor(buildGraph(small), [0], [target], bound, options);
        for (const path of tryAllPaths(small, 0, target, options).filter((each) => each.edges.length <= bound)) {
          expect(nodes).toEqual(expect.arrayContaining([...path.nodes]));
          expect(edges).toEqual(expect.arrayContaining([...path.edges]));
        }
      }),
    );
  });

  it("holds no node or edge that is farther from its ends than the bound", () => {
    fc.assert(
      fc.property(smallGraphs(), directions, bounds, (small, direction, bound) => {
        const target = small.nodeCount - 1;
        const found = corridor(buildGraph(small), [0], [target], bound, { direction });
        const shortest = (from: number, to: number): number =>
          Math.min(...tryAllPaths(small, from, to, { direction }).map((path) => path.edges.length));
        const through = (from: number, to: number): number => shortest(0, from) + 1 + shortest(to, target);
        for (const node of found.nodes) expect(shortest(0, node) + shortest(node, target)).toBeLessThanOrEqual(bound);
        for (const edge of found.edges) {
          const [a, b] = [valueAt(small.from, edge), valueAt(small.to, edge)];
          const along = direction === "IN" ? Infinity : through(a, b);
          const against = direction === "OUT" ? Infinity : through(b, a);
          expect(Math.min(along, against)).toBeLessThanOrEqual(bound);
        }
      }),
    );
  });

  it("is the same corridor when the nodes are renumbered", () => {
    const drawn = smallGraphs().chain((small) => fc.tuple(fc.constant(small), renumberings(small.nodeCount)));
    fc.assert(
      fc.property(drawn, bounds, ([small, names], bound) => {
        const target = small.nodeCount - 1;
        const before = corridor(buildGraph(small), [0], [target], bound);
        const renamed = buildGraph(renumber(small, names));
        const after = corridor(renamed, [valueAt(names, 0)], [valueAt(names, target)], bound);
        const old = oldNumbers(names);
        expect(after.edges).toEqual(before.edges);
        expect(after.nodes.map((node) => valueAt(old, node)).sort()).toEqual(before.nodes);
      }),
    );
  });

  it("leaves dead ends and detours outside", () => {
    const { graph, node } = drawGraph("s>a a>t a>dead s>b b>c c>t s>s a>a");
    const found = corridor(graph, [node("s")], [node("t")], 2);
    expect(found.nodes).toEqual([node("s"), node("a"), node("t")]);
    expect(found.edges).toEqual([0, 1]);
  });

  it("joins sets, and says how far each node is from either", () => {
    const { graph, node } = drawGraph("a>m b>m m>x m>y");
    const found = corridor(graph, [node("a"), node("b")], [node("x"), node("y")], 2);
    expect(found.edges).toEqual([0, 1, 2, 3]);
    expect([found.fromSources[node("m")], found.toTargets[node("m")]]).toEqual([1, 1]);
  });

  it("does not lead through nodes that are avoided, nor along edges that are", () => {
    const { graph, node } = drawGraph("s>hub hub>t s>a a>t");
    const around = corridor(graph, [node("s")], [node("t")], 3, { allowedNode: (each) => each !== node("hub") });
    expect(around.edges).toEqual([2, 3]);
    expect(around.nodes).not.toContain(node("hub"));
    expect(corridor(graph, [node("s")], [node("t")], 3, { allowedEdge: (edge) => edge !== 2 }).edges).toEqual([0, 1]);
  });

  it("is empty where there is no way, and one node from a node to itself", () => {
    const { graph, node } = drawGraph("a>b c>d");
    expect(corridor(graph, [node("a")], [node("d")], 9)).toMatchObject({ nodes: [], edges: [] });
    expect(corridor(graph, [node("a")], [node("a")], 0)).toMatchObject({ nodes: [node("a")], edges: [] });
  });
});
