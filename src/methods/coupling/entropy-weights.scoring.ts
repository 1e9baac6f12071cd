/** How much an indicator tells the regions apart: its entropy, and its weight among its subsystem's indicators. */
export interface EntropyWeight {
  /** e_j in [0, 1]; 1 where all regions stand alike, so that the indicator tells nothing; null where it is unknown. */
  readonly entropy: number | null;
  readonly weight: number;
}

/**
 * Gives the entropy of standings in [0, 1]: e = −Σ p ln p / ln m, p = x/Σx over the m regions with a known standing, and
 * 0 ln 0 = 0. Range [0, 1], no unit. Source: Shannon 1948; the entropy weight method of Zeleny 1982.
 * All 0, or all alike: 1. Fewer than two known standings: null, since ln 1 = 0 divides.
 */
export function entropyOf(standings: readonly (number | null)[]): number | null {
  const known = standings.filter((standing) => standing !== null);
  if (known.length < 2) return null;
  const sum = known.reduce((total, standing) => total + standing, 0);
  if (sum === 0) return 1;
  const disorder = known
    .map((standing) => standing / sum)
    .reduce((total, share) => (share > 0 ? total - share * Math.log(share) : total), 0);
  return Math.min(1, Math.max(0, disorder / Math.log(known.length)));
}

/**
 * Gives the weights (1 − e_j) / Σ(1 − e) of one subsystem's indicators; they sum to 1. An indicator that is unknown or
 * without spread weighs 0. Where none tells regions apart although some are known, those weigh alike; where none is
 * known, all weigh 0.
 */
export function entropyWeights(columns: readonly (readonly (number | null)[])[]): EntropyWeight[] {
  const entropies = columns.map(entropyOf);
  const told = entropies.map((entropy) => (entropy === null ? 0 : 1 - entropy));
  const sum = told.reduce((total, share) => total + share, 0);
  const known = entropies.filter((entropy) => entropy !== null).length;
  // Rounding leaves about 1e-16 of a difference between regions that stand alike.
  const alike = sum < 1e-12;
  return entropies.map((entropy, at) => ({
    entropy,
    weight: alike ? (entropy === null ? 0 : 1 / known) : (told[at] ?? 0) / sum,
  }));
}
