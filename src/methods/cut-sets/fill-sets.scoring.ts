import { type AndOrState, failComponents, startState, undoTo } from "../and-or-system/and-or-state.scoring.js";
import type { AndOrSystem } from "../and-or-system/and-or-system.scoring.js";
import { allStand, supportOf } from "../and-or-system/supporting-set.scoring.js";
import { compareSets } from "./cut-sets.scoring.js";

/** How far fill sets are looked for. */
export interface FillSetLimits {
  /** By how many components a set may be larger than the smallest; 0 asks for the smallest only. */
  readonly extra: number;
  readonly maxSets: number;
  /** The most blockades that are looked for; it bounds the time, and always stops at the same place. */
  readonly maxTrials: number;
}

/** The minimal fill sets, the smallest first, each sorted. */
export interface FillSets {
  /** One empty set where nothing is lacking; none where nothing helps. */
  readonly sets: readonly (readonly number[])[];
  /** The size of the smallest; null where nothing helps. */
  readonly leastSize: number | null;
  /** No smaller set exists. Not so only where the limit of trials was met before that was known. */
  readonly leastProven: boolean;
  /** What every fill set contains, sorted. */
  readonly inEvery: readonly number[];
  readonly metLimit: "maxSets" | "maxTrials" | null;
}

interface Search {
  /** Everything is filled in it, except what a branch does without. */
  readonly state: AndOrState;
  readonly targets: readonly number[];
  readonly fillable: readonly number[];
  readonly isFillable: Uint8Array;
  readonly limits: FillSetLimits;
  readonly filled: Uint8Array;
  readonly barred: Uint8Array;
  readonly chosen: number[];
  readonly found: (readonly number[])[];
  /** Sets of this size and smaller ones are known already. */
  over: number;
  trials: number;
  metLimit: FillSets["metLimit"];
}

/**
 * Gives the minimal sets of components that let every target stand when they are added, the other fillable ones staying away:
 * the dual of cut sets. A blockade, a minimal set of absent components that keeps a target down, must be met by every fill
 * set; the search branches over one blockade at a time, by growing size, and gives up a branch as soon as more disjoint
 * blockades are left than it may still meet. `fillable` are the components that are absent now; all others work.
 */
export function findFillSets(
  system: AndOrSystem,
  targets: readonly number[],
  fillable: readonly number[],
  limits: FillSetLimits,
): FillSets {
  const search = startSearch(system, targets, fillable, limits);
  if (!allStand(search.state, targets)) return { ...nothing, leastSize: null };
  const inEvery = search.fillable.filter((component) => !standsWithout(search, [component]));
  for (const component of inEvery) choose(search, component);
  let size = search.chosen.length + findDisjointBlockades(search, fillable.length).length;
  for (; size <= fillable.length && search.found.length === 0 && search.metLimit === null; size++)
    complete(search, size);
  const least = search.found[0]?.length ?? null;
  if (least !== null && limits.extra > 0 && search.metLimit === null) {
    search.over = least;
    complete(search, least + limits.extra);
  }
  const { found, metLimit } = search;
  if (least === null && metLimit !== null) return { ...fillGreedily(search), inEvery, metLimit };
  const sets = found.map((set) => [...set].sort((a, b) => a - b)).sort(compareSets);
  return { sets, leastSize: least, leastProven: true, inEvery, metLimit };
}

const nothing = { sets: [], leastProven: true, inEvery: [], metLimit: null };

function startSearch(
  system: AndOrSystem,
  targets: readonly number[],
  fillable: readonly number[],
  limits: FillSetLimits,
): Search {
  const isFillable = new Uint8Array(system.componentCount);
  for (const component of fillable) isFillable[component] = 1;
  return {
    state: startState(system),
    targets,
    isFillable,
    fillable: [...new Set(fillable)].sort((a, b) => a - b),
    limits,
    filled: new Uint8Array(system.componentCount),
    barred: new Uint8Array(system.componentCount),
    chosen: [],
    found: [],
    over: -1,
    trials: 0,
    metLimit: null,
  };
}

function standsWithout({ state, targets }: Search, absent: readonly number[]): boolean {
  const before = state.trail.length;
  failComponents(state, absent);
  const standing = allStand(state, targets);
  undoTo(state, before);
  return standing;
}

function choose({ chosen, filled }: Search, component: number): void {
  chosen.push(component);
  filled[component] = 1;
}

