import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/lib/seeded-random.js";
import { complexityGainMatrix, complexityGains } from "../../../src/methods/product-space/complexity-gain.scoring.js";
import { largestComponent } from "../../../src/methods/product-space/components.scoring.js";
import { complexityOfPlace, scoreComplexity } from "../../../src/methods/product-space/economic-complexity.scoring.js";
import { productsOf } from "../../../src/methods/product-space/region-counts.scoring.js";
import { reflect } from "../../../src/methods/product-space/reflections.scoring.js";
import {
  complexityByDefinition,
  countsOf,
  deviationOf,
  orderOf,
  presenceOf,
  reorder,
  type Table,
  tables,
} from "./small-spaces.js";

/** A nested table with some noise, as real ones are: what few make, only the diverse make; the first makes and is made by all. */
function nestedTable(regions: number, products: number, seed: number): number[][] {
  const random = seededRandom(seed);
  const chance = (r: number, p: number) =>
    r === 0 || p === 0 ? 1 : 0.8 * Math.exp((-8 * r * p) / (regions * products));
  return Array.from({ length: regions }, (_, r) =>
    Array.from({ length: products }, (__, p) => Number(random() < chance(r, p))),
  );
}
const marksOf = (table: Table): number[][] => table.map((row) => row.map((value) => Number(value > 0)));
const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

