import { clopperPearson } from "./clopper-pearson.scoring.js";

/** What a location quotient is counted from; null where a count is not known. */
export interface LocationQuotientCounts {
  /** x_Rn: makers of the link in the region. */
  readonly regionMakers: number;
  /** x_R: enterprises of the region with any attachable product. */
  readonly regionEnterprises: number | null;
  /** x_n: makers of the link in the reference. */
  readonly referenceMakers: number | null;
  /** x: enterprises of the reference with any attachable product. */
  readonly referenceEnterprises: number | null;
}

/** Why a location quotient is not judged. */
export type LocationQuotientUnknown =
  | "REFERENCE_UNKNOWN"
  | "REGION_UNKNOWN"
  | "NO_REFERENCE_MAKERS"
  | "NO_REGION_ENTERPRISES"
  | "COUNTS_CONTRADICT";

/** A location quotient with its interval; the numbers are null exactly where `unknownBecause` is not. */
export interface LocationQuotient {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unknownBecause: LocationQuotientUnknown | null;
}

/**
 * Gives LQ = (x_Rn / x_R) / (x_n / x): 1 where the region is as specialised as the reference; range [0, ∞), no unit.
 * Source: Florence 1929, and as revealed comparative advantage Balassa 1965. Written as one quotient of products, so
 * that equal shares give exactly 1. NaN where x_R or x_n is 0: judge with `judgeLocationQuotient`.
 */
export const locationQuotient = (
  regionPart: number,
  regionWhole: number,
  referencePart: number,
  referenceWhole: number,
): number => (regionPart * referenceWhole) / (regionWhole * referencePart);

/**
 * Judges a location quotient with its 95 % interval: Clopper–Pearson of x_Rn / x_n, divided by x_R / x.
 * Not judged, and said why, where a count is unknown, where x_n or x_R is 0, or where a part is larger than its whole
 * (an older claim about the reference against newer facts about the region).
 */
export function judgeLocationQuotient(counts: LocationQuotientCounts): LocationQuotient {
  const { regionMakers, regionEnterprises, referenceMakers, referenceEnterprises } = counts;
  if (referenceMakers === null || referenceEnterprises === null) return notJudged("REFERENCE_UNKNOWN");
  if (regionEnterprises === null) return notJudged("REGION_UNKNOWN");
  if (referenceMakers === 0 && regionMakers === 0) return notJudged("NO_REFERENCE_MAKERS");
  if (regionEnterprises === 0 && regionMakers === 0) return notJudged("NO_REGION_ENTERPRISES");
  const fits = regionMakers <= Math.min(referenceMakers, regionEnterprises);
  if (!fits || Math.max(referenceMakers, regionEnterprises) > referenceEnterprises)
    return notJudged("COUNTS_CONTRADICT");
  const interval = clopperPearson(regionMakers, referenceMakers);
  const scale = referenceEnterprises / regionEnterprises;
  return {
    value: locationQuotient(regionMakers, regionEnterprises, referenceMakers, referenceEnterprises),
    low: interval.low * scale,
    high: interval.high * scale,
    unknownBecause: null,
  };
}

const notJudged = (unknownBecause: LocationQuotientUnknown): LocationQuotient => ({
  value: null,
  low: null,
  high: null,
  unknownBecause,
});
