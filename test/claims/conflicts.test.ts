import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClaimFacts } from "../../src/analyses/claims/claim-facts.scoring.js";
import { findConflicts } from "../../src/analyses/claims/conflicts.scoring.js";
import { cell, list, readRows } from "../daqi/read-daqi.js";
import { claim, source } from "./claim-maker.js";

const among = (...claims: ClaimFacts[]) => findConflicts([{ subjectId: "reg:a", predicate: "mouldFirmCount", claims }]);

describe("a conflict", () => {
  it("is two values of one predicate of one subject, each with its claims and sources", () => {
    const { conflicts } = among(
      claim("clm:1", "84", { sources: [source("doc:1", "a")] }),
      claim("clm:2", "78", { sources: [source("doc:2", "b", true)] }),
      claim("clm:3", "78.0", { sources: [source("doc:3", "c")], statedOn: "2021-07-01" }),
    );
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]?.spread).toBeCloseTo(6 / 84, 12);
    const statements = conflicts[0]?.statements.map(({ value, unit, statedOn, confirmation }) => [
      value,
      unit,
      statedOn,
      confirmation.status,
      confirmation.claimIds,
    ]);
    expect(statements).toEqual([
      ["78.0", "家", "2021-07-01", "CONFIRMED", ["clm:2", "clm:3"]],
      ["84", "家", "2021-01-01", "SINGLE_SOURCE", ["clm:1"]],
    ]);
  });

  it("is none where the values are equal, or where there is only one", () => {
    expect(among(claim("clm:1", "84"), claim("clm:2", "８４")).conflicts).toEqual([]);
    expect(among(claim("clm:1", "84")).conflicts).toEqual([]);
    expect(findConflicts([])).toEqual({ conflicts: [], lists: 0 });
  });

  it("is none between different units, but a number without a unit is held against the only unit there is", () => {
    const percent = claim("clm:2", "60", { unit: "%" });
    expect(among(claim("clm:1", "84"), percent).conflicts).toEqual([]);
    const bare = claim("clm:3", "78", { unit: null });
    expect(among(claim("clm:1", "84"), bare).conflicts).toHaveLength(1);
    expect(among(claim("clm:1", "84"), percent, bare).conflicts).toEqual([]);
  });

  it("is none where one document itself lists the values, and it is counted as a list", () => {
    const products = ["模具", "压铸件"].map((value, index) =>
      claim(`clm:${index}`, value, { unit: null, sources: [source("doc:list")] }),
    );
    expect(among(...products)).toEqual({ conflicts: [], lists: 1 });
  });

  it("leaves out claims without a value", () => {
    expect(among(claim("clm:1", null, { objectIds: ["ent:x"] }), claim("clm:2", "84")).conflicts).toEqual([]);
  });

  it("has no spread between texts, and one of 2 between 5 and −5", () => {
    const texts = among(claim("clm:1", "孟艳", { unit: null }), claim("clm:2", "史孟艳", { unit: null }));
    expect(texts.conflicts[0]?.spread).toBeNull();
    expect(among(claim("clm:1", "5"), claim("clm:2", "-5")).conflicts[0]?.spread).toBe(2);
  });
});

describe("dates", () => {
  const dated = (id: string, value: string, statedOn: string | null, precision: ClaimFacts["precision"] = "DAY") =>
    claim(id, value, { statedOn, precision });
  const differ = (...claims: ClaimFacts[]) => among(...claims).conflicts[0]?.differsByDate;

  it("may explain values that were stated on different days", () => {
    expect(differ(dated("clm:1", "84", "2020-12-01"), dated("clm:2", "78", "2021-07-01"))).toBe(true);
  });

  it("don't explain values of one day, of a day in a month, or of a month in a year", () => {
    expect(differ(dated("clm:1", "84", "2020-12-01"), dated("clm:2", "78", "2020-12-01"))).toBe(false);
    expect(differ(dated("clm:1", "84", "2020-12-01", "MONTH"), dated("clm:2", "78", "2020-12-15"))).toBe(false);
    expect(differ(dated("clm:1", "84", "2020-01-01", "YEAR"), dated("clm:2", "78", "2020-09-01", "MONTH"))).toBe(false);
  });

  it("don't explain anything when they are unknown", () => {
    expect(differ(dated("clm:1", "84", null), dated("clm:2", "78", "2020-12-15"))).toBe(false);
  });

  it("don't explain three values of which two meet", () => {
    const [one, two] = [dated("clm:1", "84", "2020-12-01"), dated("clm:2", "78", "2021-07-01")];
    expect(differ(one, two, dated("clm:3", "80", "2021-07-01"))).toBe(false);
  });
});

