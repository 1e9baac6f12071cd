import { describe, expect, it } from "vitest";
import { entityClass, toEntity, typeClass } from "../../src/entities/entity/entity-classes.js";
import { orderEnum, sortKeyOf } from "../../src/entities/lists/order.types.js";
import { placeOf } from "../../src/entities/lists/place.js";
import { entityLabels } from "../../src/ontology/entity-kinds.js";

describe("what a list can be ordered by", () => {
  it("is the name where nothing is said", () => {
    expect(sortKeyOf("Enterprise", null)).toEqual({ property: "name" });
    for (const label of entityLabels)
      expect(orderEnum(label)).toMatchObject({ NAME: "NAME", UPDATED_AT: "UPDATED_AT" });
  });

  it("is a sortable property of its own", () => {
    expect(sortKeyOf("Enterprise", "LISTED_ON")).toEqual({ property: "listedOn" });
    expect(sortKeyOf("Claim", "STATED_ON")).toEqual({ property: "statedOn" });
    expect(Object.keys(orderEnum("Enterprise"))).not.toContain("HONOURS");
  });

  it("is the number of what one relation leads to, and only of the kinds that it leads to", () => {
    expect(sortKeyOf("Enterprise", "PRODUCTS_COUNT")).toEqual({
      countType: "PRODUCES",
      countDirection: "OUT",
      countLabels: ["Product"],
    });
    expect(sortKeyOf("Enterprise", "TECHNOLOGIES_COUNT")).toMatchObject({
      countType: "HOLDS",
      countLabels: ["Technology"],
    });
    expect(sortKeyOf("Enterprise", "ACHIEVEMENTS_COUNT")).toMatchObject({
      countType: "HOLDS",
      countLabels: ["Achievement"],
    });
  });

  it("is there for interfaces too, with what all of them share", () => {
    expect(sortKeyOf("Organization", "PROJECTS_COUNT")).toMatchObject({ countType: "PARTICIPATES_IN" });
    expect(Object.keys(orderEnum("Entity"))).toContain("CLAIMS_COUNT");
    expect(Object.keys(orderEnum("Entity"))).not.toContain("PROJECTS_COUNT");
  });
});

describe("where a page begins", () => {
  it("is the first place, or after a key and an id, or among what has no key", () => {
    const key = { property: "listedOn" };
    expect(placeOf(key, null, "2026-06-01")).toMatchObject({ first: true, afterUnknown: false, key: null, id: null });
    expect(placeOf(key, { key: "2010-01-01", id: "ent:1" }, "2026-06-01")).toMatchObject({
      ...{ property: "listedOn", countType: null, first: false, afterUnknown: false, key: "2010-01-01", id: "ent:1" },
    });
    expect(placeOf(key, { key: null, id: "ent:1" }, "2026-06-01")).toMatchObject({ first: false, afterUnknown: true });
  });

  it("counts relations as they are at the day asked for, deeds for good", () => {
    const after = { key: 0, id: "ent:1" };
    expect(placeOf(sortKeyOf("Enterprise", "PRODUCTS_COUNT"), after, "2020-01-01")).toMatchObject({
      ...{ property: null, countType: "PRODUCES", countStartsBy: "2020-01-01", countEndsAfter: "2020-01-01", key: 0 },
    });
    expect(placeOf(sortKeyOf("Enterprise", "PROJECTS_COUNT"), null, "2020-01-01")).toMatchObject({
      ...{ countLabels: ["Project"], countStartsBy: "2020-01-01", countEndsAfter: "" },
    });
  });
});

describe("an entity as the API serves it", () => {
  it("is of its label's class, with its kind and its day", () => {
    const firm = toEntity("Enterprise", { id: "ent:1", name: "甲" }, "2020-01-01");
    expect(firm).toBeInstanceOf(entityClass("Enterprise"));
    expect(firm.constructor.name).toBe("Enterprise");
    expect(firm).toMatchObject({ entityKind: "ENTERPRISE", label: "Enterprise", asOf: "2020-01-01" });
  });

  it("has empty lists where the node holds none, and shares them with nobody's properties", () => {
    expect(toEntity("Enterprise", { id: "ent:1" }, null)).toMatchObject({ aliases: [], honours: [], dataSetIds: [] });
    expect(toEntity("Enterprise", { id: "ent:1", honours: ["首台套"] }, null)).toMatchObject({ honours: ["首台套"] });
    expect(toEntity("Enterprise", { id: "ent:2" }, null)).toMatchObject({ honours: [] });
  });

  it("keeps its label and its kind whatever its properties say", () => {
    const properties = { id: "pty:1", label: "Robot", entityKind: "ROBOT", asOf: "1900-01-01" };
    expect(toEntity("PartyOrganization", properties, null)).toMatchObject({
      ...{ label: "PartyOrganization", entityKind: "PARTY_ORGANIZATION", asOf: null },
    });
  });

  it("has one class for each label and one for each interface", () => {
    expect(new Set([...entityLabels, "Entity" as const, "Organization" as const].map(typeClass)).size).toBe(
      entityLabels.length + 2,
    );
  });
});