describe("ECI and PCI", () => {
  it("are those of a table that can be worked out by hand", () => {
    /*
     * Two regions, R1 = {a, b}, R2 = {b}. k_r = 2, 1; k_p = 1, 2. K_r is the second vector of the regions' matrix
     * [[3/4, 1/4], [1/2, 1/2]]: eigenvalues 1 and 1/4, vector (1, −2)·c. Standardised: mean −c/2, deviation 3c/2, so 1 and −1;
     * diversity goes with the first. K_p ∝ the mean over who makes it: a = 1, b = −1/2, K_r from these: 1/4 and −1/2, a
     * quarter of (1, −2); mean −1/8, deviation 3/8: PCI a = (1 + 1/8)/(3/8) = 3, b = (−1/2 + 1/8)/(3/8) = −1.
     */
    const { regions, products, unknownBecause } = scoreComplexity(
      presenceOf([
        [1, 1],
        [0, 1],
      ]),
    );
    expect(unknownBecause).toBeNull();
    expect(known(regions)).toEqual([expect.closeTo(1, 12), expect.closeTo(-1, 12)]);
    expect(known(products)).toEqual([expect.closeTo(3, 12), expect.closeTo(-1, 12)]);
  });

  it("agree with the dense decomposition of the matrix in the definition", () => {
    let compared = 0;
    fc.assert(
      fc.property(tables(8), (table) => {
        const marks = marksOf(table);
        const presence = presenceOf(table);
        const whole = largestComponent(presence);
        fc.pre(
          whole.regions.length === marks.length &&
            whole.products.length === (marks[0]?.length ?? 0) &&
            marks.length > 1,
        );
        const found = scoreComplexity(presence);
        fc.pre(found.unknownBecause === null && whole.products.length > 2);
        const expected = complexityByDefinition(marks);
        // Where two eigenvalues are close the dense way has few digits.
        fc.pre((expected.values[1] ?? 0) - (expected.values[2] ?? 0) > 1e-4 && Math.abs(expected.covariance) > 1e-6);
        compared += 1;
        found.regions.forEach((value, at) => {
          expect(value).toBeCloseTo(expected.regions[at] ?? 99, 7);
        });
        found.products.forEach((value, at) => {
          expect(value).toBeCloseTo(expected.products[at] ?? 99, 7);
        });
      }),
      { seed: 4, numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it("are what the method of reflections tends to, with many even steps", () => {
    const table = nestedTable(30, 40, 7);
    const presence = presenceOf(table);
    expect(largestComponent(presence).regions).toHaveLength(30);
    const { regions } = scoreComplexity(presence);
    const reflected = Array.from(reflect(presence, 24).regions);
    const mean = reflected.reduce((sum, value) => sum + value, 0) / 30;
    const spread = deviationOf(reflected);
    reflected.forEach((value, at) => {
      expect((value - mean) / spread).toBeCloseTo(regions[at] ?? 99, 2);
    });
  });

  it("have mean 0 and deviation 1 over the regions, and go with diversity", () => {
    const { regions } = scoreComplexity(presenceOf(nestedTable(40, 60, 11)));
    const values = known(regions);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 10);
    expect(deviationOf(values)).toBeCloseTo(1, 12);
    expect(values[0]).toBeGreaterThan(values.at(-1) ?? 9);
  });

  it("go along when regions and products are named anew", () => {
    const keys = fc.array(fc.nat(), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(tables(), keys, keys, (table, rowKeys, columnKeys) => {
        const [rows, columns] = [orderOf(rowKeys, table.length), orderOf(columnKeys, table[0]?.length ?? 0)];
        const presence = presenceOf(table);
        const [before, after] = [scoreComplexity(presence), scoreComplexity(presenceOf(reorder(table, rows, columns)))];
        // Of two equally large parts the one with the first region is taken, which is a matter of names.
        const { regions, products } = largestComponent(presence);
        fc.pre(2 * (regions.length + products.length) > table.length + columns.length);
        expect(after.unknownBecause).toBe(before.unknownBecause);
        rows.forEach((row, at) => {
          expectSame(after.regions[at], before.regions[row]);
        });
        columns.forEach((column, at) => {
          expectSame(after.products[at], before.products[column]);
        });
      }),
    );
  });

  it("are known of the largest connected part alone", () => {
    const table = [
      [1, 1, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 0],
    ];
    const { regions, products } = scoreComplexity(presenceOf(table));
    expect(regions).toEqual([expect.closeTo(1, 12), expect.closeTo(-1, 12), null, null]);
    expect(products).toEqual([expect.closeTo(3, 12), expect.closeTo(-1, 12), null, null]);
  });

  it.each([
    ["one region", [[1, 1]], "TOO_FEW_REGIONS"],
    ["no products at all", [[0], [0]], "TOO_FEW_REGIONS"],
    [
      "regions that share nothing",
      [
        [1, 0],
        [0, 1],
      ],
      "TOO_FEW_REGIONS",
    ],
    [
      "regions that are all alike",
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      "ALL_ALIKE",
    ],
    [
      "two differences of equal weight",
      [
        [1, 1, 0],
        [0, 1, 1],
        [1, 0, 1],
      ],
      "NOT_UNIQUE",
    ],
    [
      "two differences of equal weight beside others",
      [
        [1, 1, 1],
        [0, 1, 0],
        [0, 0, 1],
        [0, 1, 1],
        [0, 1, 1],
      ],
      "NOT_UNIQUE",
    ],
    [
      "a difference that has nothing to do with diversity",
      [
        [1, 1, 0],
        [0, 1, 1],
      ],
      "NO_SIGN",
    ],
  ] as const)("are not told of %s", (_, table, because) => {
    const found = scoreComplexity(presenceOf(table));
    expect(found.unknownBecause).toBe(because);
    expect([...found.regions, ...found.products].every((value) => value === null)).toBe(true);
    expect(known(complexityGains(presenceOf(table), Int32Array.of(0), found))).toEqual([]);
  });

  it("are finite or unknown, whatever the table", () => {
    fc.assert(
      fc.property(tables(), (table) => {
        const found = scoreComplexity(presenceOf(table));
        for (const value of [...known(found.regions), ...known(found.products)])
          expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });

  it("tell where another place would stand by what it makes", () => {
    const table = nestedTable(12, 15, 3);
    const complexity = scoreComplexity(presenceOf(table));
    table.forEach((row, region) => {
      const made = productsOf(row, countsOf(table), "PRESENCE");
      expectSame(complexityOfPlace(complexity, made), complexity.regions[region]);
    });
    expect(complexityOfPlace(complexity, Int32Array.of())).toBeNull();
  });
});

function expectSame(found: number | null | undefined, expected: number | null | undefined): void {
  if (expected === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(expected ?? Number.NaN, 8);
}

describe("the complexity outlook gain", () => {
  it("agrees with its definition and with the matrix of all regions", () => {
    for (const seed of [1, 2, 3]) {
      const table = nestedTable(14, 11, seed);
      const presence = presenceOf(table);
      const complexity = scoreComplexity(presence);
      const expected = complexityByDefinition(table);
      const { values, known: isKnown } = complexityGainMatrix(presence, complexity);
      expect(isKnown.every((mark) => mark === 1)).toBe(true);
      table.forEach((row, region) => {
        const gains = complexityGains(presence, productsOf(row, countsOf(table), "PRESENCE"), complexity);
        gains.forEach((gain, product) => {
          expect(gain).toBeCloseTo(expected.gains[region]?.[product] ?? 99, 8);
          expect(values[region * 11 + product]).toBeCloseTo(gain ?? 99, 10);
          if (row[product] === 1) expect(gain).toBe(0);
        });
      });
    }
  });

  it("of products outside the largest part is unknown, of a place outside it is not", () => {
    const table = [
      [1, 1, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    const presence = presenceOf(table);
    const gains = complexityGains(presence, Int32Array.of(2), scoreComplexity(presence));
    expect(gains[2]).toBeNull();
    expect(known(gains)).toHaveLength(2);
  });
});
