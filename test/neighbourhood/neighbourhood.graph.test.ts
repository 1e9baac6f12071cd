import type { GraphQLSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { createSchema } from "../../src/graphql/build-schema.js";
import { dataOf } from "../search/ask-schema.js";
import { sharedDatabase } from "../support/database-settings.js";
import { drawGraph, type Drawing } from "../support/draw-graph.js";
import { contextOf } from "../support/fake-runner.js";
import { resetGraph } from "../support/reset-graph.js";

/*
 *   a –CO_BUILDS– b        (undirected; stored from a to b)
 *   a –SUPPLIES→ c         from 2020-01-01 to 2024-01-01: a state that has ended
 *   a –SUPPLIES→ d         from 2023-01-01
 *   a –PRODUCES→ p ←PRODUCES– e
 *   a –PARTICIPATES_IN→ j  until 2021-01-01: a deed, visible for ever      j –YIELDS→ p
 *   a, f, g –LOCATED_IN→ r, the region: a hub
 *   claim m –ABOUT→ a
 * From a today: CO_BUILDS both 1, LOCATED_IN out 1, PARTICIPATES_IN out 1, PRODUCES out 1, SUPPLIES out 1, ABOUT in 1.
 */
const drawing: Drawing = {
  nodes: {
    ...Object.fromEntries(["a", "b", "c", "d", "e", "f", "g"].map((name) => [`ent:${name}`, `企业${name}`])),
    "prd:p": "产品",
    "prj:j": "项目",
    "reg:r": "甬",
    "clm:m": { name: "陈述", predicate: "x" },
  },
  edges: [
    ["CO_BUILDS", "ent:a", "ent:b", { mechanisms: ["ROTATION"] }],
    ["SUPPLIES", "ent:a", "ent:c", { validFrom: "2020-01-01", validTo: "2024-01-01" }],
    ["SUPPLIES", "ent:a", "ent:d", { validFrom: "2023-01-01" }],
    ["PRODUCES", "ent:a", "prd:p", { claimIds: ["clm:m"] }],
    ["PRODUCES", "ent:e", "prd:p"],
    ["PARTICIPATES_IN", "ent:a", "prj:j", { validTo: "2021-01-01" }],
    ["YIELDS", "prj:j", "prd:p"],
    ["LOCATED_IN", "ent:a", "reg:r"],
    ["LOCATED_IN", "ent:f", "reg:r"],
    ["LOCATED_IN", "ent:g", "reg:r"],
    ["ABOUT", "clm:m", "ent:a", { role: "SUBJECT" }],
  ],
};

interface Neighbours {
  totalCount: number;
  edges: { node: { id: string }; relationship: { type: string; claims: { id: string }[] } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

describe("the neighbourhood on the real database", () => {
  let database: Database;
  let schema: GraphQLSchema;
  const ask = (text: string, variables = {}) => dataOf(schema, contextOf(database), text, variables);

  beforeAll(async () => {
    // The first plan of a statement on a cold database may take longer than an answer may.
    database = new Database({ ...sharedDatabase(), transactionTimeoutMs: 60_000 });
    await resetGraph(database);
    await migrate(database);
    await drawGraph(drawing);
    schema = await createSchema();
  });
  afterAll(() => database.close());

  const countsOf = async (asOf: string | null) => {
    const text = `query ($asOf: Date) { node(id: "ent:a", asOf: $asOf) { ... on Entity { relationshipCounts { type direction count } } } }`;
    const { node } = (await ask(text, { asOf })) as { node: { relationshipCounts: Record<string, unknown>[] } };
    return node.relationshipCounts.map(
      ({ type, direction, count }) => `${String(type)} ${String(direction)} ${String(count)}`,
    );
  };
  const neighbours = async (given: string, id = "ent:a") => {
    const text = `{ node(id: "${id}") { ... on Entity { neighbours(${given}) {
      totalCount edges { node { id } relationship { type claims { id } } } pageInfo { hasNextPage endCursor } } } } }`;
    const { node } = (await ask(text)) as { node: { neighbours: Neighbours } };
    return node.neighbours;
  };
  const idsOf = async (given: string, id?: string) =>
    (await neighbours(given, id)).edges.map(({ node }) => node.id).sort();

  it("counts relationships by type and direction as they hold today", async () => {
    expect(await countsOf(null)).toEqual([
      "ABOUT IN 1",
      "CO_BUILDS BOTH 1",
      "LOCATED_IN OUT 1",
      "PARTICIPATES_IN OUT 1",
      "PRODUCES OUT 1",
      "SUPPLIES OUT 1",
    ]);
  });

  it("counts what held on another day", async () => {
    expect(await countsOf("2023-06-01")).toContain("SUPPLIES OUT 2");
    expect(await countsOf("2022-06-01")).toContain("SUPPLIES OUT 1");
    expect(await countsOf("2019-06-01")).not.toContain("SUPPLIES OUT 1");
  });

  it("shows neighbours of all types, deeds after their end among them, but no ended state", async () => {
    expect(await idsOf("first: 20")).toEqual(["clm:m", "ent:b", "ent:d", "prd:p", "prj:j", "reg:r"]);
    expect((await neighbours("first: 1")).totalCount).toBe(6);
  });

  it("shows an ended state when it is asked for", async () => {
    expect(await idsOf("validity: ENDED, relationshipTypes: [SUPPLIES]")).toEqual(["ent:c"]);
    expect(await idsOf("validity: ANY, relationshipTypes: [SUPPLIES]")).toEqual(["ent:c", "ent:d"]);
  });

  it("reads undirected edges whichever direction is asked for, directed ones only in theirs", async () => {
    expect(await idsOf("direction: IN, kinds: [ENTERPRISE]")).toEqual(["ent:b"]);
    expect(await idsOf("direction: OUT, kinds: [ENTERPRISE]", "ent:b")).toEqual(["ent:a"]);
    expect(await idsOf("direction: IN", "prd:p")).toEqual(["ent:a", "ent:e", "prj:j"]);
    expect(await idsOf("direction: OUT", "prd:p")).toEqual([]);
  });

  it("keeps to kinds and to a filter of the neighbours", async () => {
    expect(await idsOf("kinds: [PRODUCT, REGION]")).toEqual(["prd:p", "reg:r"]);
    const filtered = await neighbours(`filter: {name: {contains: "企业"}}, first: 1`);
    expect([filtered.edges.map(({ node }) => node.id), filtered.totalCount]).toEqual([["ent:b"], 2]);
  });

  it("carries the claims of each relationship", async () => {
    const { edges } = await neighbours("relationshipTypes: [PRODUCES]");
    expect(edges.map(({ relationship }) => relationship)).toEqual([{ type: "PRODUCES", claims: [{ id: "clm:m" }] }]);
  });

  it("pages through all of them, each once", async () => {
    const seen: string[] = [];
    let after = "";
    for (;;) {
      const { edges, pageInfo } = await neighbours(`first: 2${after}`);
      seen.push(...edges.map(({ node }) => node.id));
      if (!pageInfo.hasNextPage) break;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(seen.sort()).toEqual(["clm:m", "ent:b", "ent:d", "prd:p", "prj:j", "reg:r"]);
  });

  const subgraph = async (given: string) => {
    const text = `{ subgraph(${given}) { nodes { id } relationships { type fromId toId } truncated limits } }`;
    const { subgraph: found } = (await ask(text)) as {
      subgraph: {
        nodes: { id: string }[];
        relationships: { type: string; fromId: string; toId: string }[];
        truncated: boolean;
        limits: string[];
      };
    };
    const edges = found.relationships.map(({ type, fromId, toId }) => `${type} ${fromId} ${toId}`);
    return { ...found, ids: found.nodes.map(({ id }) => id).sort(), edges };
  };

  it("draws one step with all relationships among its nodes, or only with those it walked", async () => {
    const induced = await subgraph(`ids: ["ent:a"]`);
    expect(induced.ids).toEqual(["ent:a", "ent:b", "ent:d", "prd:p", "prj:j", "reg:r"]);
    expect(induced.edges).toContain("YIELDS prj:j prd:p");
    expect(induced.edges).toHaveLength(6);
    const { edges } = await subgraph(`ids: ["ent:a"], edges: TRAVERSED`);
    expect(edges).not.toContain("YIELDS prj:j prd:p");
    expect(edges).toHaveLength(5);
  });

  it("does not walk through a region, but from it when it is asked for", async () => {
    const two = await subgraph(`ids: ["ent:a"], hops: 2`);
    expect(two.ids).toContain("ent:e");
    expect(two.ids).not.toContain("ent:f");
    expect((await subgraph(`ids: ["reg:r"]`)).ids).toEqual(["ent:a", "ent:f", "ent:g", "reg:r"]);
  });

  it("draws only the edges among some entities when it takes no step", async () => {
    const found = await subgraph(`ids: ["ent:a", "ent:b", "ent:e"], hops: 0`);
    expect([found.ids, found.edges]).toEqual([["ent:a", "ent:b", "ent:e"], ["CO_BUILDS ent:a ent:b"]]);
  });

  it("keeps to types, kinds and a day", async () => {
    const past = await subgraph(`ids: ["ent:a"], relationshipTypes: [SUPPLIES], asOf: "2023-06-01"`);
    expect(past.ids).toEqual(["ent:a", "ent:c", "ent:d"]);
    expect((await subgraph(`ids: ["ent:a"], kinds: [CLAIM]`)).ids).toEqual(["clm:m", "ent:a"]);
  });

  it("says where a limit cut it, and keeps both ends of every edge", async () => {
    const cut = await subgraph(`ids: ["ent:a"], maxNodes: 3`);
    expect(cut).toMatchObject({ truncated: true, limits: ["maxNodes"] });
    expect(cut.ids).toHaveLength(3);
    const ids = new Set(cut.ids);
    expect(cut.relationships.every(({ fromId, toId }) => ids.has(fromId) && ids.has(toId))).toBe(true);
  });
});
