import { type Adjacency, buildAdjacency } from "../condensation/adjacency.scoring.js";
import { locationQuotient } from "../location-quotient/location-quotient.scoring.js";

/** X: what regions make, in sparse rows, products ascending; zeros are not kept. 12 bytes for each product of a region. */
export interface RegionCounts {
  readonly regionCount: number;
  readonly productCount: number;
  /** The entries of region r are those from `offsets[r]` to before `offsets[r + 1]`. */
  readonly offsets: Int32Array;
  readonly products: Int32Array;
  readonly values: Float64Array;
  /** X_p: the sum over the regions. */
  readonly ofProduct: Float64Array;
  /** X: the sum of all. */
  readonly total: number;
}

/** M: which regions have which products, both ways round, with the diversity k_r and the ubiquity k_p. */
export interface Presence {
  readonly byRegion: Adjacency;
  readonly byProduct: Adjacency;
  /** k_r: how many products a region has. */
  readonly diversity: Int32Array;
  /** k_p: how many regions have a product. */
  readonly ubiquity: Int32Array;
}

/**
 * When a region has a product. PRESENCE: X_rp > 0, which is what counts of firms can say. SPECIALISATION: RCA_rp ≥ 1, for
 * amounts, or where counts are large.
 */
export type ProductMark = "PRESENCE" | "SPECIALISATION";

/** Gathers counts from entries in any order; entries of the same place are summed, what is not a positive number is left out. */
export function buildCounts(
  regionCount: number,
  productCount: number,
  entries: Iterable<readonly [region: number, product: number, value: number]>,
): RegionCounts {
  const rows = Array.from({ length: regionCount }, () => new Map<number, number>());
  for (const [region, product, value] of entries) {
    const row = rows[region];
    if (row !== undefined && product < productCount && Number.isFinite(value) && value > 0)
      row.set(product, (row.get(product) ?? 0) + value);
  }
  const sorted = rows.map((row) => [...row].sort(([a], [b]) => a - b));
  const flat = sorted.flat();
  const offsets = new Int32Array(regionCount + 1);
  sorted.forEach((row, region) => (offsets[region + 1] = (offsets[region] ?? 0) + row.length));
  const ofProduct = new Float64Array(productCount);
  for (const [product, value] of flat) ofProduct[product] = (ofProduct[product] ?? 0) + value;
  return {
    regionCount,
    productCount,
    offsets,
    products: Int32Array.from(flat, ([product]) => product),
    values: Float64Array.from(flat, ([, value]) => value),
    ofProduct,
    total: ofProduct.reduce((sum, value) => sum + value, 0),
  };
}

/** A tie stays a tie when all counts are multiplied by a number that has no exact double. */
const tie = 1e-12;

/**
 * Gives the products that a place has, ascending, by its own counts: X_rp > 0, or RCA_rp = (X_rp/X_r)/(X_p/X) ≥ 1 (Balassa
 * 1965; some packages ask for > 1). The place need not be one of the regions. One without counts has none.
 */
export function productsOf(own: ArrayLike<number>, counts: RegionCounts, mark: ProductMark): Int32Array {
  const sum = Array.from(own).reduce((total, value) => total + value, 0);
  const found: number[] = [];
  for (let product = 0; product < own.length; product++) {
    const value = own[product] ?? 0;
    if (!(value > 0)) continue;
    if (mark === "PRESENCE" || isSpecialised(value, sum, counts.ofProduct[product] ?? 0, counts.total))
      found.push(product);
  }
  return Int32Array.from(found);
}

/** A product that none of the regions makes is a speciality of the place that makes it. */
const isSpecialised = (value: number, sum: number, ofProduct: number, total: number): boolean =>
  ofProduct === 0 || locationQuotient(value, sum, ofProduct, total) >= 1 - tie;

/** Gives M of all regions. */
export function markPresence(counts: RegionCounts, mark: ProductMark): Presence {
  const regions: number[] = [];
  const products: number[] = [];
  for (let region = 0; region < counts.regionCount; region++)
    for (const product of productsOf(ownCounts(counts, region), counts, mark)) {
      regions.push(region);
      products.push(product);
    }
  const byRegion = buildAdjacency(counts.regionCount, regions, products);
  const byProduct = buildAdjacency(counts.productCount, products, regions);
  return { byRegion, byProduct, diversity: sizesOf(byRegion), ubiquity: sizesOf(byProduct) };
}

/** Gives the counts of one region for every product. */
export function ownCounts({ offsets, products, values, productCount }: RegionCounts, region: number): Float64Array {
  const own = new Float64Array(productCount);
  const end = offsets[region + 1] ?? 0;
  for (let at = offsets[region] ?? 0; at < end; at++) own[products[at] ?? 0] = values[at] ?? 0;
  return own;
}

const sizesOf = ({ offsets }: Adjacency): Int32Array =>
  Int32Array.from({ length: offsets.length - 1 }, (_, node) => (offsets[node + 1] ?? 0) - (offsets[node] ?? 0));

/** Says how many regions have any product. */
export const countRegionsWithProducts = ({ diversity }: Presence): number =>
  diversity.reduce((sum, size) => sum + Number(size > 0), 0);
