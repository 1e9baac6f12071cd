import type { FindBlocked } from "./blocking.scoring.js";
import type { Gap } from "./classes-output.scoring.js";
import type { DiagnosisContext } from "./diagnosis-context.scoring.js";
import { type RequirementUnit, rootNeed } from "./requirement-units.scoring.js";
import { compareTexts } from "./requirement-graph.scoring.js";

/**
 * Gives the gaps in the order in which they matter: essentiality; the share of Req(t) that each alone blocks with all other
 * gaps filled; density (null last); ids. The parts are returned and never multiplied. The target itself, where it is a link
 * or a product that nobody makes here, is a gap of essentiality 2.
 */
export function orderGaps(
  context: DiagnosisContext,
  units: readonly RequirementUnit[],
  findBlocked: FindBlocked,
  isGap: (link: number) => boolean,
): Gap[] {
  const { roots, input } = context;
  const targets = input.targetKind === "CHAIN" ? [] : roots.filter(isGap);
  const others = units.filter(({ status, members }) => status === "GAP" && !isAmong(targets, members));
  const ownGaps = targets.map((root) => ({ ...rootNeed(root), groupIds: [] }));
  const size = context.required.some.reduce((sum, mark) => sum + mark, 0);
  return [...ownGaps, ...others].map((unit) => describeGap(context, unit, findBlocked, size)).sort(compareGaps);
}

const isAmong = (targets: readonly number[], members: readonly number[]): boolean =>
  members.length === 1 && members.every((member) => targets.includes(member));

function describeGap(
  { graph, facts, required }: DiagnosisContext,
  { members, groupIds, essentiality }: Pick<RequirementUnit, "members" | "groupIds" | "essentiality">,
  findBlocked: FindBlocked,
  size: number,
): Gap {
  const densities = members.map((member) => facts[member]?.link.density ?? null).filter((density) => density !== null);
  return {
    linkIds: members.map((member) => graph.ids[member] ?? ""),
    groupIds,
    essentiality,
    blockedShare: findBlocked(members).requiredCount / size,
    density: densities.length === 0 ? null : Math.max(...densities),
    conditional: !required.isUnconditional(members),
  };
}

/** Compares two gaps by the order above; negative where the first matters more. */
export function compareGaps(a: Gap, b: Gap): number {
  return (
    b.essentiality - a.essentiality ||
    b.blockedShare - a.blockedShare ||
    (b.density ?? -1) - (a.density ?? -1) ||
    compareTexts(a.linkIds.join(" "), b.linkIds.join(" "))
  );
}
