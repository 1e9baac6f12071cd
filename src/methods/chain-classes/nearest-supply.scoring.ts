import type { LinkClass } from "./classes-output.scoring.js";

/** What to do about a link that is missing or thin. */
export type ChainAction = "COLLABORATE" | "ATTRACT" | "LOCATE" | "SUBSTITUTE" | "RESEARCH";

/** A maker with the regions that it is known to lie in, itself and those around. */
export interface PlacedMaker {
  readonly id: string;
  readonly regionIds: readonly string[];
  /** How much of its business the link is; the order of the makers shown. */
  readonly revenueShare: number;
}

/** The smallest region around R that has a maker, and the makers there. */
export interface NearestSupply {
  readonly regionId: string | null;
  readonly makerIds: readonly string[];
}

/**
 * Gives the smallest of the regions around R (R left out, the smallest first) that holds a maker, with its makers: those
 * first for whom the link is the largest part of their business, then by id.
 * Makers whose region is unknown count only where no other is found: then the region is null.
 */
export function nearestSupply(makers: readonly PlacedMaker[], around: readonly string[]): NearestSupply {
  for (const regionId of around) {
    const there = makers.filter((maker) => maker.regionIds.includes(regionId));
    if (there.length > 0) return { regionId, makerIds: mostDevotedFirst(there) };
  }
  return { regionId: null, makerIds: mostDevotedFirst(makers.filter(({ regionIds }) => regionIds.length === 0)) };
}

const mostDevotedFirst = (makers: readonly PlacedMaker[]): string[] =>
  [...makers].sort((a, b) => b.revenueShare - a.revenueShare || (a.id < b.id ? -1 : 1)).map(({ id }) => id);

const wanting: ReadonlySet<LinkClass> = new Set(["GAP", "FRAGILE", "WEAK"]);

/**
 * Gives the action for a class: what a source recommends, else COLLABORATE where a wider region short of the country has a
 * maker, ATTRACT where only the country has, LOCATE where makers are known but not their places; null where nothing is
 * wanting or nobody is known to make it. SUBSTITUTE and RESEARCH never follow from absence.
 */
export function chooseAction(
  linkClass: LinkClass,
  { regionId, makerIds }: NearestSupply,
  countryId: string | null,
  recommended: ChainAction | null,
): ChainAction | null {
  if (!wanting.has(linkClass)) return null;
  if (recommended !== null) return recommended;
  if (makerIds.length === 0) return null;
  if (regionId === null) return "LOCATE";
  return regionId === countryId ? "ATTRACT" : "COLLABORATE";
}
