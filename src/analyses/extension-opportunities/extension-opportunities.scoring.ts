import { complexityGains } from "../../methods/product-space/complexity-gain.scoring.js";
import { densitiesAround } from "../../methods/product-space/density.scoring.js";
import {
  type Complexity,
  complexityOfPlace,
  type ComplexityUnknown,
  scoreComplexity,
} from "../../methods/product-space/economic-complexity.scoring.js";
import { fewestRegions, type ProductSpace } from "../../methods/product-space/link-densities.scoring.js";
import { percentileRanks } from "../../methods/product-space/percentile-ranks.scoring.js";
import { productsOf } from "../../methods/product-space/region-counts.scoring.js";
import { findSupplyPaths, type SupplyEdge, type SupplyPath } from "./supply-paths.scoring.js";

/** With fewer strengths nothing can be said of what is near to them. */
export const fewestStrengths = 5;

/** A link of the template; the links are in the order of the space's products. */
export interface ExtensionLink {
  readonly id: string;
  /** STRONG in the diagnosis. */
  readonly strong: boolean;
  /** Makers of the population in the reference; null where nobody counted them. */
  readonly referenceMakers: number | null;
  /** Distinct local makers of what requires it. */
  readonly localDemand: number;
}

/** All that the scoring needs: plain data that may cross to a worker. */
export interface ExtensionInput {
  readonly space: ProductSpace;
  /** The region's own makers of each link. */
  readonly own: Float64Array;
  readonly links: readonly ExtensionLink[];
  readonly edges: readonly SupplyEdge[];
  readonly hops: number;
  readonly minNationalFirms: number;
  /** Links that somebody makes here are left out. */
  readonly newOnly: boolean;
}

/** One part of a score: its value, and its percentile rank among the candidates; null where not known. */
export interface ExtensionPart {
  readonly value: number | null;
  readonly rank: number | null;
}

/** One link into which the region could extend. */
export interface Extension {
  readonly id: string;
  /** Mean of the ranks of the parts that can be told at all; null where this link lacks one of them. */
  readonly score: number | null;
  readonly density: ExtensionPart;
  readonly complexityGain: ExtensionPart;
  readonly localDemand: ExtensionPart;
  readonly pci: number | null;
  readonly path: SupplyPath;
}

/** Too little to go by. */
export interface ExtensionRefusal {
  readonly code: "TOO_FEW_STRENGTHS" | "TOO_FEW_REGIONS";
  readonly found: number;
  readonly least: number;
}

/** Where a region could extend to, the best first. */
export interface ExtensionOutput {
  readonly refusal: ExtensionRefusal | null;
  readonly extensions: readonly Extension[];
  /** The region's ECI, or where it would stand if it is none of the regions compared. */
  readonly eci: number | null;
  readonly complexityUnknown: ComplexityUnknown | null;
}

/**
 * Gives the links into which local strengths could extend: within `hops` supply steps of a STRONG link, not STRONG itself, made
 * by at least `minNationalFirms` in the reference. The score is the mean of the candidates' percentile ranks in density ω,
 * complexity outlook gain and local demand; range (0, 1), no unit; the ranks are the parts, none of them weighed. Order: score
 * (unknown last), steps, id. Where complexity can't be told at all, the mean is of the two other ranks. Refused with fewer
 * than 5 strengths, or with fewer than 10 regions that make anything. Source: Hidalgo et al. 2007; Hausmann et al. 2014.
 */
export function scoreExtensions(input: ExtensionInput): ExtensionOutput {
  const refusal = findRefusal(input);
  if (refusal !== null) return { refusal, extensions: [], eci: null, complexityUnknown: null };
  const { presence, counts, mark, sums } = input.space;
  const made = productsOf(input.own, counts, mark);
  const complexity = scoreComplexity(presence);
  const densities = densitiesAround(presence, made, sums);
  const gains = complexityGains(presence, made, complexity, sums);
  return {
    refusal: null,
    extensions: rank(input, complexity, densities, gains),
    eci: complexityOfPlace(complexity, made),
    complexityUnknown: complexity.unknownBecause,
  };
}

function findRefusal({ links, space }: ExtensionInput): ExtensionRefusal | null {
  const strengths = links.filter(({ strong }) => strong).length;
  if (space.regionsWithProducts < fewestRegions)
    return { code: "TOO_FEW_REGIONS", found: space.regionsWithProducts, least: fewestRegions };
  if (strengths < fewestStrengths) return { code: "TOO_FEW_STRENGTHS", found: strengths, least: fewestStrengths };
  return null;
}

interface Candidate {
  readonly column: number;
  readonly link: ExtensionLink;
  readonly path: SupplyPath;
}

function findCandidates({ links, edges, hops, minNationalFirms, newOnly, own }: ExtensionInput): Candidate[] {
  const strengthIds = links.filter(({ strong }) => strong).map(({ id }) => id);
  const paths = findSupplyPaths(edges, strengthIds, hops);
  return links.flatMap((link, column) => {
    const path = paths.get(link.id);
    if (path === undefined || link.strong || (link.referenceMakers ?? 0) < minNationalFirms) return [];
    return newOnly && (own[column] ?? 0) > 0 ? [] : [{ column, link, path }];
  });
}

function rank(
  input: ExtensionInput,
  complexity: Complexity,
  densities: readonly (number | null)[],
  gains: readonly (number | null)[],
): Extension[] {
  const candidates = findCandidates(input);
  const partsOf = (valueOf: (candidate: Candidate) => number | null): ExtensionPart[] => {
    const values = candidates.map(valueOf);
    const ranks = percentileRanks(values);
    return values.map((value, at) => ({ value, rank: ranks[at] ?? null }));
  };
  const near = partsOf(({ column }) => densities[column] ?? null);
  const complex = partsOf(({ column }) => gains[column] ?? null);
  const wanted = partsOf(({ link }) => link.localDemand);
  const isTold = complexity.unknownBecause === null;
  return candidates
    .map(({ link, column, path }, at) => {
      const [density, complexityGain, localDemand] = [near[at] ?? none, complex[at] ?? none, wanted[at] ?? none];
      const score = meanRank(isTold ? [density, complexityGain, localDemand] : [density, localDemand]);
      const pci = complexity.products[column] ?? null;
      return { id: link.id, score, density, complexityGain, localDemand, pci, path };
    })
    .sort(compareExtensions);
}

const none: ExtensionPart = { value: null, rank: null };

function meanRank(parts: readonly ExtensionPart[]): number | null {
  const ranks = parts.map((part) => part.rank).filter((known) => known !== null);
  return ranks.length < parts.length ? null : ranks.reduce((sum, each) => sum + each, 0) / ranks.length;
}

/** What the same ranks added in another order differ by is no difference. */
const rounded = (score: number | null): number => Number((score ?? -1).toPrecision(12));

function compareExtensions(a: Extension, b: Extension): number {
  const byScore = rounded(b.score) - rounded(a.score);
  return byScore || a.path.steps.length - b.path.steps.length || (a.id < b.id ? -1 : Number(a.id > b.id));
}
