import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entropyOf, entropyWeights } from "../../../src/methods/coupling/entropy-weights.scoring.js";
import { obstacleDegrees } from "../../../src/methods/coupling/obstacle-degree.scoring.js";
import { standingsOf } from "../../../src/methods/coupling/standing.scoring.js";

const column = (values: readonly (number | null)[], own: Partial<Parameters<typeof standingsOf>[0]> = {}) =>
  standingsOf({ values, negative: false, low: null, high: null, ...own });

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const table = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 5 })).chain(([regions, indicators]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: regions, maxLength: regions }), {
    minLength: indicators,
    maxLength: indicators,
  }),
);

describe("the standing of regions in an indicator", () => {
  it("runs from the least to the largest, and the other way round where more is worse", () => {
    expect(column([10, 20, 40]).standings).toEqual([0, 1 / 3, 1]);
    expect(column([10, 20, 40], { negative: true }).standings).toEqual([1, 1 - 1 / 3, 0]);
  });

  it("takes bounds where they are given, and counts what lies outside them", () => {
    expect(column([10, 20, 50], { low: 0, high: 40 })).toEqual({
      standings: [0.25, 0.5, 1],
      withoutSpread: false,
      outside: 1,
    });
  });

  it("says nothing of an indicator that is the same everywhere, unless bounds say how high that is", () => {
    expect(column([0, 0, 0])).toEqual({ standings: [null, null, null], withoutSpread: true, outside: 0 });
    expect(column([5, 5], { low: 0, high: 10 }).standings).toEqual([0.5, 0.5]);
  });

  it("leaves unknown values unknown, and knows nothing without any value", () => {
    expect(column([1, null, 3]).standings).toEqual([0, null, 1]);
    expect(column([null, null])).toEqual({ standings: [null, null], withoutSpread: false, outside: 0 });
  });

  it("refuses bounds upside down and values that are no numbers", () => {
    expect(() => column([1], { low: 4, high: 4 })).toThrow(
      "The low bound of an indicator must be below its high one, but got 4 and 4.",
    );
    expect(() => column([Number.POSITIVE_INFINITY])).toThrow(
      "A value of an indicator must be finite, but got Infinity.",
    );
  });

  it("does not change with the unit or the zero of the values", () => {
    const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: -500, max: 500 }),
        (given, unit, zero) => {
          const [one, other] = [column(given), column(given.map((each) => each * unit + zero))];
          one.standings.forEach((standing, at) => {
            if (standing === null) expect(other.standings[at]).toBeNull();
            else expect(other.standings[at]).toBeCloseTo(standing, 9);
          });
        },
      ),
    );
  });

  it("always lies within 0 and 1", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), fc.boolean(), (values, negative) => {
        for (const standing of column(values, { negative }).standings)
          if (standing !== null) expect(standing >= 0 && standing <= 1).toBe(true);
      }),
    );
  });
});

describe("the weights by entropy", () => {
  it("are, by hand, those of three regions and two indicators", () => {
    // First: p = (1/3, 2/3, 0): e = −(ln(1/3)/3 + 2·ln(2/3)/3)/ln 3 = 0.6365142/1.0986123 = 0.5793802.
    // Second: p = (1/2, 1/2, 0): e = ln 2 / ln 3 = 0.6309298. Weights 0.4206198 and 0.3690702 over their sum 0.7896901.
    const weights = entropyWeights([
      [0.5, 1, 0],
      [1, 1, 0],
    ]);
    expect(weights[0]?.entropy).toBeCloseTo(0.5793802, 7);
    expect(weights[1]?.entropy).toBeCloseTo(0.6309298, 7);
    expect(weights[0]?.weight).toBeCloseTo(0.4206198 / 0.78969, 6);
    expect(weights[1]?.weight).toBeCloseTo(0.3690702 / 0.78969, 6);
  });

  it("are highest for what a single region has, whose entropy is 0", () => {
    expect(entropyOf([0, 1, 0, 0])).toBe(0);
    expect(entropyOf([1, 1, 1, 1])).toBe(1);
    expect(entropyOf([0, 0])).toBe(1);
  });

  it("are unknown for one region, since ln 1 = 0", () => {
    expect(entropyOf([0.4])).toBeNull();
    expect(entropyWeights([[0.4], [0.6]])).toEqual([
      { entropy: null, weight: 0 },
      { entropy: null, weight: 0 },
    ]);
  });

  it("are alike where no indicator tells the regions apart", () => {
    const weights = entropyWeights([
      [0.5, 0.5],
      [0.2, 0.2],
      [null, null],
    ]).map(({ weight }) => weight);
    expect(weights).toEqual([0.5, 0.5, 0]);
  });

  it("sum to 1 where any indicator is known, and none is below 0", () => {
    fc.assert(
      fc.property(table, (columns) => {
        const standings = columns.map((values) => column(values).standings);
        const weights = entropyWeights(standings).map(({ weight }) => weight);
        const known = standings.some((values) => values.some((standing) => standing !== null));
        expect(weights.every((weight) => weight >= 0)).toBe(true);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(known ? 1 : 0, 9);
      }),
    );
  });

  it("do not depend on how the regions are numbered", () => {
    fc.assert(
      fc.property(table, (columns) => {
        const weightsOf = (given: number[][]) => entropyWeights(given.map((values) => column(values).standings));
        const turned = weightsOf(columns.map((values) => values.toReversed()));
        weightsOf(columns).forEach(({ weight }, at) => {
          expect(turned[at]?.weight).toBeCloseTo(weight, 9);
        });
      }),
    );
  });
});

describe("the obstacle degree", () => {
  it("is, by hand, each indicator's share in what is lacking", () => {
    // 0.5·0.2 = 0.1, 0.3·1 = 0.3, 0.2·0 = 0: a quarter, three quarters, nothing.
    const degrees = obstacleDegrees([
      { standing: 0.8, weight: 0.5 },
      { standing: 0, weight: 0.3 },
      { standing: 1, weight: 0.2 },
    ]);
    expect(degrees[0]).toBeCloseTo(0.25, 12);
    expect(degrees[1]).toBeCloseTo(0.75, 12);
    expect(degrees[2]).toBe(0);
  });

  it("is 0 for each where nothing is in the way", () => {
    expect(
      obstacleDegrees([
        { standing: 1, weight: 0.6 },
        { standing: 0.3, weight: 0 },
      ]),
    ).toEqual([0, 0]);
    expect(obstacleDegrees([])).toEqual([]);
  });

  it("sums to 1 where anything is in the way", () => {
    const indicator = fc.record({
      standing: fc.double({ min: 0, max: 0.99, noNaN: true }),
      weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(indicator, { minLength: 1, maxLength: 8 }), (indicators) => {
        expect(obstacleDegrees(indicators).reduce((sum, degree) => sum + degree, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});
