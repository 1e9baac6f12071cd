import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomBelow, seededRandom } from "../../src/lib/seeded-random.js";
import { buildGraph } from "../../src/methods/compact-graph/compact-graph.js";
import { permuteEdges } from "../../src/methods/edge-permutation/edge-permutation.js";
import { empiricalSignificance } from "../../src/methods/edge-permutation/empirical-significance.js";
import { permuteGraph } from "../../src/methods/edge-permutation/permute-graph.js";
import { edgeDegrees } from "../../src/methods/metapaths/metaedges.js";
import { smallGraphs, valueAt } from "./small-graphs.js";

const seeds = fc.integer();
const countsOf = (values: Iterable<number | string>): Map<number | string, number> => {
  const counts = new Map<number | string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
};
const pairsOf = (from: ArrayLike<number>, to: ArrayLike<number>, isUndirected = false): string[] =>
  Array.from({ length: from.length }, (_, edge) => {
    const ends = [valueAt(from, edge), valueAt(to, edge)];
    return (isUndirected ? ends.sort((a, b) => a - b) : ends).join("-");
  });
const repeatsIn = (pairs: readonly string[]): number => pairs.length - new Set(pairs).size;
const loopsIn = (from: ArrayLike<number>, to: ArrayLike<number>): number =>
  Array.from(from).filter((node, edge) => node === to[edge]).length;

