import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fourChains,
  type FusionIndicator,
  type FusionInput,
  scoreFusion,
} from "../../src/analyses/four-chain-fusion/four-chain-fusion.scoring.js";

const indicator = (
  chain: FusionIndicator["chain"],
  values: readonly (number | null)[],
  own: Partial<FusionIndicator> = {},
): FusionIndicator => ({
  name: `${chain} ${values.join(" ")}`,
  chain,
  values,
  negative: false,
  low: null,
  high: null,
  weight: null,
  ...own,
});

/** Indices as they are: one bounded indicator of weight 1 for each chain. */
const asIndices = (rows: readonly (readonly number[])[]): FusionIndicator[] =>
  fourChains.map((chain, at) =>
    indicator(
      chain,
      rows.map((row) => row[at] ?? null),
      { name: chain, low: 0, high: 1, weight: 1 },
    ),
  );

const input = (indicators: readonly FusionIndicator[], own: Partial<FusionInput> = {}): FusionInput => ({
  formula: "STANDARD",
  chainWeights: [1, 1, 1, 1],
  indicators,
  regionCount: indicators[0]?.values.length ?? 0,
  ...own,
});

describe("the fusion of the four chains", () => {
  it("is, by hand, that of (0.2, 0.8, 0.2, 0.8) and its pairs", () => {
    // C = 4·(0.0256)^(1/4)/2 = 4·0.4/2 = 0.8, T = 0.5, D = √0.4: primary coordination. The pair (0.2, 0.2) lags.
    const [region] = scoreFusion(input(asIndices([[0.2, 0.8, 0.2, 0.8]]))).regions;
    expect(region?.coupling?.c).toBeCloseTo(0.8, 12);
    expect(region?.coupling?.d).toBeCloseTo(Math.sqrt(0.4), 12);
    expect(region?.grade).toBe("PRIMARY_COORDINATION");
    expect(region?.pairs).toHaveLength(6);
    expect(region?.lagging).toMatchObject([{ first: "EDUCATION", second: "INDUSTRY", behind: null }]);
    expect(region?.lagging[0]?.d).toBeCloseTo(Math.sqrt(0.2), 12);
  });

  it("takes one region alone only with bounds and weights", () => {
    expect(scoreFusion(input(asIndices([[0.2, 0.8, 0.2, 0.8]]))).refusal).toBeNull();
    const bounded = fourChains.map((chain) => indicator(chain, [3], { low: 0, high: 9 }));
    expect(scoreFusion(input(bounded)).refusal).toBe("ONE_REGION");
    const weighted = fourChains.map((chain) => indicator(chain, [3], { weight: 1 }));
    expect(scoreFusion(input(weighted)).refusal).toBe("ONE_REGION");
  });

  it("takes one known region among unknown ones for one alone", () => {
    const columns = fourChains.map((chain) => indicator(chain, [3, null, null]));
    expect(scoreFusion(input(columns)).refusal).toBe("ONE_REGION");
  });

  it("refuses no region, and indicators of one chain", () => {
    expect(scoreFusion(input([], { regionCount: 0 })).refusal).toBe("NO_REGION");
    expect(scoreFusion(input([indicator("TALENT", [1, 2])])).refusal).toBe("ONE_CHAIN");
  });

  it("couples the chains that have indicators, and no others", () => {
    const [first] = scoreFusion(input([indicator("TALENT", [0, 4]), indicator("INDUSTRY", [8, 2])])).regions;
    expect(first?.chains.map(({ chain }) => chain)).toEqual(["TALENT", "INDUSTRY"]);
    expect(first?.pairs).toHaveLength(1);
    expect(first?.coupling).toEqual({ c: 0, t: 0.5, d: 0 });
  });

  it("weighs what tells nothing with 0, and leaves a chain unknown in which nothing tells anything", () => {
    const columns = [
      indicator("EDUCATION", [5, 5]),
      indicator("EDUCATION", [1, 2]),
      indicator("TALENT", [7, 7]),
      indicator("INDUSTRY", [1, 3]),
      indicator("INNOVATION", [2, 3]),
    ];
    const { regions, withoutSpread } = scoreFusion(input(columns));
    expect(withoutSpread).toEqual(["EDUCATION 5 5", "TALENT 7 7"]);
    expect(regions[1]?.indicators.map(({ weight }) => weight)).toEqual([0, 1, 0, 1, 1]);
    expect(regions[1]?.chains[1]).toEqual({ chain: "TALENT", index: null, unknownBecause: "NO_SPREAD" });
    expect(regions[1]?.coupling).toBeNull();
    expect(regions[1]?.pairs).toHaveLength(3);
  });

  it("leaves a region unknown that lacks a value, and the others as they are", () => {
    const columns = [
      indicator("EDUCATION", [1, null, 3]),
      indicator("TALENT", [1, 2, 4]),
      indicator("INDUSTRY", [1, 2, 3]),
      indicator("INNOVATION", [1, 2, 3]),
    ];
    const { regions } = scoreFusion(input(columns));
    expect(regions[1]?.coupling).toBeNull();
    expect(regions[1]?.chains[0]?.unknownBecause).toBe("NO_VALUE");
    expect(regions[1]?.indicators.map(({ obstacle }) => obstacle)).toEqual([null, null, null, null]);
    expect(regions[2]?.coupling).toEqual({ c: 1, t: 1, d: 1 });
  });

  it("refuses a weight for some indicators of a chain and none for the rest", () => {
    const columns = [
      indicator("TALENT", [1, 2], { weight: 1 }),
      indicator("TALENT", [2, 1]),
      indicator("INDUSTRY", [1, 2]),
    ];
    expect(() => scoreFusion(input(columns))).toThrow(
      "All indicators of TALENT must have a weight or none, but 1 of 2 have.",
    );
  });

  it("names indicators whose values lie outside their bounds", () => {
    const columns = [indicator("TALENT", [1, 12], { low: 0, high: 10 }), indicator("INDUSTRY", [1, 2])];
    expect(scoreFusion(input(columns)).outside).toEqual(["TALENT 1 12"]);
  });
});

