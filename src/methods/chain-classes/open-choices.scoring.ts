import { startState } from "../and-or-system/and-or-state.scoring.js";
import { type AndOrSystem, buildAndOrSystem } from "../and-or-system/and-or-system.scoring.js";
import type { DiagnosisContext } from "./diagnosis-context.scoring.js";
import type { Need } from "./requirement-graph.scoring.js";

/** A group of which several members are supplied and none stands, with what they lack; links are numbers. */
export interface OpenNeed {
  readonly need: Need;
  readonly supplied: readonly number[];
  readonly missing: readonly number[];
  readonly status: "MISSING" | "UNKNOWN";
}

/**
 * Gives the groups, needed on every route, whose supplied members each lack something although every gap were filled. What
 * they lack is no gap (`findRequiredSet` says why), but one of the routes must be completed before the target can stand.
 * The deepest are looked at first and taken as settled, so that a choice is not reported again by all that build on it.
 * UNKNOWN where some route would stand if every absence that is not proven were none.
 */
export function findOpenChoices(context: DiagnosisContext, tiers: Int32Array): OpenNeed[] {
  const { graph, supplied, required } = context;
  const isMade = (link: number) => supplied[link] === 1;
  const candidates = graph.needsOf
    .flat()
    .filter(({ from, members }) => required.every[from] === 1 && members.filter(isMade).length > 1)
    .sort((a, b) => (tiers[b.from] ?? 0) - (tiers[a.from] ?? 0));
  if (candidates.length === 0) return [];
  const missing = new Set([...graph.ids.keys()].filter((link) => isOptionalLack(context, link)));
  const system = needSystem(context);
  const open: OpenNeed[] = [];
  for (const need of candidates) {
    if (anyStands(system, missing, need.members)) continue;
    const made = need.members.filter(isMade);
    const lacks = lacksOf(context, made, missing);
    const unproven = new Set([...missing].filter((link) => context.facts[link]?.absenceProven === true));
    const status = anyStands(system, unproven, need.members) ? "UNKNOWN" : "MISSING";
    open.push({ need, supplied: made, missing: lacks, status });
    for (const link of lacks) missing.delete(link);
  }
  return open;
}

/** Says whether a link has no makers and is not needed on every route, though it is a part of the template. */
export const isOptionalLack = ({ supplied, required }: DiagnosisContext, link: number): boolean =>
  supplied[link] === 0 && required.full[link] === 1 && required.every[link] === 0;

function needSystem({ graph }: DiagnosisContext): AndOrSystem {
  const nodes = graph.needsOf.map((needs, link) => ({
    outside: false,
    makers: [link],
    needs: needs.map((need) => need.members),
  }));
  return buildAndOrSystem(nodes, nodes.length);
}

function anyStands(system: AndOrSystem, missing: Iterable<number>, members: readonly number[]): boolean {
  const { up } = startState(system, missing);
  return members.some((member) => up[member] === 1);
}

function lacksOf(
  { graph, supplied }: DiagnosisContext,
  from: readonly number[],
  missing: ReadonlySet<number>,
): number[] {
  const seen = new Set(from);
  for (const link of seen) {
    for (const { members } of graph.needsOf[link] ?? []) {
      const made = members.filter((member) => supplied[member] === 1);
      for (const member of made.length > 0 ? made : members) seen.add(member);
    }
  }
  return [...seen].filter((link) => missing.has(link)).sort((a, b) => a - b);
}
