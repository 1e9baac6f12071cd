import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitCommon } from "../../src/importing/common-properties.js";

describe("what rows have in common", () => {
  it("is taken out of them, lists and big integers too, and what one row lacks is not common", () => {
    const shared = { status: "STATED", dataSetIds: ["ds:a", "ds:b"], version: 1n };
    const { common, rows } = splitCommon([
      { id: "1", ...shared, confidence: 0.5, reason: "x" },
      { id: "2", ...shared, dataSetIds: ["ds:a", "ds:b"], confidence: 0.6 },
    ]);
    expect(common).toEqual(shared);
    expect(rows).toEqual([
      { id: "1", confidence: 0.5, reason: "x" },
      { id: "2", confidence: 0.6 },
    ]);
  });

  it("is all of a single row, and nothing where there is no row", () => {
    expect(splitCommon([{ id: "1" }])).toEqual({ common: { id: "1" }, rows: [{}] });
    expect(splitCommon([])).toEqual({ common: {}, rows: [] });
  });

  it("tells lists apart by length, order and parts, and 1 from 1n and from '1'", () => {
    const differ = (one: unknown, other: unknown) => {
      expect(splitCommon([{ x: one }, { x: other }])).toEqual({ common: {}, rows: [{ x: one }, { x: other }] });
    };
    differ(["a", "b"], ["a"]);
    differ(["a", "b"], ["b", "a"]);
    differ(1, 1n);
    differ(1, "1");
    differ([], "");
  });

  it("and what is each row's own give every row back", () => {
    const value = fc.oneof(
      fc.constantFrom("a", "b"),
      fc.boolean(),
      fc.array(fc.constantFrom("x", "y"), { maxLength: 2 }),
    );
    const row = fc.dictionary(fc.constantFrom("p", "q", "r"), value, { noNullPrototype: true });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (all) => {
        const { common, rows } = splitCommon(all);
        expect(rows.map((own) => ({ ...common, ...own }))).toEqual(all);
        for (const name of Object.keys(common)) expect(rows.some((own) => name in own)).toBe(false);
      }),
    );
  });
});
