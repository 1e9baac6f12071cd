import { type Random, seededRandom } from "../../lib/seeded-random.js";
import {
  type AndOrState,
  failComponents,
  falloutOf,
  startState,
  undoTo,
} from "../and-or-system/and-or-state.scoring.js";
import type { AndOrSystem } from "../and-or-system/and-or-system.scoring.js";
import { allStand, supportOf } from "../and-or-system/supporting-set.scoring.js";
import type { Birnbaum, BirnbaumOptions } from "./importance.scoring.js";

/**
 * Gives the importance from seeded samples. In each drawn state of the components, c is critical when the targets stand with
 * it and fall without it, whatever its own state; I_B(c) is the share of states in which it is, and its standard error
 * √(I(1 − I)/samples). Where c was never or always critical the error is that of one state more on the other side, since a
 * zero would claim to be exact. The same seed gives the same answer.
 */
export function sampledBirnbaum(
  system: AndOrSystem,
  targets: readonly number[],
  relevant: readonly number[],
  options: Pick<BirnbaumOptions, "probability" | "samples" | "seed">,
): Birnbaum {
  const { probability, seed } = options;
  const samples = Math.max(1, Math.floor(options.samples));
  const random = seededRandom(seed);
  const state = startState(system);
  const hits = new Float64Array(system.componentCount);
  let ups = 0;
  for (let sample = 0; sample < samples; sample++) {
    const failed = drawFailed(relevant, probability, random);
    failComponents(state, failed);
    const support = supportOf(state, targets);
    if (support !== undefined) ups++;
    const critical =
      support === undefined
        ? failed.filter((component) => standsOnlyWithout(state, targets, failed, component))
        : support.filter((component) => breaks(state, targets, component));
    for (const component of critical) hits[component] = (hits[component] ?? 0) + 1;
    undoTo(state, 0);
  }
  const standardError = new Float64Array(system.componentCount);
  for (const component of relevant) standardError[component] = errorOf(hits[component] ?? 0, samples);
  return {
    exact: false,
    reliability: ups / samples,
    reliabilityError: errorOf(ups, samples),
    importance: hits.map((count) => count / samples),
    standardError,
    samples,
  };
}

const drawFailed = (relevant: readonly number[], probability: number, random: Random): number[] =>
  relevant.filter(() => random() >= probability);

function breaks(state: AndOrState, targets: readonly number[], component: number): boolean {
  const fallen = falloutOf(state, [component]);
  return fallen.length > 0 && targets.some((target) => fallen.includes(target));
}

/** Says whether the targets, which are down, would stand if one of the failed components worked. Leaves the state changed. */
function standsOnlyWithout(
  state: AndOrState,
  targets: readonly number[],
  failed: readonly number[],
  repaired: number,
): boolean {
  undoTo(state, 0);
  failComponents(
    state,
    failed.filter((component) => component !== repaired),
  );
  return allStand(state, targets);
}

function errorOf(hits: number, samples: number): number {
  const share = Math.min(Math.max(hits, 1), Math.max(samples - 1, 1)) / samples;
  return Math.sqrt((share * (1 - share)) / samples);
}
