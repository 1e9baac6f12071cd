import type { GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "../../src/graphql/build-schema.js";
import { contextOf, fakeRunner } from "../support/fake-runner.js";
import { askSchema, dataOf } from "./ask-schema.js";

const node = (id: string, name: string) => ({
  id,
  name,
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
});
const hit = (index: number, found: readonly (readonly [score: number, id: string, name: string])[]) => ({
  index,
  scores: found.map(([score]) => score),
  labels: found.map(() => ["Entity", "Enterprise", "Organization"]),
  nodes: found.map(([, id, name]) => node(id, name)),
  codes: found.map(() => []),
});

const searchText = `query ($text: String!, $kinds: [EntityKind!], $region: ID, $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, regionId: $region, first: $first, after: $after) {
    edges { score matchedOn matchedText cursor node { id name entityKind } } pageInfo { hasNextPage endCursor }
  }
}`;

describe("search through the schema", () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await createSchema();
  });

  const runnerOf = (...found: [number, string, string][]) =>
    fakeRunner({
      "search/find-hits": ({ limit }) => [hit(0, found.slice(0, Number(limit)))],
      "search/count-hits": () => [{ index: 0, total: 7 }],
    });

  it("is one statement, and counts by another only when totalCount is asked for", async () => {
    const runner = runnerOf([1, "ent:1", "旭升"]);
    await dataOf(schema, contextOf(runner), searchText, { text: "旭升" });
    expect(runner.asked.map(({ name }) => name)).toEqual(["search/find-hits"]);
    const counted = await dataOf(schema, contextOf(runner), `{ search(text: "旭升") { totalCount } }`);
    expect(counted).toEqual({ search: { totalCount: 7 } });
    expect(runner.asked.map(({ name }) => name).slice(1)).toEqual(["search/find-hits", "search/count-hits"]);
  });

  it("shows what matched with its score, and asks for one more than the page to see whether more follow", async () => {
    const runner = runnerOf([1, "ent:1", "旭升"], [0.7, "ent:2", "旭升集团"], [0.3, "ent:3", "大旭升"]);
    const { search } = await dataOf(schema, contextOf(runner), searchText, { text: "旭升", first: 2 });
    expect(search).toMatchObject({
      edges: [
        { score: 1, matchedOn: "NAME", matchedText: "旭升", node: { id: "ent:1", entityKind: "ENTERPRISE" } },
        { score: 0.7, matchedOn: "NAME", matchedText: "旭升集团" },
      ],
      pageInfo: { hasNextPage: true },
    });
    expect(runner.asked[0]?.params).toMatchObject({ limit: 3, afterScore: null, afterId: null });
  });

  it("goes on after the last hit's score and id", async () => {
    const runner = runnerOf([1, "ent:1", "旭升"], [0.7, "ent:2", "旭升集团"]);
    const first = (await dataOf(schema, contextOf(runner), searchText, { text: "旭升", first: 1 })) as {
      search: { pageInfo: { endCursor: string } };
    };
    await dataOf(schema, contextOf(runner), searchText, { text: "旭升", after: first.search.pageInfo.endCursor });
    expect(runner.asked[1]?.params).toMatchObject({ afterScore: 1, afterId: "ent:1" });
  });

  it("refuses the cursor of another text", async () => {
    const runner = runnerOf([1, "ent:1", "旭升"]);
    const first = (await dataOf(schema, contextOf(runner), searchText, { text: "旭升" })) as {
      search: { pageInfo: { endCursor: string } };
    };
    const after = first.search.pageInfo.endCursor;
    const { errors } = await askSchema(schema, contextOf(runner), searchText, { text: "东睦", after });
    expect(errors[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT", details: { reason: "CURSOR_STALE" } });
  });

  it("leaves out claims, codes and the like unless they are asked for", async () => {
    const runner = runnerOf();
    await dataOf(schema, contextOf(runner), searchText, { text: "旭升" });
    await dataOf(schema, contextOf(runner), searchText, { text: "旭升", kinds: ["CLAIM"], region: "reg:1" });
    const labels = runner.asked.map(({ params }) => (params["rows"] as { labels: string[] }[])[0]?.labels);
    expect(labels[0]).toContain("Enterprise");
    expect(labels[0]).not.toContain("Claim");
    expect(labels[1]).toEqual(["Claim"]);
    expect(runner.asked[1]?.params["rows"]).toMatchObject([{ regionId: "reg:1" }]);
  });

  it("asks the database nothing where the text has nothing to search", async () => {
    const runner = runnerOf();
    const answer = await dataOf(schema, contextOf(runner), `{ search(text: " ") { totalCount edges { score } } }`);
    expect(answer).toEqual({ search: { totalCount: 0, edges: [] } });
    expect(runner.asked).toEqual([]);
  });

  it("refuses a page of 101", async () => {
    const { errors } = await askSchema(schema, contextOf(runnerOf()), searchText, { text: "旭升", first: 101 });
    expect(errors[0]?.message).toBe("first must be from 1 to 100, but got 101.");
  });
});

