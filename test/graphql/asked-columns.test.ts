import { buildSchema, type GraphQLObjectType, graphqlSync } from "graphql";
import { describe, expect, it } from "vitest";
import { type AskedInfo, askedOf, oncePerQuestion, type PageLevel, reads } from "../../src/graphql/asked-columns.js";

const schema = buildSchema(`
  type Query { page: Page }
  type Page { edges: [Edge!]! }
  type Edge { since: String claims: [String!] owner: String node: Named }
  interface Named { id: ID! name: String label: String }
  type Firm implements Named { id: ID! name: String label: String listedOn: String products: [String!] }
  type Park implements Named { id: ID! name: String label: String area: Int anything: String }
`);

/** Gives a field a resolver, with what it says that it reads. */
function resolved(type: string, name: string, extensions: object = {}): void {
  const field = (schema.getType(type) as GraphQLObjectType).getFields()[name];
  if (field === undefined) throw new Error(`${type} has no field ${name}.`);
  field.resolve = () => null;
  Object.assign(field.extensions, extensions);
}
resolved("Edge", "claims", reads("claimIds", "row"));
resolved("Edge", "owner");
resolved("Firm", "products", reads("id"));
resolved("Firm", "label", reads("name", "nameEn"));
resolved("Park", "anything");

/** What a question about a page comes to for what looks at it. */
function infoOf(selection: string): AskedInfo {
  let seen: AskedInfo | undefined;
  const { page } = schema.getQueryType()?.getFields() ?? {};
  if (page === undefined) throw new Error("The schema has no page.");
  page.resolve = (_, __, ___, info) => {
    seen = info;
    return null;
  };
  graphqlSync({ schema, source: `{ page { ${selection} } }` });
  if (seen === undefined) throw new Error(`Nobody asked: ${selection}`);
  return seen;
}
const asked = (level: PageLevel, selection: string) => {
  const columns = askedOf(level, infoOf(selection));
  return columns === null ? null : [...columns].sort();
};

describe("what a question needs of a page", () => {
  it("is of its nodes the plain fields, in fragments too", () => {
    expect(asked("nodes", "edges { node { id ... on Firm { listedOn } ... on Park { area } } }")).toEqual([
      ...["area", "id", "listedOn"],
    ]);
    expect(asked("nodes", "edges { since } edges { node { name __typename } }")).toEqual(["name"]);
  });

  it("is of its entries their own fields, and not those of what they lead to", () => {
    expect(asked("edges", "edges { since node { id } }")).toEqual(["node", "since"]);
  });

  it("is what a field with a resolver says that it reads, whichever object it is of", () => {
    expect(asked("edges", "edges { claims }")).toEqual(["claimIds", "row"]);
    expect(asked("nodes", "edges { node { ... on Firm { products } } }")).toEqual(["id"]);
    expect(asked("nodes", "edges { node { label } }")).toEqual(["label", "name", "nameEn"]);
  });

  it("may be anything where a field does not say what it reads", () => {
    expect(asked("edges", "edges { since owner }")).toBeNull();
    expect(asked("nodes", "edges { node { id ... on Park { anything } } }")).toBeNull();
  });

  it("is nothing where they are not asked for", () => {
    expect(asked("nodes", "edges { since }")).toEqual([]);
    expect(asked("edges", "__typename")).toEqual([]);
  });

  it("is worked out once for each question", () => {
    let worked = 0;
    const count = oncePerQuestion(() => (worked += 1));
    const [one, other] = [infoOf("edges { since }"), infoOf("edges { since }")];
    expect([count(one), count(one), count(other)]).toEqual([1, 1, 2]);
  });
});
