import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hachmanIndex, krugmanIndex } from "../../../src/methods/specialisation/regional-structure.scoring.js";

const amounts = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 4, maxLength: 4 });

describe("how unlike the reference a region is", () => {
  it("is nothing for a region like the reference, and all for one that has nothing of it in common", () => {
    expect(hachmanIndex([2, 4, 6], [1, 2, 3])).toBeCloseTo(1, 15);
    expect(krugmanIndex([2, 4, 6], [1, 2, 3])).toBeCloseTo(0, 15);
    expect(krugmanIndex([1, 0], [0, 1])).toBe(2);
  });

  it("can be worked out by hand", () => {
    // Shares 1/2, 1/2 against 1/4, 3/4: Σ s²/S = 1 + 1/3, Σ |s − S| = 1/2.
    expect(hachmanIndex([3, 3], [10, 30])).toBeCloseTo(3 / 4, 15);
    expect(krugmanIndex([3, 3], [10, 30])).toBeCloseTo(1 / 2, 15);
  });

  it("is unknown where there is nothing, or where the region has what the reference does not", () => {
    expect(hachmanIndex([0, 0], [1, 1])).toBeNull();
    expect(krugmanIndex([1, 1], [0, 0])).toBeNull();
    expect(hachmanIndex([1, 0], [0, 1])).toBeNull();
  });

  it("lies within its range and does not change when everything is multiplied", () => {
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 2, max: 9 }), (own, others, factor) => {
        const reference = own.map((value, at) => value + (others[at] ?? 0));
        const [hachman, krugman] = [hachmanIndex(own, reference), krugmanIndex(own, reference)];
        fc.pre(hachman !== null && krugman !== null);
        expect(hachman).toBeGreaterThan(0);
        expect(hachman).toBeLessThanOrEqual(1 + 1e-12);
        expect(krugman).toBeLessThanOrEqual(2 + 1e-12);
        const times = (values: readonly number[]) => values.map((value) => value * factor);
        expect(hachmanIndex(times(own), reference)).toBeCloseTo(hachman, 12);
        expect(krugmanIndex(own, times(reference))).toBeCloseTo(krugman, 12);
      }),
    );
  });
});
