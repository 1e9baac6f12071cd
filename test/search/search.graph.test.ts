import type { GraphQLSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { createSchema } from "../../src/graphql/build-schema.js";
import { sharedDatabase } from "../support/database-settings.js";
import { drawGraph, writeBehind } from "../support/draw-graph.js";
import { contextOf } from "../support/fake-runner.js";
import { resetGraph } from "../support/reset-graph.js";
import { dataOf } from "./ask-schema.js";
import { drawnNames } from "./drawn-names.js";

interface Hit {
  score: number;
  matchedOn: string;
  matchedText: string;
  node: { id: string };
}

const question = `query ($text: String!, $kinds: [EntityKind!], $region: ID, $first: Int, $after: String, $asOf: Date) {
  search(text: $text, kinds: $kinds, regionId: $region, first: $first, after: $after, asOf: $asOf) {
    totalCount edges { score matchedOn matchedText node { id } } pageInfo { hasNextPage endCursor }
  }
}`;

describe("search on the real database", () => {
  let database: Database;
  let schema: GraphQLSchema;

  const ask = async (text: string, more: Record<string, unknown> = {}) => {
    const data = await dataOf(schema, contextOf(database), question, { text, ...more });
    return data["search"] as {
      edges: Hit[];
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
  const idsOf = async (text: string, more: Record<string, unknown> = {}) =>
    (await ask(text, more)).edges.map(({ node }) => node.id);

  beforeAll(async () => {
    // The first plan of a statement on a cold database may take longer than an answer may.
    database = new Database({ ...sharedDatabase(), transactionTimeoutMs: 60_000 });
    await resetGraph(database);
    await migrate(database);
    await drawGraph(drawnNames);
    await writeBehind("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
    schema = await createSchema();
  });
  afterAll(() => database.close());

  it("finds 旭升集团 by the initials of its pinyin, before what only begins so", async () => {
    const { edges } = await ask("xsjt");
    expect(edges.map(({ node, matchedOn, matchedText }) => [node.id, matchedOn, matchedText])).toEqual([
      ["ent:s1", "PINYIN", "xsjt"],
      ["ent:s3", "PINYIN", "xsjtwl"],
    ]);
    expect(edges[0]?.score).toBeCloseTo(0.9);
  });

  it("finds it by its code, its short name and its former name, each with score 1", async () => {
    for (const [text, matchedOn] of [
      ["603305", "CODE"],
      ["旭升集团", "ALIAS"],
      ["旭升股份", "ALIAS"],
    ] as const) {
      const { edges } = await ask(text);
      expect(edges[0], text).toMatchObject({ score: 1, matchedOn, matchedText: text, node: { id: "ent:s1" } });
    }
  });

  it("puts equal names first, then beginnings, then parts, and an accounting product last", async () => {
    const { edges, totalCount } = await ask("旭升");
    expect(edges.map(({ node }) => node.id)).toEqual(["ent:s2", "ent:s1", "ent:s3", "ent:s4", "prd:s4"]);
    expect(totalCount).toBe(5);
    const scores = edges.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    // 旭升 equals it; 旭升 is 2 of 4 characters of 旭升集团, 2 of 14, 2 of 5 inside; equal, but a tenth of it.
    [1, 0.6 + 0.2 * (2 / 4), 0.6 + 0.2 * (2 / 14), 0.2 + 0.2 * (2 / 5), 0.1].forEach((expected, index) => {
      expect(scores[index]).toBeCloseTo(expected);
    });
  });

  it("orders equal hits by id", async () => {
    expect(await idsOf("东升机械")).toEqual(["ent:s5", "ent:s6"]);
  });

  it("pages without losing or repeating a hit, also among equal scores", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo } = await ask("升", { first: 1, after, kinds: ["ENTERPRISE"] });
      seen.push(...edges.map(({ node }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(await idsOf("升", { kinds: ["ENTERPRISE"] }));
    expect(seen.length).toBeGreaterThan(2);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("takes a single Chinese character: the name itself, then beginnings, then the inside of names", async () => {
    expect(await idsOf("光")).toEqual(["prd:s3", "prd:s1", "prd:s2", "ent:s7"]);
  });

  it("takes a phrase for a phrase: 光刻胶 is not 光学镜片", async () => {
    expect(await idsOf("光刻胶")).toEqual(["prd:s1"]);
  });

  it("takes half-width brackets for full-width ones", async () => {
    const { edges } = await ask("旭升集团物流(宁波)有限公司");
    expect(edges[0]).toMatchObject({ score: 1, node: { id: "ent:s3" } });
  });

  it("finds an English name by the beginning of its last word, and Chinese words that stand apart", async () => {
    expect(await idsOf("nottingham nin")).toEqual(["uni:s1"]);
    expect(await idsOf("集团 宁波")).toEqual(["ent:s3", "ent:s1"].sort());
  });

  it("shows only the kinds asked for, and claims only then", async () => {
    expect(await idsOf("旭升", { kinds: ["PRODUCT"] })).toEqual(["prd:s4"]);
    expect(await idsOf("旭升", { kinds: ["CLAIM"] })).toEqual(["clm:s1"]);
    expect(await idsOf("603305", { kinds: ["CODE"] })).toEqual(["code:s1"]);
  });

  it("goes by where things lay on the day asked for", async () => {
    expect(await idsOf("旭升", { region: "reg:s1", asOf: "2019-06-01" })).toEqual(["ent:s2", "ent:s1"]);
  });

  it("shows only what lies in a region or below it", async () => {
    expect(await idsOf("旭升", { region: "reg:s1" })).toEqual(["ent:s1"]);
    expect(await idsOf("旭升", { region: "reg:s9" })).toEqual(["ent:s2", "ent:s1"]);
    expect(await idsOf("旭升", { region: "reg:none" })).toEqual([]);
  });

  it.each([
    "AND",
    "OR NOT",
    "/",
    "*",
    '"',
    '"旭升',
    "旭升\\",
    "a*b?",
    "[1 TO 2}",
    "~^:(",
    "\uD800旭升",
    "\0",
    "&& ||",
    "光".repeat(300),
  ])("answers %j without an error", async (text) => {
    await expect(ask(text)).resolves.toBeDefined();
  });
});

describe("resolveEntities on the real database", () => {
  let database: Database;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    // The first plan of a statement on a cold database may take longer than an answer may.
    database = new Database({ ...sharedDatabase(), transactionTimeoutMs: 60_000 });
    await resetGraph(database);
    await migrate(database);
    await drawGraph(drawnNames);
    schema = await createSchema();
  });
  afterAll(() => database.close());

  const resolve = async (inputs: object[]) => {
    const text = `query ($inputs: [EntityInput!]!) { resolveEntities(inputs: $inputs) {
      known doubtful unknown resolutions { status candidates { score matchedOn node { id } } } } }`;
    const data = await dataOf(schema, contextOf(database), text, { inputs });
    return data["resolveEntities"] as {
      known: number;
      doubtful: number;
      unknown: number;
      resolutions: { status: string; candidates: { score: number; matchedOn: string; node: { id: string } }[] }[];
    };
  };

  it("knows codes, full names and aliases, and leaves two of one name open", async () => {
    const answer = await resolve([
      { code: "603305" },
      { name: "宁波旭升集团股份有限公司" },
      { name: "旭升集团" },
      { name: "东升机械" },
      { name: "旭升集团物" },
      { name: "查无此家" },
    ]);
    expect(answer).toMatchObject({ known: 3, doubtful: 2, unknown: 1 });
    const first = answer.resolutions.map(({ status, candidates: [best] }) => [status, best?.node.id, best?.score]);
    expect(first.slice(0, 4)).toEqual([
      ["KNOWN", "ent:s1", 1],
      ["KNOWN", "ent:s1", 0.95],
      ["KNOWN", "ent:s1", 0.9],
      ["DOUBTFUL", "ent:s5", 0.475],
    ]);
    expect(first[4]).toEqual(["DOUBTFUL", "ent:s3", expect.closeTo(0.6 + 0.2 * (5 / 14))]);
    expect(first[5]).toEqual(["UNKNOWN", undefined, undefined]);
  });

  it("is never certain of an accounting product, and is certain of the enterprise of the same name", async () => {
    const { resolutions } = await resolve([{ name: "旭升" }, { name: "旭升", kind: "PRODUCT" }]);
    expect(resolutions.map(({ status, candidates: [best] }) => [status, best?.node.id])).toEqual([
      ["KNOWN", "ent:s2"],
      ["DOUBTFUL", "prd:s4"],
    ]);
  });

  it("narrows by region", async () => {
    const { resolutions } = await resolve([{ name: "旭升", regionId: "reg:s1" }]);
    expect(resolutions[0]).toMatchObject({ status: "DOUBTFUL", candidates: [{ node: { id: "ent:s1" } }] });
  });
});
