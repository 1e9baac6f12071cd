import { forEachTarget } from "../condensation/adjacency.scoring.js";
import type { Presence } from "./region-counts.scoring.js";

/** A set of regions and products that hang together. */
export interface Component {
  /** Ascending. */
  readonly regions: readonly number[];
  /** Ascending. */
  readonly products: readonly number[];
}

/**
 * Gives the largest connected part of M: that with the most regions and products together; of equally large ones that with
 * the region that comes first. Regions without products and products of no region belong to none; both lists may be empty.
 */
export function largestComponent(presence: Presence): Component {
  const seen = new Uint8Array(presence.diversity.length);
  let largest: Component = { regions: [], products: [] };
  for (const [region, size] of presence.diversity.entries()) {
    if (size === 0 || seen[region] === 1) continue;
    const found = gather(presence, region, seen);
    if (sizeOf(found) > sizeOf(largest)) largest = found;
  }
  return largest;
}

const sizeOf = ({ regions, products }: Component): number => regions.length + products.length;

function gather({ byRegion, byProduct }: Presence, start: number, seen: Uint8Array): Component {
  const regions = [start];
  const products = new Set<number>();
  seen[start] = 1;
  for (const region of regions)
    forEachTarget(byRegion, region, (product) => {
      if (products.has(product)) return;
      products.add(product);
      forEachTarget(byProduct, product, (other) => {
        if (seen[other] === 1) return;
        seen[other] = 1;
        regions.push(other);
      });
    });
  return { regions: regions.sort((a, b) => a - b), products: [...products].sort((a, b) => a - b) };
}
