import { describe, expect, it } from "vitest";
import type { QueryRunner } from "../../src/cypher/query-runner.js";
import { relationEndsOf } from "../../src/entities/lists/filter.types.js";
import { entityLabels, kindOf } from "../../src/ontology/entity-kinds.js";
import { fakeRunner } from "../support/fake-runner.js";
import { answer, ask } from "./ask.js";
import { fakeGraph, type FakeEdge, nodeOf } from "./fake-graph.js";

const cooperation: FakeEdge = {
  to: "uni:2",
  properties: {
    ...{ id: "rel:COOPERATES_WITH|ent:1|uni:2|RESEARCH", status: "ASSERTED", kind: "RESEARCH", confidence: 0.8 },
    ...{ validFrom: "2024-03-01", validTo: null, reason: "stated" },
  },
};
const product = (at: number): FakeEdge => ({
  to: `prd:${at}`,
  properties: { id: `rel:PRODUCES|ent:1|prd:${at}`, revenueShare: at / 10 },
});
const nodes = { "ent:1": {}, "ent:2": {}, "uni:2": {} };
const graph = () =>
  fakeGraph({
    nodes,
    related: (id, { limit }) => {
      if (id === "uni:2") return [{ ...cooperation, to: "ent:1", backward: true }];
      return Number(limit) === 3 || limit === undefined ? [1, 2, 3].map(product) : [cooperation];
    },
  });

