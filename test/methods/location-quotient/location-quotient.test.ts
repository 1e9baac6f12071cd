import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clopperPearson } from "../../../src/methods/location-quotient/clopper-pearson.scoring.js";
import {
  betaQuantile,
  logGamma,
  regularisedIncompleteBeta,
} from "../../../src/methods/location-quotient/incomplete-beta.scoring.js";
import {
  judgeLocationQuotient,
  locationQuotient,
} from "../../../src/methods/location-quotient/location-quotient.scoring.js";

/** P(X ≥ x) of n trials with probability p, added up term by term. */
function upperTail(x: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let below = x > 0 ? term : 0;
  for (let k = 1; k < x; k++) {
    term *= ((n - k + 1) / k) * (p / (1 - p));
    below += term;
  }
  return 1 - below;
}

describe("the functions behind the interval", () => {
  test("ln Γ is right at whole and half numbers", () => {
    expect(logGamma(1)).toBeCloseTo(0, 13);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    expect(logGamma(0.25)).toBeCloseTo(1.2880225246980774, 12);
  });

  test("the incomplete beta function is the binomial tail", () => {
    for (const [x, n, p] of [
      [1, 10, 0.05],
      [5, 10, 0.5],
      [9, 10, 0.99],
      [3, 80, 0.02],
      [40, 60, 0.7],
    ] as const) {
      expect(regularisedIncompleteBeta(p, x, n - x + 1)).toBeCloseTo(upperTail(x, n, p), 11);
    }
    expect(regularisedIncompleteBeta(-0.1, 2, 3)).toBe(0);
    expect(regularisedIncompleteBeta(1, 2, 3)).toBe(1);
  });

  test("the quantile undoes the distribution function", () => {
    const shape = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, probability) => {
        expect(regularisedIncompleteBeta(betaQuantile(probability, a, b), a, b)).toBeCloseTo(probability, 8);
      }),
    );
  });
});

describe("the Clopper–Pearson interval", () => {
  test("has the values of the tables", () => {
    const known = [
      [0, 10, 0, 0.30849710781876],
      [10, 10, 0.69150289218124, 1],
      [5, 10, 0.187086028447, 0.812913971553],
      [1, 10, 0.002528578544, 0.445016117028],
      [1, 1, 0.025, 1],
      [0, 0, 0, 1],
    ] as const;
    for (const [successes, trials, low, high] of known) {
      const interval = clopperPearson(successes, trials);
      expect(interval.low).toBeCloseTo(low, 9);
      expect(interval.high).toBeCloseTo(high, 9);
    }
  });

  test("leaves 2.5 % at either end, by the binomial sum", () => {
    for (const [x, n] of [
      [1, 4],
      [3, 17],
      [20, 60],
      [59, 60],
    ] as const) {
      const { low, high } = clopperPearson(x, n);
      expect(upperTail(x, n, low)).toBeCloseTo(0.025, 9);
      expect(1 - upperTail(x + 1, n, high)).toBeCloseTo(0.025, 9);
    }
  });

  test("holds the estimate, rises with the successes, and mirrors the failures", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(), (trials, pick) => {
        const successes = pick % trials;
        const { low, high } = clopperPearson(successes, trials);
        const more = clopperPearson(successes + 1, trials);
        expect(low).toBeLessThanOrEqual(successes / trials);
        expect(high).toBeGreaterThan(successes / trials);
        expect(more.low).toBeGreaterThan(low);
        expect(more.high).toBeGreaterThan(high);
        expect(clopperPearson(trials - successes, trials).low).toBeCloseTo(1 - high, 9);
      }),
    );
  });

  test("is wider at a higher level", () => {
    expect(clopperPearson(5, 10, 0.99).low).toBeLessThan(clopperPearson(5, 10, 0.9).low);
  });
});

describe("the location quotient", () => {
  const counts = { regionMakers: 2, regionEnterprises: 100, referenceMakers: 10, referenceEnterprises: 1000 };

  test("is the region's share over the reference's, with the interval of its makers among the reference's", () => {
    const lq = judgeLocationQuotient(counts);
    const interval = clopperPearson(2, 10);
    expect(lq.value).toBe(2);
    expect(lq.low).toBeCloseTo(interval.low / 0.1, 12);
    expect(lq.high).toBeCloseTo(interval.high / 0.1, 12);
    expect(lq.unknownBecause).toBeNull();
  });

  test("is exactly 1 where the shares are equal, and 0 where the region has no maker", () => {
    expect(judgeLocationQuotient({ ...counts, regionMakers: 1 }).value).toBe(1);
    expect(locationQuotient(3, 21, 7, 49)).toBe(1);
    expect(judgeLocationQuotient({ ...counts, regionMakers: 0 })).toMatchObject({ value: 0, low: 0 });
  });

  test("is not judged without what it is counted from, and says why", () => {
    const why = (change: Partial<Record<keyof typeof counts, number | null>>) => {
      const lq = judgeLocationQuotient({ ...counts, ...change } as typeof counts);
      expect([lq.value, lq.low, lq.high]).toEqual([null, null, null]);
      return lq.unknownBecause;
    };
    expect(why({ referenceMakers: null })).toBe("REFERENCE_UNKNOWN");
    expect(why({ referenceEnterprises: null })).toBe("REFERENCE_UNKNOWN");
    expect(why({ regionEnterprises: null })).toBe("REGION_UNKNOWN");
    expect(why({ regionMakers: 0, referenceMakers: 0 })).toBe("NO_REFERENCE_MAKERS");
    expect(why({ regionMakers: 0, regionEnterprises: 0 })).toBe("NO_REGION_ENTERPRISES");
    expect(why({ referenceMakers: 1 })).toBe("COUNTS_CONTRADICT");
    expect(why({ regionEnterprises: 1001 })).toBe("COUNTS_CONTRADICT");
  });
});

const oracleFile = new URL("../../../../shared/oracles/economic-complexity/econgeo_5x5.json", import.meta.url);
const hasOracle = existsSync(oracleFile);
if (!hasOracle) console.warn("econgeo_5x5.json is absent: the location quotients of EconGeo are not checked");

test.skipIf(!hasOracle)("the location quotients of EconGeo's example come out to the last digit", () => {
  const oracle = JSON.parse(readFileSync(oracleFile, "utf8")) as {
    regions: string[];
    X: number[][];
    LQ_rows: Record<string, number[]>;
  };
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const total = sum(oracle.X.flat());
  for (const [region, expected] of Object.entries(oracle.LQ_rows)) {
    const row = oracle.X[oracle.regions.indexOf(region)] ?? [];
    const lqs = row.map((part, column) =>
      locationQuotient(part, sum(row), sum(oracle.X.map((each) => each[column] ?? 0)), total),
    );
    expect(lqs).toEqual(expected);
  }
});
