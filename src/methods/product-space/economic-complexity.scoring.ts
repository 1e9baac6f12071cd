import { forEachTarget } from "../condensation/adjacency.scoring.js";
import { type Component, largestComponent } from "./components.scoring.js";
import { largestEigenpair, type Multiply } from "./largest-eigenpair.scoring.js";
import type { Presence } from "./region-counts.scoring.js";

/** Why complexity can't be told. */
export type ComplexityUnknown =
  /** The largest connected part has fewer than two regions. */
  | "TOO_FEW_REGIONS"
  /** All its regions have the same products, so that nothing tells them apart. */
  | "ALL_ALIKE"
  /** Two directions explain the differences equally well. */
  | "NOT_UNIQUE"
  /** Diversity does not go with it either way, so that it has no sign. */
  | "NO_SIGN";

/** The complexity of regions and products; outside the largest connected part, and where it can't be told, null. */
export interface Complexity {
  /** ECI. */
  readonly regions: readonly (number | null)[];
  /** PCI. */
  readonly products: readonly (number | null)[];
  /** K_p before it is standardised. */
  readonly raw: readonly (number | null)[];
  /** Mean and population deviation of K_r; null where nothing can be told. */
  readonly mean: number | null;
  readonly deviation: number | null;
  readonly unknownBecause: ComplexityUnknown | null;
}

const exactness = { vector: 1e-12, value: 1e-7, alike: 1e-10, unique: 1e-9, sign: 1e-9 } as const;

/**
 * Gives ECI and PCI: K_p is the eigenvector of the second eigenvalue of Σ_r M_rp M_rp′ / (k_r k_p), K_r = Σ_p M_rp K_p / k_r,
 * with the sign that makes corr(k_r, K_r) > 0; both standardised by mean and population deviation of K_r. No unit, mean 0 over
 * the regions. On the largest connected component only, since each further component repeats the eigenvalue 1. Source:
 * Hidalgo and Hausmann 2009, PNAS 106; Hausmann et al. 2014, The Atlas of Economic Complexity.
 */
export function scoreComplexity(presence: Presence): Complexity {
  const component = largestComponent(presence);
  if (component.regions.length < 2) return unknown(presence, "TOO_FEW_REGIONS");
  const found = secondEigenvector(presence, component);
  if (typeof found === "string") return unknown(presence, found);
  const raw = averageOver(component.products, presence, "byProduct", found);
  const ofRegions = averageOver(component.regions, presence, "byRegion", raw);
  return standardise(presence, component, raw, ofRegions);
}

const unknown = ({ diversity, ubiquity }: Presence, unknownBecause: ComplexityUnknown): Complexity => {
  const nothing = (of: Int32Array) => Array.from(of, () => null);
  const [regions, products] = [nothing(diversity), nothing(ubiquity)];
  return { regions, products, raw: products, mean: null, deviation: null, unknownBecause };
};

/** K_r, but for its scale, from the symmetric form k_r^−½ Σ_p M_rp M_r′p / k_p k_r′^−½, whose first vector is known. */
function secondEigenvector(presence: Presence, { regions }: Component): Float64Array | ComplexityUnknown {
  const roots = Float64Array.from(regions, (region) => Math.sqrt(presence.diversity[region] ?? 0));
  const first = roots.map((root) => root / Math.hypot(...roots));
  const multiply = symmetricForm(presence, regions, roots);
  const second = largestEigenpair(multiply, regions.length, [first], exactness.vector);
  if (second === null || second.value <= exactness.alike) return "ALL_ALIKE";
  const third = largestEigenpair(multiply, regions.length, [first, second.vector], exactness.value);
  if (third !== null && second.value - third.value <= exactness.unique) return "NOT_UNIQUE";
  const values = new Float64Array(presence.diversity.length);
  regions.forEach((region, at) => (values[region] = (second.vector[at] ?? 0) / (roots[at] ?? 1)));
  return values;
}

function symmetricForm(presence: Presence, regions: readonly number[], roots: Float64Array): Multiply {
  const { byRegion, ubiquity } = presence;
  const ofProduct = new Float64Array(ubiquity.length);
  return (vector, product) => {
    ofProduct.fill(0);
    regions.forEach((region, at) => {
      const share = (vector[at] ?? 0) / (roots[at] ?? 1);
      forEachTarget(byRegion, region, (made) => {
        ofProduct[made] = (ofProduct[made] ?? 0) + share;
      });
    });
    regions.forEach((region, at) => {
      let sum = 0;
      forEachTarget(byRegion, region, (made) => {
        sum += (ofProduct[made] ?? 0) / (ubiquity[made] ?? 1);
      });
      product[at] = sum / (roots[at] ?? 1);
    });
  };
}

/** The mean of the neighbours' values, for some nodes. */
function averageOver(
  nodes: readonly number[],
  presence: Presence,
  side: "byRegion" | "byProduct",
  values: Float64Array,
): Float64Array {
  const sizes = side === "byRegion" ? presence.diversity : presence.ubiquity;
  const means = new Float64Array(sizes.length);
  for (const node of nodes) {
    let sum = 0;
    forEachTarget(presence[side], node, (neighbour) => {
      sum += values[neighbour] ?? 0;
    });
    means[node] = sum / (sizes[node] ?? 1);
  }
  return means;
}

function standardise(
  presence: Presence,
  { regions, products }: Component,
  raw: Float64Array,
  ofRegions: Float64Array,
): Complexity {
  const values = regions.map((region) => ofRegions[region] ?? 0);
  const sizes = regions.map((region) => presence.diversity[region] ?? 0);
  const [spread, spreadOfSizes] = [deviationOf(values), deviationOf(sizes)];
  if (spread === 0) return unknown(presence, "ALL_ALIKE");
  const together = meanOf(values.map((value, at) => (value - meanOf(values)) * ((sizes[at] ?? 0) - meanOf(sizes))));
  if (Math.abs(together) <= exactness.sign * spread * spreadOfSizes) return unknown(presence, "NO_SIGN");
  const sign = Math.sign(together);
  const mean = sign * meanOf(values);
  const fill = (length: number, nodes: readonly number[], valueOf: (node: number) => number): (number | null)[] => {
    const filled = Array.from({ length }, (): number | null => null);
    for (const node of nodes) filled[node] = valueOf(node);
    return filled;
  };
  return {
    regions: fill(ofRegions.length, regions, (region) => (sign * (ofRegions[region] ?? 0) - mean) / spread),
    products: fill(raw.length, products, (product) => (sign * (raw[product] ?? 0) - mean) / spread),
    raw: fill(raw.length, products, (product) => sign * (raw[product] ?? 0)),
    mean,
    deviation: spread,
    unknownBecause: null,
  };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}

/**
 * Gives the ECI of a place by its products, (mean of K_p over them − mean) / deviation: for one of the regions just its ECI,
 * for any other place where it would stand among them. Null where none of its products has a complexity.
 */
export function complexityOfPlace({ raw, mean, deviation }: Complexity, products: Int32Array): number | null {
  const known = Array.from(products, (product) => raw[product] ?? null).filter((value) => value !== null);
  if (mean === null || deviation === null || known.length === 0) return null;
  return (meanOf(known) - mean) / deviation;
}
