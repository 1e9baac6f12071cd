import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ChainGraph,
  countCrossChain,
  findClosedLoops,
} from "../../src/analyses/four-chain-fusion/cross-chain.scoring.js";
import { randomBelow, seededRandom } from "../../src/lib/seeded-random.js";

const graphs: fc.Arbitrary<ChainGraph> = fc.integer({ min: 1, max: 10 }).chain((size) => {
  const node = fc.integer({ min: 0, max: size - 1 });
  return fc.record({
    chainOf: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: size, maxLength: size }),
    edges: fc.array(fc.record({ from: node, to: node, type: fc.constantFrom("A", "B") }), {
      maxLength: 25,
      size: "max",
    }),
    undirected: fc.constantFrom(new Set<string>(), new Set(["B"])),
  });
});

/** Every four nodes, one of each chain, whether they are a loop. */
function loopsByTrying({ chainOf, edges }: ChainGraph): number {
  const near = new Set(edges.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  const of = (chain: number) => [...chainOf.keys()].filter((node) => chainOf[node] === chain);
  let count = 0;
  for (const e of of(0))
    for (const t of of(1))
      for (const n of of(3))
        for (const i of of(2))
          if ([`${e} ${t}`, `${t} ${n}`, `${n} ${i}`, `${i} ${e}`].every((pair) => near.has(pair))) count += 1;
  return count;
}

/** Matches all ends of edges at random and counts what lies between two chains. */
function drawMatching({ chainOf, edges }: ChainGraph, random: () => number): number[] {
  const ends = edges.flatMap(({ from, to }) => [chainOf[from] ?? 0, chainOf[to] ?? 0]);
  for (let at = ends.length - 1; at > 0; at--) {
    const other = randomBelow(random, at + 1);
    [ends[at], ends[other]] = [ends[other] ?? 0, ends[at] ?? 0];
  }
  const counts = new Array<number>(6).fill(0);
  const pairs = ["01", "02", "03", "12", "13", "23"];
  for (let at = 0; at < ends.length; at += 2) {
    const [a, b] = [ends[at] ?? 0, ends[at + 1] ?? 0];
    const place = pairs.indexOf(`${Math.min(a, b)}${Math.max(a, b)}`);
    if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

describe("relationships between chains", () => {
  it("are expected as often as the mean of many random matchings of the same ends", () => {
    const graph: ChainGraph = {
      chainOf: [0, 0, 1, 2, 2, 3],
      edges: [
        [0, 2],
        [0, 3],
        [1, 3],
        [3, 4],
        [3, 5],
        [2, 5],
        [4, 5],
        [4, 4],
      ].map(([from = 0, to = 0]) => ({ from, to, type: "A" })),
      undirected: new Set(["A"]),
    };
    const random = seededRandom(7);
    const draws = 20_000;
    const sums = new Array<number>(6).fill(0);
    for (let draw = 0; draw < draws; draw++)
      drawMatching(graph, random).forEach((count, at) => (sums[at] = (sums[at] ?? 0) + count));
    countCrossChain(graph).forEach(({ expected, expectedWithinTypes }, at) => {
      // Each mean has a standard error below 0.01.
      expect(Math.abs((sums[at] ?? 0) / draws - (expected ?? NaN))).toBeLessThan(0.04);
      expect(expectedWithinTypes).toBeCloseTo(expected ?? NaN, 12);
    });
  });

  it("of a type that can only lead from the one chain to the other are what the type itself brings about", () => {
    const graph: ChainGraph = {
      chainOf: [0, 0, 1],
      edges: [
        { from: 0, to: 2, type: "TRAINS_FOR" },
        { from: 1, to: 2, type: "TRAINS_FOR" },
      ],
      undirected: new Set(),
    };
    expect(countCrossChain(graph)[0]).toEqual({
      first: 0,
      second: 1,
      observed: 2,
      expected: 4 / 3,
      expectedWithinTypes: 2,
    });
  });

  it("without any relationship are expected nowhere, and nothing is divided by nothing", () => {
    for (const { observed, expected } of countCrossChain({ chainOf: [0, 1], edges: [], undirected: new Set() }))
      expect([observed, expected]).toEqual([0, null]);
  });

  it("are never expected more often in all than there are, and observed ones are those that cross", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const rows = countCrossChain(graph);
        const crossing = graph.edges.filter(({ from, to }) => graph.chainOf[from] !== graph.chainOf[to]).length;
        expect(rows.reduce((sum, { observed }) => sum + observed, 0)).toBe(crossing);
        for (const of of ["expected", "expectedWithinTypes"] as const)
          expect(rows.reduce((sum, row) => sum + (row[of] ?? 0), 0)).toBeLessThanOrEqual(graph.edges.length + 1e-9);
      }),
    );
  });
});

describe("closed loops", () => {
  it("are as many as trying every four nodes finds", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { count, examples } = findClosedLoops(graph, 1000);
        expect(count).toBe(loopsByTrying(graph));
        expect(examples).toHaveLength(count);
        expect(new Set(examples.map(String)).size).toBe(count);
      }),
    );
  });

  it("stay as many however many examples are asked for, and more examples only append", () => {
    fc.assert(
      fc.property(graphs, fc.nat(3), (graph, most) => {
        const [few, more] = [findClosedLoops(graph, most), findClosedLoops(graph, most + 2)];
        expect(few.count).toBe(more.count);
        expect(more.examples.slice(0, most)).toEqual(few.examples);
      }),
    );
  });

  it("are none without one of the chains", () => {
    expect(findClosedLoops({ chainOf: [], edges: [], undirected: new Set() }, 5)).toEqual({ count: 0, examples: [] });
    const edges = [{ from: 0, to: 1, type: "A" }];
    expect(findClosedLoops({ chainOf: [0, 1], edges, undirected: new Set() }, 5).count).toBe(0);
  });
});
