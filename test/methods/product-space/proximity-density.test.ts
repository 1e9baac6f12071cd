import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { densitiesAround, densityMatrix } from "../../../src/methods/product-space/density.scoring.js";
import {
  allProximitySums,
  proximityMatrix,
  proximitySums,
} from "../../../src/methods/product-space/proximity.scoring.js";
import {
  buildCounts,
  countRegionsWithProducts,
  markPresence,
  ownCounts,
  productsOf,
} from "../../../src/methods/product-space/region-counts.scoring.js";
import {
  countsOf,
  densityByDefinition,
  orderOf,
  presenceOf,
  proximityByDefinition,
  reorder,
  type Table,
  tables,
} from "./small-spaces.js";

/*
 * Figure S4 of Hidalgo and Hausmann 2009: C1 makes all of P1 to P4, C2 makes P2, C3 makes P3 and P4, C4 makes P4.
 * k_p = 1, 2, 2, 3. φ: P1P2 = 1/2, P1P3 = 1/2, P1P4 = 1/3, P2P3 = 1/2, P2P4 = 1/3, P3P4 = 2/3; Σ_q φ = 7/3, 7/3, 8/3, 7/3.
 * ω of C3: P1 (1/2 + 1/3)/(7/3) = 5/14, P2 the same, P3 (1 + 2/3)/(8/3) = 5/8, P4 (2/3 + 1)/(7/3) = 5/7. C1 has all: 1.
 */
const figure: Table = [
  [1, 1, 1, 1],
  [0, 1, 0, 0],
  [0, 0, 1, 1],
  [0, 0, 0, 1],
];
const densitiesOf = (table: Table, region: number) => {
  const presence = presenceOf(table);
  return densitiesAround(presence, productsOf(table[region] ?? [], countsOf(table), "PRESENCE"));
};

describe("proximity", () => {
  it("of the figure's products is what is worked out above", () => {
    const third = 1 / 3;
    const expected = [1, 0.5, 0.5, third, 0.5, 1, 0.5, third, 0.5, 0.5, 1, 2 * third, third, third, 2 * third, 1];
    expect(Array.from(proximityMatrix(presenceOf(figure)))).toEqual(expected);
    const sums = Array.from(allProximitySums(presenceOf(figure)), (sum) => sum * 3);
    expect(sums).toEqual([7, 7, 8, 7].map((sum) => expect.closeTo(sum, 12) as number));
  });

  it("is symmetric, lies in [0, 1], and is 1 to itself wherever a product is made at all", () => {
    fc.assert(
      fc.property(tables(), (table) => {
        const presence = presenceOf(table);
        const phi = proximityMatrix(presence);
        const size = presence.ubiquity.length;
        for (let p = 0; p < size; p++) {
          expect(phi[p * size + p]).toBe(Number((presence.ubiquity[p] ?? 0) > 0));
          for (let q = 0; q < size; q++) {
            expect(phi[p * size + q]).toBe(phi[q * size + p]);
            expect(phi[p * size + q]).toBeLessThanOrEqual(1);
          }
        }
        expect(Array.from(phi)).toEqual(proximityByDefinition(marksOf(table)).flat());
      }),
    );
  });

  it("is summed with weights, and a weight of 0 leaves a product out", () => {
    const presence = presenceOf(figure);
    const weighted = proximitySums(presence, [0, 3], [6, 9, 9, 0]);
    expect(Array.from(weighted)).toEqual([6, 3, 3, 2]);
    expect(Array.from(proximitySums(presence, []))).toEqual([0, 0, 0, 0]);
  });
});

const marksOf = (table: Table): number[][] => table.map((row) => row.map((value) => Number(value > 0)));

