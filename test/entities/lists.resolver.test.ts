import { describe, expect, it } from "vitest";
import { toCursor } from "../../src/graphql/sort-page.js";
import { answer, ask } from "./ask.js";
import { fakeGraph, type FakeEdge } from "./fake-graph.js";

const firms = Array.from({ length: 100 }, (_, at) => `ent:${String(at).padStart(3, "0")}`);
const made: FakeEdge[] = Array.from({ length: 10 }, (_, at) => ({
  to: `prd:${at}`,
  properties: { id: `rel:PRODUCES|x|prd:${at}`, status: "ASSERTED" },
}));
const makers: FakeEdge[] = Array.from({ length: 5 }, (_, at) => ({
  to: `ent:m${at}`,
  properties: { id: `rel:PRODUCES|ent:m${at}|x`, status: "ASSERTED" },
  backward: true,
}));
const market = (listed: readonly string[] = firms) =>
  fakeGraph({ listed, total: 4711, related: (id) => (id.startsWith("ent:") ? made : makers) });

interface Firms {
  enterprises: {
    totalCount?: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: {
      cursor: string;
      node: { id: string; asOf: string | null; products: { edges: { node: { producers: { edges: [] } } }[] } };
    }[];
  };
}

describe("a root list", () => {
  it("of a hundred enterprises, ten products each, five makers each, costs three statements", async () => {
    const nested = `{ enterprises(first: 100) { edges { node { id
      products(first: 10) { edges { node { producers(first: 5) { edges { node { name } } } } } } } } } }`;
    for (const length of [1, 100]) {
      const runner = market(firms.slice(0, length));
      const { enterprises } = await answer<Firms>(runner, nested);
      expect(enterprises.edges).toHaveLength(length);
      expect(enterprises.edges[0]?.node.products.edges).toHaveLength(10);
      expect(enterprises.edges[0]?.node.products.edges[9]?.node.producers.edges).toHaveLength(5);
      expect(runner.asked.map(({ name }) => name)).toEqual([
        "lists/page-by-name",
        "relations/page-related",
        "relations/page-related",
      ]);
    }
  });

  it("is counted only when the total is asked for, which costs one statement", async () => {
    const runner = market();
    await answer(runner, "{ enterprises(first: 2) { edges { node { id } } } }");
    expect(runner.asked).toHaveLength(1);
    const { enterprises } = await answer<Firms>(
      runner,
      "{ enterprises(first: 2) { totalCount edges { node { id } } } }",
    );
    expect(enterprises.totalCount).toBe(4711);
    expect(runner.asked.slice(1).map(({ name }) => name)).toEqual(["lists/page-by-name", "lists/count-label"]);
  });

  it("reads one more than asked, to know whether more follow, and does not show it", async () => {
    const page = (listed: readonly string[]) =>
      answer<Firms>(
        market(listed),
        "{ enterprises(first: 2) { edges { node { id } } pageInfo { hasNextPage endCursor } } }",
      );
    const { enterprises } = await page(firms);
    expect(enterprises.edges.map(({ node }) => node.id)).toEqual(["ent:000", "ent:001"]);
    expect(enterprises.pageInfo.hasNextPage).toBe(true);
    expect((await page(firms.slice(0, 2))).enterprises.pageInfo.hasNextPage).toBe(false);
    expect((await page([])).enterprises).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it.each([
    ["the plain fields asked for, with id and name", "id scale", ["id", "name", "scale"]],
    [
      "those in fragments too, whatever they depend on",
      "...F ... @skip(if: true) { listedOn }",
      ["id", "name", "listedOn", "scale"],
    ],
    ["none more where no field is of the graph", "__typename entityKind", ["id", "name"]],
    ["what other fields read of it", "displayName products(first: 1) { totalCount }", ["id", "name", "nameEn"]],
  ])("reads of each node %s", async (_, selected, columns) => {
    const runner = market();
    const fragment = selected.includes("...F") ? "fragment F on Enterprise { scale }" : "";
    await answer(runner, `{ enterprises(first: 2) { edges { node { ${selected} } } } } ${fragment}`);
    expect(runner.asked[0]?.holes["COLUMNS"]?.split(", ").sort()).toEqual(columns.map((name) => `node.${name}`).sort());
  });

  it("goes on where the cursor says", async () => {
    const runner = market();
    const { enterprises } = await answer<Firms>(
      runner,
      "{ enterprises(first: 2) { edges { cursor } pageInfo { endCursor } } }",
    );
    const after = enterprises.pageInfo.endCursor;
    expect(after).toBe(enterprises.edges[1]?.cursor);
    await answer(runner, "query ($after: String) { enterprises(first: 2, after: $after) { edges { cursor } } }", {
      after,
    });
    expect(runner.asked[1]?.params).toMatchObject({ key: "ent:001", id: "ent:001", limit: 3 });
  });

  it("refuses a cursor of another order, of another filter and of another list, and asks nothing", async () => {
    const runner = market();
    const { enterprises } = await answer<Firms>(runner, "{ enterprises(first: 2) { pageInfo { endCursor } } }");
    const after = enterprises.pageInfo.endCursor;
    for (const list of [
      "enterprises(after: $after, direction: DESC)",
      "enterprises(after: $after, orderBy: LISTED_ON)",
      "enterprises(after: $after, filter: { chainLeader: true })",
      "universities(after: $after)",
    ]) {
      const { errors } = await ask(runner, `query ($after: String) { ${list} { edges { cursor } } }`, { after });
      expect(errors, list).toMatchObject([{ code: "BAD_USER_INPUT", details: { reason: "CURSOR_STALE" } }]);
    }
    const { errors } = await ask(runner, '{ enterprises(after: "nonsense") { edges { cursor } } }');
    expect(errors).toMatchObject([
      { code: "BAD_USER_INPUT", message: 'after must be a cursor of this list, but got "nonsense".' },
    ]);
    expect(runner.asked).toHaveLength(1);
  });

  it("takes any well-formed cursor for no more than a place: it is a parameter", async () => {
    const runner = market();
    const after = toCursor({ key: "') DETACH DELETE n //", id: "x" }, "other");
    const { errors } = await ask(runner, "query ($after: String) { enterprises(after: $after) { edges { cursor } } }", {
      after,
    });
    expect(errors).toMatchObject([{ details: { reason: "CURSOR_STALE" } }]);
  });

  it.each([0, 101, -5])("refuses a page of %i", async (first) => {
    const runner = market();
    const { errors } = await ask(runner, `{ enterprises(first: ${first}) { totalCount } }`);
    expect(errors).toMatchObject([
      { code: "BAD_USER_INPUT", message: `first must be from 1 to 100, but got ${first}.` },
    ]);
    expect(runner.asked).toEqual([]);
  });

  it("with a filter or another order asks the statement that takes them", async () => {
    const runner = market();
    const source = `{ enterprises(first: 5, filter: { name: { contains: "模" } }, orderBy: PRODUCTS_COUNT, direction: DESC) { totalCount edges { node { id } } } }`;
    await answer(runner, source);
    const tests = [{ kind: "contains", property: "name", value: "模" }];
    expect(runner.asked.map(({ name }) => name)).toEqual(["lists/page-filtered", "lists/count-filtered"]);
    expect(runner.asked[0]?.params).toMatchObject({
      tests,
      countType: "PRODUCES",
      countDirection: "OUT",
      first: true,
      limit: 6,
    });
    expect(runner.asked[1]?.params).toEqual({ tests });
  });

  it("carries its day to what lies below it, and is of today where none is named", async () => {
    const runner = market();
    const source = (asOf: string) => `{ enterprises(first: 1${asOf}) { edges { node { asOf
      products(first: 1) { edges { node { asOf producers(first: 1) { edges { node { asOf } } } } } } } } } }`;
    const then = await answer<Firms>(runner, source(', asOf: "2020-05-01"'));
    expect(JSON.stringify(then).match(/"asOf":"2020-05-01"/g)).toHaveLength(3);
    for (const { params } of runner.asked.slice(1))
      expect(params).toMatchObject({ startsBy: "2020-05-01", endsAfter: "2020-05-01" });
    const today = await answer<Firms>(runner, source(""));
    expect(JSON.stringify(today).match(/"asOf":null/g)).toHaveLength(3);
    for (const { params } of runner.asked.slice(4)) expect(params).toMatchObject({ startsBy: "2026-06-01" });
  });

  it("refuses a day that is none", async () => {
    const { errors } = await ask(market(), '{ enterprises(asOf: "2026-02-30") { totalCount } }');
    expect(errors[0]?.message).toContain("2026-02-30");
  });

  it("is there for every label but those that are read where they belong", async () => {
    for (const list of ["codes", "decisions"])
      expect((await ask(market(), `{ ${list} { totalCount } }`)).errors[0]?.message).toContain(
        `Cannot query field "${list}"`,
      );
    expect(
      (await ask(market([]), "{ people { totalCount } regions { totalCount } chainLinks { totalCount } }")).errors,
    ).toEqual([]);
  });
});
