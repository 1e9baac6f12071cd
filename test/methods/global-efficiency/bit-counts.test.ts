import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BitCounts } from "../../../src/methods/global-efficiency/bit-counts.js";

const manyBits = fc.array(fc.integer({ min: 0, max: 2 ** 30 - 1 }), { maxLength: 200 });

describe("counts of bits", () => {
  it("are for each bit how many of the numbers have it", () => {
    fc.assert(
      fc.property(manyBits, (numbers) => {
        const counts = new BitCounts();
        for (const bits of numbers) counts.add(bits);
        for (let bit = 0; bit < 30; bit++)
          expect(counts.of(bit)).toBe(numbers.filter((bits) => ((bits >>> bit) & 1) === 1).length);
      }),
    );
  });

  it("begin anew when they are cleared", () => {
    const counts = new BitCounts();
    for (let time = 0; time < 1000; time++) counts.add(0b101);
    expect([counts.of(0), counts.of(1), counts.of(2)]).toEqual([1000, 0, 1000]);
    counts.clear();
    expect([counts.of(0), counts.of(2)]).toEqual([0, 0]);
  });
});