describe("resolveEntities through the schema", () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await createSchema();
  });

  const question = `query ($inputs: [EntityInput!]!) { resolveEntities(inputs: $inputs) {
    known doubtful unknown
    resolutions { index status reason candidates { score matchedOn matchedText node { id } } }
  } }`;
  const byName = (rows: unknown) =>
    (rows as { index: number; lower: string; compact: string }[]).map(({ index, lower, compact }) => {
      if (lower === "东升")
        return hit(index, [
          [1, "ent:1", "东升"],
          [1, "ent:2", "东升"],
        ]);
      if (lower === "旭升") return hit(index, [[1, "ent:3", "旭升"]]);
      return compact === "603305" ? { ...hit(index, [[1, "ent:4", "甲"]]), codes: [["603305"]] } : hit(index, []);
    });

  it("tells the certain from the doubtful and the unknown, row by row and in all", async () => {
    const runner = fakeRunner({ "search/find-hits": ({ rows }) => byName(rows) });
    const inputs = [{ name: "东升" }, { name: "旭升" }, { name: "无此" }, { code: "603305" }, {}];
    const answer = await dataOf(schema, contextOf(runner), question, { inputs });
    expect(answer["resolveEntities"]).toMatchObject({
      known: 2,
      doubtful: 1,
      unknown: 2,
      resolutions: [
        { index: 0, status: "DOUBTFUL", candidates: [{ node: { id: "ent:1" } }, { node: { id: "ent:2" } }] },
        { index: 1, status: "KNOWN", candidates: [{ score: 0.95, matchedOn: "NAME", node: { id: "ent:3" } }] },
        { index: 2, status: "UNKNOWN", candidates: [] },
        { index: 3, status: "KNOWN", candidates: [{ score: 1, matchedOn: "CODE", matchedText: "603305" }] },
        { index: 4, status: "UNKNOWN", reason: "The row has neither a name nor a code." },
      ],
    });
  });

  it("is one statement for a hundred rows with names and codes", async () => {
    const runner = fakeRunner({ "search/find-hits": ({ rows }) => byName(rows) });
    const inputs = Array.from({ length: 100 }, (_, index) => ({ name: `企业${index}`, code: `6000${index}` }));
    await dataOf(schema, contextOf(runner), question, { inputs });
    expect(runner.asked).toHaveLength(1);
    expect(runner.asked[0]?.params["rows"]).toHaveLength(200);
  });

  it("doubts a row whose code is of one and whose name is of another", async () => {
    const runner = fakeRunner({ "search/find-hits": ({ rows }) => byName(rows) });
    const answer = await dataOf(schema, contextOf(runner), question, { inputs: [{ name: "旭升", code: "603305" }] });
    expect(answer["resolveEntities"]).toMatchObject({
      doubtful: 1,
      resolutions: [{ candidates: [{ node: { id: "ent:4" } }, { node: { id: "ent:3" } }] }],
    });
  });

  it("narrows a row by its kind and its region", async () => {
    const runner = fakeRunner({ "search/find-hits": ({ rows }) => byName(rows) });
    await dataOf(schema, contextOf(runner), question, {
      inputs: [{ name: "旭升", kind: "ENTERPRISE", regionId: "reg:330200" }],
    });
    expect(runner.asked[0]?.params["rows"]).toMatchObject([{ labels: ["Enterprise"], regionId: "reg:330200" }]);
  });

  it("refuses 101 rows", async () => {
    const inputs = Array.from({ length: 101 }, () => ({ name: "旭升" }));
    const { errors } = await askSchema(schema, contextOf(fakeRunner({})), question, { inputs });
    expect(errors[0]?.message).toBe("inputs takes at most 100 rows, but got 101.");
  });
});