const tables = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.constantFrom("STANDARD", "WANG_2021", "FAN_2024"))
  .chain(([regionCount, formula]) =>
    fc
      .array(
        fc.record({
          chain: fc.constantFrom(...fourChains),
          values: fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { freq: 9 }), {
            minLength: regionCount,
            maxLength: regionCount,
          }),
        }),
        { minLength: 1, maxLength: 9 },
      )
      .map((columns) =>
        input(
          columns.map(({ chain, values }, at) => indicator(chain, values, { name: String(at) })),
          { regionCount, formula: formula },
        ),
      ),
  );

describe("the laws of the fusion", () => {
  it("keep every number within 0 and 1, and obstacles and weights summing to 1 or 0", () => {
    fc.assert(
      fc.property(tables, (given) => {
        for (const { chains, coupling, indicators, pairs } of scoreFusion(given).regions) {
          const whole = coupling === null ? [] : [coupling.c, coupling.t, coupling.d];
          const parts = [...whole, ...pairs.flatMap(({ c, t, d }) => [c, t, d])];
          for (const part of [...parts, ...chains.map(({ index }) => index ?? 0)])
            expect(part >= 0 && part <= 1).toBe(true);
          const obstacles = indicators.map(({ obstacle }) => obstacle);
          const sum = obstacles.reduce<number>((all, obstacle) => all + (obstacle ?? 0), 0);
          expect(sum < 1e-9 || Math.abs(sum - 1) < 1e-9).toBe(true);
          for (const chain of fourChains) {
            const own = indicators.filter((row) => row.chain === chain).reduce((all, { weight }) => all + weight, 0);
            expect(own < 1e-9 || Math.abs(own - 1) < 1e-9).toBe(true);
          }
        }
      }),
    );
  });

  it("do not look at how the regions are numbered", () => {
    fc.assert(
      fc.property(tables, (given) => {
        const turned = scoreFusion({
          ...given,
          indicators: given.indicators.map((each) => ({ ...each, values: each.values.toReversed() })),
        });
        const plain = scoreFusion(given);
        expect(turned.refusal).toBe(plain.refusal);
        plain.regions.forEach(({ coupling }, at) => {
          const other = turned.regions.at(-1 - at)?.coupling;
          if (coupling === null) expect(other).toBeNull();
          else expect(other?.d).toBeCloseTo(coupling.d, 6);
        });
      }),
    );
  });

  it("do not look at the unit of an indicator", () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 1000 }), (given, unit) => {
        const indicators = given.indicators.map((each) => ({
          ...each,
          values: each.values.map((value) => (value === null ? null : value * unit)),
        }));
        const scaled = scoreFusion({ ...given, indicators }).regions;
        scoreFusion(given).regions.forEach(({ coupling }, at) => {
          if (coupling !== null) expect(scaled[at]?.coupling?.d).toBeCloseTo(coupling.d, 6);
        });
      }),
    );
  });
});
