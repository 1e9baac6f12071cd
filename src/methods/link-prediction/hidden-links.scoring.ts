/** How well scores bring back links that were hidden. */

/** Where a hidden link stands among the candidates that it was ranked with. */
export interface HiddenRank {
  readonly better: number;
  readonly equal: number;
  readonly worse: number;
}

/** Gives where a score stands among those of the other candidates. */
export function rankAmong(score: number, others: Iterable<number>): HiddenRank {
  let [better, equal, worse] = [0, 0, 0];
  for (const other of others) {
    if (other > score) better++;
    else if (other === score) equal++;
    else worse++;
  }
  return { better, equal, worse };
}

/**
 * Gives the area under the ROC curve: the mean over the hidden links of (worse + equal/2)/(number of other candidates), the chance
 * that a hidden link is scored above a candidate drawn at random (Hanley and McNeil, Radiology 143, 1982). Range: from 0 to 1, 0.5
 * is chance. A link without other candidates says nothing and is left out; null where none is left.
 */
export function areaUnderCurve(ranks: readonly HiddenRank[]): number | null {
  const shares = ranks.flatMap(({ better, equal, worse }) => {
    const others = better + equal + worse;
    return others === 0 ? [] : [(worse + equal / 2) / others];
  });
  return meanOf(shares);
}

/**
 * Gives Hits@k: the share of the hidden links that stand among the k best, ties in an order drawn at random in expectation:
 * min(1, max(0, k − better)/(equal + 1)). Range: from 0 to 1. Null without hidden links; k = 0 gives 0.
 */
export function hitsAt(ranks: readonly HiddenRank[], k: number): number | null {
  return meanOf(ranks.map(({ better, equal }) => Math.min(1, Math.max(0, k - better) / (equal + 1))));
}

/** A mean and how far the values lie from it. */
export interface Spread {
  readonly mean: number;
  /** With n − 1 in the denominator; 0 for one value. */
  readonly deviation: number;
}

/** Gives the mean and the sample standard deviation, in the unit of the values; null without values. */
export function spreadOf(values: readonly number[]): Spread | null {
  const mean = meanOf(values);
  if (mean === null) return null;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / Math.max(1, values.length - 1)) };
}

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
