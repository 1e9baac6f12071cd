import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  encodeStatements,
  mergeEdge,
  mergeNode,
  sameValue,
  type Statement,
  statementsOf,
  withStatement,
} from "../../src/importing/statements.js";
import { entityProperties, property } from "../../src/ontology/properties.js";

const ranks: Record<string, number> = { "ds:low": 20, "ds:high": 70, "ds:edits": 1000, "ds:other": 20 };
const rankOf = (id: string) => ranks[id] ?? 0;
const low: Statement = {
  dataSetId: "ds:low",
  id: "ent:1",
  properties: { name: "旧名", scale: "SMALL", aliases: ["甲"] },
};
const high: Statement = {
  dataSetId: "ds:high",
  id: "ent:1",
  properties: { name: "新名", scale: "LARGE", exchange: "上交所" },
};

describe("what two data sets state of a node", () => {
  it("shows the higher rank's values; the other name is an alias and the other value differs", () => {
    expect(mergeNode("ent:1", [low, high], rankOf)).toEqual({
      shown: { name: "新名", scale: "LARGE", exchange: "上交所", aliases: ["甲", "旧名"] },
      differing: [{ dataSetId: "ds:low", sourceId: "ent:1", predicate: "scale", value: "SMALL" }],
    });
  });

  it("shows what only the lower rank states", () => {
    const { shown } = mergeNode("ent:1", [{ ...low, properties: { name: "名", description: "简介" } }, high], rankOf);
    expect(shown["description"]).toBe("简介");
  });

  it("shows a person's edit above all", () => {
    const edit: Statement = { dataSetId: "ds:edits", id: "ent:1", properties: { scale: "MEDIUM" } };
    expect(mergeNode("ent:1", [low, high, edit], rankOf).shown["scale"]).toBe("MEDIUM");
  });

  it("takes the id for a name where nobody states one", () => {
    expect(mergeNode("ent:1", [{ dataSetId: "ds:low", id: "ent:1", properties: {} }], rankOf).shown).toEqual({
      name: "ent:1",
    });
  });

  const value = fc.constantFrom("a", "b", "c");
  const statement = fc.record({
    dataSetId: fc.constantFrom(...Object.keys(ranks)),
    id: fc.constantFrom("ent:1", "ent:2"),
    properties: fc.dictionary(fc.constantFrom("name", "scale", "exchange"), value),
  });

  it("is shown the same in whatever order the data sets come", () => {
    fc.assert(
      fc.property(fc.uniqueArray(statement, { selector: ({ dataSetId, id }) => `${dataSetId} ${id}` }), (all) => {
        const forwards = all.reduce<Statement[]>(withStatement, []);
        const backwards = [...all].reverse().reduce<Statement[]>(withStatement, []);
        expect(mergeNode("ent:1", forwards, rankOf)).toEqual(mergeNode("ent:1", backwards, rankOf));
        expect(encodeStatements("ent:1", forwards, rankOf)).toEqual(encodeStatements("ent:1", backwards, rankOf));
      }),
    );
  });

  it("loses nothing: every stated value is shown, is an alias, or differs", () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 4 }), (all) => {
        const { shown, differing } = mergeNode("ent:1", all, rankOf);
        for (const { properties } of all)
          for (const [name, stated] of Object.entries(properties)) {
            const aliases = shown["aliases"];
            const isAlias = typeof aliases === "object" && aliases.includes(stated);
            const isDiffering = differing.some((each) => each.predicate === name && each.value === stated);
            expect(shown[name] === stated || isAlias || isDiffering).toBe(true);
          }
      }),
    );
  });
});

describe("statements in the graph", () => {
  it("are the node's own properties while one data set states it under the node's id", () => {
    expect(encodeStatements("ent:1", [low], rankOf)).toBeUndefined();
    const kept = { ...low.properties, id: "ent:1", dataSetIds: ["ds:low"], version: 1, searchKeys: ["x"] };
    const table = { ...entityProperties, scale: property("STRING", "", "") };
    expect(statementsOf(kept, table)).toEqual([low]);
  });

  it("are kept one by one otherwise, and come back as they were, large integers too", () => {
    const large: Statement = { dataSetId: "ds:low", id: "ent:2", properties: { name: "n", rank: 9007199254740993n } };
    const encoded = encodeStatements("ent:1", [large, high], rankOf) ?? [];
    expect(encoded).toHaveLength(2);
    const decoded = statementsOf({ statements: encoded }, {});
    expect(decoded).toHaveLength(2);
    expect(decoded).toEqual(expect.arrayContaining([large, high]));
  });
});

describe("what two data sets state of an edge", () => {
  it("joins the claims and shows the higher rank's other values, document and row together", () => {
    const table: Statement = {
      dataSetId: "ds:low",
      id: "r",
      properties: { documentId: "doc:t", row: 7n, confidence: 0.5 },
    };
    const prose: Statement = { dataSetId: "ds:high", id: "r", properties: { claimIds: ["clm:1"], confidence: 1 } };
    const more: Statement = {
      dataSetId: "ds:other",
      id: "r",
      properties: { documentId: "doc:u", row: 9n, claimIds: ["clm:2"] },
    };
    expect(mergeEdge([table, prose, more], rankOf)).toEqual({
      claimIds: ["clm:1", "clm:2"],
      confidence: 1,
      documentId: "doc:t",
      row: 7n,
    });
  });
});

describe("two values", () => {
  it("are the same when a number from the graph stands for the integer", () => {
    expect(sameValue(5, 5n)).toBe(true);
    expect(sameValue(5, 5.5)).toBe(false);
    expect(sameValue("5", 5n)).toBe(false);
    expect(sameValue(["a"], ["a"])).toBe(true);
    expect(sameValue(["a"], ["a", "b"])).toBe(false);
  });
});
