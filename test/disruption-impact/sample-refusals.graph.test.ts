import { readFileSync } from "node:fs";
import { graphql, type GraphQLSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import { createSchema } from "../../src/graphql/build-schema.js";
import { sharedDatabase } from "../support/database-settings.js";
import { contextOf } from "../support/fake-runner.js";
import { loadSample } from "../support/sample-graph.js";

const pageOf = (analysis: string): string =>
  readFileSync(new URL(`../../src/analyses/${analysis}/README.md`, import.meta.url), "utf8");
const queryOf = (page: string): string => /^```graphql\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? "";
const cellOf = (page: string, field: string): string =>
  new RegExp(`^\\| \`${field}\` \\| (.*) \\|$`, "m").exec(page)?.[1] ?? "";

interface Refused {
  status: string;
  refusal: { code: string; sentence: { text: string } } | null;
  supplyCount: number;
  candidateCount: number;
  total: { value: number | null };
  steps: unknown[];
}

describe("the pages of the analyses of supplies, on the shipped sample", () => {
  let database: Database;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    database = new Database(sharedDatabase());
    await loadSample(database);
    schema = await createSchema();
  }, 300_000);
  afterAll(() => database.close());

  const answerOf = async (page: string, field: string): Promise<Refused> => {
    const { data, errors } = await graphql({ schema, source: queryOf(page), contextValue: contextOf(database) });
    expect(errors).toBeUndefined();
    return data?.[field] as Refused;
  };

  it("disruptionImpact is refused as its page says, since the sample names no supply", async () => {
    const page = pageOf("disruption-impact");
    const answer = await answerOf(page, "disruptionImpact");
    expect(answer.status).toBe(cellOf(page, "status"));
    expect(answer.refusal?.code).toBe(cellOf(page, "refusal"));
    expect(String(answer.supplyCount)).toBe(cellOf(page, "supplyCount"));
    expect(String(answer.total.value)).toBe(cellOf(page, "total"));
    expect(answer.refusal?.sentence.text).toContain("没有记录不等于没有供应");
  });

  it("redundancyPlan is refused as its page says", async () => {
    const page = pageOf("redundancy-plan");
    const answer = await answerOf(page, "redundancyPlan");
    expect(answer.status).toBe(cellOf(page, "status"));
    expect(answer.refusal?.code).toBe(cellOf(page, "refusal"));
    expect(String(answer.candidateCount)).toBe(cellOf(page, "candidateCount"));
    expect(answer.steps).toEqual([]);
  });
});
