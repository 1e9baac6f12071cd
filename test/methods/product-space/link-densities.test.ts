import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fewestRegions,
  learnProductSpace,
  linkDensities,
} from "../../../src/methods/product-space/link-densities.scoring.js";
import { countsOf, densityByDefinition, tables } from "./small-spaces.js";

/** A table with its first rows repeated until it has so many. */
const repeat = (table: readonly number[][], rows: number): number[][] =>
  Array.from({ length: rows }, (_, at) => table[at % table.length] ?? []);

describe("the densities around the links of a diagnosis", () => {
  it("are the densities of the region's row, from ten regions on", () => {
    fc.assert(
      fc.property(tables(), (table) => {
        const rows = repeat(table, 12);
        const space = learnProductSpace(countsOf(rows), "PRESENCE");
        fc.pre(space.regionsWithProducts >= fewestRegions);
        const expected = densityByDefinition(rows.map((row) => row.map((value) => Number(value > 0))));
        const found = linkDensities(space, rows[0] ?? []);
        found.forEach((density, product) => {
          const defined = expected[0]?.[product] ?? null;
          if (defined === null) expect(density).toBeNull();
          else expect(density).toBeCloseTo(defined, 12);
        });
      }),
    );
  });

  it("are unknown with nine regions, however many more there are that make nothing", () => {
    const nine = repeat(
      [
        [1, 1, 0],
        [0, 1, 1],
      ],
      9,
    );
    const space = learnProductSpace(countsOf([...nine, ...repeat([[0, 0, 0]], 20)]), "PRESENCE");
    expect(space.regionsWithProducts).toBe(9);
    expect(linkDensities(space, [1, 0, 0])).toEqual([null, null, null]);
    const ten = learnProductSpace(
      countsOf(
        repeat(
          [
            [1, 1, 0],
            [0, 1, 1],
          ],
          10,
        ),
      ),
      "PRESENCE",
    );
    // φ of the first and second is 5/10, of the first and third 0: Σ around the first is 1.5, of which the place has 1.
    expect(linkDensities(ten, [1, 0, 0])[0]).toBeCloseTo(1 / 1.5, 15);
  });

  it("rise or stay when the place makes more", () => {
    fc.assert(
      fc.property(tables(), fc.nat(6), (table, extra) => {
        const space = learnProductSpace(countsOf(repeat(table, 12)), "PRESENCE");
        const own = table[0] ?? [];
        const more = own.map((value, at) => (at === extra ? value + 1 : value));
        const [before, after] = [linkDensities(space, own), linkDensities(space, more)];
        before.forEach((density, at) => {
          expect(after[at] ?? 0).toBeGreaterThanOrEqual(density ?? 0);
        });
      }),
    );
  });
});
