import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countNearPairs, lostPairs } from "../../../src/methods/near-pairs/near-pairs.scoring.js";
import { shortestWay } from "../../../src/methods/near-pairs/shortest-way.js";
import { buildSimpleGraph } from "../../../src/methods/simple-graph/simple-graph.js";
import { distancesByTrying } from "../simple-graph/tried-graph.js";
import { smallGraphs, tryAllPaths, valueAt } from "../small-graphs.js";

const cases = smallGraphs(8, 14).chain((small) => {
  const nodes = Array.from({ length: small.nodeCount }, (_, node) => node);
  return fc.record({
    small: fc.constant(small),
    sources: fc.subarray(nodes),
    targets: fc.subarray(nodes),
    gone: fc.array(fc.boolean(), { minLength: small.from.length, maxLength: small.from.length }),
    steps: fc.integer({ min: 1, max: 4 }),
  });
});
const marksOf = (nodeCount: number, nodes: readonly number[]): Uint8Array =>
  Uint8Array.from({ length: nodeCount }, (_, node) => Number(nodes.includes(node)));

describe("near pairs", () => {
  it("are those within so many steps, each source counted for itself", () => {
    fc.assert(
      fc.property(cases, ({ small, sources, targets, steps }) => {
        const isTarget = marksOf(small.nodeCount, targets);
        const distances = distancesByTrying(small);
        const counts = countNearPairs(buildSimpleGraph(small), { sources, isTarget, steps });
        for (const [at, source] of sources.entries()) {
          const near = targets.filter((target) => {
            const distance = valueAt(distances[source] ?? [], target);
            return distance > 0 && distance <= steps;
          });
          expect(counts[at]).toBe(near.length);
        }
      }),
    );
  });

  it("are lost when they are near before and not after, the nearest first", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 5 }), ({ small, sources, targets, gone, steps }, most) => {
        const kept = <T>(values: readonly T[]): T[] => values.filter((_, edge) => gone[edge] !== true);
        const rest = { ...small, from: kept(small.from), to: kept(small.to) };
        const [before, after] = [distancesByTrying(small), distancesByTrying(rest)];
        const lost = sources
          .flatMap((source) =>
            targets.map((target) => ({ source, target, distance: valueAt(before[source] ?? [], target) })),
          )
          .filter(
            ({ source, target, distance }) =>
              distance > 0 && distance <= steps && valueAt(after[source] ?? [], target) > steps,
          )
          .sort((a, b) => a.distance - b.distance || a.target - b.target || a.source - b.source);
        const scope = { sources, isTarget: marksOf(small.nodeCount, targets), steps };
        expect(lostPairs(buildSimpleGraph(small), buildSimpleGraph(rest), scope, most)).toEqual({
          count: lost.length,
          pairs: lost.slice(0, most),
        });
      }),
    );
  });

  it("stay few in memory and right in number when thousands are lost", () => {
    const leaves = Array.from({ length: 3000 }, (_, leaf) => leaf + 2);
    const before = buildSimpleGraph({ nodeCount: 3002, from: [0, ...leaves.map(() => 1)], to: [1, ...leaves] });
    const after = buildSimpleGraph({ nodeCount: 3002, from: leaves.map(() => 1), to: leaves });
    const scope = { sources: [0], isTarget: marksOf(3002, leaves), steps: 3 };
    const { count, pairs } = lostPairs(before, after, scope, 2);
    expect(count).toBe(3000);
    expect(pairs.map(({ target }) => target)).toEqual([2, 3]);
  });
});

describe("a shortest way", () => {
  it("is the first of the shortest by its nodes", () => {
    fc.assert(
      fc.property(smallGraphs(7, 12), fc.nat(6), fc.nat(6), (small, first, second) => {
        const [from, to] = [first % small.nodeCount, second % small.nodeCount];
        const ways = tryAllPaths(small, from, to, { direction: "BOTH" }).map(({ nodes }) => nodes);
        const least = Math.min(...ways.map((way) => way.length));
        const shortest = ways.filter((way) => way.length === least).map((way) => way.join(" "));
        const way = shortestWay(buildSimpleGraph(small), from, to);
        expect(way?.join(" ") ?? null).toBe(shortest.toSorted()[0] ?? null);
      }),
    );
  });
});
