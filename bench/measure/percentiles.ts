/** What many times of one thing come to, in milliseconds. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
}

/** Gives the smallest value that a share of the values does not exceed (nearest rank); none of no values. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError("A percentile is taken of at least one value.");
  if (!(share > 0 && share <= 1))
    throw new RangeError(`A percentile's share is above 0 and at most 1, but got ${share}.`);
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}

/** Gives the middle and the slow end of times. */
export const spreadOf = (times: readonly number[]): Spread => ({
  count: times.length,
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
});
