import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isEntityLabel } from "../../src/ontology/entity-kinds.js";
import { isRelationshipType } from "../../src/ontology/relationship-types.js";
import { cell, readRows, readText } from "./read-daqi.js";

const nodes = z.array(z.object({ label: z.string(), id: z.string() })).default([]);
const edges = z.array(z.object({ type: z.string(), from: z.string(), to: z.unknown() })).default([]);
const mapping = z
  .object({
    dataSet: z.object({ id: z.string(), name: z.string(), nameEn: z.string(), rank: z.number() }),
    files: z.array(z.object({ file: z.string(), nodes, edges })),
  })
  .parse(JSON.parse(readText("mapping.json")));

const isTemplate = (text: string) => text.startsWith("{");

describe("the mapping of daqi", () => {
  it("names every table of the folder, each once", () => {
    const tables = readdirSync(new URL("../../data/daqi/", import.meta.url)).filter((name) => name.endsWith(".csv"));
    expect(mapping.files.map(({ file }) => file).sort()).toEqual(tables.sort());
    expect(mapping.dataSet.id).toBe("ds:daqi");
  });

  it("uses labels and types of the ontology and columns that its tables have", () => {
    for (const { file, nodes: nodeRules, edges: edgeRules } of mapping.files) {
      const columns = [...(readRows(file)[0]?.keys() ?? [])];
      const used = [
        ...nodeRules.flatMap(({ label, id }) => [label, id]),
        ...edgeRules.flatMap((e) => [e.type, e.from]),
      ];
      for (const text of used.filter(isTemplate)) expect(columns).toContain(text.slice(1, -1));
      for (const { label } of nodeRules) expect(isTemplate(label) || isEntityLabel(label)).toBe(true);
      for (const { type } of edgeRules) expect(isTemplate(type) || isRelationshipType(type)).toBe(true);
    }
  });

  it("brings the documents and claims before the edges that cite them", () => {
    const order = mapping.files.map(({ file }) => file);
    expect(order.indexOf("relations.csv")).toBeGreaterThan(order.indexOf("claims.csv"));
    expect(order.indexOf("claims.csv")).toBeGreaterThan(order.indexOf("documents.csv"));
  });

  it("declares no more cover of 大碶's products than the sources bear out", () => {
    const coverage = readRows("coverage.csv");
    expect(
      coverage.map((row) => [cell(row, "relationshipType"), cell(row, "regionId"), cell(row, "population")]),
    ).toEqual([["PRODUCES", "reg:330206004", "ALL"]]);
    expect(Number(coverage[0]?.get("share"))).toBeLessThanOrEqual(1 / 78);
  });
});
