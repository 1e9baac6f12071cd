import { condense, longestDistances } from "../condensation/condensation.scoring.js";
import { type FindBlocked, prepareBlocking } from "./blocking.scoring.js";
import type { ChainDiagnosisInput, Essentiality } from "./classes-input.scoring.js";
import {
  type Blocked,
  type ChainDiagnosis,
  type Completeness,
  type DiagnosisWarning,
  type LinkClass,
  type LinkDiagnosis,
  linkClasses,
  type OpenChoice,
} from "./classes-output.scoring.js";
import { buildContext, type DiagnosisContext } from "./diagnosis-context.scoring.js";
import { type Extensions, findExtensions } from "./extension-reach.scoring.js";
import { orderGaps } from "./gap-order.scoring.js";
import { classifyLink, isProvisional } from "./link-class.scoring.js";
import { findOpenChoices, type OpenNeed } from "./open-choices.scoring.js";
import { requirementAdjacency } from "./required-set.scoring.js";
import { gapMates, indexRequirers, isGapGroup } from "./requirer-index.scoring.js";
import type { Need } from "./requirement-graph.scoring.js";
import { gatherUnits, measureCompleteness } from "./requirement-units.scoring.js";

interface Findings extends Extensions {
  readonly tiers: Int32Array;
  readonly needsOn: readonly (readonly Need[])[];
  readonly openChoices: readonly OpenNeed[];
  readonly findBlocked: FindBlocked;
}

/**
 * Diagnoses a chain in a region: the class of every link with its reasons and measures, the gaps in the order in which they
 * matter, the completeness. Source: the table of classes in the project's analyses (E1). Pure: the same input, in whatever
 * order, gives the same answer. Without links everything is empty and the completeness null.
 * Laws: with coverage and suspects fixed, a new local supplier never creates a GAP (`findRequiredSet` says how); lowering
 * coverage turns GAP into UNKNOWN and changes no other class of a link that the template requires, while an EXTENSION,
 * whose rule asks for coverage, returns to OUTSIDE with the reason EXTENSION_NOT_PROVEN.
 */
export function scoreChainDiagnosis(input: ChainDiagnosisInput): ChainDiagnosis {
  const context = buildContext(input);
  const adjacency = requirementAdjacency(context.graph);
  const tiers = longestDistances(adjacency, condense(adjacency), context.roots);
  const openChoices = findOpenChoices(context, tiers);
  const needsOn = indexRequirers(context);
  const first = context.facts.map((_, link) => classifyLink(context, link, needsOn, openChoices));
  const extensions = findExtensions(context, first);
  const findBlocked = prepareBlocking(context, openChoices);
  const findings = { ...extensions, tiers, needsOn, openChoices, findBlocked };
  const classes = extensions.verdicts.map((verdict) => verdict.class);
  const units = gatherUnits(context, classes);
  const completeness = measureCompleteness(units, openChoices);
  return {
    links: context.facts.map((_, link) => describeLink(context, findings, link)),
    counts: countClasses(classes),
    gaps: orderGaps(context, units, findBlocked, (link) => classes[link] === "GAP"),
    openChoices: openChoices.map((choice) => describeChoice(context, choice)),
    completeness,
    warnings: [...context.graph.warnings, ...warnOfEmptyClosure(context, completeness)],
  };
}

function describeLink(context: DiagnosisContext, findings: Findings, link: number): LinkDiagnosis {
  const { graph, required, facts, input } = context;
  const own = facts[link];
  const verdict = findings.verdicts[link];
  if (own === undefined || verdict === undefined) throw new RangeError(`No link has the number ${link}.`);
  const needs = (findings.needsOn[link] ?? []).filter((need) => required.some[need.from] === 1);
  const tier = findings.tiers[link] ?? -1;
  return {
    id: own.link.id,
    class: verdict.class,
    reasons: verdict.reasons,
    required: required.some[link] === 1,
    extension: findings.flagged[link] === 1,
    provisional: isProvisional(verdict.class, own, input.thresholds),
    essentialityUnstated: graph.unstated[link] === 1,
    conditional: required.every[link] === 1 && own.makers.length === 0 && required.unconditional[link] === 0,
    essentiality: largestEssentiality(needs),
    coverage: own.link.coverage,
    makerCount: own.makers.length,
    shares: own.makers.map((maker, at) => ({ enterpriseId: maker.id, share: own.concentration.shares[at] ?? null })),
    hhi: { value: own.concentration.hhi, unknownBecause: own.concentration.unknownBecause },
    effectiveNumber: own.concentration.effectiveNumber,
    lq: own.lq,
    tier: tier < 0 ? null : tier,
    blocked: listBlocked(context, findings, link),
    gapGroupIds: needs.filter((need) => isGapGroup(context, need)).map((need) => need.groupId ?? ""),
  };
}

const largestEssentiality = (needs: readonly Need[]): Essentiality | null =>
  needs.reduce<Essentiality | null>((most, need) => (most === 2 ? 2 : need.essentiality), null);

function listBlocked(context: DiagnosisContext, findings: Findings, link: number): Blocked {
  const choice = findings.openChoices.find((each) => each.missing.includes(link));
  const { count, listed } = findings.findBlocked(choice?.missing ?? gapMates(context, findings.needsOn, link));
  // Numbers are in the order of ids, and sort faster.
  const sorted = Int32Array.from(listed).sort();
  return { count, ids: Array.from(sorted, (index) => context.graph.ids[index] ?? "") };
}

function describeChoice({ graph }: DiagnosisContext, { need, supplied, missing, status }: OpenNeed): OpenChoice {
  const idsOf = (links: readonly number[]) => links.map((link) => graph.ids[link] ?? "");
  return {
    groupId: need.groupId ?? "",
    from: graph.ids[need.from] ?? "",
    suppliedLinkIds: idsOf(supplied),
    missingLinkIds: idsOf(missing),
    status,
  };
}

function countClasses(classes: readonly LinkClass[]): Record<LinkClass, number> {
  const counts = Object.fromEntries(linkClasses.map((name) => [name, 0])) as Record<LinkClass, number>;
  for (const name of classes) counts[name] += 1;
  return counts;
}

function warnOfEmptyClosure({ graph, roots }: DiagnosisContext, { requirements }: Completeness): DiagnosisWarning[] {
  return requirements === 0 ? [{ code: "EMPTY_CLOSURE", linkIds: roots.map((root) => graph.ids[root] ?? "") }] : [];
}
