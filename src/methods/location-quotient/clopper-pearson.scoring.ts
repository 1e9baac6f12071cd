import { betaQuantile } from "./incomplete-beta.scoring.js";

/** An interval of a proportion; both ends lie in [0, 1]. */
export interface ProportionInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Gives the exact two-sided interval of a proportion after `successes` of `trials`: the quantiles α/2 of
 * Beta(x, n - x + 1) and 1 - α/2 of Beta(x + 1, n - x). Source: Clopper and Pearson 1934, Biometrika 26.
 * No success gives a lower end of exactly 0, all successes an upper end of exactly 1; without trials it is [0, 1].
 */
export function clopperPearson(successes: number, trials: number, level = 0.95): ProportionInterval {
  const tail = (1 - level) / 2;
  if (trials === 0) return { low: 0, high: 1 };
  if (successes === 0) return { low: 0, high: 1 - tail ** (1 / trials) };
  if (successes === trials) return { low: tail ** (1 / trials), high: 1 };
  return {
    low: betaQuantile(tail, successes, trials - successes + 1),
    high: betaQuantile(1 - tail, successes + 1, trials - successes),
  };
}
