import {
  type AndOrState,
  failComponents,
  falloutOf,
  startState,
  undoTo,
} from "../and-or-system/and-or-state.scoring.js";
import type { AndOrSystem } from "../and-or-system/and-or-system.scoring.js";
import { allStand, supportOf } from "../and-or-system/supporting-set.scoring.js";

/** How far cut sets are looked for. */
export interface CutSetLimits {
  /** The most components of a set. */
  readonly maxOrder: number;
  /** The most sets that are given: the first as they are listed. */
  readonly maxSets: number;
  /** The most failures that are tried; it bounds the time, and unlike a clock it always stops at the same place. */
  readonly maxTrials: number;
}

/** The minimal cut sets, the smallest first, each sorted, sets of one order by their members. */
export interface CutSets {
  readonly sets: readonly (readonly number[])[];
  /** The targets stand while nothing fails. Where they do not, nothing is left to cut, and there are no sets. */
  readonly standing: boolean;
  /** All minimal cut sets up to this order were found. */
  readonly completeOrder: number;
  /** The limit that ended the search, if one did. */
  readonly metLimit: "maxSets" | "maxTrials" | null;
}

interface Search {
  readonly state: AndOrState;
  readonly probe: AndOrState;
  readonly targets: readonly number[];
  readonly limits: CutSetLimits;
  readonly barred: Uint8Array;
  readonly chosen: number[];
  /** Each sorted. */
  readonly found: (readonly number[])[];
  trials: number;
  metLimit: CutSets["metLimit"];
}

/**
 * Gives the minimal cut sets: sets of components whose common failure brings some target down while no smaller part of them
 * does (absorption). Every cut set meets every supporting set, so that only the components of one supporting set are tried
 * at each step, and those tried before are barred in the next branches: each set is found once. The work grows with the size
 * of supporting sets to the power of the order, whatever the number of components. Method: cut sets after Vesely et al.,
 * Fault Tree Handbook, NUREG-0492, 1981; search by hitting sets after Reiter, "A theory of diagnosis", 1987.
 */
export function findCutSets(system: AndOrSystem, targets: readonly number[], limits: CutSetLimits): CutSets {
  const search: Search = {
    state: startState(system),
    probe: startState(system),
    targets,
    limits,
    barred: new Uint8Array(system.componentCount),
    chosen: [],
    found: [],
    trials: 0,
    metLimit: null,
  };
  const standing = allStand(search.state, targets);
  let completeOrder = 0;
  for (let order = 1; standing && order <= limits.maxOrder; order++) {
    extend(search, order);
    keepFirst(search);
    if (search.metLimit !== null) break;
    completeOrder = order;
    // A single point of failure is a part of no larger set.
    if (order === 1) for (const [component] of search.found) search.barred[component ?? 0] = 1;
  }
  const { found: sets, metLimit } = search;
  return { sets, standing, completeOrder: standing ? completeOrder : limits.maxOrder, metLimit };
}

/** Compares sets of numbers: the smaller first, then by their members. */
export function compareSets(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((member, index) => member !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Adds `left` further components to the chosen ones in every way that gives a minimal cut set. */
function extend(search: Search, left: number): void {
  const { state, targets, barred, chosen } = search;
  const candidates = (supportOf(state, targets, barred) ?? []).filter((component) => barred[component] === 0);
  const before = state.trail.length;
  for (const component of candidates) {
    if (search.metLimit !== null) break;
    if (++search.trials > search.limits.maxTrials) search.metLimit = "maxTrials";
    failComponents(state, [component]);
    chosen.push(component);
    const standing = allStand(state, targets);
    if (standing && left > 1) extend(search, left - 1);
    if (!standing && left === 1 && isMinimal(search)) record(search);
    chosen.pop();
    undoTo(state, before);
    barred[component] = 1;
  }
  for (const component of candidates) barred[component] = 0;
}

/** The chosen ones without the last stand, as the search knows; the other parts are tried. */
function isMinimal({ probe, chosen, targets }: Search): boolean {
  return chosen.slice(0, -1).every((left) => {
    const fallen = new Set(
      falloutOf(
        probe,
        chosen.filter((component) => component !== left),
      ),
    );
    return !targets.some((target) => fallen.has(target));
  });
}

function record({ found, chosen, limits }: Search): void {
  found.push([...chosen].sort((a, b) => a - b));
  // An order is gone through to its end, so that a larger limit only appends; what can't be among the first is let go.
  if (found.length >= 2 * limits.maxSets + fewest) found.sort(compareSets).length = limits.maxSets + 1;
}

/** So many sets are kept at least before the list is shortened. */
const fewest = 1_000;

/** Sorts what was found and gives no more than the limit allows. */
function keepFirst(search: Search): void {
  const { maxSets } = search.limits;
  search.found.sort(compareSets);
  if (search.found.length <= maxSets) return;
  search.found.length = maxSets;
  search.metLimit ??= "maxSets";
}
