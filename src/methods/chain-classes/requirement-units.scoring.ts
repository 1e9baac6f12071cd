import type { Completeness, LinkClass } from "./classes-output.scoring.js";
import type { DiagnosisContext } from "./diagnosis-context.scoring.js";
import type { OpenNeed } from "./open-choices.scoring.js";
import type { Need } from "./requirement-graph.scoring.js";

/** One thing that the target requires: a link, or several of which one is enough, whoever requires it. */
export interface RequirementUnit {
  readonly members: readonly number[];
  readonly groupIds: readonly string[];
  readonly essentiality: 1 | 2;
  readonly status: "SUPPLIED" | "GAP" | "UNKNOWN";
}

/**
 * Gives the distinct requirements of Req(t): a link that three others require is one, a group is one. A chain requires its
 * roots; a link or product does not require itself. A need without makers that is not on every route is left out, since its
 * members are alternatives; where no route stands, the open choice counts in its place (`measureCompleteness`).
 */
export function gatherUnits(context: DiagnosisContext, classes: readonly LinkClass[]): RequirementUnit[] {
  const { graph, required, input, roots } = context;
  const needs: Pick<Need, "members" | "essentiality" | "groupId">[] = graph.needsOf
    .filter((_, link) => required.some[link] === 1)
    .flat();
  if (input.targetKind === "CHAIN") needs.push(...roots.map(rootNeed));
  return mergeNeeds(needs).flatMap((merged) => {
    const status = statusOf(context, classes, merged.members);
    return status === null ? [] : [{ ...merged, status }];
  });
}

/** Gives a root as a need of the target, which nothing can be more essential to. */
export const rootNeed = (root: number): Pick<Need, "members" | "essentiality" | "groupId"> => ({
  members: [root],
  essentiality: 2,
  groupId: null,
});

function mergeNeeds(needs: readonly Pick<Need, "members" | "essentiality" | "groupId">[]) {
  const merged = new Map<string, { members: readonly number[]; groupIds: string[]; essentiality: 1 | 2 }>();
  for (const { members, essentiality, groupId } of needs) {
    const key = members.join(",");
    const unit = merged.get(key) ?? { members, groupIds: [], essentiality };
    if (essentiality === 2) unit.essentiality = 2;
    if (groupId !== null) unit.groupIds.push(groupId);
    merged.set(key, unit);
  }
  return [...merged.values()];
}

function statusOf(
  { supplied, required }: DiagnosisContext,
  classes: readonly LinkClass[],
  members: readonly number[],
): RequirementUnit["status"] | null {
  if (members.some((member) => supplied[member] === 1)) return "SUPPLIED";
  if (members.some((member) => required.every[member] === 0)) return null;
  return members.some((member) => classes[member] === "UNKNOWN") ? "UNKNOWN" : "GAP";
}

/**
 * Gives CC = supplied requirements / all, equal weights, with the share that is UNKNOWN beside it: the truth lies between
 * `share` and `share + unknownShare`. Range [0, 1]; null without requirements, since an empty closure is unknown and never
 * complete. Each open choice is one further requirement that is not met.
 */
export function measureCompleteness(units: readonly RequirementUnit[], openChoices: readonly OpenNeed[]): Completeness {
  const requirements = units.length + openChoices.length;
  const supplied = units.filter((unit) => unit.status === "SUPPLIED").length;
  const unknown = [...units, ...openChoices].filter((unit) => unit.status === "UNKNOWN").length;
  const shareOf = (count: number) => (requirements === 0 ? null : count / requirements);
  return { requirements, supplied, unknown, share: shareOf(supplied), unknownShare: shareOf(unknown) };
}
