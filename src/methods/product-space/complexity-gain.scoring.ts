import { forEachTarget } from "../condensation/adjacency.scoring.js";
import { addRow, type RegionProductMatrix, sumRows } from "./density.scoring.js";
import type { Complexity } from "./economic-complexity.scoring.js";
import { allProximitySums, proximityMatrix, proximitySums } from "./proximity.scoring.js";
import type { Presence } from "./region-counts.scoring.js";

/**
 * Gives the complexity outlook gain of every product for a place that has `products` (ascending): COG_p = (1 − M_p)
 * Σ_q (1 − M_q) φ_pq K_q / Σ_q′ φ_qq′, over the deviation of K_r, with K_p before it is standardised: how much nearer what is
 * complex and missing comes with p. No unit; 0 for what the place has; negative where what comes nearer is simple. Source:
 * Hausmann et al. 2014, The Atlas of Economic Complexity. Null outside the largest connected part, and everywhere where
 * complexity can't be told.
 */
export function complexityGains(
  presence: Presence,
  products: Int32Array,
  { raw, deviation }: Complexity,
  all: Float64Array = allProximitySums(presence),
): (number | null)[] {
  if (deviation === null) return raw.map(() => null);
  const has = new Uint8Array(raw.length);
  for (const product of products) has[product] = 1;
  const missing = [...raw.keys()].filter((product) => has[product] === 0 && raw[product] !== null);
  const gains = proximitySums(presence, missing, weightsOf(raw, all));
  return raw.map((value, product) => {
    if (value === null) return null;
    return has[product] === 1 ? 0 : (gains[product] ?? 0) / deviation;
  });
}

/** K_q / Σ_q′ φ_qq′; 0 where it is not known. */
const weightsOf = (raw: Complexity["raw"], all: Float64Array): Float64Array =>
  Float64Array.from(raw, (value, product) => (value === null ? 0 : value / (all[product] ?? 1)));

/** Gives the gains of all regions at once, by the matrix of all proximities; what no product has is known of none. */
export function complexityGainMatrix(
  presence: Presence,
  { raw, deviation }: Complexity,
  proximity = proximityMatrix(presence),
): RegionProductMatrix {
  const { byRegion, diversity } = presence;
  const size = raw.length;
  const values = new Float64Array(diversity.length * size);
  if (deviation === null) return { values, known: new Uint8Array(size) };
  const weights = weightsOf(raw, sumRows(proximity, size));
  const whole = new Float64Array(size);
  for (let product = 0; product < size; product++) addRow(whole, proximity, product * size, weights[product] ?? 0);
  for (let region = 0; region < diversity.length; region++) {
    const row = values.subarray(region * size, (region + 1) * size);
    row.set(whole);
    forEachTarget(byRegion, region, (product) => {
      addRow(row, proximity, product * size, -(weights[product] ?? 0));
    });
    for (let product = 0; product < size; product++) row[product] = (row[product] ?? 0) / deviation;
    forEachTarget(byRegion, region, (product) => {
      row[product] = 0;
    });
  }
  return { values, known: Uint8Array.from(raw, (value) => Number(value !== null)) };
}