describe("permuted edges", () => {
  it("keep the out-degree and the in-degree of every node", () => {
    fc.assert(
      fc.property(smallGraphs(8, 20), seeds, fc.boolean(), (small, seed, allowsSelfLoops) => {
        const after = permuteEdges(small, { random: seededRandom(seed), allowsSelfLoops });
        expect(countsOf(after.from)).toEqual(countsOf(small.from));
        expect(countsOf(after.to)).toEqual(countsOf(small.to));
      }),
    );
  });

  it("keep the degree of every node where edges have no direction", () => {
    fc.assert(
      fc.property(smallGraphs(8, 20), seeds, (small, seed) => {
        const after = permuteEdges(small, { random: seededRandom(seed), isUndirected: true });
        expect(countsOf([...after.from, ...after.to])).toEqual(countsOf([...small.from, ...small.to]));
      }),
    );
  });

  it("have no more repeated edges and self-loops than there were", () => {
    fc.assert(
      fc.property(smallGraphs(8, 20), seeds, fc.boolean(), (small, seed, isUndirected) => {
        const after = permuteEdges(small, { random: seededRandom(seed), isUndirected });
        const before = pairsOf(small.from, small.to, isUndirected);
        expect(repeatsIn(pairsOf(after.from, after.to, isUndirected))).toBeLessThanOrEqual(repeatsIn(before));
        expect(loopsIn(after.from, after.to)).toBeLessThanOrEqual(loopsIn(small.from, small.to));
      }),
    );
  });

  it("have self-loops only when they are allowed", () => {
    const cycle = { from: [0, 1, 2, 3], to: [1, 2, 3, 0] };
    const loopsWith = (allowsSelfLoops: boolean): number =>
      Math.max(
        ...Array.from({ length: 50 }, (_, seed) => {
          const after = permuteEdges(cycle, { random: seededRandom(seed), allowsSelfLoops });
          return loopsIn(after.from, after.to);
        }),
      );
    expect(loopsWith(false)).toBe(0);
    expect(loopsWith(true)).toBeGreaterThan(0);
  });

  it("are the same for the same seed and others for another", () => {
    const ring = {
      from: Array.from({ length: 30 }, (_, i) => i),
      to: Array.from({ length: 30 }, (_, i) => 100 + (i % 10)),
    };
    const permuted = (seed: number): Int32Array => permuteEdges(ring, { random: seededRandom(seed) }).to;
    expect(permuted(1)).toEqual(permuted(1));
    expect(permuted(1)).not.toEqual(permuted(2));
  });

  it("make each of the possible lists about equally often", () => {
    // Three nodes on either side, each with one edge: the six ways to match them.
    const matching = { from: [0, 1, 2], to: [3, 4, 5] };
    const random = seededRandom(11);
    const found = countsOf(
      Array.from({ length: 6000 }, () => {
        const after = permuteEdges(matching, { random, multiplier: 20 });
        return pairsOf(after.from, after.to).sort().join(" ");
      }),
    );
    expect(found.size).toBe(6);
    for (const count of found.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it("come back as they were when nothing can be exchanged", () => {
    const star = { from: [0, 0, 0], to: [1, 2, 3] };
    const after = permuteEdges(star, { random: seededRandom(1) });
    expect({ ...after, from: [...after.from], to: [...after.to] }).toEqual({ ...star, swaps: 0, attempts: 30 });
    expect(permuteEdges({ from: [4], to: [5] }, { random: seededRandom(1) })).toMatchObject({ swaps: 0, attempts: 0 });
    expect(permuteEdges({ from: [], to: [] }, { random: seededRandom(1) }).from).toHaveLength(0);
  });
});

describe("a permuted graph", () => {
  it("keeps every node's degree in every metaedge, and the types of its edges", () => {
    const kinds = fc.array(fc.nat(2), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(smallGraphs(8, 24), kinds, seeds, (small, nodeKind, seed) => {
        const typed = { graph: buildGraph(small), nodeKind, undirectedTypes: new Set([2]) };
        const graph = permuteGraph(typed, seededRandom(seed));
        const sidesOf = (each: typeof graph): (number | string)[] => {
          const { fromDegree, toDegree } = edgeDegrees({ ...typed, graph: each });
          return [...each.from.keys()].flatMap((edge) => {
            const [a, b] = [valueAt(each.from, edge), valueAt(each.to, edge)];
            const type = valueAt(each.type, edge);
            const ways = type === 2 ? ["both", "both"] : ["out", "in"];
            return [
              [a, type, ways[0], nodeKind[b], fromDegree[edge]].join(" "),
              [b, type, ways[1], nodeKind[a], toDegree[edge]].join(" "),
            ];
          });
        };
        expect(graph.type).toEqual(typed.graph.type);
        expect(countsOf(sidesOf(graph))).toEqual(countsOf(sidesOf(typed.graph)));
      }),
      { numRuns: 200 },
    );
  });

  it("moves edges, keeps weights, and leaves the given graph as it was", () => {
    const from = Array.from({ length: 40 }, (_, edge) => edge % 20);
    const to = Array.from({ length: 40 }, (_, edge) => 20 + ((edge * 7) % 20));
    const graph = buildGraph({ nodeCount: 40, from, to, weight: from });
    const permuted = permuteGraph({ graph, nodeKind: new Uint8Array(40) }, seededRandom(5));
    expect([...permuted.to]).not.toEqual(to);
    expect([...graph.to]).toEqual(to);
    expect([...(permuted.weight ?? [])]).toEqual(from);
  });
});

describe("empirical significance", () => {
  it("counts the observed value among the random ones, so that p is never 0", () => {
    const found = empiricalSignificance(5, [1, 2, 3, 4], 1);
    expect(found).toEqual({ pValue: 0.2, adjustedPValue: 0.2, permutations: 4, nullMean: 2.5 });
  });

  it("counts equal values as at least as high, also when only rounding parts them", () => {
    expect(empiricalSignificance(0.3, [0.1 + 0.2, 0.3 - 1e-17, 0.29], 1).pValue).toBe(0.75);
    expect(empiricalSignificance(0, [0, 0], 1).pValue).toBe(1);
  });

  it("is multiplied by the number of comparisons, up to 1", () => {
    const random = Array.from({ length: 99 }, () => 0);
    expect(empiricalSignificance(1, random, 5)).toMatchObject({ pValue: 0.01, adjustedPValue: 0.05 });
    expect(empiricalSignificance(1, random, 1000).adjustedPValue).toBe(1);
  });

  it("says nothing without random values", () => {
    expect(empiricalSignificance(1, [], 3)).toEqual({
      pValue: 1,
      adjustedPValue: 1,
      permutations: 0,
      nullMean: null,
    });
  });
});

describe("seeded random numbers", () => {
  it("lie from 0 to below 1 and are the same for the same seed", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (seed) => {
        const [first, second] = [seededRandom(seed), seededRandom(seed)];
        for (let draw = 0; draw < 20; draw++) {
          const value = first();
          expect(value).toBe(second());
          expect(value >= 0 && value < 1).toBe(true);
        }
      }),
    );
  });

  it("differ between neighbouring, negative and very large seeds", () => {
    const firsts = [0, 1, 2, -1, 2 ** 32, 2 ** 33, Number.MAX_SAFE_INTEGER].map((seed) => seededRandom(seed)());
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  it("spread evenly", () => {
    const random = seededRandom(42);
    const counts = countsOf(Array.from({ length: 10_000 }, () => randomBelow(random, 10)));
    expect([...counts.keys()]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it("are refused for a seed that is no whole number", () => {
    expect(() => seededRandom(0.5)).toThrow("A seed must be a whole number, but got 0.5.");
  });
});
