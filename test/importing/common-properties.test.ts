import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitCommon } from "../../src/importing/common-properties.js";

describe("what rows have in common", () => {
  it("is taken out of them, lists and big integers too, and what one row lacks is not common", () => {
    const shared = { status: "STATED", dataSetIds: ["ds:a", "ds:b"], version: 1n };
    const { common, names, rows } = splitCommon([
      { id: "1", ...shared, confidence: 0.5, reason: "x" },
      { id: "2", ...shared, dataSetIds: ["ds:a", "ds:b"], confidence: 0.6 },
    ]);
    expect(common).toEqual(shared);
    expect(names).toEqual(["confidence", "id", "reason"]);
    expect(rows).toEqual([
      [0.5, "1", "x"],
      [0.6, "2", null],
    ]);
  });

  it("is all of a single row, and nothing where there is no row", () => {
    expect(splitCommon([{ id: "1" }])).toEqual({ common: { id: "1" }, names: [], rows: [[]] });
    expect(splitCommon([])).toEqual({ common: {}, names: [], rows: [] });
  });

  it("tells lists apart by length, order and parts, and 1 from 1n and from '1'", () => {
    const differ = (one: unknown, other: unknown) => {
      expect(splitCommon([{ x: one }, { x: other }])).toEqual({ common: {}, names: ["x"], rows: [[one], [other]] });
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
        const { common, names, rows } = splitCommon(all);
        const given = (values: readonly unknown[]): Record<string, unknown> =>
          Object.fromEntries(names.map((name, at) => [name, values[at]] as const).filter(([, own]) => own !== null));
        expect(rows.map((values) => ({ ...common, ...given(values) }))).toEqual(all);
        for (const name of Object.keys(common)) expect(names).not.toContain(name);
      }),
    );
  });
});