describe("the order of conflicts", () => {
  it("puts those first that dates don't explain, then more sources, then a larger spread", () => {
    const group = (predicate: string, values: string[], days: string[]) => ({
      subjectId: "reg:a",
      predicate,
      claims: values.map((value, index) =>
        claim(`clm:${predicate}${index}`, value, { predicate, statedOn: days[index] ?? "2021-01-01" }),
      ),
    });
    const groups = [
      group("explained", ["1", "100", "7"], ["2019-01-01", "2020-01-01", "2022-01-01"]),
      group("narrow", ["10", "9"], []),
      group("wide", ["10", "1"], []),
      group("many", ["10", "11", "12"], []),
    ];
    const order = ["many", "wide", "narrow", "explained"];
    expect(findConflicts(groups).conflicts.map(({ predicate }) => predicate)).toEqual(order);
    expect(findConflicts(groups.toReversed()).conflicts.map(({ predicate }) => predicate)).toEqual(order);
  });
});

describe("whatever is claimed", () => {
  const claims = fc
    .array(fc.tuple(fc.nat(3), fc.constantFrom("家", "%", null), fc.nat(4), fc.nat(2)), { maxLength: 8 })
    .map((rows) =>
      rows.map(([value, unit, document, month], index) =>
        claim(`clm:${index}`, String(value), {
          unit,
          statedOn: `2021-0${month + 1}-01`,
          sources: [source(`doc:${document}`)],
        }),
      ),
    );

  it("the order of the claims changes nothing", () => {
    fc.assert(
      fc.property(claims, (some) => {
        expect(among(...some.toReversed())).toEqual(among(...some));
      }),
    );
  });

  it("every conflict has two values or more, no claim twice, and a spread above 0 and at most 2", () => {
    fc.assert(
      fc.property(claims, (some) => {
        for (const { statements, spread } of among(...some).conflicts) {
          expect(statements.length).toBeGreaterThan(1);
          const ids = statements.flatMap(({ confirmation }) => confirmation.claimIds);
          expect(new Set(ids).size).toBe(ids.length);
          expect(spread).toBeGreaterThan(0);
          expect(spread).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});

describe("the data set daqi", () => {
  it("has the five conflicts that its page lists, all of them of different dates", () => {
    const documents = new Map(readRows("documents.csv").map((row) => [cell(row, "id"), row]));
    const facts = readRows("claims.csv").map((row): ClaimFacts => {
      const document = documents.get(cell(row, "document"));
      const publisher = document === undefined ? "" : cell(document, "originalPublisher");
      return {
        id: cell(row, "id"),
        predicate: cell(row, "predicate"),
        value: cell(row, "value") === "" ? null : cell(row, "value"),
        unit: cell(row, "unit") === "" ? null : cell(row, "unit"),
        statedOn: cell(row, "statedOn"),
        precision: cell(row, "statedOnPrecision") === "MONTH" ? "MONTH" : "DAY",
        subjectIds: list(row, "subjects"),
        objectIds: list(row, "objects"),
        sources: [
          source(cell(row, "document"), publisher, document !== undefined && cell(document, "strength") === "STRONG"),
        ],
      };
    });
    const pairs = new Map<string, { subjectId: string; predicate: string; claims: ClaimFacts[] }>();
    for (const fact of facts)
      for (const subjectId of fact.subjectIds) {
        const key = `${subjectId} ${fact.predicate}`;
        const group = pairs.get(key) ?? { subjectId, predicate: fact.predicate, claims: [] };
        group.claims.push(fact);
        pairs.set(key, group);
      }
    const { conflicts } = findConflicts([...pairs.values()]);
    const found = conflicts.map(({ subjectId, predicate, statements }) => [
      subjectId,
      predicate,
      statements.map(({ value }) => value).toSorted(),
    ]);
    expect(found.toSorted()).toEqual([
      ["ent:daqi/zhenzhi", "tonnageLimitYear", ["2020", "2022"]],
      ["pty:daqi/lingfeng-committee", "secretaryName", ["史孟艳", "孟艳"]],
      ["reg:330206", "mouldFirmCount", ["2000", "78", "84"]],
      ["reg:330206", "nationalMouldShare", ["50", "60"]],
      ["reg:daqi/mould-park", "mouldFirmCount", ["78", "84"]],
    ]);
    expect(conflicts.every(({ differsByDate }) => differsByDate)).toBe(true);
  });
});
