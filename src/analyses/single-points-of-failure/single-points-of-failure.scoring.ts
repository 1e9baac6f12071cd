import { falloutOf, startState } from "../../methods/and-or-system/and-or-state.scoring.js";
import { findNeedCycles } from "../../methods/and-or-system/need-cycles.scoring.js";
import { allStand } from "../../methods/and-or-system/supporting-set.scoring.js";
import { birnbaumImportance } from "../../methods/cut-sets/birnbaum.scoring.js";
import { type CutSetLimits, findCutSets } from "../../methods/cut-sets/cut-sets.scoring.js";
import type { Birnbaum, BirnbaumOptions } from "../../methods/cut-sets/importance.scoring.js";
import { buildChainSystem, type ChainSystem, type ChainSystemInput } from "./chain-system.scoring.js";
import { findConnectivity, type Connectivity } from "./connectivity.scoring.js";

/** All that the scoring of `singlePointsOfFailure` needs. */
export interface FailureInput extends ChainSystemInput {
  readonly importance: BirnbaumOptions;
  readonly limits: CutSetLimits;
}

/** What the loss of one component does; components and links are numbers. */
export interface ComponentLoss {
  readonly component: number;
  readonly breaksTarget: boolean;
  /** The links that only it makes, and that therefore fall first. */
  readonly soleLinks: readonly number[];
  /** All links that fall, in the order of falling. */
  readonly fallen: readonly number[];
  readonly importance: number;
  readonly standardError: number;
}

/** One minimal cut set with what falls by it. */
export interface CutSetLoss {
  readonly components: readonly number[];
  readonly fallen: readonly number[];
}

/** The whole answer in numbers. */
export interface FailureOutput extends Pick<Birnbaum, "exact" | "reliability" | "reliabilityError"> {
  readonly linkIds: readonly string[];
  readonly standing: boolean;
  /** The links bought outside. */
  readonly outside: readonly number[];
  readonly targetsOutside: readonly number[];
  readonly losses: readonly ComponentLoss[];
  readonly cutSets: readonly CutSetLoss[];
  readonly completeOrder: number;
  readonly metLimit: "maxSets" | "maxTrials" | null;
  readonly cycles: readonly (readonly number[])[];
  readonly needCount: number;
  readonly connectivity: Connectivity;
}

/**
 * Gives what breaks a chain: the loss of each component, the minimal cut sets, Birnbaum's importance, cycles, and the weak
 * places of connectivity. Components are ranked: those whose loss alone breaks the target, then by importance, by the number
 * of links that fall, by their number. Without links, components or requirements everything is empty, and nothing is broken.
 */
export function scoreFailures(input: FailureInput): FailureOutput {
  const chain = buildChainSystem(input);
  const { system, targets, ids } = chain;
  const birnbaum = birnbaumImportance(system, targets, input.importance);
  const { sets, standing, completeOrder, metLimit } = findCutSets(system, targets, input.limits);
  const state = startState(system);
  const outside = [...ids.keys()].filter((link) => system.outside[link] === 1);
  return {
    linkIds: ids,
    standing,
    outside,
    targetsOutside: targets.filter((target) => system.outside[target] === 1),
    losses: rankLosses(chain, birnbaum),
    cutSets: sets.map((components) => ({ components, fallen: falloutOf(state, components) })),
    completeOrder,
    metLimit,
    cycles: findNeedCycles(system),
    needCount: chain.needCount,
    exact: birnbaum.exact,
    reliability: birnbaum.reliability,
    reliabilityError: birnbaum.reliabilityError,
    connectivity: findConnectivity(chain),
  };
}

function rankLosses({ system, targets }: ChainSystem, birnbaum: Birnbaum): ComponentLoss[] {
  const state = startState(system);
  const stood = allStand(state, targets);
  const losses = Array.from({ length: system.componentCount }, (_, component): ComponentLoss => {
    const fallen = falloutOf(state, [component]);
    const isTarget = new Set(targets);
    return {
      component,
      breaksTarget: stood && fallen.some((link) => isTarget.has(link)),
      soleLinks: fallen.filter((link) => isOnlyMaker(system.makersOfNode, link, component)),
      fallen,
      importance: birnbaum.importance[component] ?? 0,
      standardError: birnbaum.standardError[component] ?? 0,
    };
  });
  return losses.sort(
    (a, b) =>
      Number(b.breaksTarget) - Number(a.breaksTarget) ||
      roundOff(b.importance) - roundOff(a.importance) ||
      b.fallen.length - a.fallen.length ||
      a.component - b.component,
  );
}

/** Equal importances that were summed in another order differ in the last digits, which must not decide. */
const roundOff = (importance: number): number => Math.round(importance * 1e12);

function isOnlyMaker(
  { offsets, targets }: ChainSystem["system"]["makersOfNode"],
  link: number,
  component: number,
): boolean {
  const [start, end] = [offsets[link] ?? 0, offsets[link + 1] ?? 0];
  return end > start && targets.subarray(start, end).every((maker) => maker === component);
}
