import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  effectiveNumber,
  herfindahlIndex,
  judgeConcentration,
} from "../../../src/methods/concentration/concentration.scoring.js";

describe("the concentration of makers", () => {
  test("is 1/n for n equal makers, whose effective number is n", () => {
    const four = judgeConcentration([7, 7, 7, 7]);
    expect(four).toEqual({ shares: [0.25, 0.25, 0.25, 0.25], hhi: 0.25, effectiveNumber: 4, unknownBecause: null });
    expect(judgeConcentration([3]).hhi).toBe(1);
  });

  test("does not ask for the unit: amounts and shares give the same", () => {
    expect(judgeConcentration([90, 5, 5]).hhi).toBeCloseTo(herfindahlIndex([0.9, 0.05, 0.05]), 14);
  });

  test("is judged only where the amounts of most makers are known, over those", () => {
    expect(judgeConcentration([1, null])).toMatchObject({ hhi: null, unknownBecause: "SHARES_UNKNOWN" });
    expect(judgeConcentration([1, 1, null])).toMatchObject({ hhi: 0.5, shares: [0.5, 0.5, null] });
    expect(judgeConcentration([null])).toMatchObject({ shares: [null], unknownBecause: "SHARES_UNKNOWN" });
  });

  test("takes a negative or endless amount for unknown, and zero for known", () => {
    expect(judgeConcentration([-1, Number.NaN, 1]).unknownBecause).toBe("SHARES_UNKNOWN");
    expect(judgeConcentration([0, 4])).toMatchObject({ shares: [0, 1], hhi: 1 });
    expect(judgeConcentration([0, 0]).unknownBecause).toBe("NO_OUTPUT");
    expect(judgeConcentration([])).toMatchObject({ shares: [], hhi: null, unknownBecause: "NO_MAKERS" });
  });

  test("lies between 1/n and 1, whatever the amounts and their order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 }), (amounts) => {
        const { hhi } = judgeConcentration(amounts);
        expect(hhi).toBeLessThanOrEqual(1 + 1e-12);
        expect(hhi).toBeGreaterThanOrEqual(1 / amounts.length - 1e-12);
        expect(judgeConcentration([...amounts].reverse()).hhi).toBeCloseTo(hhi ?? 0, 12);
        expect(effectiveNumber(hhi ?? 0)).toBeLessThanOrEqual(amounts.length + 1e-9);
      }),
    );
  });
});

const oracleFile = new URL("../../../../shared/oracles/economic-complexity/econgeo_5x5.json", import.meta.url);
const hasOracle = existsSync(oracleFile);
if (!hasOracle) console.warn("econgeo_5x5.json is absent: EconGeo's Herfindahl indices are not checked");

test.skipIf(!hasOracle)("the Herfindahl indices of EconGeo's example come out", () => {
  const oracle = JSON.parse(readFileSync(oracleFile, "utf8")) as { X: number[][]; HHI: number[] };
  oracle.X.forEach((row, region) => {
    expect(judgeConcentration(row).hhi).toBeCloseTo(oracle.HHI[region] ?? Number.NaN, 12);
  });
});
