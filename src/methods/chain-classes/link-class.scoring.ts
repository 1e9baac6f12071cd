import type { LinkClass, Reason } from "./classes-output.scoring.js";
import type { Thresholds } from "./classes-input.scoring.js";
import { type DiagnosisContext, isCovered, type LinkFacts } from "./diagnosis-context.scoring.js";
import type { OpenNeed } from "./open-choices.scoring.js";
import { isGapGroup } from "./requirer-index.scoring.js";
import type { Need } from "./requirement-graph.scoring.js";

/** A class with what it rests on. */
export interface Verdict {
  readonly class: LinkClass;
  readonly reasons: readonly Reason[];
}

/**
 * Gives the first class of the table that fits a link, EXTENSION aside, which needs to know the STRONG ones first.
 * GAP or UNKNOWN: no makers and on every route of Req(t). ALTERNATIVE: a part of the template that is on no route, or without
 * makers on some routes only. The rest of Req(t) has makers: FRAGILE, WEAK, STRONG or PRESENT. OUTSIDE: no part.
 */
export function classifyLink(
  context: DiagnosisContext,
  link: number,
  needsOn: readonly (readonly Need[])[],
  openChoices: readonly OpenNeed[],
): Verdict {
  const { required, supplied, facts, input } = context;
  const own = facts[link];
  const needs = needsOn[link] ?? [];
  if (own === undefined || required.full[link] === 0) return { class: "OUTSIDE", reasons: [notRequired] };
  if (supplied[link] === 1 && required.some[link] === 1) return judgeMakers(own, input.thresholds);
  if (supplied[link] === 0 && required.every[link] === 1) return judgeAbsence(context, own, needs);
  return { class: "ALTERNATIVE", reasons: explainAlternative(context, link, needs, openChoices) };
}

const notRequired: Reason = { code: "NOT_REQUIRED", params: {} };

function judgeAbsence(context: DiagnosisContext, facts: LinkFacts, needs: readonly Need[]): Verdict {
  const { input, graph } = context;
  const { coverage, suspects } = facts.link;
  const threshold = input.thresholds.coverage;
  const reasons: Reason[] = [{ code: "NO_LOCAL_MAKER", params: { population: input.population } }];
  if (coverage === null) reasons.push({ code: "COVERAGE_UNDECLARED", params: { threshold } });
  else {
    const code = coverage >= threshold ? "COVERAGE_SUFFICIENT" : "COVERAGE_TOO_LOW";
    reasons.push({ code, params: { coverage, threshold } });
  }
  if (suspects.length > 0) reasons.push({ code: "POSSIBLE_MAKERS", params: { enterpriseIds: [...suspects].sort() } });
  for (const need of needs.filter((each) => isGapGroup(context, each))) {
    const linkIds = need.members.map((member) => graph.ids[member] ?? "");
    reasons.push({ code: "GROUP_WITHOUT_MAKER", params: { groupId: need.groupId ?? "", linkIds } });
  }
  return { class: facts.absenceProven ? "GAP" : "UNKNOWN", reasons };
}

function explainAlternative(
  { graph, supplied, required }: DiagnosisContext,
  link: number,
  needs: readonly Need[],
  openChoices: readonly OpenNeed[],
): Reason[] {
  const reasons: Reason[] = [];
  const others: number[] = [];
  const idOf = (index: number) => graph.ids[index] ?? "";
  for (const { from, members, groupId } of needs.filter((need) => required.full[need.from] === 1)) {
    const made = members.filter((member) => member !== link && supplied[member] === 1);
    if (groupId === null || made.length === 0) others.push(from);
    else reasons.push({ code: "ALTERNATIVE_SUPPLIED", params: { groupId, linkIds: made.map(idOf) } });
  }
  if (others.length > 0) {
    const linkIds = [...new Set(others)].map(idOf);
    reasons.push({ code: "NEEDED_BY_ALTERNATIVES", params: { linkIds } });
  }
  for (const { need } of openChoices.filter((choice) => choice.missing.includes(link))) {
    reasons.push({ code: "OPEN_CHOICE", params: { groupId: need.groupId ?? "" } });
  }
  return reasons;
}

function judgeMakers({ makers, concentration, lq }: LinkFacts, thresholds: Thresholds): Verdict {
  const { suppliers, hhi } = thresholds;
  const fragile: Reason[] = [];
  if (makers.length < suppliers) {
    fragile.push({ code: "FEW_MAKERS", params: { makers: makers.length, threshold: suppliers } });
  }
  if (concentration.hhi !== null && concentration.hhi > hhi) {
    fragile.push({ code: "CONCENTRATED", params: { hhi: concentration.hhi, threshold: hhi } });
  }
  if (fragile.length > 0) return { class: "FRAGILE", reasons: fragile };
  const threshold = thresholds.lq;
  const { value, low, high, unknownBecause } = lq;
  if (value === null || low === null || high === null) {
    const because = unknownBecause ?? "REFERENCE_UNKNOWN";
    return { class: "PRESENT", reasons: [{ code: "LQ_NOT_JUDGED", params: { because } }] };
  }
  if (value < threshold) return { class: "WEAK", reasons: [{ code: "LQ_BELOW", params: { lq: value, threshold } }] };
  if (low >= threshold) {
    return { class: "STRONG", reasons: [{ code: "LQ_CERTAINLY_REACHED", params: { low, threshold } }] };
  }
  return { class: "PRESENT", reasons: [{ code: "LQ_INTERVAL_CONTAINS_THRESHOLD", params: { low, high, threshold } }] };
}

/** Says whether a class was judged under too little coverage; GAP and UNKNOWN have said so themselves. */
export const isProvisional = (verdict: LinkClass, { link }: LinkFacts, thresholds: Thresholds): boolean =>
  verdict !== "GAP" && verdict !== "UNKNOWN" && !isCovered(link, thresholds.coverage);
