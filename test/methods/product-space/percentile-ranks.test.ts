import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentileRanks } from "../../../src/methods/product-space/percentile-ranks.scoring.js";

describe("percentile ranks", () => {
  it("count what lies below, and half of what is equal", () => {
    expect(percentileRanks([30, 10, 20, 10])).toEqual([7 / 8, 2 / 8, 5 / 8, 2 / 8]);
    expect(percentileRanks([5])).toEqual([0.5]);
    expect(percentileRanks([])).toEqual([]);
  });

  it("leave the unknown unknown, and rank the others among themselves", () => {
    expect(percentileRanks([null, 2, 1, null])).toEqual([null, 0.75, 0.25, null]);
    expect(percentileRanks([null])).toEqual([null]);
  });

  it("take what differs by rounding alone as equal, zero and minus zero too", () => {
    expect(percentileRanks([0.1 + 0.2, 0.3, 1])).toEqual([1 / 3, 1 / 3, 5 / 6]);
    expect(percentileRanks([0, -0])).toEqual([0.5, 0.5]);
  });

  it("have the mean ½, keep the order, and do not change when every value is doubled", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), (values) => {
        const ranks = percentileRanks(values).map((rank) => rank ?? -1);
        expect(ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length).toBeCloseTo(0.5, 12);
        values.forEach((a, i) => {
          values.forEach((b, j) => {
            expect(Math.sign(a - b)).toBe(Math.sign((ranks[i] ?? 0) - (ranks[j] ?? 0)));
          });
        });
        expect(percentileRanks(values.map((value) => value * 2))).toEqual(ranks);
      }),
    );
  });
});
