import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomBelow, seededRandom } from "../../../src/lib/seeded-random.js";
import { globalEfficiency, nodalEfficiency } from "../../../src/methods/global-efficiency/global-efficiency.scoring.js";
import { drawSome, sampledMean } from "../../../src/methods/global-efficiency/sampled-mean.scoring.js";
import { spread, spreadScratch } from "../../../src/methods/global-efficiency/spread.js";
import { buildSimpleGraph } from "../../../src/methods/simple-graph/simple-graph.js";
import { distancesByTrying, readPublishedNetworks } from "../simple-graph/tried-graph.js";
import { smallGraphs, valueAt } from "../small-graphs.js";

const nodesOf = (nodeCount: number): number[] => Array.from({ length: nodeCount }, (_, node) => node);

/** A graph of 80 nodes, more than spread at once, in which some hang together. */
function drawEighty(seed: number) {
  const random = seededRandom(seed);
  const ends = (): number[] => nodesOf(90).map(() => randomBelow(random, 80));
  const [from, to] = [ends(), ends()];
  return { nodeCount: 80, from, to, type: from.map(() => 0), weight: from.map(() => 1) };
}

const efficiencyByTrying = (distances: number[][], counted: readonly number[]): number => {
  const nodes = nodesOf(distances.length).filter((node) => counted[node] === 1);
  const pairs = nodes.length * (nodes.length - 1);
  const inverse = (a: number, b: number): number => (a === b ? 0 : 1 / valueAt(distances[a] ?? [], b));
  return pairs === 0 ? 0 : nodes.reduce((sum, a) => sum + nodes.reduce((row, b) => row + inverse(a, b), 0), 0) / pairs;
};

describe("global efficiency", () => {
  it("is the mean of inverse distances over the counted nodes, ways through the others included", () => {
    const cases = smallGraphs(7, 10).chain((small) =>
      fc.tuple(
        fc.constant(small),
        fc.array(fc.constantFrom(0, 1), { minLength: small.nodeCount, maxLength: small.nodeCount }),
      ),
    );
    fc.assert(
      fc.property(cases, ([small, marks]) => {
        const scope = {
          counted: Uint8Array.from(marks),
          sources: nodesOf(small.nodeCount).filter((node) => marks[node] === 1),
        };
        const { value, standardError } = globalEfficiency(buildSimpleGraph(small), scope);
        expect(value).toBeCloseTo(efficiencyByTrying(distancesByTrying(small), marks), 12);
        expect(standardError).toBe(0);
      }),
    );
  });

  it("is the same when more sources spread than fit into one batch", () => {
    const small = drawEighty(3);
    const all = efficiencyByTrying(distancesByTrying(small), nodesOf(80).fill(1));
    expect(globalEfficiency(buildSimpleGraph(small), { sources: nodesOf(80) }).value).toBeCloseTo(all, 12);
  });

  it("from some sources is near the whole, within the error that it states", () => {
    const small = drawEighty(4);
    const graph = buildSimpleGraph(small);
    const whole = globalEfficiency(graph, { sources: nodesOf(80) }).value;
    const seeds = nodesOf(60).map((seed) => seededRandom(seed + 1));
    const near = seeds.filter((random) => {
      const part = globalEfficiency(graph, { sources: drawSome(nodesOf(80), 25, random) });
      expect(part.standardError).toBeGreaterThan(0);
      return Math.abs(part.value - whole) <= 1.96 * part.standardError;
    });
    // 95 % of 60 are 57; fewer than 50 would come by chance once in a thousand times.
    expect(near.length).toBeGreaterThanOrEqual(50);
  });

  it("is 1 where all know all, 0 where nobody knows anybody and below two nodes", () => {
    const full = buildSimpleGraph({ nodeCount: 3, from: [0, 1, 2], to: [1, 2, 0] });
    expect(globalEfficiency(full, { sources: [0, 1, 2] }).value).toBe(1);
    const apart = buildSimpleGraph({ nodeCount: 3, from: [], to: [] });
    expect([...nodalEfficiency(apart, { sources: [0, 1, 2] })]).toEqual([0, 0, 0]);
    const alone = buildSimpleGraph({ nodeCount: 1, from: [0], to: [0] });
    expect(globalEfficiency(alone, { sources: [0] })).toEqual({ value: 0, standardError: 0 });
    expect(globalEfficiency(full, { counted: new Uint8Array(3), sources: [] }).value).toBe(0);
  });

  it.each(readPublishedNetworks())("is that of networkx for %s", (_, { graph, expected }) => {
    const { value } = globalEfficiency(graph, { sources: nodesOf(graph.nodeCount) });
    expect(value).toBeCloseTo(expected.global_efficiency, 14);
  });
});

describe("spreading from many sources at once", () => {
  it("reaches each node from each source once, at its distance, and leaves nothing behind", () => {
    fc.assert(
      fc.property(smallGraphs(7, 10), fc.integer({ min: 1, max: 7 }), ({ ...small }, most) => {
        const graph = buildSimpleGraph(small);
        const scratch = spreadScratch(graph.nodeCount);
        const heard: string[] = [];
        const onReach = (node: number, distance: number, bits: number): void => {
          for (const source of nodesOf(small.nodeCount))
            if ((bits & (1 << source)) !== 0) heard.push(`${source} ${node} ${distance}`);
        };
        spread(graph, nodesOf(small.nodeCount), onReach, { most, scratch });
        const near = distancesByTrying(small).flatMap((row, source) =>
          row.flatMap((distance, node) => (distance > 0 && distance <= most ? [`${source} ${node} ${distance}`] : [])),
        );
        expect(heard.toSorted()).toEqual(near.toSorted());
        for (const marks of [scratch.seen, scratch.now, scratch.next]) expect(marks.some(Boolean)).toBe(false);
      }),
    );
  });
});

describe("a sampled mean", () => {
  it("has the error of drawing without replacement, none when all were drawn", () => {
    // s² of 1, 2, 3 is 1; √(1/3 · (1 − 3/6)) = √(1/6).
    expect(sampledMean([1, 2, 3], 6).value).toBe(2);
    expect(sampledMean([1, 2, 3], 6).standardError).toBeCloseTo(Math.sqrt(1 / 6), 14);
    expect(sampledMean([1, 2, 3], 3)).toEqual({ value: 2, standardError: 0 });
    expect(sampledMean([], 5)).toEqual({ value: 0, standardError: 0 });
    expect(sampledMean([4], 5)).toEqual({ value: 4, standardError: 4 });
  });

  it("is over numbers that are drawn once each, the same for the same seed", () => {
    const drawn = drawSome([5, 6, 7, 8, 9], 3, seededRandom(1));
    expect(new Set(drawn).size).toBe(3);
    expect([...drawn]).toEqual([...drawn].toSorted((a, b) => a - b));
    expect(drawSome([5, 6, 7, 8, 9], 3, seededRandom(1))).toEqual(drawn);
    expect([...drawSome([5, 6], 3, seededRandom(1))]).toEqual([5, 6]);
  });
});
