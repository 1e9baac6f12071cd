import { describe, expect, it } from "vitest";
import { isEntityLabel, kindOf } from "../../src/ontology/entity-kinds.js";
import { valueLists } from "../../src/ontology/enums.js";
import { entityProperties } from "../../src/ontology/properties.js";
import { cell, list, readRows, readText } from "./read-daqi.js";

const entities = readRows("entities.csv");
const documents = readRows("documents.csv");
const byId = new Map(entities.map((row) => [cell(row, "id"), row]));

function problemsOf(label: string, row: ReadonlyMap<string, string>): string[] {
  if (!isEntityLabel(label)) return [`${label} is no label`];
  const own = kindOf(label).properties;
  return [...row]
    .filter(([column, value]) => value !== "" && !["label", "id"].includes(column) && !(column in entityProperties))
    .flatMap(([column, value]) => {
      const property = own[column];
      if (property === undefined) return [`${cell(row, "id")}: ${label} has no ${column}`];
      if (property.values === undefined) return [];
      return Object.hasOwn(valueLists[property.values], value) ? [] : [`${cell(row, "id")}: ${column} ${value}`];
    });
}

describe("the things that daqi names", () => {
  it("have a label of the ontology, that label's own properties, and values from its closed lists", () => {
    expect(entities.flatMap((row) => problemsOf(cell(row, "label"), row))).toEqual([]);
    expect(documents.flatMap((row) => problemsOf("Document", row))).toEqual([]);
    expect(readRows("coverage.csv").flatMap((row) => problemsOf("Coverage", row))).toEqual([]);
  });

  it("have ids that begin with their label's prefix and occur once", () => {
    const wrong = entities.filter((row) => {
      const label = cell(row, "label");
      return !isEntityLabel(label) || !cell(row, "id").startsWith(`${kindOf(label).prefix}:`);
    });
    expect(wrong).toEqual([]);
    const ids = [...entities, ...documents].map((row) => cell(row, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+:(\d{6}|daqi\/[a-z0-9]+(-[a-z0-9]+)*)$/);
  });

  it("have a name, an English name and a sentence that says what they are", () => {
    for (const row of entities) {
      for (const column of ["name", "nameEn", "description"]) expect(cell(row, column), cell(row, "id")).not.toBe("");
      expect(cell(row, "description")).toMatch(/。$/);
      expect(cell(row, "nameEn")).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("are told apart by label and name", () => {
    const names = entities.map((row) => `${cell(row, "label")} ${cell(row, "name")}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it("include 旭升集团 under its stock code and its former name, and 臻至机械 under both short names", () => {
    const xusheng = byId.get("ent:603305");
    expect(xusheng?.get("name")).toBe("宁波旭升集团股份有限公司");
    expect(xusheng?.get("aliases")?.split(";")).toEqual(["旭升集团", "旭升股份", "宁波旭升汽车技术股份有限公司"]);
    expect(byId.get("ent:daqi/zhenzhi")?.get("aliases")).toBe("臻至机械;臻至模具");
    const codes = readRows("codes.csv").map((row) => ["scheme", "edition", "value"].map((c) => cell(row, c)).join("|"));
    expect(codes).toEqual(["STOCK|CN|603305", "STOCK|CN|601689"]);
    for (const row of readRows("codes.csv")) expect(cell(row, "id")).toBe(`ent:${cell(row, "value")}`);
  });

  it("have aliases that differ from the name", () => {
    for (const row of entities) expect(list(row, "aliases")).not.toContain(cell(row, "name"));
  });

  it("record people in public roles only: the rider and the volunteer of the article are nowhere", () => {
    const people = entities.filter((row) => cell(row, "label") === "Person").map((row) => cell(row, "name"));
    expect(people).toEqual(["孟艳", "叶茂升"]);
    for (const file of ["entities.csv", "claims.csv", "relations.csv", "documents.csv", "README.md"])
      expect(readText(file)).not.toMatch(/陈昆鹏|王师傅/);
  });

  it("re-declare no official region, only the two parks", () => {
    const regions = entities.filter((row) => cell(row, "label") === "Region");
    expect(regions.map((row) => [cell(row, "id"), cell(row, "level")])).toEqual([
      ["reg:daqi/mould-park", "PARK"],
      ["reg:daqi/lingfeng-park", "PARK"],
    ]);
  });
});

describe("the sources of daqi", () => {
  it("say where they were seen, when, and how strong they are; the article's publisher is left unstated", () => {
    expect(documents).toHaveLength(10);
    for (const row of documents) {
      expect(cell(row, "publishedOn")).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (cell(row, "publishedOnPrecision") === "MONTH") expect(cell(row, "publishedOn")).toMatch(/-01$/);
      if (cell(row, "id") !== "doc:daqi/daqi-2024") expect(cell(row, "publisher")).not.toBe("");
      if (cell(row, "url") !== "") expect(new URL(cell(row, "url")).protocol).toBe("https:");
    }
    const article = documents.find((row) => cell(row, "id") === "doc:daqi/daqi-2024");
    expect(article?.get("publisher")).toBe("");
    expect(article?.get("strength")).toBe("MEDIUM");
    expect(article?.get("description")).toContain("大碶街道供图");
  });

  it("name the first publisher of a reprint beside the page that was seen", () => {
    const reprints = documents.filter(
      (row) => cell(row, "originalPublisher") !== "" && cell(row, "originalPublisher") !== cell(row, "publisher"),
    );
    expect(reprints.map((row) => cell(row, "originalPublisher"))).toEqual(["人民日报", "经济日报", "21世纪经济报道"]);
  });
});
