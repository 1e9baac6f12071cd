/** With what the importance is worked out. */
export interface BirnbaumOptions {
  /** With which each component works, independently of the others; from 0 to 1. */
  readonly probability: number;
  /** Up to so many relevant components the importance is exact. */
  readonly exactUpTo: number;
  readonly samples: number;
  readonly seed: number;
}

/** The defaults: at ½, the structural importance, a series of 64 components would leave nothing to measure (5e-7). */
export const defaultBirnbaumOptions: BirnbaumOptions = { probability: 0.95, exactUpTo: 25, samples: 10_000, seed: 1 };

/** The importance of each component, and the probability that the targets stand. */
export interface Birnbaum {
  readonly exact: boolean;
  /** P(all targets up), from 0 to 1. */
  readonly reliability: number;
  readonly reliabilityError: number;
  /** I_B by component, from 0 to 1. */
  readonly importance: Float64Array;
  /** The standard error of each; 0 where it is exact. */
  readonly standardError: Float64Array;
  /** How many states were drawn; 0 where it is exact. */
  readonly samples: number;
}
