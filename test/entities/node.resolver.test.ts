import { describe, expect, it } from "vitest";
import { answer, ask } from "./ask.js";
import { fakeGraph } from "./fake-graph.js";

const fromTable = "rel:PRODUCES|ent:1|prd:1";
const fromProse = "rel:CO_BUILDS|ent:1|pty:1";
const graph = () =>
  fakeGraph({
    nodes: {
      "ent:1": { nameEn: "One" },
      "prd:1": {},
      "pty:1": { partyKind: "BRANCH" },
      "doc:1": { name: "年报", publishedOn: "2022-03-01", publishedOnPrecision: "MONTH" },
      "clm:1": { predicate: "coBuilds", quote: "结对共建" },
    },
    edges: {
      [fromTable]: { documentId: "doc:1", row: 7, confidence: 0.9, validFrom: "2021-12-31" },
      [fromProse]: { claimIds: ["clm:1", "clm:gone"], status: "DISPUTED" },
    },
  });

describe("what has an id", () => {
  it("is an entity, or null where nothing has it", async () => {
    const source = `{ a: node(id: "ent:1") { id ... on Entity { entityKind displayName(lang: EN) name } } b: node(id: "ent:none") { id } }`;
    expect(await answer(graph(), source)).toEqual({
      a: { id: "ent:1", entityKind: "ENTERPRISE", displayName: "One", name: "ent:1" },
      b: null,
    });
  });

  it("is shown by the name of the other language where it has none in the one asked for", async () => {
    const source = `{ node(id: "prd:1") { ... on Product { displayName(lang: EN) zh: displayName } } }`;
    expect(await answer(graph(), source)).toEqual({ node: { displayName: "prd:1", zh: "prd:1" } });
  });

  it("comes in the order of the ids, with null where nothing is, twice where asked twice, in one statement", async () => {
    const runner = graph();
    const { nodes } = await answer<{ nodes: ({ id: string } | null)[] }>(
      runner,
      '{ nodes(ids: ["prd:1", "ent:none", "ent:1", "prd:1"]) { id } }',
    );
    expect(nodes.map((node) => node?.id ?? null)).toEqual(["prd:1", null, "ent:1", "prd:1"]);
    expect(runner.asked).toHaveLength(1);
    expect(runner.asked[0]?.params["ids"]).toEqual(["prd:1", "ent:none", "ent:1"]);
  });

  it("may be a hundred at once, not a hundred and one", async () => {
    const ids = Array.from({ length: 101 }, (_, at) => `ent:${at}`);
    const source = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    const runner = graph();
    expect((await ask(runner, source, { ids })).errors).toMatchObject([
      { code: "BAD_USER_INPUT", message: "ids takes at most 100 ids, but got 101." },
    ]);
    expect(runner.asked).toEqual([]);
    expect((await answer<{ nodes: unknown[] }>(runner, source, { ids: ids.slice(1) })).nodes).toHaveLength(100);
  });

  it("is a relationship too, with its ends", async () => {
    const source = `query ($id: ID!) { node(id: $id) { __typename id ... on Relationship {
      type status confidence validFrom validTo hypothetical fromId toId from { id } to { id } } } }`;
    expect(await answer(graph(), source, { id: fromTable })).toEqual({
      node: {
        ...{ __typename: "Relationship", id: fromTable, type: "PRODUCES", status: "ASSERTED", confidence: 0.9 },
        ...{ validFrom: "2021-12-31", validTo: null, hypothetical: false, fromId: "ent:1", toId: "prd:1" },
        ...{ from: { id: "ent:1" }, to: { id: "prd:1" } },
      },
    });
  });

  it("is nothing, without a question, where a relationship's id names no type", async () => {
    const runner = graph();
    const ids = ["rel:", "rel:ROBOT|a|b", "rel:constructor|a|b"];
    expect(await answer(runner, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids })).toEqual({
      nodes: [null, null, null],
    });
    expect(runner.asked).toEqual([]);
  });

  it("may mix entities and relationships of several types: one statement for each sort", async () => {
    const runner = graph();
    const ids = ["ent:1", fromTable, "prd:1", fromProse, fromTable];
    const { nodes } = await answer<{ nodes: { id: string }[] }>(
      runner,
      "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
      { ids },
    );
    expect(nodes.map(({ id }) => id)).toEqual(ids);
    expect(runner.asked).toHaveLength(3);
  });
});

describe("the claims of an edge", () => {
  const claims = `claims { id predicate quote statedOn statedOnPrecision locator document { id } subject { id } object { id } }`;
  const source = `query ($id: ID!) { node(id: $id) { ... on Relationship { ${claims} } } }`;

  it("are those that it names, without those that are gone", async () => {
    const { node } = await answer<{ node: { claims: unknown[] } }>(graph(), source, { id: fromProse });
    expect(node.claims).toEqual([
      {
        ...{ id: "clm:1", predicate: "coBuilds", quote: "结对共建", statedOn: null, statedOnPrecision: null },
        ...{ locator: "paragraph 3", document: { id: "doc:1" }, subject: [{ id: "ent:1" }], object: [{ id: "prd:1" }] },
      },
    ]);
  });

  it("are the row of the table that it was read from, as a claim without a node", async () => {
    const runner = graph();
    const { node } = await answer<{ node: { claims: unknown[] } }>(runner, source, { id: fromTable });
    expect(node.claims).toEqual([
      {
        ...{
          id: `clm:${fromTable}`,
          predicate: "PRODUCES",
          quote: null,
          statedOn: "2022-03-01",
          statedOnPrecision: "MONTH",
        },
        ...{ locator: "row 7", document: { id: "doc:1" }, subject: [{ id: "ent:1" }], object: [{ id: "prd:1" }] },
      },
    ]);
    expect(runner.asked.map(({ name }) => name)).not.toContain("claim/read-claim-ends");
  });

  it("that stand for rows answer to their ids as all nodes do", async () => {
    const one = `query ($id: ID!) { node(id: $id) { __typename id ... on Claim { predicate locator } } }`;
    expect(await answer(graph(), one, { id: `clm:${fromTable}` })).toEqual({
      node: { __typename: "Claim", id: `clm:${fromTable}`, predicate: "PRODUCES", locator: "row 7" },
    });
    for (const id of [`clm:${fromProse}`, "clm:rel:PRODUCES|ent:9|prd:9", "clm:rel:ROBOT|a|b"])
      expect(await answer(graph(), one, { id }), id).toEqual({ node: null });
  });

  it("are shown by every connection's edges too", async () => {
    const runner = fakeGraph({
      nodes: { "ent:1": {}, "doc:1": { name: "年报" } },
      related: () => [{ to: "prd:1", properties: { id: fromTable, documentId: "doc:1", row: 7 } }],
    });
    const edges = `{ node(id: "ent:1") { ... on Enterprise { products { edges { claims { id name locator subject { id } } } } } } }`;
    const { node } = await answer<{ node: { products: { edges: { claims: unknown[] }[] } } }>(runner, edges);
    expect(node.products.edges[0]?.claims).toEqual([
      { id: `clm:${fromTable}`, name: "PRODUCES 年报 7", locator: "row 7", subject: [{ id: "ent:1" }] },
    ]);
  });
});
