/** How unusual a value is among random ones: Phipson and Smyth, Statist. Appl. Genet. Mol. Biol. 9 (2010); Bonferroni. */
export interface Significance {
  /** Share of random values at least as high, the observed one included: (1 + hits) / (1 + permutations), never 0. */
  readonly pValue: number;
  /** The p value times the number of comparisons, at most 1. */
  readonly adjustedPValue: number;
  readonly permutations: number;
  readonly nullMean: number | null;
}

/**
 * Gives the one-sided empirical p value of an observed value, and Bonferroni's for so many comparisons; without random
 * values both are 1 and the mean is null. Values that differ by rounding only count as equal.
 */
export function empiricalSignificance(
  observed: number,
  nullValues: ArrayLike<number>,
  comparisons: number,
): Significance {
  const permutations = nullValues.length;
  const threshold = observed - Math.abs(observed) * 1e-9;
  let hits = 0;
  let sum = 0;
  for (let index = 0; index < permutations; index++) {
    const value = nullValues[index] ?? 0;
    if (value >= threshold) hits++;
    sum += value;
  }
  const pValue = (1 + hits) / (1 + permutations);
  return {
    pValue,
    adjustedPValue: Math.min(1, pValue * Math.max(1, comparisons)),
    permutations,
    nullMean: permutations === 0 ? null : sum / permutations,
  };
}