describe("density", () => {
  it("around the figure's products is what is worked out above", () => {
    expect(densitiesOf(figure, 2)).toEqual(
      [5 / 14, 5 / 14, 5 / 8, 5 / 7].map((value) => expect.closeTo(value, 15) as number),
    );
    expect(densitiesOf(figure, 0)).toEqual([1, 1, 1, 1]);
  });

  it("lies in [0, 1], and agrees with its definition and with the matrix of all regions", () => {
    fc.assert(
      fc.property(tables(), (table) => {
        const expected = densityByDefinition(marksOf(table));
        const { values, known } = densityMatrix(presenceOf(table));
        table.forEach((row, region) => {
          densitiesOf(table, region).forEach((density, product) => {
            const defined = expected[region]?.[product] ?? null;
            expect(density === null).toBe(defined === null);
            expect(known[product]).toBe(Number(defined !== null));
            if (density === null) return;
            expect(density).toBeGreaterThanOrEqual(0);
            expect(density).toBeLessThanOrEqual(1);
            expect(density).toBeCloseTo(defined ?? -1, 12);
            expect(values[region * row.length + product]).toBeCloseTo(density, 12);
          });
        });
      }),
    );
  });

  it("does not change when all counts are multiplied, whatever says that a region has a product", () => {
    const marks = fc.constantFrom("PRESENCE" as const, "SPECIALISATION" as const);
    fc.assert(
      fc.property(tables(), fc.double({ min: 0.001, max: 1000, noNaN: true }), marks, (table, factor, mark) => {
        const scaled = table.map((row) => row.map((value) => value * factor));
        expect(markPresence(countsOf(scaled), mark)).toEqual(markPresence(countsOf(table), mark));
      }),
    );
  });

  it("goes along when regions and products are named anew", () => {
    const keys = fc.array(fc.nat(), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(tables(), keys, keys, (table, rowKeys, columnKeys) => {
        const rows = orderOf(rowKeys, table.length);
        const columns = orderOf(columnKeys, table[0]?.length ?? 0);
        const moved = reorder(table, rows, columns);
        rows.forEach((row, place) => {
          const [before, after] = [densitiesOf(table, row), densitiesOf(moved, place)];
          expect(after.map((value) => value ?? -1)).toEqual(
            columns.map((column) => expect.closeTo(before[column] ?? -1, 12) as number),
          );
        });
      }),
    );
  });

  it("around a product of nobody is unknown, of a region that makes nothing 0, of a single region 1", () => {
    const table = [
      [1, 1, 0],
      [1, 0, 0],
      [0, 0, 0],
    ];
    expect(densitiesOf(table, 1)[2]).toBeNull();
    expect(densitiesOf(table, 2)).toEqual([0, 0, null]);
    expect(densitiesOf([[2, 5]], 0)).toEqual([1, 1]);
    expect(countRegionsWithProducts(presenceOf(table))).toBe(2);
  });

  it("of a product that every region makes counts it as near to each by the share of regions that make both", () => {
    const table = [
      [1, 1, 0],
      [1, 0, 1],
      [1, 0, 0],
      [1, 0, 0],
    ];
    const phi = proximityMatrix(presenceOf(table));
    expect(Array.from(phi.subarray(0, 3))).toEqual([1, 0.25, 0.25]);
    // What everybody makes is the only thing the third region makes: 1/4 of 1 + 1/4 around the second product.
    expect(densitiesOf(table, 2)).toEqual([1 / 1.5, 0.25 / 1.25, 0.25 / 1.25]);
  });

  it("of parts that share nothing stays within the parts", () => {
    const table = [
      [1, 1, 0, 0],
      [1, 0, 0, 0],
      [0, 0, 1, 1],
      [0, 0, 0, 1],
    ];
    expect(densitiesOf(table, 0)).toEqual([1, 1, 0, 0]);
    expect(densitiesOf(table, 3).slice(0, 2)).toEqual([0, 0]);
  });

  it("of a place that is none of the regions is judged by what the regions teach", () => {
    const presence = presenceOf(figure);
    const place = productsOf([0, 3, 0, 1], countsOf(figure), "PRESENCE");
    expect(densitiesAround(presence, place)[0]).toBeCloseTo((0.5 + 1 / 3) / (7 / 3), 15);
  });
});

describe("what a region has", () => {
  it("is what it makes, or what makes up as large a part of it as of all: a tie counts", () => {
    // X_r = 4, 4, 2; X_p = 5, 5; X = 10. RCA of the third: 1 each, just reached.
    const counts = countsOf([
      [3, 1],
      [1, 3],
      [1, 1],
    ]);
    const of = (region: number, mark: "PRESENCE" | "SPECIALISATION") =>
      Array.from(productsOf(ownCounts(counts, region), counts, mark));
    expect([0, 1, 2].map((region) => of(region, "PRESENCE"))).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    expect([0, 1, 2].map((region) => of(region, "SPECIALISATION"))).toEqual([[0], [1], [0, 1]]);
  });

  it("includes as a speciality what no region makes but the place that is asked about", () => {
    const counts = countsOf([
      [3, 0],
      [1, 0],
    ]);
    expect(Array.from(productsOf([1, 1], counts, "SPECIALISATION"))).toEqual([1]);
  });

  it("leaves out what is no count, and adds up what is given twice", () => {
    const counts = countsOf([[Number.NaN, -1, Number.POSITIVE_INFINITY, 2]]);
    expect(Array.from(ownCounts(counts, 0))).toEqual([0, 0, 0, 2]);
    expect(counts.total).toBe(2);
    const twice = buildCounts(1, 1, [
      [0, 0, 2],
      [0, 0, 3],
      [7, 0, 1],
    ]);
    expect(Array.from(twice.values)).toEqual([5]);
  });
});
