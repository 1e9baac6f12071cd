import { type DocumentNode, getOperationAST, type GraphQLError, Kind, parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { weighCompilation } from "../../src/server/compile-weight.js";
import { createCompiledExecutor, createReferenceExecutor, type Executor } from "../../src/server/compiled-executor.js";
import { createFixtureSchema, FixtureContext } from "./fixture-schema.js";
import { type Fixture, startFixture } from "./start-fixture.js";

const nestFriends = (depth: number): string =>
  depth === 0 ? "id __typename" : `id friends(first: 2) { nodes { ${nestFriends(depth - 1)} } }`;

const operations: [text: string, variables?: Record<string, unknown>][] = [
  ["{ ok }"],
  ["{ animals(first: 3) { totalCount pageInfo { hasNextPage } edges { cursor node { __typename id name } } } }"],
  ["query ($f: Int!) { animals(first: $f) { nodes { id ... on Cat { lives } ... on Dog { tricks } } } }", { f: 5 }],
  ["query ($f: Int!) { animals(first: $f) { nodes { id } } }", { f: "x" }],
  ["query ($s: Boolean!) { ok @skip(if: $s) other: ok @include(if: $s) }", { s: true }],
  ["{ animal(id: 1) { ...A friends(first: 2) { nodes { ...A } } } } fragment A on Animal { id ... on Bird { span } }"],
  ["{ a: animal(id: 1) { name } b: animal(id: 2) { name } c: animal(id: 1) { id } }"],
  ["query ($n: [ID!]!) { nodes(ids: $n) { id } }", { n: ["1", "none", "2"] }],
  ["{ burrow { depth inside { depth inside { depth rooms { depth } } } guests { id children { id } } } }"],
  ["{ ok throwing }"],
  ["{ ok throwingText badInput unavailable outside arguments }"],
  ["{ ok burrow { mustFail } }"],
  ["{ ok burrow { inside { depth mustFail } } }"],
  ["mutation { a: add(number: 1) b: add(number: 2) fail c: add(number: 3) }"],
  ['query ($w: Wish = { text: "x", inner: { text: "y" } }) { echo(wish: $w, size: LARGE) }'],
  ["query ($w: Wish) { echo(wish: $w) }", { w: { text: "x", other: 1 } }],
  ["query ($w: Wish!, $t: String!) { echo(wish: { text: $t, inner: $w }) }", { w: { text: "x" }, t: "y" }],
  ["query ($w: Wish) { echo(wish: $w) }", { w: null }],
  ["query ($w: Wish, $n: Int) { echo(wish: $w, number: $n) }"],
  ["query ($s: Size = SMALL, $n: Int = 7) { echo(size: $s, number: $n) }"],
  ["query ($s: Size!) { echo(size: $s) }", { s: "LARGE" }],
  ["query ($s: Size) { echo(size: $s) }", { s: "HUGE" }],
  ["query ($n: [ID!]!) { nodes(ids: $n) { id } }", { n: 5 }],
  ["query ($a: ID!) { nodes(ids: [$a, 2]) { id } }", { a: 7 }],
  ["query ($s: Boolean = true) { ok @include(if: $s) other: ok @skip(if: $s) }"],
  ["query A { ok } query B { needed }"],
  ["{ nothing }"],
  ['{ __schema { queryType { name } } __type(name: "Cat") { fields { name type { kind ofType { name } } } } }'],
  [`{ animal(id: 1) { ${nestFriends(2)} } }`],
  [`{ animal(id: 1) { ${nestFriends(5)} } }`],
  ["{ context }"],
];

/** Errors may come in another order, and ids of requests differ. */
const comparable = ({ data, errors }: { data: unknown; errors: readonly object[] }) => ({
  data: JSON.stringify(data ?? null).replace(/[\da-f]{8}-[\da-f-]{27}/g, "an id"),
  errors: errors.map((error) => JSON.stringify(error).replace(/,?"requestId":"[^"]*"/, "")).sort(),
});

describe("the compiled executor answers as the reference executor does", () => {
  let compiled: Fixture;
  let reference: Fixture;
  beforeAll(async () => {
    compiled = await startFixture({ compiledExecutor: true });
    reference = await startFixture({ compiledExecutor: false });
  });
  afterAll(() => Promise.all([compiled.close(), reference.close()]));

  for (const [text, variables] of operations)
    it(`to ${text}`, async () => {
      const expected = await reference.ask(text, variables);
      for (const run of ["the first time", "from the cache"]) {
        const given = await compiled.ask(text, variables);
        expect(comparable(given), run).toEqual(comparable(expected));
        expect(given.status).toBe(expected.status);
      }
    });

  it("tells operations of one document apart by name", async () => {
    const body = (operationName: string) => ({
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "query A { ok } query B { needed }", operationName }),
    });
    expect((await compiled.send(body("A"))).data).toEqual({ ok: "ok" });
    expect((await compiled.send(body("B"))).data).toEqual({ needed: 3 });
  });

  it("hands resolvers the context itself, private fields and all", async () => {
    for (const fixture of [compiled, reference]) {
      const answer = await fixture.ask("{ context }");
      expect(answer.data).toEqual({ context: `kept ${String(answer.headers["x-request-id"])}` });
    }
  });
});

