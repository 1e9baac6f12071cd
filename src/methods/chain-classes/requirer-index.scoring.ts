import type { DiagnosisContext } from "./diagnosis-context.scoring.js";
import type { Need } from "./requirement-graph.scoring.js";

/** Gives, for each link, the needs that it is a member of, in the order of the links that need it. */
export function indexRequirers({ graph }: Pick<DiagnosisContext, "graph">): readonly (readonly Need[])[] {
  const needsOn: Need[][] = graph.ids.map(() => []);
  for (const need of graph.needsOf.flat()) for (const member of need.members) needsOn[member]?.push(need);
  return needsOn;
}

/** Says whether a need is a group without any supplied member, all of which the target can't do without: one gap. */
export const isGapGroup = ({ supplied, required }: DiagnosisContext, { from, members, groupId }: Need): boolean =>
  groupId !== null &&
  required.some[from] === 1 &&
  members.every((member) => supplied[member] === 0 && required.every[member] === 1);

/** Gives the members that stand or fall with a link as one gap: those of its groups without any supplied member, and itself. */
export function gapMates(context: DiagnosisContext, needsOn: readonly (readonly Need[])[], link: number): number[] {
  const groups = (needsOn[link] ?? []).filter((need) => isGapGroup(context, need));
  return groups.length === 0 ? [link] : [...new Set([link, ...groups.flatMap((need) => need.members)])];
}
