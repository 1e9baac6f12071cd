import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isAccountingName } from "../../src/attaching/match-terms.js";
import { normaliseName } from "../../src/lib/normalise-name.js";
import { type EntityLabel, isEntityLabel, kindOf, labelOfId } from "../../src/ontology/entity-kinds.js";
import { valueLists } from "../../src/ontology/enums.js";
import { isRelationshipType, mayConnect, relationshipId } from "../../src/ontology/relationship-types.js";
import { cell, list, productNames, readNev, readTable, readText, type Row } from "./read-nev.js";

interface Rules {
  readonly dataSet: { readonly id: string };
  readonly files: readonly {
    readonly file: string;
    readonly nodes?: readonly { readonly label: string }[];
    readonly edges?: readonly { readonly type: string; readonly from: unknown; readonly to: unknown }[];
  }[];
}

const rules = JSON.parse(readText("data/nev/mapping.json")) as Rules;

const ids = new Map<string, EntityLabel>();
for (const { file, nodes = [] } of rules.files)
  for (const { label } of nodes)
    for (const row of readNev(file)) if (isEntityLabel(label)) ids.set(cell(row, "id"), label);
for (const row of readTable("data/regions/regions.csv")) ids.set(cell(row, "id"), "Region");

/** Ends of an edge rule: a template `{column}`, or a column that holds a list. */
const ends = (row: Row, rule: unknown): string[] => {
  if (typeof rule === "string") return list(row, rule.replaceAll(/[{}]/g, ""));
  return list(row, (rule as { column: string }).column);
};

describe("the data set nev as a data set", () => {
  it("declares only labels of the ontology, under ids with their prefix, each id once", () => {
    for (const { file, nodes = [] } of rules.files)
      for (const { label } of nodes) {
        expect(isEntityLabel(label), label).toBe(true);
        const own = readNev(file).map((row) => cell(row, "id"));
        expect(new Set(own).size, file).toBe(own.length);
        for (const id of own) expect(labelOfId(id), id).toBe(label);
        for (const row of readNev(file)) expect(cell(row, "name"), cell(row, "id")).not.toBe("");
      }
  });

  it("maps every file that lies in its folder, and none that does not", () => {
    const there = readdirSync(new URL("../../data/nev/", import.meta.url)).filter((file) => file.endsWith(".csv"));
    expect(rules.files.map(({ file }) => file).sort()).toEqual(there.sort());
  });

  it("draws every edge between entities that exist and may be so connected, each edge once", () => {
    const seen = new Set<string>();
    for (const { file, edges = [] } of rules.files)
      for (const { type, from, to } of edges) {
        if (!isRelationshipType(type)) throw new Error(`${type} must be a relationship type.`);
        for (const [number, row] of readNev(file).entries())
          for (const start of ends(row, from))
            for (const end of ends(row, to)) {
              const labels = [ids.get(start), ids.get(end)] as const;
              const place = `${file} ${number + 2}: ${start} ${type} ${end}`;
              if (labels[0] === undefined || labels[1] === undefined) throw new Error(`an end is absent, ${place}`);
              expect(mayConnect(type, labels[0], labels[1]), place).toBe(true);
              const id = relationshipId(
                type,
                start,
                end,
                type === "ABOUT" ? { role: to === "{subjects}" ? "S" : JSON.stringify(to) } : {},
              );
              expect(seen.has(id), place).toBe(false);
              seen.add(id);
            }
      }
    expect(seen.size).toBeGreaterThan(3000);
  });

  it("takes every value of a closed list from that list", () => {
    const lists = {
      stage: "LinkStage",
      strength: "SourceStrength",
      decision: "DecisionKind",
      population: "Population",
    } as const;
    for (const { file } of rules.files)
      for (const row of readNev(file)) {
        for (const [column, name] of Object.entries(lists))
          if (cell(row, column) !== "") expect(Object.keys(valueLists[name])).toContain(cell(row, column));
        if (cell(row, "status") !== "")
          expect(Object.keys(valueLists.RelationshipStatus)).toContain(cell(row, "status"));
      }
  });

  it("uses only columns that its labels know, beside what the mapping itself reads", () => {
    const common = [
      "id",
      "name",
      "nameEn",
      "aliases",
      "description",
      "parent",
      "subjects",
      "objects",
      "document",
      "locator",
    ];
    for (const { file, nodes = [] } of rules.files)
      for (const { label } of nodes) {
        if (!isEntityLabel(label)) continue;
        const known = [...common, ...Object.keys(kindOf(label).properties)];
        for (const column of Object.keys(readNev(file)[0] ?? {})) expect(known, `${file}: ${column}`).toContain(column);
      }
  });

  it("names a claim or a document for every edge that the table does not state, and both exist", () => {
    for (const file of [
      "requires.csv",
      "chain-links.csv",
      "needs.csv",
      "trains-for.csv",
      "seats.csv",
      "enterprise-products.csv",
    ])
      for (const row of readNev(file)) {
        const sources = [...list(row, "claimIds"), ...list(row, "documentId")];
        expect(sources.length, `${file} ${cell(row, "from")}`).toBeGreaterThan(0);
        for (const source of sources) expect(ids.has(source), source).toBe(true);
      }
  });

  it("keeps what the curator says at 0.7 at most", () => {
    const curated = readNev("claims.csv").filter((row) => cell(row, "document") === "doc:nev/curator");
    expect(curated.length).toBeGreaterThan(100);
    for (const row of curated) expect(Number(cell(row, "confidence")), cell(row, "id")).toBeLessThanOrEqual(0.7);
  });

  it("makes a product's id from its normalised name, so that an import of the whole table meets the same node", () => {
    for (const [id, name] of productNames()) {
      const hash = createHash("sha256").update(normaliseName(name)).digest("hex").slice(0, 12);
      expect(id).toMatch(new RegExp(`^prd:(ashare|nev)/${hash}$`));
    }
  });

  it("leaves out accounting rows and bare class words", () => {
    for (const name of productNames().values()) expect(isAccountingName(name), name).toBe(false);
  });
});
