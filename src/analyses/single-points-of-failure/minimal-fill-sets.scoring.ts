import type { AndOrNode } from "../../methods/and-or-system/and-or-system.scoring.js";
import { buildAndOrSystem } from "../../methods/and-or-system/and-or-system.scoring.js";
import { findNeedCycles } from "../../methods/and-or-system/need-cycles.scoring.js";
import type { RequirementInput } from "../../methods/chain-classes/classes-input.scoring.js";
import { buildRequirementGraph } from "../../methods/chain-classes/requirement-graph.scoring.js";
import { type FillSetLimits, findFillSets } from "../../methods/cut-sets/fill-sets.scoring.js";

/** All that the scoring of `minimalFillSets` needs. */
export interface FillInput {
  readonly links: readonly {
    readonly id: string;
    /** Somebody here makes it. */
    readonly made: boolean;
    /** Somebody elsewhere is known to make it, who could be won. */
    readonly obtainable: boolean;
  }[];
  readonly requirements: readonly RequirementInput[];
  readonly roots: readonly string[];
  readonly blocking: 1 | 2;
  readonly limits: FillSetLimits;
}

/** The minimal fill sets by ids. */
export interface FillOutput {
  readonly sets: readonly (readonly string[])[];
  /** Null where nothing completes the chain. */
  readonly leastSize: number | null;
  readonly leastProven: boolean;
  readonly inEvery: readonly string[];
  readonly metLimit: "maxSets" | "maxTrials" | null;
  readonly cycles: readonly (readonly string[])[];
  readonly needCount: number;
}

/**
 * Gives the smallest sets of missing links that complete the chain, nothing being bought outside: with them every root stands
 * on makers of here alone. Ordered by size, then those with fewer links that nobody is known to make, then by ids. A chain that
 * is complete has one empty set; without roots it is complete.
 */
export function scoreFillSets(input: FillInput): FillOutput {
  const { links, requirements, blocking, roots, limits } = input;
  const graph = buildRequirementGraph(
    links.map(({ id }) => id),
    requirements,
  );
  const isMade = new Map(links.map(({ id, made }) => [id, made]));
  const nodes = graph.ids.map((id, link): AndOrNode => {
    const made = isMade.get(id) === true;
    const needs = (graph.needsOf[link] ?? []).filter((need) => need.essentiality >= blocking);
    return { outside: false, assured: made, makers: made ? [] : [link], needs: needs.map((need) => need.members) };
  });
  const system = buildAndOrSystem(nodes, nodes.length);
  const missing = [...graph.ids.keys()].filter((link) => system.assured[link] === 0);
  const targets = [...new Set(roots)].map((root) => graph.indexOf.get(root) ?? 0);
  const { sets, leastSize, leastProven, inEvery, metLimit } = findFillSets(system, targets, missing, limits);
  const idsOf = (numbers: readonly number[]) => numbers.map((link) => graph.ids[link] ?? "");
  return {
    sets: orderSets(links, sets.map(idsOf)),
    leastSize,
    leastProven,
    inEvery: idsOf(inEvery),
    metLimit,
    cycles: findNeedCycles(system).map(idsOf),
    needCount: nodes.reduce((sum, { needs }) => sum + needs.length, 0),
  };
}

function orderSets(links: FillInput["links"], sets: readonly (readonly string[])[]): (readonly string[])[] {
  const obtainable = new Set(links.filter((link) => link.obtainable).map(({ id }) => id));
  const outOfReach = (set: readonly string[]): number => set.filter((id) => !obtainable.has(id)).length;
  // The sets come by size and ids, and sorting keeps that order among equals.
  return [...sets].sort((a, b) => a.length - b.length || outOfReach(a) - outOfReach(b));
}
