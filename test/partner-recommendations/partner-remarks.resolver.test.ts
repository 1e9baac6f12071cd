/** What is said where there is little or nothing to rank. */
import { graphql, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "../../src/graphql/build-schema.js";
import type { Drawing } from "../support/draw-graph.js";
import { contextOf } from "../support/fake-runner.js";
import { drawnPartners } from "./drawn-partners.js";
import { drawnRunner } from "./drawn-runner.js";

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

async function ask(args: string, fields: string, drawing: Drawing = drawnPartners): Promise<Record<string, unknown>> {
  const source = `{ partnerRecommendations(${args}) { ${fields} } }`;
  const { data, errors } = await graphql({ schema, source, contextValue: contextOf(drawnRunner(drawing)) });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data?.["partnerRecommendations"])) as Record<string, unknown>;
}

describe("where there is not enough to rank", () => {
  it.each([
    ["a problem that is tied to nothing", 'subjectId: "prb:t/lone", wanted: RESEARCH', "SUBJECT_NOT_CONNECTED"],
    ["an enterprise whose inputs nobody knows", 'subjectId: "ent:t/fine", wanted: SUPPLY', "NEED_NOT_KNOWN"],
    [
      "a region where nobody fits",
      'subjectId: "ent:t/caster", wanted: SUPPLY, regionId: "reg:t/b"',
      "NO_CANDIDATE_HERE",
    ],
    ["a wish that nobody meets", 'subjectId: "tec:t/software", wanted: TRAINING', "NO_CANDIDATE_KNOWN"],
  ])("refuses %s, and says why", async (_, args, code) => {
    const answer = await ask(
      args,
      "status refusal { code zh: sentence { text } en: sentence(lang: EN) { text } } recommendations { rank }",
    );
    expect(answer).toMatchObject({ status: "REFUSED", refusal: { code }, recommendations: [] });
    const { refusal } = answer as { refusal: { zh: { text: string }; en: { text: string } } };
    expect(refusal.zh.text).toMatch(/。$/);
    expect(refusal.en.text).toMatch(/\.$/);
  });
});

describe("what is a lead and no more", () => {
  // A long way round many: the institute is no nearer to the problem than to anything.
  const way = Array.from({ length: 8 }, (_, at) => `org:t/${at}`);
  const far: Drawing = {
    nodes: {
      ...{ "prb:t/p": "题", "ent:t/a": "甲厂", "ins:t/i": "远院", "tec:t/t": "技术" },
      ...Object.fromEntries(way.map((id) => [id, id])),
    },
    edges: [
      ["RAISED_BY", "prb:t/p", "ent:t/a"],
      ["CO_BUILDS", "ent:t/a", "org:t/0"],
      ...way.slice(1).map((id, at) => ["CO_BUILDS", `org:t/${at}`, id] as const),
      ["CO_BUILDS", "ins:t/i", "org:t/7"],
      ["HOLDS", "ins:t/i", "tec:t/t"],
    ],
  };

  it("is said to be one", async () => {
    const answer = await ask(
      'subjectId: "prb:t/p", wanted: RESEARCH',
      "recommendations { sentence { text } parts { lift } } warnings { code }",
      far,
    );
    const [first] = answer["recommendations"] as { sentence: { text: string }; parts: { lift: number } }[];
    expect(first?.parts.lift).toBeLessThan(1);
    expect(first?.sentence.text).toMatch(/；没有共同的近邻，联系强度不高于全图平均，只作线索。$/);
    expect(answer["warnings"]).toContainEqual({ code: "NO_NEARER_THAN_USUAL" });
  });
});
