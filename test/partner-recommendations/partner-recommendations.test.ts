/** The ranking on the drawing whose header works out the answers, and its laws. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNeed } from "../../src/analyses/partner-recommendations/need.scoring.js";
import {
  type PartnerInput,
  type PartnerOutput,
  scorePartners,
} from "../../src/analyses/partner-recommendations/partner-recommendations.scoring.js";
import type { Drawing } from "../support/draw-graph.js";
import { inputOf } from "./drawn-graph.js";
import { drawnPartners } from "./drawn-partners.js";

type Named = PartnerInput & { readonly ids: readonly string[] };

const answerTo = (input: Named) => {
  const output = scorePartners(input);
  const name = (node: number): string => input.ids[node] ?? "?";
  return { ...output, names: output.recommended.map(({ node }) => name(node)), name, input };
};
const about = (subjectId: string, wish: PartnerInput["wish"], own: Partial<PartnerInput> = {}) =>
  answerTo(inputOf(drawnPartners, subjectId, wish, own));

describe("partners for research on a problem", () => {
  const answer = about("prb:t/crack", "RESEARCH");

  it("are those who solved or hold something, the nearest first", () => {
    expect(answer.names).toEqual(["cen:t/lab", "ent:t/rival", "ins:t/metal"]);
    expect(answer.rankedCount).toBe(3);
  });

  it("are none that work on it or cooperate already; those are named", () => {
    expect(answer.known.map(({ node, tie }) => [answer.name(node), tie])).toEqual([
      ["ins:t/old", "SOLVING"],
      ["ins:t/friend", "COOPERATING"],
    ]);
  });

  it("are none of which nothing is known, or an award alone; those are counted, and listed on demand", () => {
    expect(answer.unknownCount).toBe(2);
    const all = about("prb:t/crack", "RESEARCH", { knownOnly: false });
    expect(all.names).toEqual(expect.arrayContaining(["uni:t/blank", "ins:t/honoured"]));
    expect(all.names).not.toContain("uni:t/far");
  });

  it("say by which edges they are known to be able", () => {
    const [lab] = answer.recommended;
    const named = lab?.capabilities.map(({ kind, node, edges }) => [kind, answer.name(node), edges.length]);
    expect(named).toEqual([
      ["SOLVED", "prb:t/pores", 2],
      ["HOLDS", "tec:t/flow", 1],
      ["HOLDS", "tec:t/jet", 1],
    ]);
  });

  it("have the common neighbours that the header counts", () => {
    const [lab, rival, metal] = answer.recommended;
    expect(lab?.adamicAdar).toBeCloseTo(1 / Math.log(3) + 1 / Math.log(2), 12);
    expect(lab?.resourceAllocation).toBeCloseTo(1 / 3 + 1 / 2, 12);
    expect(rival?.adamicAdar).toBeCloseTo(1 / Math.log(4), 12);
    expect(rival?.resourceAllocation).toBeCloseTo(1 / 4, 12);
    expect(metal?.adamicAdar).toBe(0);
  });

  it("add what the raiser does not hold, and name the project in which both took part", () => {
    const [lab, rival] = answer.recommended;
    expect(lab?.complement.map(answer.name)).toEqual(["tec:t/jet"]);
    expect(lab?.jointProjects.map(answer.name)).toEqual(["prj:t/second"]);
    expect(rival?.complement).toEqual([]);
    expect(rival?.jointProjects).toEqual([]);
  });

  it("are reached by the way that the header gives, cheapest first", () => {
    const [lab] = answer.recommended;
    expect(lab?.paths[0]?.nodes.map(answer.name)).toEqual(["prb:t/crack", "ent:t/caster", "prj:t/second", "cen:t/lab"]);
    const costs = lab?.paths.map(({ cost }) => cost) ?? [];
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    for (const { edges } of lab?.paths ?? []) expect(edges.length).toBeLessThanOrEqual(4);
  });

  it("have scores that are the sums of what each seed gives", () => {
    expect(answer.seeds.map(answer.name)).toEqual(["prb:t/crack", "ent:t/caster", "prj:t/first"]);
    for (const { score, bySeed } of answer.recommended) {
      expect(bySeed).toHaveLength(3);
      expect(bySeed.reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 12);
    }
  });

  it("lie in the region where one is asked for; the others are counted", () => {
    const { ids } = answer.input;
    const there = about("prb:t/crack", "RESEARCH", {
      located: Uint8Array.from(ids, (id) => Number(id === "cen:t/lab")),
    });
    expect(there.names).toEqual(["cen:t/lab"]);
    expect(there.elsewhereCount).toBe(2);
  });
});

describe("partners for supply and training", () => {
  it("make what is upstream of the enterprise's products, kinds included; who supplies already does not count", () => {
    const answer = about("ent:t/caster", "SUPPLY");
    expect([...answer.names].sort()).toEqual(["ent:t/fine", "ent:t/smith"]);
    expect(answer.known.map(({ node, tie }) => [answer.name(node), tie])).toEqual([["ent:t/seller", "SUPPLYING"]]);
  });

  it("make a product that is asked for itself, or what realizes a link that is", () => {
    expect(about("prd:t/part", "SUPPLY").names).toEqual(expect.arrayContaining(["ent:t/caster", "ent:t/rival"]));
    expect(about("link:t/casting", "SUPPLY").names).toEqual(expect.arrayContaining(["ent:t/caster", "ent:t/rival"]));
    expect([...about("prd:t/ingot", "SUPPLY").names].sort()).toEqual(["ent:t/fine", "ent:t/seller", "ent:t/smith"]);
  });

  it("do not know what an enterprise needs that makes what nothing is upstream of", () => {
    expect(about("ent:t/fine", "SUPPLY").needKnown).toBe(false);
  });

  it("offer what trains for an occupation that the enterprise's link needs", () => {
    const answer = about("ent:t/caster", "TRAINING");
    expect(answer.names).toEqual(["uni:t/school"]);
    expect(answer.recommended[0]?.complement.map(answer.name)).toEqual(["pgm:t/casting"]);
  });

  it("may offer anything where no need is known", () => {
    const need = readNeed(inputOf(drawnPartners, "ent:t/smith", "TRAINING").of, 0, "TRAINING");
    expect(need.programmes).toBeNull();
  });
});

describe("where there is nothing to rank", () => {
  it("says that a problem is tied to nothing", () => {
    const answer = about("prb:t/lone", "RESEARCH");
    expect([answer.isolated, answer.rankedCount]).toEqual([true, 0]);
  });

  it("never walks through an accounting row", () => {
    const rows: Drawing = {
      nodes: {
        "prb:t/p": "p",
        "ent:t/a": "a",
        "ent:t/b": "b",
        "tec:t/t": "t",
        "prd:t/r": { name: "r", accounting: true },
      },
      edges: [
        ["RAISED_BY", "prb:t/p", "ent:t/a"],
        ["PRODUCES", "ent:t/a", "prd:t/r"],
        ["PRODUCES", "ent:t/b", "prd:t/r"],
        ["HOLDS", "ent:t/b", "tec:t/t"],
      ],
    };
    expect(scorePartners(inputOf(rows, "prb:t/p", "RESEARCH")).rankedCount).toBe(0);
  });
});

describe("its laws", () => {
  const ids = Object.keys(drawnPartners.nodes);
  const orders = fc.shuffledSubarray(ids, { minLength: ids.length, maxLength: ids.length });
  const scoresOf = ({ recommended }: PartnerOutput, name: (node: number) => string) =>
    Object.fromEntries(recommended.map(({ node, score }) => [name(node), Math.round(score * 1e9)]));

  it("does not depend on how nodes are numbered or edges ordered", () => {
    const before = about("prb:t/crack", "RESEARCH");
    fc.assert(
      fc.property(
        orders,
        fc.shuffledSubarray([...drawnPartners.edges], { minLength: drawnPartners.edges.length }),
        (order, edges) => {
          const after = answerTo(inputOf({ ...drawnPartners, edges }, "prb:t/crack", "RESEARCH", { order }));
          expect(after.names).toEqual(before.names);
          expect(scoresOf(after, after.name)).toEqual(scoresOf(before, before.name));
        },
      ),
      { numRuns: 30 },
    );
  });

  it("only appends when more are asked for", () => {
    const all = about("prb:t/crack", "RESEARCH");
    for (const first of [1, 2, 3])
      expect(about("prb:t/crack", "RESEARCH", { first }).names).toEqual(all.names.slice(0, first));
  });

  it("only appends when more paths are asked for", () => {
    const pathsOf = (paths: number) =>
      about("prb:t/crack", "RESEARCH", { paths, knownOnly: false }).recommended.map((partner) => partner.paths);
    const all = pathsOf(5);
    for (const count of [1, 2, 3, 4]) expect(pathsOf(count)).toEqual(all.map((paths) => paths.slice(0, count)));
  });

  it("leads to a supplier by what it supplies, although a shorter way goes by whom it knows", () => {
    const friends: Drawing = {
      ...drawnPartners,
      edges: [...drawnPartners.edges, ["COOPERATES_WITH", "ent:t/caster", "ent:t/smith", { kind: "SERVICE" }]],
    };
    const answer = answerTo(inputOf(friends, "ent:t/caster", "SUPPLY"));
    const smith = answer.recommended.find(({ node }) => answer.name(node) === "ent:t/smith");
    expect(smith?.paths[0]?.nodes.map(answer.name)).toEqual([
      "ent:t/caster",
      "prd:t/part",
      "prd:t/ingot",
      "ent:t/smith",
    ]);
    expect(smith?.paths[1]?.nodes.map(answer.name)).toEqual(["ent:t/caster", "ent:t/smith"]);
  });

  it("does not change when every confidence is scaled", () => {
    const half = drawnPartners.edges.map(([type, a, b, own]) => [type, a, b, { ...own, confidence: 0.5 }] as const);
    const scaled = answerTo(inputOf({ ...drawnPartners, edges: half }, "prb:t/crack", "RESEARCH"));
    const before = about("prb:t/crack", "RESEARCH");
    expect(scoresOf(scaled, scaled.name)).toEqual(scoresOf(before, before.name));
  });

  it("brings a candidate nearer when it is tied to the raiser", () => {
    const tied: Drawing = {
      ...drawnPartners,
      edges: [...drawnPartners.edges, ["COOPERATES_WITH", "ent:t/caster", "ins:t/metal", { kind: "SERVICE" }]],
    };
    const place = (answer: ReturnType<typeof answerTo>) =>
      answer.recommended.find(({ node }) => answer.name(node) === "ins:t/metal");
    const [before, after] = [
      place(about("prb:t/crack", "RESEARCH")),
      place(answerTo(inputOf(tied, "prb:t/crack", "RESEARCH"))),
    ];
    expect(after?.score ?? 0).toBeGreaterThan(before?.score ?? 1);
  });

  it("gives finite numbers whatever edges are left out", () => {
    fc.assert(
      fc.property(
        fc.subarray([...drawnPartners.edges]),
        fc.constantFrom("RESEARCH", "SUPPLY", "TRAINING"),
        (edges, wish) => {
          for (const subject of ["prb:t/crack", "ent:t/caster", "prd:t/ingot", "link:t/casting"]) {
            const { recommended } = scorePartners(inputOf({ ...drawnPartners, edges }, subject, wish));
            for (const { score, lift, adamicAdar, resourceAllocation, paths } of recommended) {
              for (const value of [score, lift ?? 0, adamicAdar, resourceAllocation])
                expect(Number.isFinite(value)).toBe(true);
              expect(paths.length).toBeGreaterThan(0);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
