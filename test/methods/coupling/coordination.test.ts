import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coordinationGrades, gradeOf } from "../../../src/methods/coupling/coordination-grade.scoring.js";
import { couplePairs, laggingPairs } from "../../../src/methods/coupling/pairwise-coupling.scoring.js";
import { structuralDeviations } from "../../../src/methods/coupling/structural-deviation.scoring.js";

describe("the grade of coordination", () => {
  it("is one of ten, a tenth of D each, and a bound belongs to the grade above it", () => {
    const grades = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map(gradeOf);
    expect(grades).toEqual(coordinationGrades);
    expect(gradeOf(0.1 - 1e-12)).toBe("EXTREME_IMBALANCE");
    expect(gradeOf(1)).toBe("SUPERIOR_COORDINATION");
  });

  it("never falls when D rises", () => {
    const degree = fc.double({ min: 0, max: 1, noNaN: true });
    const place = (d: number) => coordinationGrades.indexOf(gradeOf(d));
    fc.assert(fc.property(degree, degree, (a, b) => place(Math.min(a, b)) <= place(Math.max(a, b))));
  });
});

describe("the coupling of pairs", () => {
  it("is, by hand, that of each two of three subsystems, with the lagging pair and who is behind in it", () => {
    // (0.2, 0.8): C 0.8, T 0.5, D √0.4. (0.2, 0.2): C 1, T 0.2, D √0.2. (0.8, 0.2): as the first.
    const pairs = couplePairs([0.2, 0.8, 0.2], [1, 1, 1], "STANDARD");
    expect(pairs.map(({ first, second, behind }) => [first, second, behind])).toEqual([
      [0, 1, 0],
      [0, 2, null],
      [1, 2, 2],
    ]);
    expect(pairs.map(({ d }) => d)).toEqual([
      expect.closeTo(Math.sqrt(0.4), 12),
      expect.closeTo(Math.sqrt(0.2), 12),
      expect.closeTo(Math.sqrt(0.4), 12),
    ]);
    expect(laggingPairs(pairs)).toEqual([pairs[1]]);
  });

  it("weighs the two by their own weights alone", () => {
    // Weights 3 and 1 of four: T = 0.75·0.4 + 0.25·0.8 = 0.5, whatever the third weighs.
    const [pair] = couplePairs([0.4, 0.8, 0.1], [3, 1, 96], "STANDARD");
    expect(pair?.t).toBeCloseTo(0.5, 12);
  });

  it("lags nowhere where all pairs are alike, and in each of several pairs that are alike at the end", () => {
    expect(laggingPairs(couplePairs([0.5, 0.5, 0.5], [1, 1, 1], "STANDARD"))).toEqual([]);
    const pairs = couplePairs([0, 0.5, 0.5], [1, 1, 1], "STANDARD");
    expect(laggingPairs(pairs)).toEqual([pairs[0], pairs[1]]);
    expect(laggingPairs(couplePairs([0.2, 0.5], [1, 1], "STANDARD"))).toHaveLength(1);
  });

  it("has no pair of one subsystem", () => {
    expect(couplePairs([0.4], [1], "FAN_2024")).toEqual([]);
    expect(laggingPairs([])).toEqual([]);
  });
});

describe("the structural deviation", () => {
  it("is, by hand, share of output over share of employment less 1", () => {
    // 10 of 100 output with 40 of 100 hands: 0.25 − 1. 90 of 100 with 60 of 100: 1.5 − 1.
    const [farming, industry] = structuralDeviations([
      { output: 10, employment: 40 },
      { output: 90, employment: 60 },
    ]);
    expect(farming?.deviation).toBeCloseTo(-0.75, 12);
    expect(industry?.deviation).toBeCloseTo(0.5, 12);
    expect(industry?.outputShare).toBeCloseTo(0.9, 12);
  });

  it("is unknown where nobody works or nothing is put out", () => {
    expect(structuralDeviations([{ output: 1, employment: 0 }])[0]?.unknownBecause).toBe("NO_EMPLOYMENT");
    expect(structuralDeviations([{ output: 0, employment: 3 }])[0]?.unknownBecause).toBe("NO_OUTPUT");
    expect(structuralDeviations([])).toEqual([]);
  });

  it("does not change with the units, and its mean over the people employed is 0", () => {
    const sector = fc.record({
      output: fc.integer({ min: 1, max: 999 }),
      employment: fc.integer({ min: 1, max: 999 }),
    });
    fc.assert(
      fc.property(
        fc.array(sector, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 99 }),
        (sectors, unit) => {
          const plain = structuralDeviations(sectors);
          const scaled = structuralDeviations(
            sectors.map(({ output, employment }) => ({ output: output * unit, employment })),
          );
          scaled.forEach(({ deviation }, at) => {
            expect(deviation).toBeCloseTo(plain[at]?.deviation ?? NaN, 9);
          });
          const mean = plain.reduce(
            (sum, { deviation, employmentShare }) => sum + (deviation ?? 0) * (employmentShare ?? 0),
            0,
          );
          expect(mean).toBeCloseTo(0, 9);
        },
      ),
    );
  });
});
