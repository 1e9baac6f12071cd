/** Common neighbours against networkx and by hand, and the measures of hidden links. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { buildGraph } from "../../../src/methods/compact-graph/compact-graph.js";
import { commonNeighbours } from "../../../src/methods/link-prediction/common-neighbours.scoring.js";
import {
  areaUnderCurve,
  hitsAt,
  rankAmong,
  spreadOf,
} from "../../../src/methods/link-prediction/hidden-links.scoring.js";
import { neighbourLists } from "../../../src/methods/link-prediction/neighbour-lists.js";
import { drawGraph, readOracle, renumber, renumberings, smallGraphs, valueAt } from "../small-graphs.js";

const pairs = z.array(z.tuple([z.string(), z.string(), z.number()]));
const network = z.object({ edges: z.array(z.tuple([z.string(), z.string()])), aa: pairs, ra: pairs });
const oracle = readOracle("networks/networkx_expected.json");

describe.skipIf(oracle === undefined)("against networkx", () => {
  const networks = z.object({ karate: network, florentine: network }).optional().parse(oracle);

  it.each(["karate", "florentine"] as const)("gives the measures of every pair of %s", (name) => {
    const { edges, aa, ra } = networks?.[name] ?? { edges: [], aa: [], ra: [] };
    const { graph, node } = drawGraph(edges.map(([a, b]) => `${a}>${b}`).join(" "));
    const measure = (a: string, b: string) => commonNeighbours(neighbourLists(graph), [node(a)], node(b));
    expect(aa.length).toBeGreaterThan(1);
    for (const [a, b, expected] of aa) expect(measure(a, b).adamicAdar).toBeCloseTo(expected, 14);
    for (const [a, b, expected] of ra) expect(measure(a, b).resourceAllocation).toBeCloseTo(expected, 14);
  });
});

describe("common neighbours", () => {
  it("sees one of parallel edges, no self-loop and no direction", () => {
    const { graph, node } = drawGraph("a>z a>z z>b b>b z>z y>b a>y y>c");
    const measured = commonNeighbours(neighbourLists(graph), [node("a")], node("b"));
    expect(measured.adamicAdar).toBeCloseTo(1 / Math.log(2) + 1 / Math.log(3), 14);
    expect(measured.resourceAllocation).toBeCloseTo(1 / 2 + 1 / 3, 14);
  });

  it("counts a node once that several sources share with the target", () => {
    const { graph, node } = drawGraph("a>z c>z z>b");
    const measured = commonNeighbours(neighbourLists(graph), [node("a"), node("c")], node("b"));
    expect(measured.resourceAllocation).toBeCloseTo(1 / 3, 14);
  });

  it("is 0 where nothing is shared, and leaves out edges that are not allowed", () => {
    const { graph, node } = drawGraph("a>z z>b c>c");
    const nothing = { adamicAdar: 0, resourceAllocation: 0 };
    expect(commonNeighbours(neighbourLists(graph), [node("a")], node("c"))).toEqual(nothing);
    expect(
      commonNeighbours(
        neighbourLists(graph, (edge) => edge !== 0),
        [node("a")],
        node("b"),
      ),
    ).toEqual(nothing);
  });

  it("is finite, the same both ways, and the same under other numbers", () => {
    const questions = smallGraphs(7, 16).chain((small) =>
      renumberings(small.nodeCount).map((names) => ({ small, names })),
    );
    fc.assert(
      fc.property(questions, ({ small, names }) => {
        const last = small.nodeCount - 1;
        const lists = neighbourLists(buildGraph(small));
        const there = commonNeighbours(lists, [0], last);
        const back = commonNeighbours(lists, [last], 0);
        const renamed = commonNeighbours(
          neighbourLists(buildGraph(renumber(small, names))),
          [valueAt(names, 0)],
          valueAt(names, last),
        );
        expect(Number.isFinite(there.adamicAdar)).toBe(true);
        if (last === 0) return;
        expect(back.adamicAdar).toBeCloseTo(there.adamicAdar, 12);
        expect(renamed.adamicAdar).toBeCloseTo(there.adamicAdar, 12);
        expect(renamed.resourceAllocation).toBeCloseTo(there.resourceAllocation, 12);
      }),
    );
  });
});

describe("hidden links", () => {
  it("ranks 3 among 5, 3, 1: one better, one equal, one worse, which is a chance of one half", () => {
    const rank = rankAmong(3, [5, 3, 1]);
    expect(rank).toEqual({ better: 1, equal: 1, worse: 1 });
    expect(areaUnderCurve([rank])).toBe(0.5);
  });

  it("counts a tie at the edge of the k best by the chance that it falls inside", () => {
    const rank = { better: 1, equal: 3, worse: 6 };
    expect([0, 1, 2, 3, 5, 10].map((k) => hitsAt([rank], k))).toEqual([0, 0, 0.25, 0.5, 1, 1]);
  });

  it("says nothing without links or without others", () => {
    expect(areaUnderCurve([])).toBeNull();
    expect(areaUnderCurve([{ better: 0, equal: 0, worse: 0 }])).toBeNull();
    expect(hitsAt([], 10)).toBeNull();
    expect(spreadOf([])).toBeNull();
  });

  it("gives the deviation of 1, 2, 3 as 1 and of one value as 0", () => {
    expect(spreadOf([1, 2, 3])).toEqual({ mean: 2, deviation: 1 });
    expect(spreadOf([7])).toEqual({ mean: 7, deviation: 0 });
  });

  it("agrees with counting pairs, one after the other", () => {
    const lists = fc.array(fc.nat(5), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lists, lists, (hidden, others) => {
        const wins = hidden.flatMap((one) => others.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
        const area = areaUnderCurve(hidden.map((score) => rankAmong(score, others)));
        expect(area).toBeCloseTo(wins.reduce((sum: number, win) => sum + win, 0) / wins.length, 12);
      }),
    );
  });
});
