import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  couplingDegree,
  type CouplingFormula,
  coupleSubsystems,
  toShares,
} from "../../../src/methods/coupling/coupling-degree.scoring.js";
import { readOracle } from "../small-graphs.js";

const formulas: readonly CouplingFormula[] = ["STANDARD", "WANG_2021", "FAN_2024"];
const anyFormula = fc.constantFrom(...formulas);
const index = fc.double({ min: 0, max: 1, noNaN: true });
const indices = fc.array(index, { minLength: 2, maxLength: 6 });

interface Expected {
  readonly C: number[];
  readonly T: number[];
  readonly D: number[];
}
interface Oracle {
  readonly mathmodels_example_equal_weights: {
    readonly U: number[][];
    readonly standard: Expected;
    readonly "wang2021_weights_0.4_0.3_0.3": Expected;
  };
}

const oracle = (readOracle("coupling/three_subsystems.json") as Oracle | undefined)?.mathmodels_example_equal_weights;

/** Standard C by the ratio of the geometric and the arithmetic mean, which is the same number. */
const ratioOfMeans = (values: readonly number[]): number => {
  const n = values.length;
  return values.reduce((all, value) => all * value ** (1 / n), 1) / (values.reduce((sum, v) => sum + v, 0) / n);
};

/** Fan's C as it is printed. */
const asPrinted = (values: readonly number[]): number => {
  const n = values.length;
  const squares = values.reduce((sum, value) => sum + value * value, 0);
  const sum = values.reduce((all, value) => all + value, 0);
  return 1 - 2 * Math.sqrt(Math.max(0, (n * squares - sum * sum) / (n * n)));
};

describe("the coupling degree of three subsystems", () => {
  it.skipIf(oracle === undefined).each([
    ["STANDARD", [1, 1, 1], "standard"],
    ["WANG_2021", [0.4, 0.3, 0.3], "wang2021_weights_0.4_0.3_0.3"],
  ] as const)("of the reference numbers is met by %s to half a unit of the ninth digit", (formula, weights, name) => {
    const expected = oracle?.[name];
    oracle?.U.forEach((values, at) => {
      const { c, t, d } = coupleSubsystems(values, weights, formula);
      const limit = 5.1e-10;
      expect(Math.abs(c - (expected?.C[at] ?? NaN))).toBeLessThan(limit);
      expect(Math.abs(t - (expected?.T[at] ?? NaN))).toBeLessThan(limit);
      expect(Math.abs(d - (expected?.D[at] ?? NaN))).toBeLessThan(limit);
    });
  });

  it("has, by hand, the values of two subsystems of 0.2 and 0.8", () => {
    // Standard: 2·√0.16/1 = 0.8. Wang: √((1 − 0.6)·0.25) = √0.1. Fan: σ = 0.3, 1 − 0.6 = 0.4.
    expect(couplingDegree([0.2, 0.8], "STANDARD")).toBeCloseTo(0.8, 14);
    expect(couplingDegree([0.2, 0.8], "WANG_2021")).toBeCloseTo(Math.sqrt(0.1), 14);
    expect(couplingDegree([0.2, 0.8], "FAN_2024")).toBeCloseTo(0.4, 14);
  });

  it("is 0 with any index 0 in the standard and in Wang's form, but not in Fan's", () => {
    expect(couplingDegree([0, 0.2], "STANDARD")).toBe(0);
    expect(couplingDegree([0, 0.2], "WANG_2021")).toBe(0);
    expect(couplingDegree([0, 0.2], "FAN_2024")).toBeCloseTo(0.8, 14);
  });

  it("is 0 in each form where all indices are 0", () => {
    for (const formula of formulas)
      expect(coupleSubsystems([0, 0, 0], [1, 1, 1], formula)).toEqual({ c: 0, t: 0, d: 0 });
  });

  it("does not vanish where many small indices would multiply to nothing", () => {
    expect(couplingDegree([1e-200, 1e-200, 1e-200], "STANDARD")).toBeCloseTo(1, 12);
  });

  it("refuses one subsystem, indices outside 0 to 1, and weights that are not above 0", () => {
    expect(() => couplingDegree([0.5], "STANDARD")).toThrow("Coupling takes at least 2 subsystems, but got 1.");
    expect(() => couplingDegree([0.5, 1.2], "STANDARD")).toThrow(
      "An index of a subsystem must be from 0 to 1, but got 1.2.",
    );
    expect(() => couplingDegree([0.5, Number.NaN], "FAN_2024")).toThrow("but got NaN");
    expect(() => toShares([1, 0], 2)).toThrow("A weight must be above 0, but got 0.");
    expect(() => toShares([1], 2)).toThrow("There must be 2 weights, but got 1.");
  });
});

describe("the laws of the coupling degree", () => {
  it("keep C, T and D within 0 and 1, and finite", () => {
    fc.assert(
      fc.property(indices, anyFormula, (values, formula) => {
        for (const part of Object.values(
          coupleSubsystems(
            values,
            values.map(() => 1),
            formula,
          ),
        )) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("give 1 where all indices are the same and above 0", () => {
    const above = fc.double({ min: 1e-6, max: 1, noNaN: true });
    fc.assert(
      fc.property(above, fc.integer({ min: 2, max: 6 }), anyFormula, (value, n, formula) => {
        expect(couplingDegree(new Array<number>(n).fill(value), formula)).toBeCloseTo(1, 6);
      }),
    );
  });

  it("do not look at the order of the subsystems", () => {
    const shuffled = indices.chain((values) =>
      fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
    );
    fc.assert(
      fc.property(shuffled, anyFormula, ([values, other], formula) => {
        expect(couplingDegree(other, formula)).toBeCloseTo(couplingDegree(values, formula), 9);
      }),
    );
  });

  it("leave the standard form as it is when all indices shrink alike", () => {
    const above = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(above, fc.double({ min: 0.01, max: 1, noNaN: true }), (values, factor) => {
        const shrunk = values.map((value) => value * factor);
        expect(couplingDegree(shrunk, "STANDARD")).toBeCloseTo(couplingDegree(values, "STANDARD"), 10);
      }),
    );
  });

  it("agree with second ways: the ratio of two means, and the formula as printed", () => {
    const above = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(above, (values) => {
        expect(couplingDegree(values, "STANDARD")).toBeCloseTo(ratioOfMeans(values), 10);
        expect(couplingDegree(values, "FAN_2024")).toBeCloseTo(Math.max(0, asPrinted(values)), 6);
      }),
    );
  });

  it("give the same T whatever the unit of the weights", () => {
    fc.assert(
      fc.property(index, index, fc.double({ min: 0.1, max: 50, noNaN: true }), (a, b, unit) => {
        const [one, other] = [
          coupleSubsystems([a, b], [1, 3], "STANDARD"),
          coupleSubsystems([a, b], [unit, 3 * unit], "STANDARD"),
        ];
        expect(other.t).toBeCloseTo(one.t, 12);
      }),
    );
  });
});
