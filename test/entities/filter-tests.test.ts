import { describe, expect, it } from "vitest";
import { filterableOf, relationEndsOf } from "../../src/entities/lists/filter.types.js";
import { filterTests } from "../../src/entities/lists/filter-tests.js";
import { entityLabels } from "../../src/ontology/entity-kinds.js";

const day = "2026-06-01";
const ofEnterprise = (filter: unknown) => filterTests("Enterprise", filter, day);

describe("a filter turned into tests", () => {
  it("is no test where nothing is asked", () => {
    for (const filter of [null, undefined, {}, { name: null }, { name: {} }]) expect(ofEnterprise(filter)).toEqual([]);
  });

  it("tests a text in every way, beginnings and parts whatever the case", () => {
    const name = { in: ["A股"], contains: "NingBo", startsWith: "宁", unknown: false };
    expect(ofEnterprise({ name })).toEqual([
      { kind: "contains", property: "name", value: "ningbo" },
      { kind: "startsWith", property: "name", value: "宁" },
      { kind: "unknown", property: "name", value: false },
      { kind: "oneOf", property: "name", values: ["A股"] },
    ]);
  });

  it("tests the items of a list, not the list", () => {
    expect(ofEnterprise({ aliases: { in: ["甲"], contains: "B", startsWith: "C", unknown: true } })).toEqual([
      { kind: "anyContains", property: "aliases", value: "b" },
      { kind: "anyStartsWith", property: "aliases", value: "c" },
      { kind: "unknown", property: "aliases", value: true },
      { kind: "anyOf", property: "aliases", values: ["甲"] },
    ]);
  });

  it("tests truths, numbers, days and the values of closed lists", () => {
    expect(ofEnterprise({ chainLeader: false })).toEqual([{ kind: "oneOf", property: "chainLeader", values: [false] }]);
    expect(ofEnterprise({ scale: ["LARGE", "MICRO"] })).toEqual([
      { kind: "oneOf", property: "scale", values: ["LARGE", "MICRO"] },
    ]);
    expect(ofEnterprise({ listedOn: { atLeast: "2010-01-01", atMost: "2020-12-31" } })).toEqual([
      { kind: "atLeast", property: "listedOn", value: "2010-01-01" },
      { kind: "atMost", property: "listedOn", value: "2020-12-31" },
    ]);
    expect(filterTests("DataSet", { rank: { atLeast: 0 } }, day)).toEqual([
      { kind: "atLeast", property: "rank", value: 0 },
    ]);
  });

  it("tests ids, and the region at the day asked for", () => {
    expect(ofEnterprise({ ids: ["ent:1"], regionId: "reg:330200" })).toEqual([
      { kind: "oneOf", property: "id", values: ["ent:1"] },
      { kind: "within", value: "reg:330200", startsBy: day, endsAfter: day },
    ]);
  });

  it("keeps an empty list of values, which nothing meets", () => {
    expect(ofEnterprise({ ids: [], scale: [] })).toMatchObject([{ values: [] }, { values: [] }]);
  });

  it("follows a relation: at least one, none, so many", () => {
    const related = { kind: "related", type: "PRODUCES", direction: "OUT", labels: ["Product"], startsBy: day };
    expect(ofEnterprise({ products: { some: { name: { contains: "模" } } } })).toMatchObject([
      { ...related, least: 1, tests: [{ kind: "contains", property: "name", value: "模" }] },
    ]);
    expect(ofEnterprise({ products: { none: {} } })).toMatchObject([{ ...related, least: 0, most: 0, tests: [] }]);
    expect(ofEnterprise({ products: { count: { atLeast: 2, atMost: 5 } } })).toMatchObject([{ least: 2, most: 5 }]);
    expect(ofEnterprise({ products: { count: { atMost: 0 } } })).toMatchObject([{ least: 0, most: 0 }]);
    expect(ofEnterprise({ products: { some: {}, none: { accounting: true }, count: {} } })).toHaveLength(3);
  });

  it("lets a relation of states end, and one of deeds stay", () => {
    expect(ofEnterprise({ products: { some: {} } })).toMatchObject([{ endsAfter: day }]);
    expect(ofEnterprise({ projects: { some: {} } })).toMatchObject([{ type: "PARTICIPATES_IN", endsAfter: "" }]);
  });

  it("follows a relation towards an interface to all that implement it", () => {
    const [test] = ofEnterprise({ coBuildingPartners: { some: {} } });
    expect(test).toMatchObject({ direction: "BOTH", type: "CO_BUILDS" });
    expect(test?.["labels"]).toContain("University");
    expect(test?.["labels"]).not.toContain("Person");
  });

  it("follows one relation, not a relation of a relation", () => {
    const filter = { products: { some: { producers: { some: {} } } } };
    expect(() => ofEnterprise(filter)).toThrow(
      expect.objectContaining({
        code: "BAD_USER_INPUT",
        message: "A filter may follow one relation, but got producers below another.",
      }),
    );
  });

  it("refuses fields that the type does not have, inherited ones too", () => {
    for (const field of ["colour", "constructor", "outcome"])
      expect(() => ofEnterprise({ [field]: { in: ["x"] } })).toThrow(
        `A filter of Enterprise takes its fields, but got ${field}.`,
      );
    expect(() => ofEnterprise(JSON.parse('{"__proto__": {"in": []}}'))).toThrow("but got __proto__.");
  });

  it("has a test for every property and every relation of every label", () => {
    const texts = ["STRING", "STRING_LIST", "URL"];
    for (const label of entityLabels) {
      for (const [property, { type }] of Object.entries(filterableOf(label))) {
        const bounds = type === "BOOLEAN" ? true : { atLeast: 0 };
        const value = texts.includes(type) ? { in: ["x"] } : bounds;
        expect(filterTests(label, { [property]: value }, day), `${label}.${property}`).toMatchObject([{ property }]);
      }
      for (const { end, type } of relationEndsOf(label))
        expect(filterTests(label, { [end.field]: { some: {} } }, day), `${label}.${end.field}`).toMatchObject([
          { type },
        ]);
    }
  });
});
