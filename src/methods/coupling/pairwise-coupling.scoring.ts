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

/** Gives the pair with the smallest D, of several the first, or null without a pair. */
export const laggingPair = (pairs: readonly PairCoupling[]): PairCoupling | null =>
  pairs.reduce<PairCoupling | null>((worst, pair) => (worst === null || pair.d < worst.d ? pair : worst), null);
