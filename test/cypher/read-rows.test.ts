import { Integer } from "neo4j-driver";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { definedQueries, defineQuery, type QueryDefinition } from "../../src/cypher/define-query.js";
import { readRows } from "../../src/cypher/read-rows.js";
import { day, integer, integers } from "../../src/cypher/value-shapes.js";

const query: QueryDefinition<unknown, { id: string; total: number }> = {
  name: "lists/of-test",
  params: z.unknown(),
  row: z.object({ id: z.string(), total: z.int() }),
  holes: {},
  text: "RETURN 1",
};

describe("the rows of a statement", () => {
  it("are given as their shape says, without columns that it does not name", () => {
    expect(readRows(query, [{ id: "ent:1", total: 2, more: true }])).toEqual([{ id: "ent:1", total: 2 }]);
    expect(readRows(query, [])).toEqual([]);
  });

  it("name the file and the column where one is not what the definition says", () => {
    const rows = [
      { id: "ent:1", total: 2 },
      { id: "ent:2", total: "2" },
    ];
    expect(() => readRows(query, rows)).toThrow(
      /^A row of lists\/of-test\.cypher is not what its definition says: total: /,
    );
  });

  it("name every bad column, also one that is missing or lies inside a list", () => {
    expect(() => readRows(query, [{}])).toThrow(/id: .*; total: /);
    const nested: QueryDefinition<unknown, { nodes: { id: string }[] }> = {
      ...query,
      row: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
    };
    expect(() => readRows(nested, [{ nodes: [{ id: "a" }, { id: 7 }] }])).toThrow("nodes.1.id: ");
  });
});

describe("a defined statement", () => {
  const row = z.object({ total: z.int() });
  const params = z.object({});

  it("is the file's text with its holes filled, and is known from then on", () => {
    const made = defineQuery("lists/count-label", { params, row, holes: { LABEL: "Chain" } });
    expect(made.text).toContain("MATCH (node:Chain)");
    expect(definedQueries().filter(({ name, holes }) => name === made.name && holes["LABEL"] === "Chain")).toEqual([
      made,
    ]);
  });

  it("has its fragments put in without their comments", () => {
    // The shapes are the statement's own: the contract tests see every definition of the process.
    const tests = z.object({ tests: z.array(z.unknown()) });
    const made = defineQuery("lists/count-filtered", { params: tests, row, holes: { LABEL: "Chain" } });
    expect(made.text).toContain("all(test IN $tests WHERE");
    expect(made.text).not.toContain("Used by every statement that reads a filtered list");
  });

  it("must have a file", () => {
    expect(() => defineQuery("lists/nowhere", { params, row })).toThrow("ENOENT");
  });
});

describe("the shapes of parameters", () => {
  it("turn whole numbers into the database's integers, and refuse others", () => {
    expect(integer.parse(5)).toEqual(Integer.fromNumber(5));
    expect(integers.parse([1, 2])).toEqual([Integer.fromNumber(1), Integer.fromNumber(2)]);
    for (const wrong of [1.5, "1", null, Number.NaN])
      expect(integer.safeParse(wrong).success, String(wrong)).toBe(false);
  });

  it("take days as the graph keeps them", () => {
    expect(day.parse("2026-06-01")).toBe("2026-06-01");
    for (const wrong of ["2026-6-1", "2026-06-01T00:00:00Z", "", "today"])
      expect(day.safeParse(wrong).success).toBe(false);
  });
});
