import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { buildGraph, type CompactGraph } from "../../src/methods/compact-graph/compact-graph.js";
import { comparePaths, countWays, pathSim } from "../../src/methods/path-similarity/path-similarity.js";
import type { PathStep } from "../../src/methods/simple-paths/path-step.js";
import { readOracle, renumber, renumberings, smallGraphs, valueAt } from "./small-graphs.js";

const writes: PathStep = { edgeTypes: [0], direction: "OUT" };
const appearsIn: PathStep = { edgeTypes: [1], direction: "OUT" };
const half = [writes, appearsIn];

/** Draws a paper of its own for each count of an author's papers at a venue; authors come first, then venues. */
function drawPapers(counts: readonly (readonly number[])[]): CompactGraph {
  const venueCount = counts[0]?.length ?? 0;
  const edges: { from: number; to: number; type: number }[] = [];
  let paper = counts.length + venueCount;
  for (const [author, ofVenues] of counts.entries())
    for (const [venue, count] of ofVenues.entries())
      for (let written = 0; written < count; written++, paper++) {
        edges.push({ from: author, to: paper, type: 0 });
        edges.push({ from: paper, to: counts.length + venue, type: 1 });
      }
  const [from, to, type] = [
    edges.map((edge) => edge.from),
    edges.map((edge) => edge.to),
    edges.map((edge) => edge.type),
  ];
  return buildGraph({ nodeCount: paper, from, to, type });
}

const oracle = readOracle("paths/pathsim_vldb2011.json");

describe.skipIf(oracle === undefined)("the example of Sun and others", () => {
  it("has the published similarities to Mike, to half a unit of their last digit", () => {
    const table = z
      .object({
        author_venue_counts: z.record(z.string(), z.array(z.number())),
        pathsim_to_Mike: z.record(z.string(), z.number()),
      })
      .parse(oracle);
    const names = Object.keys(table.author_venue_counts);
    const graph = drawPapers(Object.values(table.author_venue_counts));
    for (const [name, published] of Object.entries(table.pathsim_to_Mike)) {
      const { similarity } = comparePaths(graph, names.indexOf("Mike"), names.indexOf(name), { half });
      expect(Math.abs(similarity - published)).toBeLessThanOrEqual(0.5e-4);
    }
  });
});

describe("PathSim", () => {
  it("counts the paths between two authors and from each to itself", () => {
    const graph = drawPapers([
      [2, 1],
      [50, 20],
    ]);
    expect(comparePaths(graph, 0, 1, { half })).toEqual({
      similarity: (2 * 120) / 2905,
      between: 120,
      ofFirst: 5,
      ofSecond: 2900,
    });
  });

  it("is 1 for a node and itself, from 0 to 1, and the same both ways", () => {
    fc.assert(
      fc.property(smallGraphs(), (small) => {
        const graph = buildGraph(small);
        const metapath = { half: [{ edgeTypes: [0, 1, 2], direction: "OUT" } as const] };
        const last = small.nodeCount - 1;
        const there = comparePaths(graph, 0, last, metapath);
        expect(there.similarity).toBe(comparePaths(graph, last, 0, metapath).similarity);
        expect(there.similarity).toBeGreaterThanOrEqual(0);
        expect(there.similarity).toBeLessThanOrEqual(1);
        const same = comparePaths(graph, 0, 0, metapath);
        expect(same.similarity).toBe(same.ofFirst === 0 ? 0 : 1);
      }),
    );
  });

  it("stays the same when the nodes are renumbered", () => {
    const drawn = smallGraphs().chain((small) => fc.tuple(fc.constant(small), renumberings(small.nodeCount)));
    fc.assert(
      fc.property(drawn, ([small, names]) => {
        const last = small.nodeCount - 1;
        const before = comparePaths(buildGraph(small), 0, last, { half });
        const graph = buildGraph(renumber(small, names));
        expect(comparePaths(graph, valueAt(names, 0), valueAt(names, last), { half })).toEqual(before);
      }),
    );
  });

  it("is 0 where neither node has a path, and never NaN", () => {
    expect(pathSim(0, 0, 0)).toBe(0);
    const graph = buildGraph({ nodeCount: 2, from: [], to: [] });
    expect(comparePaths(graph, 0, 1, { half })).toEqual({ similarity: 0, between: 0, ofFirst: 0, ofSecond: 0 });
  });

  it("takes a middle step where the metapath has an odd number of steps", () => {
    // Makers 0 and 1 make products 2 and 3, which are alike; product 2 is like itself too.
    const graph = buildGraph({ nodeCount: 4, from: [0, 1, 2, 2], to: [2, 3, 3, 2], type: [0, 0, 5, 5] });
    const middle: PathStep = { edgeTypes: [5], direction: "BOTH" };
    const found = comparePaths(graph, 0, 1, { half: [writes], middle });
    expect([found.between, found.ofFirst, found.ofSecond]).toEqual([1, 2, 0]);
  });
});

describe("ways along steps", () => {
  it("are counted once for each sequence of edges", () => {
    const graph = buildGraph({ nodeCount: 3, from: [0, 0, 1, 1], to: [1, 1, 2, 2], type: [0, 0, 1, 1] });
    expect([...countWays(graph, 0, half)]).toEqual([[2, 4]]);
    expect([...countWays(graph, 0, [])]).toEqual([[0, 1]]);
  });

  it("go against the edge where the step says so, and arrive only where it accepts", () => {
    const graph = buildGraph({ nodeCount: 3, from: [1, 2], to: [0, 0] });
    const step: PathStep = { edgeTypes: [0], direction: "IN", accepts: (node) => node === 2 };
    expect([...countWays(graph, 0, [step])]).toEqual([[2, 1]]);
  });
});