describe("a relation", () => {
  it("shows the edge's own fields beside what it leads to", async () => {
    const source = `{ node(id: "ent:1") { ... on Enterprise { cooperationPartners(first: 1) { edges {
      relationshipId kind status confidence validFrom validTo reason node { id entityKind } } } } } }`;
    const { node } = await answer<{ node: unknown }>(graph(), source);
    expect(node).toEqual({
      cooperationPartners: {
        edges: [
          {
            ...{ relationshipId: "rel:COOPERATES_WITH|ent:1|uni:2|RESEARCH", kind: "RESEARCH", status: "ASSERTED" },
            ...{ confidence: 0.8, validFrom: "2024-03-01", validTo: null, reason: "stated" },
            node: { id: "uni:2", entityKind: "UNIVERSITY" },
          },
        ],
      },
    });
  });

  it("has the same id from both ends", async () => {
    const edges = "cooperationPartners(first: 1) { edges { relationshipId node { id } } }";
    const source = `{ a: node(id: "ent:1") { ... on Organization { ${edges} } } b: node(id: "uni:2") { ... on Organization { ${edges} } } }`;
    const { a, b } = await answer<
      Record<"a" | "b", { cooperationPartners: { edges: { relationshipId: string; node: { id: string } }[] } }>
    >(graph(), source);
    expect(a.cooperationPartners.edges[0]?.relationshipId).toBe(b.cooperationPartners.edges[0]?.relationshipId);
    expect([a, b].map((each) => each.cooperationPartners.edges[0]?.node.id)).toEqual(["uni:2", "ent:1"]);
  });

  it("asked twice in the same words is one statement, in other words two", async () => {
    const runner = graph();
    const twice = `{ node(id: "ent:1") { ... on Enterprise {
      a: products(first: 2) { edges { node { id } } } b: products(first: 2) { edges { node { name } } } } } }`;
    await answer(runner, twice);
    expect(runner.asked.map(({ name }) => name)).toEqual(["entities/read-entities", "relations/page-related"]);
    const other = twice.replace("b: products(first: 2)", "b: products(first: 2, direction: DESC)");
    await answer(runner, other);
    expect(runner.asked.slice(2)).toHaveLength(3);
  });

  it("of many entities is one statement, and one more for their totals", async () => {
    const runner = graph();
    const source = `{ nodes(ids: ["ent:1", "ent:2"]) { ... on Enterprise {
      products(first: 2) { totalCount pageInfo { hasNextPage } edges { node { id } } } } } }`;
    const { nodes: both } = await answer<{ nodes: { products: unknown }[] }>(runner, source);
    expect(both[1]?.products).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(runner.asked.map(({ name }) => name)).toEqual([
      "entities/read-entities",
      "relations/page-related",
      "relations/count-related",
    ]);
    expect(runner.asked[1]?.params["ids"]).toEqual(["ent:1", "ent:2"]);
  });

  it("is of one date and another in two statements, each with its own bounds", async () => {
    const runner = graph();
    const products = "... on Enterprise { asOf products(first: 2) { edges { node { asOf } } } }";
    const source = `{ now: node(id: "ent:1") { ${products} } then: node(id: "ent:1", asOf: "2020-01-01") { ${products} } }`;
    const { now, then } = await answer<Record<"now" | "then", { asOf: string | null }>>(runner, source);
    expect([now.asOf, then.asOf]).toEqual([null, "2020-01-01"]);
    const pages = runner.asked.filter(({ name }) => name.startsWith("relations/page"));
    expect(pages.map(({ params }) => params["startsBy"]).sort()).toEqual(["2020-01-01", "2026-06-01"]);
  });

  it("lets states end, keeps deeds, and shows what had ended or everything on request", async () => {
    const runner = graph();
    const source = `{ node(id: "ent:1") { ... on Enterprise {
      a: products(first: 2) { totalCount } b: projects(first: 2) { totalCount }
      c: products(first: 2, validity: ENDED) { totalCount } d: products(first: 2, validity: ANY) { totalCount } } } }`;
    await ask(runner, source);
    const bounds = runner.asked
      .filter(({ name }) => name.startsWith("relations/page"))
      .map(({ params }) => [params["startsBy"], params["endsAfter"], params["endedBy"]]);
    expect(bounds).toEqual([
      ["2026-06-01", "2026-06-01", "9999-12-31"],
      ["2026-06-01", "", "9999-12-31"],
      ["2026-06-01", "", "2026-06-01"],
      ["9999-12-31", "", "9999-12-31"],
    ]);
  });

  it("can be ordered and filtered towards an interface as towards a label", async () => {
    const runner = graph();
    const source = `{ node(id: "ent:1") { ... on Enterprise { cooperationPartners(first: 1, orderBy: PROJECTS_COUNT,
      direction: DESC, filter: { name: { contains: "大学" } }, minConfidence: 0.5) { edges { node { id } } } } } }`;
    await answer(runner, source);
    expect(runner.asked[1]?.params).toMatchObject({
      ...{ countType: "PARTICIPATES_IN", countLabels: ["Project"], minConfidence: 0.5 },
      tests: [{ kind: "contains", property: "name", value: "大学" }],
    });
  });

  it.each(["first: 0", "first: 101", "minConfidence: 1.5", "minConfidence: -1"])("refuses %s", async (argument) => {
    const runner = graph();
    const source = `{ node(id: "ent:1") { ... on Enterprise { products(${argument}) { edges { cursor } } } } }`;
    const { errors } = await ask(runner, source);
    expect(errors[0]?.message).toMatch(/^(first must be from 1 to 100|minConfidence must be from 0 to 1), but got /);
    expect(runner.asked.map(({ name }) => name)).toEqual(["entities/read-entities"]);
  });

  it("refuses the cursor of another relation and of another order", async () => {
    const runner = graph();
    const first = `{ node(id: "ent:1") { ... on Enterprise { products(first: 2) { pageInfo { endCursor } } } } }`;
    const { node } = await answer<{ node: { products: { pageInfo: { endCursor: string } } } }>(runner, first);
    const after = node.products.pageInfo.endCursor;
    for (const field of [
      "products(after: $after, direction: DESC)",
      "industries(after: $after)",
      "projects(after: $after)",
    ]) {
      const source = `query ($after: String) { node(id: "ent:1") { ... on Enterprise { ${field} { edges { cursor } } } } }`;
      const { errors } = await ask(runner, source, { after });
      expect(errors, field).toMatchObject([{ code: "BAD_USER_INPUT", details: { reason: "CURSOR_STALE" } }]);
    }
    const on = `query ($after: String) { node(id: "ent:1") { ... on Enterprise { products(first: 2, after: $after) { edges { cursor } } } } }`;
    await answer(runner, on, { after });
    expect(runner.asked.at(-1)?.params).toMatchObject({ key: "prd:2", id: "rel:PRODUCES|ent:1|prd:2" });
  });

  it("gives an entity that is in no row an empty page", async () => {
    const runner = fakeRunner({
      "entities/read-entities": () => [{ wanted: "ent:1", labels: ["Enterprise"], properties: nodeOf("ent:1") }],
      "relations/page-related": () => [],
      "relations/count-related": () => [],
    });
    const source = `{ node(id: "ent:1") { ... on Enterprise { products { totalCount edges { cursor } pageInfo { hasNextPage endCursor } } } } }`;
    expect(await answer(runner, source)).toEqual({
      node: { products: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } } },
    });
  });
});

describe("every relation field of every type", () => {
  it.each(entityLabels)(
    "of %s reads its own relationship, in its own direction, towards its own kind",
    async (label) => {
      const texts: string[] = [];
      const id = `${kindOf(label).prefix}:1`;
      const known = fakeGraph({ nodes: { [id]: {} } });
      const runner: QueryRunner = {
        run: (query, params) => {
          texts.push(query.text);
          return known.run(query, params);
        },
      };
      const ends = relationEndsOf(label);
      const fields = ends.map(({ end }, at) => `f${at}: ${end.field}(first: ${at + 1}) { edges { cursor } }`);
      await answer(runner, `{ node(id: "${id}") { ... on ${label} { ${fields.join(" ")} } } }`);
      const arrow = { OUT: ["-", "->"], IN: ["<-", "-"], BOTH: ["-", "-"] } as const;
      const patterns = ends.map(({ type, end }) => {
        const [left, right] = arrow[end.direction];
        return `(from)${left}[r:${type}]${right}(node:${end.node})`;
      });
      expect(texts.slice(1).map((text) => /\(from\)[^\n]*\(node:\w+\)/.exec(text)?.[0])).toEqual(patterns);
    },
  );
});
