/** What one indicator contributes to a region: its standing in [0, 1] and its weight in the whole. */
export interface WeightedStanding {
  readonly standing: number;
  readonly weight: number;
}

/**
 * Gives each indicator's obstacle degree w_j(1 − x_j) / Σ w(1 − x): its share in what keeps the region from the best.
 * Range [0, 1], they sum to 1. Source: the obstacle degree model of Chinese regional studies. Where nothing is in the
 * way (every weighted standing is 1) each is 0.
 */
export function obstacleDegrees(indicators: readonly WeightedStanding[]): number[] {
  const lacks = indicators.map(({ standing, weight }) => weight * (1 - standing));
  const sum = lacks.reduce((total, lack) => total + lack, 0);
  return lacks.map((lack) => (sum === 0 ? 0 : lack / sum));
}
