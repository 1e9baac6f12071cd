import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWeakPlaces, type UndirectedGraph } from "../../../src/methods/articulation/articulation.scoring.js";

interface Expected {
  readonly edges: readonly (readonly [string, string])[];
  readonly articulation: readonly string[];
  readonly bridges: readonly (readonly [string, string])[];
}

/** The networks by name; none, with a warning, where the file is not there. */
function readExpected(): (readonly [string, Expected])[] {
  const file = new URL("../../../../shared/oracles/networks/networkx_expected.json", import.meta.url);
  if (existsSync(file)) {
    const networks = JSON.parse(readFileSync(file, "utf8")) as Record<string, Expected>;
    return ["karate", "florentine"].flatMap((name) =>
      networks[name] === undefined ? [] : [[name, networks[name]] as const],
    );
  }
  console.warn("SKIPPED: the reference numbers of networkx are not there, so nothing is compared with them.");
  return [];
}

const graphOf = (nodeCount: number, edges: readonly (readonly [number, number])[]): UndirectedGraph => ({
  nodeCount,
  from: edges.map(([from]) => from),
  to: edges.map(([, to]) => to),
});

/** Counts the connected parts among the nodes that are kept, over the edges that are kept. */
function countParts({ nodeCount, from, to }: UndirectedGraph, goneNode: number, goneEdge: number): number {
  const part = [...Array(nodeCount).keys()];
  const find = (node: number): number => (part[node] === node ? node : find(part[node] ?? node));
  for (let edge = 0; edge < from.length; edge++) {
    const [a, b] = [from[edge] ?? 0, to[edge] ?? 0];
    if (edge !== goneEdge && a !== goneNode && b !== goneNode) part[find(a)] = find(b);
  }
  return part.filter((own, node) => own === node && node !== goneNode).length;
}

describe("articulation points and bridges", () => {
  it("are the middle of a path and all its edges, and nothing of a ring", () => {
    expect(
      findWeakPlaces(
        graphOf(3, [
          [0, 1],
          [1, 2],
        ]),
      ),
    ).toEqual({ articulationPoints: [1], bridges: [0, 1] });
    expect(
      findWeakPlaces(
        graphOf(3, [
          [0, 1],
          [1, 2],
          [2, 0],
        ]),
      ),
    ).toEqual({ articulationPoints: [], bridges: [] });
  });

  it("are none in an empty graph, in one node, by a self-loop or a doubled edge", () => {
    const none = { articulationPoints: [], bridges: [] };
    expect(findWeakPlaces(graphOf(0, []))).toEqual(none);
    expect(findWeakPlaces(graphOf(1, [[0, 0]]))).toEqual(none);
    expect(
      findWeakPlaces(
        graphOf(2, [
          [0, 1],
          [1, 0],
        ]),
      ),
    ).toEqual(none);
  });

  it("are those of the karate club and the Florentine families", () => {
    for (const [name, { edges, articulation, bridges }] of readExpected()) {
      const names = [...new Set(edges.flat())].sort();
      const found = findWeakPlaces(
        graphOf(
          names.length,
          edges.map(([a, b]) => [names.indexOf(a), names.indexOf(b)]),
        ),
      );
      expect(
        found.articulationPoints.map((node) => names[node]),
        name,
      ).toEqual([...articulation].sort());
      const pairs = (list: readonly (readonly string[])[]) => list.map((pair) => [...pair].sort().join("–")).sort();
      expect(pairs(found.bridges.map((edge) => [...(edges[edge] ?? [])])), name).toEqual(pairs(bridges));
    }
  });

  it("are exactly what leaves more parts than before when it is taken away", () => {
    const edge = fc.tuple(fc.nat(8), fc.nat(8));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 14 }), (edges) => {
        const graph = graphOf(9, edges);
        const whole = countParts(graph, -1, -1);
        const isolated = (node: number) => !edges.some(([a, b]) => a !== b && (a === node || b === node));
        const { articulationPoints, bridges } = findWeakPlaces(graph);
        const points = [...Array(9).keys()].filter((node) => !isolated(node) && countParts(graph, node, -1) > whole);
        expect(articulationPoints).toEqual(points);
        expect(bridges).toEqual([...edges.keys()].filter((index) => countParts(graph, -1, index) > whole));
      }),
      { numRuns: 500 },
    );
  });

  it("takes a path of 200,000 nodes without recursion", () => {
    const size = 200_000;
    const from = Int32Array.from({ length: size - 1 }, (_, at) => at);
    const found = findWeakPlaces({ nodeCount: size, from, to: from.map((at) => at + 1) });
    expect([found.articulationPoints.length, found.bridges.length]).toEqual([size - 2, size - 1]);
  });
});
