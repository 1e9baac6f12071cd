import { createRequire } from "node:module";
import fc from "fast-check";
import { UndirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { randomBelow, seededRandom } from "../../../src/lib/seeded-random.js";
import { exactBetweenness } from "../../../src/methods/betweenness/betweenness.scoring.js";
import { addLogs, dependenciesInLogs } from "../../../src/methods/betweenness/log-dependencies.js";
import { buildSimpleGraph, type SimpleGraph } from "../../../src/methods/simple-graph/simple-graph.js";
import { expectEach, readPublishedNetworks } from "../simple-graph/tried-graph.js";
import { renumber, renumberings, type SmallGraph, smallGraphs, tryAllPaths, valueAt } from "../small-graphs.js";

/** The package is CommonJS, and its types say otherwise. */
const betweennessCentrality = createRequire(import.meta.url)("graphology-metrics/centrality/betweenness.js") as (
  graph: UndirectedGraph,
  options: { getEdgeWeight: null },
) => Readonly<Record<string, number>>;

/** Betweenness by listing all shortest paths between all pairs. */
function betweennessByTrying(small: SmallGraph): number[] {
  const simple = buildSimpleGraph(small);
  const plain = { ...small, from: [...simple.low], to: [...simple.high] };
  const sums = Array.from({ length: small.nodeCount }, () => 0);
  for (let source = 0; source < small.nodeCount; source++)
    for (let target = 0; target < source; target++) {
      const paths = tryAllPaths(plain, source, target, { direction: "BOTH" }).map(({ nodes }) => nodes);
      const shortest = paths.filter(({ length }) => length === Math.min(...paths.map((path) => path.length)));
      for (const node of shortest.flatMap((path) => path.slice(1, -1)))
        sums[node] = valueAt(sums, node) + 1 / shortest.length;
    }
  const pairs = ((small.nodeCount - 1) * (small.nodeCount - 2)) / 2;
  return sums.map((sum) => (pairs === 0 ? 0 : sum / pairs));
}

/** The same by graphology, which counts and adds up in its own way. */
function betweennessByGraphology(graph: SimpleGraph): number[] {
  const other = new UndirectedGraph();
  for (let node = 0; node < graph.nodeCount; node++) other.addNode(String(node));
  for (const [edge, low] of graph.low.entries()) other.addEdge(String(low), String(valueAt(graph.high, edge)));
  const found = betweennessCentrality(other, { getEdgeWeight: null });
  return Array.from({ length: graph.nodeCount }, (_, node) => found[String(node)] ?? Number.NaN);
}

/** So many diamonds in a row, each of which doubles the number of shortest paths. */
export function diamonds(count: number): SimpleGraph {
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0; at < count * 3; at += 3) {
    from.push(at, at, at + 1, at + 2);
    to.push(at + 1, at + 2, at + 3, at + 3);
  }
  return buildSimpleGraph({ nodeCount: count * 3 + 1, from, to });
}

describe("exact betweenness", () => {
  it("is what listing all shortest paths gives", () => {
    fc.assert(
      fc.property(smallGraphs(7, 12), (small) => {
        const found = exactBetweenness(buildSimpleGraph(small));
        for (const [node, expected] of betweennessByTrying(small).entries())
          expect(found[node], `node ${node}`).toBeCloseTo(expected, 12);
      }),
    );
  });

  it.each([1, 2, 3])("is that of graphology on random graph %i", (seed) => {
    const random = seededRandom(seed);
    const ends = (): number[] => Array.from({ length: 420 }, () => randomBelow(random, 200));
    const graph = buildSimpleGraph({ nodeCount: 200, from: ends(), to: ends() });
    const found = exactBetweenness(graph);
    for (const [node, expected] of betweennessByGraphology(graph).entries())
      expect(found[node], `node ${node}`).toBeCloseTo(expected, 13);
  });

  it.each(readPublishedNetworks())("is that of networkx for %s", (_, network) => {
    const found = exactBetweenness(network.graph);
    const expectClose = (name: string, value: number | null, published: number): void => {
      expect(value, name).toBeCloseTo(published, 14);
    };
    expectEach(network, network.expected.betweenness, (node) => valueAt(found, node), expectClose);
  });

  it("does not depend on the numbers of the nodes", () => {
    const renamed = smallGraphs(7, 12).chain((small) => fc.tuple(fc.constant(small), renumberings(small.nodeCount)));
    fc.assert(
      fc.property(renamed, ([small, names]) => {
        const [own, other] = [small, renumber(small, names)].map((each) => exactBetweenness(buildSimpleGraph(each)));
        for (let node = 0; node < small.nodeCount; node++)
          expect(other?.[valueAt(names, node)]).toBeCloseTo(own?.[node] ?? Number.NaN, 12);
      }),
    );
  });

  it("is 0 below three nodes, without edges and at the rim, 1 in the middle of a star", () => {
    expect([...exactBetweenness(buildSimpleGraph({ nodeCount: 0, from: [], to: [] }))]).toEqual([]);
    expect([...exactBetweenness(buildSimpleGraph({ nodeCount: 2, from: [0], to: [1] }))]).toEqual([0, 0]);
    expect([...exactBetweenness(buildSimpleGraph({ nodeCount: 3, from: [0], to: [0] }))]).toEqual([0, 0, 0]);
    const star = buildSimpleGraph({ nodeCount: 4, from: [0, 0, 0], to: [1, 2, 3] });
    expect([...exactBetweenness(star)]).toEqual([1, 0, 0, 0]);
  });

  it("stays finite and even where there are more shortest paths than a number holds", () => {
    // 1,100 diamonds have 2^1100 shortest paths from end to end; the corners of one carry the same.
    const found = exactBetweenness(diamonds(1100));
    expect(found.every((value) => value >= 0 && value <= 1)).toBe(true);
    for (const corner of [1, 1000, 1648, 3298]) expect(found[corner]).toBeCloseTo(valueAt(found, corner + 1), 12);
    expect(found[1650]).toBeCloseTo(0.5, 2);
  });
});

describe("counting by logarithms", () => {
  it("gives the dependencies that plain counting gives", () => {
    const graph = diamonds(4);
    const sums = new Float64Array(graph.nodeCount);
    for (let source = 0; source < graph.nodeCount; source++)
      for (const [node, value] of dependenciesInLogs(graph, source).entries()) sums[node] = valueAt(sums, node) + value;
    const pairs = (graph.nodeCount - 1) * (graph.nodeCount - 2);
    for (const [node, value] of exactBetweenness(graph).entries())
      expect(valueAt(sums, node) / pairs).toBeCloseTo(value, 12);
  });

  it("adds numbers whose powers are out of range", () => {
    expect(addLogs(1000, 1000)).toBeCloseTo(1000 + Math.log(2), 10);
    expect(addLogs(Number.NEGATIVE_INFINITY, 5)).toBe(5);
    expect(addLogs(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY)).toBe(Number.NEGATIVE_INFINITY);
  });
});
