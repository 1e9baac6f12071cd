/** PageRank against networkx, against a dense solution, and by its laws. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { buildGraph } from "../../../src/methods/compact-graph/compact-graph.js";
import { type PageRankOptions, pageRank } from "../../../src/methods/pagerank/pagerank.scoring.js";
import { walkMatrix, type WalkOptions } from "../../../src/methods/pagerank/walk-matrix.js";
import {
  directions,
  drawGraph,
  readOracle,
  renumber,
  renumberings,
  type SmallGraph,
  smallGraphs,
  valueAt,
} from "../small-graphs.js";
import { denseRank } from "./dense-rank.js";

const rank = (small: SmallGraph, walk: WalkOptions = {}, options: PageRankOptions = {}) =>
  pageRank(walkMatrix(buildGraph(small), walk), options);

const sumOf = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);
const apart = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  sumOf(Array.from(a, (value, index) => Math.abs(value - valueAt(b, index))));

const network = z.object({
  edges: z.array(z.tuple([z.string(), z.string()])),
  pagerank: z.record(z.string(), z.number()),
  ppr_seed16: z.record(z.string(), z.number()).optional(),
});
const oracle = readOracle("networks/networkx_expected.json");

describe.skipIf(oracle === undefined)("against networkx", () => {
  const networks = z.object({ karate: network, florentine: network }).optional().parse(oracle);

  it.each(["karate", "florentine"] as const)("gives the PageRank of every node of %s", (name) => {
    const { edges, pagerank } = networks?.[name] ?? { edges: [], pagerank: {} };
    const { graph, node } = drawGraph(edges.map(([a, b]) => `${a}>${b}`).join(" "));
    const { scores } = pageRank(walkMatrix(graph), { tolerance: 1e-13 });
    expect(Object.keys(pagerank)).toHaveLength(graph.nodeCount);
    // The reference numbers themselves are that far from the solution: their iteration had stopped.
    for (const [label, expected] of Object.entries(pagerank))
      expect(Math.abs(valueAt(scores, node(label)) - expected)).toBeLessThan(1e-13);
  });

  it("gives the personalised PageRank from node 16 of karate", () => {
    const { edges, ppr_seed16: expected = {} } = networks?.karate ?? { edges: [] };
    const { graph, node } = drawGraph(edges.map(([a, b]) => `${a}>${b}`).join(" "));
    const { scores } = pageRank(walkMatrix(graph), { tolerance: 1e-13, seeds: [{ node: node("16"), weight: 3 }] });
    expect(Object.keys(expected)).toHaveLength(34);
    for (const [label, value] of Object.entries(expected))
      expect(Math.abs(valueAt(scores, node(label)) - value)).toBeLessThan(1.5e-13);
  });
});

describe("on small graphs", () => {
  const questions = smallGraphs(7, 16).chain((small) =>
    fc.record({
      small: fc.constant(small),
      direction: directions,
      damping: fc.constantFrom(0, 0.3, 0.85, 0.99),
      seeds: fc.option(
        fc.array(fc.record({ node: fc.nat(small.nodeCount - 1), weight: fc.integer({ min: 1, max: 4 }) }), {
          minLength: 1,
          maxLength: 3,
        }),
        { nil: undefined },
      ),
    }),
  );

  it("is within its bound of the dense solution, loops, parallel edges, zero weights and dead ends included", () => {
    fc.assert(
      fc.property(questions, fc.constantFrom(1e-2, 1e-6, 1e-12), ({ small, direction, damping, seeds }, tolerance) => {
        const { scores, errorBound } = rank(small, { direction }, { damping, seeds, tolerance });
        expect(errorBound).toBeLessThanOrEqual(tolerance);
        expect(apart(scores, denseRank(small, direction, damping, seeds))).toBeLessThanOrEqual(errorBound + 1e-13);
      }),
      { numRuns: 300 },
    );
  });

  it("sums to 1 and is never below 0", () => {
    fc.assert(
      fc.property(questions, ({ small, direction, damping, seeds }) => {
        const { scores } = rank(small, { direction }, { damping, seeds });
        expect(sumOf(scores)).toBeCloseTo(1, 12);
        for (const score of scores) expect(score).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("does not change when all weights are scaled", () => {
    fc.assert(
      fc.property(questions, fc.constantFrom(0.001, 3, 1e6), ({ small, direction, damping, seeds }, factor) => {
        const scaled = { ...small, weight: small.weight.map((weight) => weight * factor) };
        const options = { damping, seeds, tolerance: 1e-12 };
        const [first, second] = [rank(small, { direction }, options), rank(scaled, { direction }, options)];
        expect(apart(first.scores, second.scores)).toBeLessThan(3e-12);
      }),
    );
  });

  it("gives a renumbered graph the same scores under the new numbers", () => {
    const renumbered = questions.chain((question) =>
      renumberings(question.small.nodeCount).map((names) => ({ ...question, names })),
    );
    fc.assert(
      fc.property(renumbered, ({ small, direction, damping, seeds, names }) => {
        const moved = seeds?.map(({ node, weight }) => ({ node: valueAt(names, node), weight }));
        const options = { damping, tolerance: 1e-12 };
        const before = rank(small, { direction }, { ...options, seeds });
        const after = rank(renumber(small, names), { direction }, { ...options, seeds: moved });
        expect(
          apart(
            before.scores,
            names.map((name) => valueAt(after.scores, name)),
          ),
        ).toBeLessThan(3e-12);
      }),
    );
  });

  it("is the mean of the scores of its seeds where every node leads on", () => {
    // A ring gives every node somewhere to go.
    const rings = questions.map(({ small, ...rest }) => ({
      ...rest,
      small: {
        nodeCount: small.nodeCount,
        from: [...small.from, ...Array(small.nodeCount).keys()],
        to: [...small.to, ...Array.from(Array(small.nodeCount).keys(), (node) => (node + 1) % small.nodeCount)],
        type: [...small.type, ...Array<number>(small.nodeCount).fill(0)],
        weight: [...small.weight, ...Array<number>(small.nodeCount).fill(1)],
      },
    }));
    fc.assert(
      fc.property(rings, ({ small, direction, damping }) => {
        const from = (nodes: readonly number[]) =>
          rank(small, { direction }, { damping, tolerance: 1e-12, seeds: nodes.map((node) => ({ node, weight: 1 })) })
            .scores;
        const [first, last] = [0, small.nodeCount - 1];
        const [one, other] = [from([first]), from([last])];
        const mean = Array.from(one, (score, node) => (score + valueAt(other, node)) / 2);
        expect(apart(from([first, last]), mean)).toBeLessThan(3e-12);
      }),
    );
  });
});

describe("where there is little to walk on", () => {
  it("leaves all on a seed without edges", () => {
    const { graph, node } = drawGraph("a>b c>c:0");
    const { scores } = pageRank(walkMatrix(graph), { seeds: [{ node: node("c"), weight: 1 }] });
    expect([...scores]).toEqual([0, 0, 1]);
  });

  it("starts anew from a dead end: a → b from a alone gives 1/1.85 and 0.85/1.85", () => {
    const { graph } = drawGraph("a>b");
    const { scores } = pageRank(walkMatrix(graph, { direction: "OUT" }), {
      seeds: [{ node: 0, weight: 1 }],
      tolerance: 1e-13,
    });
    expect(valueAt(scores, 0)).toBeCloseTo(1 / 1.85, 12);
    expect(valueAt(scores, 1)).toBeCloseTo(0.85 / 1.85, 12);
  });

  it("counts a self-loop once, as often as an edge to another: from a, half stays", () => {
    const { graph } = drawGraph("a>a a>b");
    expect([...walkMatrix(graph).probability]).toEqual([0.5, 0.5, 1]);
  });

  it("has no scores without nodes, and gives all alike without edges", () => {
    const empty = { nodeCount: 0, from: [], to: [], type: [], weight: [] };
    expect(rank(empty)).toEqual({ scores: new Float64Array(), errorBound: 0, sweeps: 0 });
    expect([...rank({ ...empty, nodeCount: 4 }).scores]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it("walks no edge that is not allowed", () => {
    const { graph, node } = drawGraph("a>b a>c");
    const { scores } = pageRank(walkMatrix(graph, { allowedEdge: (edge) => edge !== 1 }), {
      seeds: [{ node: node("a"), weight: 1 }],
    });
    expect(valueAt(scores, node("b"))).toBeGreaterThan(0.4);
    expect(valueAt(scores, node("c"))).toBe(0);
  });
});

describe("what it refuses", () => {
  const { graph } = drawGraph("a>b");
  const walk = walkMatrix(graph);

  it.each([
    ["a damping of 1", { damping: 1 }, "damping must be from 0 to under 1, but got 1."],
    ["a tolerance of 0", { tolerance: 0 }, "tolerance must be from 1e-13 to 1, but got 0."],
    ["an unknown seed", { seeds: [{ node: 2, weight: 1 }] }, "A seed must be a node from 0 to 1, but got 2."],
    ["seeds of no weight", { seeds: [{ node: 1, weight: 0 }] }, "One seed at least must have a weight above 0"],
    ["a seed of NaN", { seeds: [{ node: 1, weight: Number.NaN }] }, "A seed's weight must be from 0 to 1e100"],
  ])("refuses %s", (_, options, message) => {
    expect(() => pageRank(walk, options)).toThrow(message);
  });

  it("refuses a negative weight", () => {
    expect(() => walkMatrix(graph, { weight: [-1] })).toThrow("A weight must be from 0 to 1e+100, but edge 0 has -1.");
  });
});