function unchoose({ chosen, filled }: Search): void {
  const component = chosen.pop();
  if (component !== undefined) filled[component] = 0;
}

/** Adds components to the chosen ones in every way that lets the targets stand within the size. */
function complete(search: Search, size: number): void {
  const { barred, chosen, state, targets } = search;
  if (++search.trials > search.limits.maxTrials) search.metLimit = "maxTrials";
  if (search.metLimit !== null) return;
  // What the branch does without is failed in the state already; if the targets fall by that, nothing can be completed.
  if (!allStand(state, targets)) return;
  const blockades = findDisjointBlockades(search, size - chosen.length);
  if (chosen.length + blockades.length > size) return;
  const [blockade] = blockades;
  if (blockade === undefined) {
    record(search);
    return;
  }
  const before = state.trail.length;
  for (const component of blockade) {
    choose(search, component);
    complete(search, size);
    unchoose(search);
    barred[component] = 1;
    failComponents(state, [component]);
  }
  undoTo(state, before);
  for (const component of blockade) barred[component] = 0;
}

/** Gives disjoint blockades: at least so many components are still needed. Ends with the first one more than `enough`. */
function findDisjointBlockades(search: Search, enough: number): (readonly number[])[] {
  const blockades: (readonly number[])[] = [];
  while (blockades.length <= enough) {
    const blockade = findBlockade(search);
    if (blockade === null) break;
    blockades.push(blockade);
    for (const component of blockade) search.filled[component] = 1;
  }
  for (const component of blockades.flat()) search.filled[component] = 0;
  return blockades;
}

/**
 * Gives a minimal set of components, neither filled nor barred, whose absence keeps a target down; null where none does.
 * From a set that does, one after the other is taken away until a target falls; the one that felled it belongs to the minimal
 * set, and is taken away first in the next round, until those found fell the target by themselves.
 */
function findBlockade(search: Search): readonly number[] | null {
  const { state, targets } = search;
  const before = state.trail.length;
  const open = findLooseBlockade(search);
  if (open === null) return null;
  const blockade: number[] = [];
  for (let end = open.length; ; ) {
    failComponents(state, blockade);
    let at = 0;
    while (at < end && allStand(state, targets)) failComponents(state, [open[at++] ?? 0]);
    undoTo(state, before);
    if (at === 0) return blockade.sort((a, b) => a - b);
    end = at - 1;
    blockade.push(open[end] ?? 0);
  }
}

/** Takes away what holds the targets up, again and again, until they fall; null where something holds them up for good. */
function findLooseBlockade({ state, targets, filled, barred, isFillable }: Search): readonly number[] | null {
  const before = state.trail.length;
  const taken: number[] = [];
  for (let support = supportOf(state, targets, filled); ; support = supportOf(state, targets, filled)) {
    const open = support?.filter((each) => isFillable[each] === 1 && filled[each] === 0 && barred[each] === 0);
    if (open !== undefined && open.length > 0) {
      taken.push(...open);
      failComponents(state, open);
      continue;
    }
    undoTo(state, before);
    return open === undefined ? taken : null;
  }
}

function record(search: Search): void {
  if (search.chosen.length <= search.over || (search.over >= 0 && !isMinimal(search))) return;
  if (search.found.length >= search.limits.maxSets) search.metLimit = "maxSets";
  else search.found.push([...search.chosen]);
}

function isMinimal(search: Search): boolean {
  const { chosen, fillable } = search;
  return chosen.every((left) => !standsAlone(search, fillable, new Set(chosen.filter((each) => each !== left))));
}

function standsAlone({ state, targets }: Search, fillable: readonly number[], kept: ReadonlySet<number>): boolean {
  const { up } = startState(
    state.system,
    fillable.filter((component) => !kept.has(component)),
  );
  return targets.every((target) => up[target] === 1);
}

/** Gives one minimal set that is not known to be the smallest: all absent ones, less what can be spared. */
function fillGreedily(search: Search): Pick<FillSets, "sets" | "leastSize" | "leastProven"> {
  const { fillable } = search;
  const kept = new Set(fillable);
  for (const component of [...fillable].reverse()) {
    kept.delete(component);
    if (!standsAlone(search, fillable, kept)) kept.add(component);
  }
  return { sets: [[...kept]], leastSize: kept.size, leastProven: false };
}
