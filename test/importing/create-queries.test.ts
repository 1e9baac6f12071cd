import { describe, expect, it } from "vitest";
import { edgeCreation, nodeCreation } from "../../src/importing/create.queries.js";

const linesOf = (text: string) => text.split("\n").filter((line) => line !== "" && !line.startsWith("//"));

describe("the statement that makes nodes", () => {
  it("names what rows have of their own, by place, and what they share", () => {
    const { query, params } = nodeCreation("Product", [
      { id: "prd:a", name: "甲", version: 1n },
      { id: "prd:b", name: "乙", version: 1n, aliases: ["丙"] },
    ]);
    expect(linesOf(query.text)).toEqual([
      "UNWIND $rows AS row",
      "CREATE (:Entity:Product { aliases: row[0], id: row[1], name: row[2], version: $common.version })",
    ]);
    expect(params).toEqual({
      common: { version: 1n },
      rows: [
        [null, "prd:a", "甲"],
        [["丙"], "prd:b", "乙"],
      ],
    });
  });

  it("takes nothing in common where rows share nothing, and nothing of their own where they share all", () => {
    const differing = nodeCreation("Product", [{ id: "prd:a" }, { id: "prd:b" }]);
    expect(linesOf(differing.query.text)).toContain("CREATE (:Entity:Product { id: row[0] })");
    expect(differing.params).toEqual({ rows: [["prd:a"], ["prd:b"]] });
    const single = nodeCreation("Product", [{ id: "prd:a", name: "甲" }]);
    expect(linesOf(single.query.text)).toContain("CREATE (:Entity:Product { id: $common.id, name: $common.name })");
    expect(single.params).toEqual({ common: { id: "prd:a", name: "甲" }, rows: [[]] });
    for (const { query, params } of [differing, single]) expect(query.params.parse(params)).toEqual(params);
  });

  it("gives actors the label that they share", () => {
    expect(nodeCreation("Enterprise", [{ id: "ent:a" }]).query.text).toContain(":Entity:Organization:Enterprise");
  });

  it("is one for all rows that have the same properties", () => {
    const rows = (names: readonly string[]) => names.map((name) => ({ id: `prd:${name}`, name }));
    const one = nodeCreation("Product", rows(["a", "b"])).query;
    expect(nodeCreation("Product", rows(["c", "d", "e"])).query).toBe(one);
    expect(nodeCreation("Industry", rows(["a", "b"])).query).not.toBe(one);
  });

  it("can't be made of a property that the ontology lacks", () => {
    expect(() => nodeCreation("Product", [{ id: "prd:a", robot: "x" }])).toThrow("A hole takes words of the ontology");
  });
});

describe("the statement that makes edges", () => {
  it("finds the ends by the first two places of a row", () => {
    const edge = (to: string, row: bigint) => ({ from: "ent:a", to, properties: { row, status: "ASSERTED" } });
    const { query, params } = edgeCreation("PRODUCES", [edge("prd:a", 1n), edge("prd:b", 2n)]);
    expect(linesOf(query.text).slice(-2)).toEqual([
      "CREATE (a)-[r:PRODUCES { row: row[2], status: $common.status }]->(b)",
      "RETURN count(r) AS count",
    ]);
    expect(params.rows).toEqual([
      ["ent:a", "prd:a", 1n],
      ["ent:a", "prd:b", 2n],
    ]);
  });
});
