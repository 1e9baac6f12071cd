import { forEachTarget } from "../condensation/adjacency.scoring.js";
import type { Presence } from "./region-counts.scoring.js";

/**
 * Gives Σ_q w_q φ_pq over some products q, for every product p. Proximity φ_pq = Σ_r M_rp M_rq / max(k_p, k_q), the smaller
 * of the two conditional probabilities of having one where the other is; φ_pp = 1 and counted; range [0, 1], symmetric.
 * Source: Hidalgo, Klinger, Barabási and Hausmann 2007, Science 317. A product that no region has is near to none, and not to
 * itself. The products are taken in the order given: in ascending order a sum over some never exceeds the sum over all.
 * No matrix of products by products is made: the cost is Σ k_r over the regions that have each q.
 */
export function proximitySums(
  { byRegion, byProduct, ubiquity }: Presence,
  products: Iterable<number>,
  weights?: ArrayLike<number>,
): Float64Array {
  const sums = new Float64Array(ubiquity.length);
  const together = new Int32Array(ubiquity.length);
  const touched: number[] = [];
  for (const product of products) {
    const weight = weights === undefined ? 1 : (weights[product] ?? 0);
    const size = ubiquity[product] ?? 0;
    forEachTarget(byProduct, product, (region) => {
      forEachTarget(byRegion, region, (other) => {
        if (together[other] === 0) touched.push(other);
        together[other] = (together[other] ?? 0) + 1;
      });
    });
    for (const other of touched) {
      const near = (together[other] ?? 0) / Math.max(size, ubiquity[other] ?? 0);
      sums[other] = (sums[other] ?? 0) + near * weight;
      together[other] = 0;
    }
    touched.length = 0;
  }
  return sums;
}

/** Gives Σ_q φ_pq over all products, for every product: the denominators of the density. */
export const allProximitySums = (presence: Presence): Float64Array => proximitySums(presence, presence.ubiquity.keys());

/** Gives φ of all pairs, row after row: 8 bytes a pair, for all regions at once and few thousand products. */
export function proximityMatrix({ byRegion, byProduct, ubiquity }: Presence): Float64Array {
  const size = ubiquity.length;
  const matrix = new Float64Array(size * size);
  for (let product = 0; product < size; product++) {
    const row = matrix.subarray(product * size, (product + 1) * size);
    forEachTarget(byProduct, product, (region) => {
      forEachTarget(byRegion, region, (other) => {
        row[other] = (row[other] ?? 0) + 1;
      });
    });
    const own = ubiquity[product] ?? 0;
    for (let other = 0; other < size; other++) {
      const count = row[other] ?? 0;
      if (count > 0) row[other] = count / Math.max(own, ubiquity[other] ?? 0);
    }
  }
  return matrix;
}
