import type { GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "../../src/graphql/build-schema.js";
import { contextOf, fakeRunner } from "../support/fake-runner.js";
import { askSchema, dataOf } from "../search/ask-schema.js";

const stamp = "2026-01-01T00:00:00Z";
const node = (id: string) => ({ id, name: id, createdAt: stamp, updatedAt: stamp });
const enterprise = ["Entity", "Enterprise", "Organization"];
const idsOf = (params: Record<string, unknown>) => params["ids"] as string[];

const entities = (params: Record<string, unknown>) =>
  idsOf(params)
    .filter((id) => !id.endsWith("none"))
    .map((wanted) => ({ wanted, labels: enterprise, properties: node(wanted) }));
const neighboursOf = (params: Record<string, unknown>) =>
  idsOf(params).map((fromId) => ({
    fromId,
    types: ["PRODUCES", "SUPPLIES"],
    relationships: [{ id: `rel:PRODUCES|${fromId}|prd:1` }, { id: `rel:SUPPLIES|ent:9|${fromId}`, claimIds: [] }],
    forward: [true, false],
    labels: [["Entity", "Product"], enterprise],
    nodes: [node("prd:1"), node("ent:9")],
  }));

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

describe("the neighbours of an entity", () => {
  const question = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity {
    relationshipCounts { type direction count }
    neighbours(first: 2) { edges { cursor relationship { id type fromId toId } node { id entityKind } } pageInfo { hasNextPage } }
  } } }`;
  const runnerOf = () =>
    fakeRunner({
      "entities/read-entities": entities,
      "neighbourhood/count-relationships": (params) =>
        idsOf(params).map((fromId) => ({ fromId, types: ["CO_BUILDS"], directions: ["BOTH"], totals: [3] })),
      "neighbourhood/page-neighbours": neighboursOf,
      "neighbourhood/page-filtered-neighbours": neighboursOf,
      "neighbourhood/count-neighbours": (params) => idsOf(params).map((fromId) => ({ fromId, total: 12 })),
    });

  it("are three statements for one entity and for a hundred", async () => {
    for (const size of [1, 100]) {
      const runner = runnerOf();
      await dataOf(schema, contextOf(runner), question, { ids: Array.from({ length: size }, (_, at) => `ent:${at}`) });
      expect(runner.asked.map(({ name }) => name).sort(), `${size}`).toEqual([
        "entities/read-entities",
        "neighbourhood/count-relationships",
        "neighbourhood/page-neighbours",
      ]);
    }
  });

  it("come with the whole relationship, its ends as they are stored", async () => {
    const { nodes } = await dataOf(schema, contextOf(runnerOf()), question, { ids: ["ent:1"] });
    expect(nodes).toMatchObject([
      {
        relationshipCounts: [{ type: "CO_BUILDS", direction: "BOTH", count: 3 }],
        neighbours: {
          edges: [
            { relationship: { type: "PRODUCES", fromId: "ent:1", toId: "prd:1" }, node: { entityKind: "PRODUCT" } },
            { relationship: { type: "SUPPLIES", fromId: "ent:9", toId: "ent:1" }, node: { entityKind: "ENTERPRISE" } },
          ],
          pageInfo: { hasNextPage: false },
        },
      },
    ]);
  });

  it("are counted only when that is asked for, and for all entities at once", async () => {
    const runner = runnerOf();
    const text = `{ nodes(ids: ["ent:1", "ent:2"]) { ... on Entity { neighbours { totalCount } } } }`;
    expect(await dataOf(schema, contextOf(runner), text)).toEqual({
      nodes: [{ neighbours: { totalCount: 12 } }, { neighbours: { totalCount: 12 } }],
    });
    expect(runner.asked.filter(({ name }) => name === "neighbourhood/count-neighbours")).toHaveLength(1);
  });

  it("are asked for by types, kinds, direction and filter, which go into the statement with the limit", async () => {
    const runner = runnerOf();
    const text = `{ node(id: "ent:1", asOf: "2024-05-01") { ... on Entity { neighbours(relationshipTypes: [SUPPLIES],
      kinds: [ENTERPRISE], direction: IN, filter: {name: {contains: "Ab"}}, first: 7) { edges { cursor } } } } }`;
    await dataOf(schema, contextOf(runner), text);
    expect(runner.asked.at(-1)?.params).toMatchObject({
      types: ["SUPPLIES"],
      labels: ["Enterprise"],
      direction: "IN",
      tests: [{ kind: "contains", property: "name", value: "ab" }],
      limit: 8,
      startsBy: "2024-05-01",
      endsAfter: "2024-05-01",
    });
  });

  it("name the deeds, which stay visible after their end, and the undirected types, which are read either way", async () => {
    const runner = runnerOf();
    await dataOf(schema, contextOf(runner), question, { ids: ["ent:1"] });
    const params = runner.asked.find(({ name }) => name === "neighbourhood/page-neighbours")?.params;
    expect(params?.["deeds"]).toEqual(
      expect.arrayContaining(["PARTICIPATES_IN", "ADDRESSES", "YIELDS", "BROKERED_BY"]),
    );
    expect(params?.["undirected"]).toEqual(["CO_BUILDS", "COOPERATES_WITH"]);
  });

  it("go on after a cursor, and refuse the cursor of another question", async () => {
    const runner = runnerOf();
    const page = (more: string) =>
      `{ node(id: "ent:1") { ... on Entity { neighbours(first: 1${more}) { edges { cursor } pageInfo { endCursor } } } } }`;
    const first = (await dataOf(schema, contextOf(runner), page(""))) as {
      node: { neighbours: { pageInfo: { endCursor: string } } };
    };
    const after = `, after: "${first.node.neighbours.pageInfo.endCursor}"`;
    await dataOf(schema, contextOf(runner), page(after));
    expect(runner.asked.at(-1)?.params["after"]).toBe("rel:PRODUCES|ent:1|prd:1");
    const { errors } = await askSchema(schema, contextOf(runner), page(`${after}, direction: OUT`));
    expect(errors[0]?.originalError).toMatchObject({ details: { reason: "CURSOR_STALE" } });
  });
});

describe("a subgraph", () => {
  const question = `query ($ids: [ID!]!, $hops: Int, $edges: SubgraphEdges, $maxNodes: Int, $maxRelationships: Int) {
    subgraph(ids: $ids, hops: $hops, edges: $edges, maxNodes: $maxNodes, maxRelationships: $maxRelationships) {
      nodes { id } relationships { id } truncated limits } }`;
  // Everything has two neighbours of its own: x leads to x1 and x2.
  const runnerOf = () =>
    fakeRunner({
      "entities/read-entities": entities,
      "neighbourhood/expand-frontier": (params) =>
        idsOf(params).map((fromId) => ({
          fromId,
          relationshipIds: [`rel:PRODUCES|${fromId}|1`, `rel:PRODUCES|${fromId}|2`],
          nodeIds: [`${fromId}1`, `${fromId}2`],
          labels: [enterprise, enterprise],
        })),
      "neighbourhood/relationships-among": (params) =>
        idsOf(params)
          .filter((id) => id !== "ent:a")
          .slice(0, Number(params["limit"]))
          .map((toId) => ({
            type: "PRODUCES",
            properties: { id: `rel:PRODUCES|${toId}` },
            fromId: toId.slice(0, -1),
            toId,
          })),
    });
  const ask = async (variables: Record<string, unknown>) => {
    const runner = runnerOf();
    const { subgraph } = await dataOf(schema, contextOf(runner), question, variables);
    return {
      ...(subgraph as { nodes: object[]; relationships: object[]; truncated: boolean; limits: string[] }),
      runner,
    };
  };

  it("is as many statements as it has hops, and three", async () => {
    for (const hops of [0, 1, 2, 3]) {
      const { runner } = await ask({ ids: ["ent:a"], hops });
      const nodeReads = hops === 0 ? 1 : 2;
      expect(runner.asked.length, `${hops} hops`).toBe(hops + nodeReads + 1);
    }
  });

  it("holds what was asked for and what lies within its hops, once each", async () => {
    const { nodes, truncated } = await ask({ ids: ["ent:a", "ent:a"], hops: 2 });
    const ids = ["ent:a", "ent:a1", "ent:a2", "ent:a11", "ent:a12", "ent:a21", "ent:a22"];
    expect(nodes).toEqual(ids.map((id) => ({ id })));
    expect(truncated).toBe(false);
  });

  it("asks for all relationships among its nodes, or for those it walked", async () => {
    const induced = await ask({ ids: ["ent:a"], hops: 1 });
    const walkedOf = ({ runner }: typeof induced) =>
      runner.asked.find(({ name }) => name === "neighbourhood/relationships-among")?.params["walked"];
    expect(walkedOf(induced)).toBeNull();
    const traversed = await ask({ ids: ["ent:a"], hops: 1, edges: "TRAVERSED" });
    expect(walkedOf(traversed)).toEqual(["rel:PRODUCES|ent:a|1", "rel:PRODUCES|ent:a|2"]);
  });

  it("says which limits it met", async () => {
    expect(await ask({ ids: ["ent:a"], hops: 2, maxNodes: 4 })).toMatchObject({
      truncated: true,
      limits: ["maxNodes"],
    });
    const cut = await ask({ ids: ["ent:a"], hops: 1, maxRelationships: 1 });
    expect(cut).toMatchObject({ truncated: true, limits: ["maxRelationships"] });
    expect(cut.relationships).toHaveLength(1);
  });

  it("names the ids that do not exist", async () => {
    const ids = ["ent:a", "ent:none", "prd:none"];
    const { data, errors } = await askSchema(schema, contextOf(runnerOf()), question, { ids });
    expect(data).toEqual({ subgraph: null });
    expect(errors[0]?.message).toBe("ids must be of entities that exist, but got ent:none, prd:none.");
    expect(errors[0]?.originalError).toMatchObject({
      code: "BAD_USER_INPUT",
      details: { ids: ["ent:none", "prd:none"] },
    });
  });

  it.each([
    [{ hops: 4 }, "hops must be from 0 to 3, but got 4."],
    [{ hops: -1 }, "hops must be from 0 to 3, but got -1."],
    [{ maxNodes: 1001 }, "maxNodes must be from 1 to 1000, but got 1001."],
    [{ maxRelationships: 0 }, "maxRelationships must be from 1 to 5000, but got 0."],
  ])("refuses %j before it asks the database", async (given, message) => {
    const runner = runnerOf();
    const { errors } = await askSchema(schema, contextOf(runner), question, { ids: ["ent:a"], ...given });
    expect(errors[0]?.message).toBe(message);
    expect(runner.asked).toEqual([]);
  });
});
