import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareValues, type ScenarioValue } from "../../src/analyses/scenario/scenario.scoring.js";

const compare = (before: Record<string, ScenarioValue>, after: Record<string, ScenarioValue>) =>
  compareValues(new Map(Object.entries(before)), new Map(Object.entries(after)));

describe("what differs between two answers", () => {
  it("is each class that changed, by id, and each number, the largest difference first", () => {
    expect(compare({ b: "GAP", a: "GAP", c: "WEAK" }, { b: "FRAGILE", a: "PRESENT", c: "WEAK" })).toEqual([
      { id: "a", before: "GAP", after: "PRESENT" },
      { id: "b", before: "GAP", after: "FRAGILE" },
    ]);
    expect(compare({ a: 0.5, b: 1, c: 2 }, { a: 0.6, b: 3, c: 2 }).map(({ id }) => id)).toEqual(["b", "a"]);
  });

  it("is what is new and what is gone, counted with its whole value", () => {
    expect(compare({ gone: 2 }, { fresh: 3 })).toEqual([
      { id: "fresh", before: null, after: 3 },
      { id: "gone", before: 2, after: null },
    ]);
    expect(compare({}, { word: "GAP" })).toEqual([{ id: "word", before: null, after: "GAP" }]);
  });

  it("is not what rounding makes of the same numbers in another order", () => {
    expect(compare({ a: 0.1 + 0.2 + 0.3 }, { a: 0.3 + 0.2 + 0.1 })).toEqual([]);
  });

  const values = fc.dictionary(
    fc.constantFrom("a", "b", "c", "d"),
    fc.oneof(fc.constantFrom("GAP", "WEAK"), fc.integer({ min: -5, max: 5 })),
  );

  it("is nothing between an answer and itself, and the same two ways round", () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        expect(compare(one, one)).toEqual([]);
        const back = compare(other, one).map(({ id, before, after }) => ({ id, before: after, after: before }));
        expect(back).toEqual(compare(one, other));
      }),
    );
  });
});
