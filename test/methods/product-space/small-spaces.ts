import fc from "fast-check";
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import {
  buildCounts,
  markPresence,
  type Presence,
  type RegionCounts,
} from "../../../src/methods/product-space/region-counts.scoring.js";

/** Counts as a table: a row for each region, a column for each product. */
export type Table = readonly (readonly number[])[];

/** The sparse counts of a table. */
export const countsOf = (table: Table): RegionCounts =>
  buildCounts(
    table.length,
    table[0]?.length ?? 0,
    table.flatMap((row, region) => row.map((value, product) => [region, product, value] as const)),
  );

/** M where a table is not 0. */
export const presenceOf = (table: Table): Presence => markPresence(countsOf(table), "PRESENCE");

/** Tables of zeros and small counts, with regions and products of nothing among them. */
export const tables = (most = 7): fc.Arbitrary<number[][]> =>
  fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most })).chain(([regions, products]) =>
    fc.array(
      fc.array(
        fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) }),
        {
          minLength: products,
          maxLength: products,
        },
      ),
      { minLength: regions, maxLength: regions },
    ),
  );

/** The entry of a table. */
export const at = (table: Table, row: number, column: number): number => table[row]?.[column] ?? 0;

/** A table with its rows and columns in another order. */
export const reorder = (table: Table, rows: readonly number[], columns: readonly number[]): number[][] =>
  rows.map((row) => columns.map((column) => at(table, row, column)));

/** An order of `size` things, drawn from keys. */
export const orderOf = (keys: readonly number[], size: number): number[] =>
  Array.from({ length: size }, (_, each) => each).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const columnOf = (table: Table, column: number): number[] => table.map((row) => row[column] ?? 0);

/** φ as it is defined, one pair after the other. */
export function proximityByDefinition(marks: Table): number[][] {
  const products = [...(marks[0] ?? []).keys()];
  return products.map((p) =>
    products.map((q) => {
      const [a, b] = [columnOf(marks, p), columnOf(marks, q)];
      const most = Math.max(sum(a), sum(b));
      return most === 0 ? 0 : sum(a.map((mark, region) => mark * (b[region] ?? 0))) / most;
    }),
  );
}

/** ω as it is defined; null where nothing is near. */
export function densityByDefinition(marks: Table): (number | null)[][] {
  const phi = proximityByDefinition(marks);
  return marks.map((row) =>
    row.map((_, p) => {
      const all = sum(columnOf(phi, p));
      return all === 0 ? null : sum(row.map((mark, q) => mark * at(phi, q, p))) / all;
    }),
  );
}

/**
 * ECI, PCI and COG as they are defined, of connected tables only, by the dense decomposition of Σ_r M_rp M_rp′ / (k_r k_p),
 * made symmetric by √k_p on either side (a dense decomposition that is not symmetric may never end).
 */
export function complexityByDefinition(marks: Table) {
  const products = [...(marks[0] ?? []).keys()];
  const diversity = marks.map(sum);
  const roots = products.map((p) => Math.sqrt(sum(columnOf(marks, p))));
  const form = products.map((p) =>
    products.map((q) => {
      const shared = sum(marks.map((row, r) => ((row[p] ?? 0) * (row[q] ?? 0)) / (diversity[r] ?? 1)));
      return shared / ((roots[p] ?? 1) * (roots[q] ?? 1));
    }),
  );
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(form), {
    assumeSymmetric: true,
  });
  const order = [...realEigenvalues.keys()].sort((a, b) => (realEigenvalues[b] ?? 0) - (realEigenvalues[a] ?? 0));
  const values = order.map((index) => realEigenvalues[index] ?? 0);
  const unsigned = eigenvectorMatrix.getColumn(order[1] ?? 0).map((value, p) => value / (roots[p] ?? 1));
  const ofRegions = (raw: readonly number[]) =>
    marks.map((row, r) => sum(row.map((mark, p) => mark * (raw[p] ?? 0))) / (diversity[r] ?? 1));
  const covariance = sum(center(ofRegions(unsigned)).map((value, r) => value * (center(diversity)[r] ?? 0)));
  const raw = unsigned.map((value) => value * Math.sign(covariance));
  const regions = ofRegions(raw);
  const [mean, deviation] = [sum(regions) / regions.length, deviationOf(regions)];
  const phi = proximityByDefinition(marks);
  const gains = marks.map((row) =>
    row.map((mark, p) => {
      const terms = row.map((other, q) => ((1 - other) * at(phi, p, q) * (raw[q] ?? 0)) / sum(phi[q] ?? []));
      return ((1 - mark) * sum(terms)) / deviation;
    }),
  );
  const standard = (value: number) => (value - mean) / deviation;
  return { values, covariance, regions: regions.map(standard), products: raw.map(standard), gains };
}

const center = (values: readonly number[]): number[] => values.map((value) => value - sum(values) / values.length);

/** The population deviation. */
export const deviationOf = (values: readonly number[]): number =>
  Math.sqrt(sum(center(values).map((value) => value ** 2)) / values.length);
