import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentile, spreadOf } from "../../bench/measure/percentiles.js";

const times = fc.array(fc.double({ min: 0, max: 10_000, noNaN: true }), { minLength: 1, maxLength: 200 });
const shares = fc.integer({ min: 1, max: 100 }).map((part) => part / 100);

describe("a percentile", () => {
  it("is by nearest rank: of 1 to 20 the middle is 10, the slow end 19, all 20", () => {
    const numbers = Array.from({ length: 20 }, (_, index) => 20 - index);
    expect(percentile(numbers, 0.5)).toBe(10);
    expect(percentile(numbers, 0.95)).toBe(19);
    expect(percentile(numbers, 1)).toBe(20);
  });

  it("of one value is that value", () => {
    expect(spreadOf([7])).toEqual({ count: 1, p50: 7, p95: 7 });
  });

  it("is one of the values, and as many as its share are not above it", () => {
    fc.assert(
      fc.property(times, shares, (values, share) => {
        const found = percentile(values, share);
        expect(values).toContain(found);
        expect(values.filter((value) => value <= found).length).toBeGreaterThanOrEqual(share * values.length);
      }),
    );
  });

  it("does not fall when the share rises", () => {
    fc.assert(
      fc.property(times, shares, shares, (values, one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(percentile(values, low)).toBeLessThanOrEqual(percentile(values, high));
      }),
    );
  });

  it("is not taken of nothing, nor at a share outside of (0, 1]", () => {
    expect(() => percentile([], 0.5)).toThrow("at least one value");
    expect(() => percentile([1], 0)).toThrow("above 0 and at most 1, but got 0");
    expect(() => percentile([1], 1.5)).toThrow("but got 1.5");
  });
});
