import { badInput } from "../../errors.js";

/** One indicator over the regions that are compared; null where a region's value is unknown. */
export interface IndicatorColumn {
  readonly values: readonly (number | null)[];
  /** More of it is worse. */
  readonly negative: boolean;
  /** What counts as 0 and as 1; null takes the least and the largest of the regions. */
  readonly low: number | null;
  readonly high: number | null;
}

/** An indicator brought to [0, 1]. */
export interface StandingColumn {
  /** One entry per region; null where its value is unknown, or where the indicator tells nothing. */
  readonly standings: readonly (number | null)[];
  /** All known values are equal and no bounds say how high they are. */
  readonly withoutSpread: boolean;
  /** How many values lie outside the bounds and were set to them. */
  readonly outside: number;
}

/**
 * Gives x = (v − low)/(high − low), for a negative indicator 1 − x, cut to [0, 1]; no unit. Without bounds the least and
 * the largest of the known values are taken (min–max). Where these are equal nothing can be said, and every x is null:
 * an indicator that is 0 everywhere says that nobody counted, not that everybody is last. Low must be below high.
 */
export function standingsOf({ values, negative, low, high }: IndicatorColumn): StandingColumn {
  const known = values.filter((value) => value !== null);
  const odd = [...known, low ?? 0, high ?? 0].find((value) => !Number.isFinite(value));
  if (odd !== undefined) throw badInput(`A value of an indicator must be finite, but got ${odd}.`);
  const least = low ?? Math.min(...known);
  const most = high ?? Math.max(...known);
  if (low !== null && high !== null && low >= high)
    throw badInput(`The low bound of an indicator must be below its high one, but got ${low} and ${high}.`);
  if (known.length === 0 || most <= least)
    return { standings: values.map(() => null), withoutSpread: known.length > 0, outside: 0 };
  const standings = values.map((value) => {
    if (value === null) return null;
    const share = Math.min(1, Math.max(0, (value - least) / (most - least)));
    return negative ? 1 - share : share;
  });
  return { standings, withoutSpread: false, outside: known.filter((value) => value < least || value > most).length };
}
