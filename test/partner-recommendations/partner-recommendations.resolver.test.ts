/** What a client gets of the drawing whose header works out the answers, and in how many statements. */
import { graphql, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "../../src/graphql/build-schema.js";
import { contextOf } from "../support/fake-runner.js";
import { drawnPartners } from "./drawn-partners.js";
import { drawnRunner } from "./drawn-runner.js";

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

const run = (source: string, runner = drawnRunner(drawnPartners)) =>
  graphql({ schema, source, contextValue: contextOf(runner) });

async function ask(
  args: string,
  fields: string,
  runner = drawnRunner(drawnPartners),
): Promise<Record<string, unknown>> {
  const { data, errors } = await run(`{ partnerRecommendations(${args}) { ${fields} } }`, runner);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data?.["partnerRecommendations"])) as Record<string, unknown>;
}

const crack = 'subjectId: "prb:t/crack", wanted: RESEARCH';

describe("partnerRecommendations", () => {
  it("gives the ranking with what each can do, adds and did together", async () => {
    const answer = await ask(
      crack,
      `status wanted candidateCount subject { id } dataThrough
       recommendations { rank partner { id } capabilities { kind entity { id } } complements { id } complementCount jointProjects { id } }`,
    );
    const capability = (kind: string, id: string) => ({ kind, entity: { id } });
    expect(answer).toEqual({
      ...{ status: "COMPLETE", wanted: "RESEARCH", candidateCount: 3, subject: { id: "prb:t/crack" } },
      dataThrough: "2026-02-01",
      recommendations: [
        {
          ...{ rank: 1, partner: { id: "cen:t/lab" }, complements: [{ id: "tec:t/jet" }], complementCount: 1 },
          capabilities: [
            capability("SOLVED", "prb:t/pores"),
            capability("HOLDS", "tec:t/flow"),
            capability("HOLDS", "tec:t/jet"),
          ],
          jointProjects: [{ id: "prj:t/second" }],
        },
        {
          ...{ rank: 2, partner: { id: "ent:t/rival" }, complements: [], complementCount: 0, jointProjects: [] },
          capabilities: [capability("SOLVED", "prb:t/warp")],
        },
        {
          ...{ rank: 3, partner: { id: "ins:t/metal" }, complements: [{ id: "tec:t/alloy" }], complementCount: 1 },
          ...{ capabilities: [capability("HOLDS", "tec:t/alloy")], jointProjects: [] },
        },
      ],
    });
  });

  it("says it in a sentence, in either language", async () => {
    const { recommendations } = await ask(
      `${crack}, first: 1`,
      "recommendations { zh: sentence { text mentions { entityId start } } en: sentence(lang: EN) { text } }",
    );
    const [{ zh, en } = {}] = recommendations as {
      zh?: { text: string; mentions: unknown[] };
      en?: { text: string };
    }[];
    expect(zh?.text).toBe(
      "气孔中心：参与解决过气孔难题，掌握流动仿真、喷射技术；曾共同参与气孔攻关；联系（3 步）：裂纹难题 –提出→ 铸造厂 –参与→ 气孔攻关 ←参与– 气孔中心。",
    );
    expect(en?.text).toBe(
      "Lab: took part in solving pores, holds flow simulation, jet technology; took part together in second project; 3 steps away: crack –was raised by→ Caster –takes part in→ second project ←takes part in– Lab.",
    );
    expect(zh?.mentions[0]).toEqual({ entityId: "cen:t/lab", start: 0 });
  });

  it("names who is a partner already, and why", async () => {
    const { known } = await ask(crack, "known { tie partner { id } }");
    expect(known).toEqual([
      { tie: "SOLVING", partner: { id: "ins:t/old" } },
      { tie: "COOPERATING", partner: { id: "ins:t/friend" } },
    ]);
  });

  it("draws its evidence: the paths, and the edges by which each is known to be able", async () => {
    const { recommendations } = await ask(
      `${crack}, first: 1, paths: 1`,
      "recommendations { score parts { bySeed { seedId score } lift adamicAdar resourceAllocation } evidence { paths { steps { nodeId relationshipId forward } } relationships { type from { id } to { id } } } }",
    );
    const [first] = recommendations as {
      score: number;
      parts: { bySeed: { seedId: string; score: number }[]; lift: number };
      evidence: {
        paths: { steps: { nodeId: string; forward: boolean }[] }[];
        relationships: { type: string; from: { id: string }; to: { id: string } }[];
      };
    }[];
    expect(first?.evidence.paths[0]?.steps.map(({ nodeId, forward }) => [nodeId, forward])).toEqual([
      ["prb:t/crack", true],
      ["ent:t/caster", true],
      ["prj:t/second", true],
      ["cen:t/lab", false],
    ]);
    const drawn = first?.evidence.relationships.map(({ type, from, to }) => `${from.id} ${type} ${to.id}`);
    expect(drawn).toContain("prj:t/second ADDRESSES prb:t/pores");
    expect(drawn).toContain("cen:t/lab HOLDS tec:t/jet");
    expect(first?.parts.bySeed.map(({ seedId }) => seedId)).toEqual(["prb:t/crack", "ent:t/caster", "prj:t/first"]);
    expect(first?.parts.bySeed.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(first?.score ?? 0, 12);
    expect(first?.parts.lift).toBeGreaterThan(0);
  });

  it("warns that few fit, that some are left out, and that others lie elsewhere", async () => {
    const answer = await ask(
      `${crack}, regionId: "reg:t/a"`,
      "recommendations { partner { id } } warnings { code sentence { text } } coverage { relationshipType share declaredOn regionId }",
    );
    expect(answer["recommendations"]).toEqual([{ partner: { id: "cen:t/lab" } }]);
    const warnings = answer["warnings"] as { code: string; sentence: { text: string } }[];
    expect(warnings.map(({ code }) => code)).toEqual(["FEW_CANDIDATES", "CAPABILITY_NOT_KNOWN", "OUTSIDE_REGION"]);
    expect(warnings.at(-1)?.sentence.text).toBe("另有 2 家够条件，但不在甲市，或不知其所在地。");
    expect(answer["coverage"]).toEqual([
      { relationshipType: "ADDRESSES", share: null, declaredOn: null, regionId: "reg:t/a" },
      { relationshipType: "HOLDS", share: 0.4, declaredOn: "2026-01-01", regionId: "reg:t/a" },
      { relationshipType: "PARTICIPATES_IN", share: null, declaredOn: null, regionId: "reg:t/a" },
    ]);
  });

  it("says that a problem is solved already, where a project solved it", async () => {
    const { warnings } = await ask('subjectId: "prb:t/pores", wanted: RESEARCH', "warnings { code }");
    expect(warnings).toContainEqual({ code: "PROBLEM_SOLVED" });
  });
});

describe("what it refuses as input", () => {
  it.each([
    [
      'subjectId: "reg:t/a", wanted: RESEARCH',
      "subjectId must name one of TECHNICAL_PROBLEM, PRODUCT, TECHNOLOGY, CHAIN_LINK, ENTERPRISE, but got reg:t/a, a REGION.",
    ],
    ['subjectId: "prb:t/none", wanted: RESEARCH', "Every id of subjectId must exist, but got prb:t/none."],
    [`${crack}, first: 51`, "first must be from 1 to 50, but got 51."],
    [`${crack}, paths: 6`, "paths must be from 1 to 5, but got 6."],
    [`${crack}, minConfidence: 2`, "minConfidence must be from 0 to 1, but got 2."],
    [`${crack}, regionId: "ent:t/caster"`, "regionId must name a region, but got ent:t/caster."],
  ])("%s", async (args, message) => {
    const { errors } = await run(`{ partnerRecommendations(${args}) { status } }`);
    expect(errors?.[0]?.message).toBe(message);
  });
});

describe("how it asks the database", () => {
  const everything = `status known { partner { name } } recommendations { partner { name } capabilities { entity { name } } complements { name }
    jointProjects { name } evidence { nodes { id } relationships { type } paths { sentence { text } } claims { id } } sentence { text } }`;
  const outsideSnapshots = (asked: readonly string[]) =>
    asked.filter((name) => !/^snapshot\/typed|find-honours|read-solved/.test(name));

  it("takes as many statements for three as for one, but for the types of their edges", async () => {
    const [one, all] = [drawnRunner(drawnPartners), drawnRunner(drawnPartners)];
    await ask(`${crack}, first: 1, paths: 1`, everything, one);
    await ask(`${crack}, first: 10`, everything, all);
    const kinds = (asked: readonly string[]) =>
      outsideSnapshots(asked).filter((name) => !name.startsWith("relations/"));
    expect(kinds(all.asked)).toEqual(kinds(one.asked));
    const relations = all.asked.filter((name) => name.startsWith("relations/"));
    expect(new Set(relations).size).toBe(relations.length);
  });

  it("extracts the graph once for requests on the same version", async () => {
    const runner = drawnRunner(drawnPartners);
    const contextValue = contextOf(runner);
    const source = `{ partnerRecommendations(${crack}) { candidateCount } }`;
    await graphql({ schema, source, contextValue });
    const before = runner.asked.length;
    await graphql({ schema, source, contextValue });
    expect(runner.asked.slice(before).filter((name) => /snapshot\/typed|read-solved|find-honours/.test(name))).toEqual(
      [],
    );
  });
});

describe("as a field of what partners are sought for", () => {
  it.each([
    ["prb:t/crack", "TechnicalProblem", "RESEARCH", "cen:t/lab"],
    ["ent:t/caster", "Enterprise", "TRAINING", "uni:t/school"],
    ["prd:t/fine", "Product", "SUPPLY", "ent:t/fine"],
    ["link:t/casting", "ChainLink", "RESEARCH", "ins:t/metal"],
    ["tec:t/alloy", "Technology", "RESEARCH", "ins:t/metal"],
  ])("%s gives the same answer as from the root", async (id, type, wanted, first) => {
    const fields = "recommendations { partner { id } score }";
    const { data, errors } = await run(
      `{ node(id: "${id}") { ... on ${type} { partnerRecommendations(wanted: ${wanted}) { ${fields} } } } }`,
    );
    expect(errors).toBeUndefined();
    const own = (data?.["node"] as { partnerRecommendations: unknown }).partnerRecommendations;
    expect(JSON.parse(JSON.stringify(own))).toEqual(await ask(`subjectId: "${id}", wanted: ${wanted}`, fields));
    expect((own as { recommendations: { partner: { id: string } }[] }).recommendations[0]?.partner.id).toBe(first);
  });
});
