import { describe, expect, it } from "vitest";
import { herfindahlIndex } from "../../../src/methods/concentration/concentration.scoring.js";
import { locationQuotient } from "../../../src/methods/location-quotient/location-quotient.scoring.js";
import { markPresence } from "../../../src/methods/product-space/region-counts.scoring.js";
import { reflect } from "../../../src/methods/product-space/reflections.scoring.js";
import { hachmanIndex, krugmanIndex } from "../../../src/methods/specialisation/regional-structure.scoring.js";
import { readOracle } from "../small-graphs.js";
import { countsOf, presenceOf, type Table } from "./small-spaces.js";

interface RegionalOracle {
  readonly regions: readonly string[];
  readonly X: Table;
  readonly LQ_rows: Readonly<Record<string, readonly number[]>>;
  readonly HHI: readonly number[];
  readonly hachman: readonly number[];
  readonly krugman: readonly number[];
}
interface ReflectionOracle {
  readonly M: Readonly<Record<string, readonly string[]>>;
  readonly k_c0: readonly number[];
  readonly k_c1: readonly number[];
  readonly k_c2: readonly number[];
  readonly k_p1: readonly number[];
}

const regional = readOracle("economic-complexity/econgeo_5x5.json") as RegionalOracle | undefined;
const reflections = readOracle("economic-complexity/hidalgo_hausmann_s4.json") as ReflectionOracle | undefined;

/** Half a unit of the last of six digits. */
const sixDigits = 6;
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const expectAll = (found: readonly (number | null)[], expected: readonly number[]): void => {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, at) => {
    expect(value).toBeCloseTo(expected[at] ?? Number.NaN, sixDigits);
  });
};

describe.skipIf(regional === undefined)("EconGeo's five regions and five industries", () => {
  const { regions, X, LQ_rows, HHI, hachman, krugman } = regional as RegionalOracle;
  const reference = X[0]?.map((_, column) => sumOf(X.map((row) => row[column] ?? 0))) ?? [];

  it("have the location quotients of the package, and RCA ≥ 1 exactly where those are", () => {
    const { byRegion } = markPresence(countsOf(X), "SPECIALISATION");
    for (const [name, expected] of Object.entries(LQ_rows)) {
      const row = X[regions.indexOf(name)] ?? [];
      expectAll(
        row.map((value, at) => locationQuotient(value, sumOf(row), reference[at] ?? 0, sumOf(reference))),
        expected,
      );
      const region = regions.indexOf(name);
      const has = Array.from(byRegion.targets.subarray(byRegion.offsets[region], byRegion.offsets[region + 1]));
      expect(has).toEqual([...expected.keys()].filter((at) => (expected[at] ?? 0) >= 1));
    }
  });

  it("have its Herfindahl, Hachman and Krugman indices", () => {
    expectAll(
      X.map((row) => herfindahlIndex(row.map((value) => value / sumOf(row)))),
      HHI,
    );
    expectAll(
      X.map((row) => hachmanIndex(row, reference)),
      hachman,
    );
    expectAll(
      X.map((row) => krugmanIndex(row, reference)),
      krugman,
    );
  });
});

describe.skipIf(reflections === undefined)(
  "the four countries and four products of Hidalgo and Hausmann's figure S4",
  () => {
    const oracle = reflections as ReflectionOracle;
    const products = ["P1", "P2", "P3", "P4"];
    const presence = () =>
      presenceOf(Object.values(oracle.M).map((made) => products.map((product) => Number(made.includes(product)))));

    it("have their diversity and the averages after one and two reflections", () => {
      expectAll(Array.from(reflect(presence(), 0).regions), oracle.k_c0);
      expectAll(Array.from(reflect(presence(), 1).regions), oracle.k_c1);
      expectAll(Array.from(reflect(presence(), 2).regions), oracle.k_c2);
      expectAll(Array.from(reflect(presence(), 1).products), oracle.k_p1);
    });
  },
);
