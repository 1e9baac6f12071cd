import type { AndOrSystem } from "../and-or-system/and-or-system.scoring.js";
import { exactBirnbaum } from "./exact-birnbaum.scoring.js";
import { type Birnbaum, type BirnbaumOptions, defaultBirnbaumOptions } from "./importance.scoring.js";
import { relevantComponents } from "./relevant-components.scoring.js";
import { sampledBirnbaum } from "./sampled-birnbaum.scoring.js";

/**
 * Gives Birnbaum's importance I_B(c) = P(up | c works) − P(up | c fails), without a unit, in [0, 1]: the probability that it
 * depends on c alone whether the targets stand. 0 for a component that the targets cannot depend on, and for all where the
 * targets are down or bought outside. Source: Birnbaum, "On the importance of different components in a multicomponent
 * system", 1969. Exact by a decision diagram up to `exactUpTo` relevant components, else from seeded samples.
 */
export function birnbaumImportance(
  system: AndOrSystem,
  targets: readonly number[],
  options: BirnbaumOptions = defaultBirnbaumOptions,
): Birnbaum {
  const { probability, exactUpTo, samples, seed } = options;
  const relevant = relevantComponents(system, targets);
  return relevant.length <= exactUpTo
    ? exactBirnbaum(system, targets, relevant, probability)
    : sampledBirnbaum(system, targets, relevant, { probability, samples, seed });
}