describe("what compiled code would weigh", () => {
  const schema = createFixtureSchema();
  const weigh = (text: string, limit = 1_000_000): number => {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    const operation = getOperationAST(document);
    if (operation === null || operation === undefined) throw new Error("The document has no operation.");
    const fragments = Object.fromEntries(
      document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
    );
    return weighCompilation({ schema, fragments }, operation, limit);
  };

  it("is one per field where types are known", () => {
    expect(weigh("{ ok burrow { depth inside { depth } } }")).toBe(5);
  });

  it("is one per field and possible type below an interface", () => {
    expect(weigh("{ animal(id: 1) { id name } }")).toBe(1 + 2 * 3);
    expect(weigh("{ animal(id: 1) { id ... on Cat { lives } } }")).toBe(1 + 3 + 1);
    expect(weigh("{ animal(id: 1) { ...N } } fragment N on Animal { id name }")).toBe(1 + 2 * 3);
  });

  it("multiplies along the path", () => {
    // animal 1; id and friends 3 each; nodes 3; below it id and __typename for 3 × 3 types
    expect(weigh(`{ animal(id: 1) { ${nestFriends(1)} } }`)).toBe(1 + 3 + 3 + 3 + 9 + 9);
  });

  it("does not count on and on where interfaces nest deep", () => {
    const started = performance.now();
    expect(weigh(`{ animal(id: 1) { ${nestFriends(60)} } }`, 250)).toBeGreaterThan(250);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("which executor runs", () => {
  const schema = createFixtureSchema();
  const limits = { compiledFields: 250, compiledOperations: 2 };
  const run = (execute: Executor<FixtureContext>, document: DocumentNode, queryHash: string) =>
    execute({
      document,
      queryHash,
      operationName: undefined,
      variables: {},
      coerced: {},
      context: new FixtureContext(new AbortController().signal, "id"),
    });
  const failing = parse("{ throwing }");
  const isCompiled = (errors: readonly GraphQLError[] | undefined): boolean =>
    errors?.[0]?.constructor.name === "CompiledError";

  it("is the compiled one for common operations", async () => {
    expect(isCompiled((await run(createCompiledExecutor(schema, limits), failing, "1")).errors)).toBe(true);
    expect(isCompiled((await run(createReferenceExecutor(schema), failing, "1")).errors)).toBe(false);
  });

  it("is the reference executor above 250 fields times possible types", async () => {
    const heavy = parse(`{ throwing animal(id: 1) { ${nestFriends(5)} } }`);
    expect(isCompiled((await run(createCompiledExecutor(schema, limits), heavy, "1")).errors)).toBe(false);
    const dearer = createCompiledExecutor<FixtureContext>(schema, { ...limits, compiledFields: 100_000 });
    expect(isCompiled((await run(dearer, heavy, "1")).errors)).toBe(true);
  });

  it("keeps only the latest operations, and compiles anew what it forgot", async () => {
    const execute = createCompiledExecutor<FixtureContext>(schema, limits);
    for (const hash of ["1", "2", "3", "1"])
      expect((await run(execute, parse("{ ok }"), hash)).data).toEqual({ ok: "ok" });
  });
});
