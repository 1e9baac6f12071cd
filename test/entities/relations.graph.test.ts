import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/cypher/database.js";
import { answer } from "./ask.js";
import { openDrawnTown } from "./drawn-town.js";

interface Partners {
  readonly node: {
    readonly cooperationPartners: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: { readonly id: string } }[];
    };
  };
}

describe("the relations of the drawn town", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDrawnTown();
  });
  afterAll(() => database.close());

  const partners = async (args: string, asOf = "") => {
    const source = `{ node(id: "ent:a"${asOf}) { ... on Enterprise {
      cooperationPartners${args} { totalCount edges { node { id } } } } } }`;
    const { totalCount, edges } = (await answer<Partners>(database, source)).node.cooperationPartners;
    expect(totalCount).toBe(edges.length);
    return edges.map(({ node }) => node.id);
  };

  it("are shown as they are today, as they had ended, or whatever the date", async () => {
    expect(await partners("")).toEqual(["uni:v"]);
    expect(await partners("(validity: ENDED)")).toEqual(["uni:u"]);
    expect(await partners("(validity: ANY)")).toEqual(["uni:u", "uni:v"]);
  });

  it("are shown as they were at a date: from their first day, no longer on their last", async () => {
    const at = (day: string, args = "") => partners(args, `, asOf: "${day}"`);
    expect(await at("2019-12-31")).toEqual(["uni:v"]);
    expect(await at("2020-01-01")).toEqual(["uni:u", "uni:v"]);
    expect(await at("2021-12-31")).toEqual(["uni:u", "uni:v"]);
    expect(await at("2022-01-01")).toEqual(["uni:v"]);
    expect(await at("2021-12-31", "(validity: ENDED)")).toEqual([]);
  });

  it("leave out what is less certain than asked; what states no confidence is certain", async () => {
    expect(await partners("(minConfidence: 0.9)")).toEqual(["uni:v"]);
    expect(await partners("(minConfidence: 0.91)")).toEqual([]);
    const source = `{ node(id: "uni:u") { ... on University { cooperationPartners(minConfidence: 0.5) { totalCount } } } }`;
    expect(await answer(database, source)).toEqual({ node: { cooperationPartners: { totalCount: 0 } } });
  });

  it("keep deeds after their end, from both ends", async () => {
    const source = `{ firm: node(id: "ent:a") { ... on Enterprise { projects { edges { relationshipId node { id } } } } }
      project: node(id: "prj:j") { ... on Project { participants { edges { relationshipId node { id } } } } }
      before: node(id: "ent:a", asOf: "2020-12-31") { ... on Enterprise { projects { totalCount } } } }`;
    const joined = "rel:PARTICIPATES_IN|ent:a|prj:j|2021-01-01";
    expect(await answer(database, source)).toEqual({
      firm: { projects: { edges: [{ relationshipId: joined, node: { id: "prj:j" } }] } },
      project: {
        participants: {
          edges: [
            { relationshipId: "rel:PARTICIPATES_IN|uni:u|prj:j|2021-01-01", node: { id: "uni:u" } },
            { relationshipId: joined, node: { id: "ent:a" } },
          ],
        },
      },
      before: { projects: { totalCount: 0 } },
    });
  });

  it("lead to the kind that the field names, where one relationship leads to several", async () => {
    const source = `{ a: node(id: "ent:a") { ... on Enterprise { technologies { totalCount } achievements { totalCount } } }
      b: node(id: "ent:b") { ... on Enterprise { technologies { totalCount } achievements { totalCount } } } }`;
    expect(await answer(database, source)).toEqual({
      a: { technologies: { totalCount: 1 }, achievements: { totalCount: 0 } },
      b: { technologies: { totalCount: 0 }, achievements: { totalCount: 2 } },
    });
  });

  it("without a direction are one edge, read from both ends under one id, which answers by itself", async () => {
    const edge =
      "coBuildingPartners { edges { relationshipId node { id } claims { id locator quote document { id } subject { id } } } }";
    const source = `{ a: node(id: "ent:a") { ... on Organization { ${edge} } } p: node(id: "pty:p") { ... on Organization { ${edge} } }
      edge: node(id: "rel:CO_BUILDS|ent:a|pty:p") { ... on Relationship { fromId toId claims { id } } } }`;
    const claim = {
      id: "clm:1",
      locator: "paragraph 3",
      quote: "结对共建",
      document: { id: "doc:d" },
      subject: [{ id: "ent:a" }],
    };
    const towards = (id: string) => ({
      coBuildingPartners: { edges: [{ relationshipId: "rel:CO_BUILDS|ent:a|pty:p", node: { id }, claims: [claim] }] },
    });
    expect(await answer(database, source)).toEqual({
      a: towards("pty:p"),
      p: towards("ent:a"),
      edge: { fromId: "ent:a", toId: "pty:p", claims: [{ id: "clm:1" }] },
    });
  });

  it("read from a table claim its row", async () => {
    const source = `{ node(id: "rel:PRODUCES|ent:a|prd:m") { ... on Relationship {
      claims { id statedOn locator document { name } subject { name } object { name } } } } }`;
    expect(await answer(database, source)).toEqual({
      node: {
        claims: [
          {
            ...{ id: "clm:rel:PRODUCES|ent:a|prd:m", statedOn: "2022-03-01", locator: "row 3" },
            ...{ document: { name: "年报" }, subject: [{ name: "阿尔法" }], object: [{ name: "模具" }] },
          },
        ],
      },
    });
  });

  it("are found under the id that an entity had before it was merged", async () => {
    const source = `{ node(id: "ent:old") { id ... on Enterprise { products { totalCount } } }
      nodes(ids: ["ent:old", "ent:none", "ent:a"]) { id } }`;
    expect(await answer(database, source)).toEqual({
      node: { id: "ent:a", products: { totalCount: 2 } },
      nodes: [{ id: "ent:a" }, null, { id: "ent:a" }],
    });
  });
});
