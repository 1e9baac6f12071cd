import { forEachTarget } from "../condensation/adjacency.scoring.js";
import { allProximitySums, proximityMatrix, proximitySums } from "./proximity.scoring.js";
import type { Presence } from "./region-counts.scoring.js";

/** One number for each region and product, row after row; of a product that is not known it is 0 and says nothing. */
export interface RegionProductMatrix {
  readonly values: Float64Array;
  readonly known: Uint8Array;
}

/**
 * Gives the density ω_p = Σ_q M_q φ_qp / Σ_q φ_qp around every product for a place that has `products` (ascending): the share
 * of what is near to p that the place has, p itself counted. Range [0, 1], no unit. Source: Hidalgo et al. 2007, Science 317.
 * The place need not be one of the regions that the proximities are learned from. A place without products has 0 everywhere;
 * of a product that no region has it is null.
 */
export function densitiesAround(
  presence: Presence,
  products: Int32Array,
  all: Float64Array = allProximitySums(presence),
): (number | null)[] {
  const near = proximitySums(presence, products);
  return Array.from(all, (sum, product) => (sum === 0 ? null : (near[product] ?? 0) / sum));
}

/** Gives the densities of all regions at once, by the matrix of all proximities. */
export function densityMatrix(presence: Presence, proximity = proximityMatrix(presence)): RegionProductMatrix {
  const { byRegion, diversity, ubiquity } = presence;
  const size = ubiquity.length;
  const all = sumRows(proximity, size);
  const values = new Float64Array(diversity.length * size);
  for (let region = 0; region < diversity.length; region++) {
    const row = values.subarray(region * size, (region + 1) * size);
    forEachTarget(byRegion, region, (product) => {
      addRow(row, proximity, product * size, 1);
    });
    for (let product = 0; product < size; product++) {
      const sum = all[product] ?? 0;
      if (sum > 0) row[product] = (row[product] ?? 0) / sum;
    }
  }
  return { values, known: Uint8Array.from(all, (sum) => Number(sum > 0)) };
}

/** Gives the sum of each row of a square matrix. */
export function sumRows(matrix: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let row = 0; row < size; row++) addRow(sums, matrix, row * size, 1);
  return sums;
}

/** Adds a stretch of a matrix, times a factor, to a row. */
export function addRow(row: Float64Array, matrix: Float64Array, start: number, factor: number): void {
  for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) + factor * (matrix[start + at] ?? 0);
}
