import { type Coupling, coupleSubsystems, type CouplingFormula } from "./coupling-degree.scoring.js";

/** How two subsystems are coupled, by their places in the list of subsystems. */
export interface PairCoupling extends Coupling {
  readonly first: number;
  readonly second: number;
  /** The one with the smaller index; null where both are equal. */
  readonly behind: number | null;
}

/**
 * Gives C, T and D of each pair of subsystems by the same formula, their weights brought to the sum 1 within the pair,
 * in the order of the subsystems. Range [0, 1]; a pair with both indices 0 has 0 for each.
 */
export function couplePairs(
  indices: readonly number[],
  weights: readonly number[],
  formula: CouplingFormula,
): PairCoupling[] {
  return indices.flatMap((a, first) =>
    indices.slice(first + 1).map((b, later) => {
      const second = first + 1 + later;
      const own = [weights[first] ?? 0, weights[second] ?? 0];
      const behind = a === b ? null : a < b ? first : second;
      return { first, second, behind, ...coupleSubsystems([a, b], own, formula) };
    }),
  );
}

/** Differences of D below this are rounding. */
const tie = 1e-12;

/**
 * Gives the pairs with the smallest D, in their order: which of the pairs lag. None lags where all are alike, and where
 * there is one pair only, for want of others to lag behind, it is given.
 */
export function laggingPairs(pairs: readonly PairCoupling[]): readonly PairCoupling[] {
  const least = Math.min(...pairs.map(({ d }) => d));
  const lagging = pairs.filter(({ d }) => d <= least + tie);
  return pairs.length > 1 && lagging.length === pairs.length ? [] : lagging;
}
