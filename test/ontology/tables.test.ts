import { describe, expect, it } from "vitest";
import { relationEndsOf } from "../../src/entities/lists/filter.types.js";
import {
  entityLabels,
  isEntityLabel,
  kindName,
  kindOf,
  labelAmong,
  labelOfId,
  organizationLabels,
} from "../../src/ontology/entity-kinds.js";
import { valueLists } from "../../src/ontology/enums.js";
import { entityProperties, type PropertyTable, relationshipProperties } from "../../src/ontology/properties.js";
import { isRelationshipType, relationshipOf, relationshipTypeNames } from "../../src/ontology/relationship-types.js";

const hasChinese = /\p{Script=Han}/u;
const repeated = (words: readonly string[]) => words.filter((word, at) => words.indexOf(word) !== at);
const tables: readonly (readonly [string, PropertyTable])[] = [
  ["every entity", entityProperties],
  ["every relationship", relationshipProperties],
  ...entityLabels.map((label) => [label, kindOf(label).properties] as const),
  ...relationshipTypeNames.map((type) => [type, relationshipOf(type).properties] as const),
];

describe("the table of labels", () => {
  it("gives every label its own id prefix and its own list", () => {
    expect(repeated(entityLabels.map((label) => kindOf(label).prefix))).toEqual([]);
    expect(repeated(entityLabels.map((label) => kindOf(label).list))).toEqual([]);
    for (const label of entityLabels) expect(kindOf(label).prefix, label).toMatch(/^[a-z]+$/);
  });

  it("has a word in both languages and an English sentence for every label", () => {
    for (const label of entityLabels) {
      const { en, zh, description } = kindOf(label);
      expect(en, label).toMatch(/^[A-Za-z ]+$/);
      expect(zh, label).toMatch(hasChinese);
      expect(description, label).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("names the eleven actors", () => {
    expect(organizationLabels).toHaveLength(11);
    expect(organizationLabels).toContain("IndustrialCommunity");
    expect(organizationLabels).not.toContain("Person");
  });

  it("spells a label in the enum's way", () => {
    expect(kindName("TechnicalCentre")).toBe("TECHNICAL_CENTRE");
    expect(kindName("PartyOrganization")).toBe("PARTY_ORGANIZATION");
    expect(kindName("Enterprise")).toBe("ENTERPRISE");
    expect(repeated(entityLabels.map(kindName))).toEqual([]);
  });

  it("knows a label by its id's prefix, whatever else the id holds", () => {
    expect(labelOfId("ent:603305")).toBe("Enterprise");
    expect(labelOfId("link:nev/die-casting")).toBe("ChainLink");
    expect(labelOfId("prd:nev/a:b")).toBe("Product");
    for (const label of entityLabels) expect(labelOfId(`${kindOf(label).prefix}:1`)).toBe(label);
  });

  it("knows no label by a prefix that is strange, missing or without its colon", () => {
    for (const id of ["robot:1", "", ":1", "ent", "entx", "Ent:1", "__proto__:1"])
      expect(labelOfId(id), id).toBeUndefined();
  });

  it("finds the specific label among a node's labels", () => {
    expect(labelAmong(["Entity", "Organization", "University"])).toBe("University");
    expect(labelAmong(["Entity", "Robot"])).toBeUndefined();
    expect(labelAmong([])).toBeUndefined();
  });

  it("takes no inherited word for a label or a type", () => {
    for (const word of ["constructor", "toString", "__proto__", "", "enterprise"]) {
      expect(isEntityLabel(word), word).toBe(false);
      expect(isRelationshipType(word), word).toBe(false);
    }
    expect(isEntityLabel("Enterprise") && isRelationshipType("CO_BUILDS")).toBe(true);
  });
});

describe("the table of edges", () => {
  it("has a word in both languages for every type", () => {
    for (const type of relationshipTypeNames) {
      expect(relationshipOf(type).en, type).toMatch(/^[a-z-]+( [a-z-]+)*$/);
      expect(relationshipOf(type).zh, type).toMatch(hasChinese);
    }
  });

  it("gives every type its own noun", () => {
    expect(repeated(relationshipTypeNames.map((type) => relationshipOf(type).noun))).toEqual([]);
  });

  it("is read under names that are unique on every type, beside its interfaces' and its own properties", () => {
    for (const label of entityLabels) {
      const relations = relationEndsOf(label).map(({ end }) => end.field);
      const own = [...Object.keys(entityProperties), ...Object.keys(kindOf(label).properties)];
      const others = ["id", "entityKind", "dataSetIds", "asOf", "createdAt", "updatedAt", "displayName", "neighbours"];
      expect(repeated([...relations, ...own, ...others]), label).toEqual([]);
    }
  });

  it("is read from both ends, or from one field where it has no direction", () => {
    for (const type of relationshipTypeNames) {
      const { ends, undirected } = relationshipOf(type);
      const directions = new Set(ends.map(({ direction }) => direction));
      expect([...directions].sort(), type).toEqual(undirected === true ? ["BOTH"] : ["IN", "OUT"]);
    }
  });

  it("tells edges apart by properties that the type has", () => {
    for (const type of relationshipTypeNames) {
      const { discriminators = [], properties } = relationshipOf(type);
      for (const name of discriminators) expect(Object.keys(properties), type).toContain(name);
    }
  });

  it("keeps deeds visible and lets states end", () => {
    const deeds = relationshipTypeNames.filter((type) => relationshipOf(type).deed === true);
    expect(deeds.sort()).toEqual(["ADDRESSES", "BROKERED_BY", "PARTICIPATES_IN", "YIELDS"]);
  });
});

describe("the properties", () => {
  it.each(tables)("of %s have words in both languages", (_, table) => {
    for (const [name, { en, zh }] of Object.entries(table)) {
      expect(en, name).toMatch(/^[A-Za-z0-9]/);
      expect(zh, name).toMatch(hasChinese);
    }
  });

  it.each(tables)("of %s take closed lists that exist, as texts", (_, table) => {
    for (const [name, { values, type }] of Object.entries(table)) {
      if (values === undefined) continue;
      expect(Object.keys(valueLists), name).toContain(values);
      expect(["STRING", "STRING_LIST"], name).toContain(type);
    }
  });

  it("by which lists are ordered are single values", () => {
    for (const [where, table] of tables)
      for (const { sortable, type } of Object.values(table))
        if (sortable === true) expect(type, where).not.toMatch(/LIST/);
  });

  it("of an edge never hide what every edge has", () => {
    for (const type of relationshipTypeNames)
      for (const name of Object.keys(relationshipOf(type).properties))
        expect(["id", "node", "cursor", "claims", "type", ...Object.keys(relationshipProperties)], type).not.toContain(
          name,
        );
  });
});

describe("the closed lists", () => {
  it.each(Object.entries(valueLists))("%s has a different label in both languages for every value", (_, values) => {
    const terms = Object.values(values) as { en: string; zh: string }[];
    expect(terms.length).toBeGreaterThan(1);
    expect(repeated(terms.map(({ en }) => en))).toEqual([]);
    expect(repeated(terms.map(({ zh }) => zh))).toEqual([]);
    for (const { zh } of terms) expect(zh).toMatch(hasChinese);
    for (const key of Object.keys(values)) expect(key).toMatch(/^[A-Z][A-Z_]*$/);
  });
});
