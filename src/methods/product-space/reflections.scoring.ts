import { forEachTarget } from "../condensation/adjacency.scoring.js";
import type { Presence } from "./region-counts.scoring.js";

/** The averages k_r,N and k_p,N. */
export interface Reflections {
  readonly regions: Float64Array;
  readonly products: Float64Array;
}

/**
 * Gives the method of reflections after N steps: k_r,0 and k_p,0 are diversity and ubiquity, and each further step gives a
 * node the mean of its neighbours' values before. Source: Hidalgo and Hausmann 2009, PNAS 106. With many even steps k_r,N,
 * standardised, becomes ECI, which makes it a second way to it. A node without neighbours has 0.
 */
export function reflect({ byRegion, byProduct, diversity, ubiquity }: Presence, steps: number): Reflections {
  let regions = Float64Array.from(diversity);
  let products = Float64Array.from(ubiquity);
  for (let step = 0; step < steps; step++) {
    const next = { regions: new Float64Array(regions.length), products: new Float64Array(products.length) };
    for (let region = 0; region < regions.length; region++)
      forEachTarget(byRegion, region, (product) => {
        next.regions[region] = (next.regions[region] ?? 0) + (products[product] ?? 0) / (diversity[region] ?? 1);
      });
    for (let product = 0; product < products.length; product++)
      forEachTarget(byProduct, product, (region) => {
        next.products[product] = (next.products[product] ?? 0) + (regions[region] ?? 0) / (ubiquity[product] ?? 1);
      });
    ({ regions, products } = next);
  }
  return { regions, products };
}
