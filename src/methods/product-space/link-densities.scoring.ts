import { densitiesAround } from "./density.scoring.js";
import { allProximitySums } from "./proximity.scoring.js";
import {
  countRegionsWithProducts,
  markPresence,
  type Presence,
  productsOf,
  type ProductMark,
  type RegionCounts,
} from "./region-counts.scoring.js";

/** With fewer regions proximity is hearsay. */
export const fewestRegions = 10;

/** What is learned from all regions about which products go together: the same for every place that is asked about. */
export interface ProductSpace {
  readonly counts: RegionCounts;
  readonly mark: ProductMark;
  readonly presence: Presence;
  /** Σ_q φ_pq over all products, for every product. */
  readonly sums: Float64Array;
  /** How many regions have any product. */
  readonly regionsWithProducts: number;
}

/** Learns from counts by region and product which products go together. */
export function learnProductSpace(counts: RegionCounts, mark: ProductMark): ProductSpace {
  const presence = markPresence(counts, mark);
  const regionsWithProducts = countRegionsWithProducts(presence);
  return { counts, mark, presence, sums: allProximitySums(presence), regionsWithProducts };
}

/**
 * Gives the density ω of every link around a place, from the place's own counts of makers, for the order of gaps (E1). Range
 * [0, 1]. Null of a link that no region makes, and everywhere where fewer than 10 regions make anything.
 */
export function linkDensities(space: ProductSpace, own: ArrayLike<number>): (number | null)[] {
  const { presence, counts, mark, sums } = space;
  if (space.regionsWithProducts < fewestRegions) return Array.from(own, () => null);
  return densitiesAround(presence, productsOf(own, counts, mark), sums);
}
