import fc from "fast-check";
import { buildSchema, getOperationAST, Kind, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { costOf, listsOfUnknownSize } from "../../src/server/cost.js";
import { defaultLimits } from "../../src/server/limits.js";
import { createFixtureSchema } from "./fixture-schema.js";

const schema = createFixtureSchema();

function price(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (operation === null || operation === undefined) throw new Error("The document has no operation.");
  const fragments = Object.fromEntries(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  return costOf({ schema, fragments, operation, variables }, { ...defaultLimits, first: 1_000_000 });
}

describe("the cost of an operation", () => {
  it.each([
    ["nothing for scalars of the root", "{ ok __typename }", 0],
    ["one for an object", "{ burrow { depth } }", 1],
    ["one per level of objects", "{ burrow { inside { inside { depth } } } }", 3],
    ["one per row of a page, whether by nodes", "{ animals(first: 7) { nodes { id } } }", 7],
    ["or by edges", "{ animals(first: 7) { totalCount pageInfo { hasNextPage } edges { node { id name } } } }", 7],
    ["twenty rows where first is left out", "{ animals { nodes { id } } }", 20],
    ["rows times rows", "{ animals(first: 7) { nodes { friends(first: 5) { nodes { id } } } } }", 7 * (1 + 5)],
    [
      "the same by edges",
      "{ animals(first: 7) { edges { node { friends(first: 5) { edges { cursor } } } } } }",
      7 * (1 + 5),
    ],
    ["one per id that is asked for", '{ nodes(ids: ["1", "2", "3"]) { id } }', 3],
    ["what a list declares", "{ animal(id: 1) { children { children { id } } } }", 1 + 3 * (1 + 3)],
    ["a declared number and what is below", "{ burrow { rooms { inside { depth } } } }", 1 + 2 + 1],
    ["the default for a list that declares nothing", "{ burrow { guests { id } } }", 1 + 10],
    ["nothing for what is skipped", "{ burrow @skip(if: true) { depth } animal(id: 1) @include(if: false) { id } }", 0],
    ["nothing for introspection", "{ __schema { types { name fields { name } } } }", 0],
    ["each alias by itself", "{ a: burrow { depth } b: burrow { depth } }", 2],
    [
      "the dearest of the types that may stand there, not their sum",
      "{ animal(id: 1) { ... on Cat { children { id } } ... on Dog { friends(first: 2) { nodes { id } } } } }",
      1 + 3,
    ],
    [
      "what all types share plus the dearest type's own",
      "{ animal(id: 1) { ...A ... on Dog { friends(first: 9) { nodes { id } } } } } fragment A on Animal { children { id } }",
      1 + 3 + 9,
    ],
    ["a mutation alike", "mutation { add(number: 1) }", 0],
  ])("is %s: %s", (_, text, cost) => {
    expect(price(text)).toBe(cost);
  });

  it("is read from coerced variables, defaults included", () => {
    const text = "query ($n: Int = 4) { animals(first: $n) { nodes { id } } }";
    expect(price(text, { n: 9 })).toBe(9);
    expect(price(text, { n: 4 })).toBe(4);
  });

  it("grows with each list's size and is never less than the rows that come back", () => {
    fc.assert(
      fc.property(fc.nat({ max: 99 }), fc.nat({ max: 99 }), (a, b) => {
        const outer = a + 1;
        const inner = b + 1;
        const text = `{ animals(first: ${outer}) { nodes { friends(first: ${inner}) { nodes { id } } } } }`;
        expect(price(text)).toBe(outer + outer * inner);
      }),
    );
  });
});

describe("lists of unknown size", () => {
  it("are named, so that a contract test can refuse them", () => {
    expect(listsOfUnknownSize(schema)).toEqual(["Burrow.guests"]);
  });

  it("are none where every list pages, takes ids, holds scalars or stands in a connection", () => {
    const fine = buildSchema(`
      type A { id: ID } type AConnection { nodes: [A] }
      type Query { a(first: Int): [A] b(ids: [ID!]): [A] c: [String] d: AConnection }
    `);
    expect(listsOfUnknownSize(fine)).toEqual([]);
  });
});
