import { diagnoseChain, type DiagnosisFacts, type DiagnosisQuestion } from "../../chain/diagnose-chain.service.js";
import type { Context } from "../../graphql/context.js";
import { defineWorkerTask } from "../../snapshot/worker-task.js";
import { analysisFrame, type MethodFacts } from "../analysis-frame.js";
import type { Remark } from "../analysis.types.js";
import { linksRemark, makersCoverage, populationScope } from "../chain-remarks.js";
import { chainRemarks } from "./failure-remarks.js";
import type { FillOptions } from "./fill.args.js";
import type { FillInput, FillOutput, scoreFillSets } from "./minimal-fill-sets.scoring.js";
import { MinimalFillSets } from "./minimal-fill-sets.types.js";
import { findNearestMakers, type NearestMakers } from "./nearest-makers.service.js";
import { requireEntity } from "../../entities/entity/entity.loaders.js";

const method: MethodFacts = {
  name: "minimal-fill-sets",
  version: "1",
  formula:
    "up(n) = some maker of n is up ∧ every essential group has a member that is up, greatest fixpoint; minimal sets of links without maker whose filling brings every root up",
  source: "dual of minimal cut sets, Vesely et al., NUREG-0492, 1981; hitting sets after Reiter 1987",
};

/** More steps of the search than this are not taken for one answer. */
const maxTrials = 20_000;

const fillTask = defineWorkerTask<typeof scoreFillSets>(
  new URL("./minimal-fill-sets.worker.ts", import.meta.url),
  "scoreFillSets",
);

/** Answers what is the least that completes a chain in a region. */
export async function answerFillSets(
  context: Context,
  question: DiagnosisQuestion,
  options: FillOptions,
): Promise<MinimalFillSets> {
  const { asOf, population, minConfidence, thresholds } = question;
  const { blocking, coverage } = thresholds;
  const given = { ...options, blocking, coverage, population, asOf, minConfidence, maxTrials };
  const frame = await analysisFrame(context, method, { ...given, outsideSupply: "NONE" });
  const facts = await diagnoseChain(context, question, frame.graphVersion);
  const nearestOf = findNearestMakers(facts);
  const scored = await context.compute(
    fillTask,
    { version: frame.graphVersion, key: JSON.stringify([question, options]) },
    () => fillInput(facts, nearestOf, options),
  );
  const [target, region] = await Promise.all([
    requireEntity(context, question.targetId, asOf),
    requireEntity(context, question.regionId, asOf),
  ]);
  const { sets, leastSize, leastProven, inEvery } = scored;
  return Object.assign(new MinimalFillSets(), frame, {
    target,
    region,
    scope: populationScope(facts, region),
    coverage: makersCoverage(facts),
    dataThrough: facts.supply.dataThrough,
    warnings: fillWarnings(facts, scored, nearestOf),
    leastSize,
    leastProven,
    linkIdsInEverySet: inEvery,
    setCount: sets.length,
    ...truncationsOf(facts, scored, options),
    facts,
    sets,
    nearestOf,
  });
}

function fillInput(
  { template, question }: DiagnosisFacts,
  nearestOf: ReadonlyMap<string, NearestMakers>,
  { extraLinks, maxSets }: FillOptions,
): FillInput {
  return {
    links: template.links.map(({ id }) => {
      const nearest = nearestOf.get(id);
      return { id, made: nearest === undefined, obtainable: (nearest?.makerIds.length ?? 0) > 0 };
    }),
    requirements: template.requirements,
    roots: template.roots,
    blocking: question.thresholds.blocking,
    limits: { extra: extraLinks, maxSets, maxTrials },
  };
}

function fillWarnings(
  facts: DiagnosisFacts,
  { sets, leastSize, cycles, needCount }: FillOutput,
  nearestOf: ReadonlyMap<string, NearestMakers>,
): Remark[] {
  const used = new Set(sets.flat());
  const unproven = [...used].filter((id) => nearestOf.get(id)?.absenceProven === false).sort();
  const hopeless = leastSize === null ? facts.template.roots : [];
  return [
    ...linksRemark(facts, "UNKNOWN_LINKS", unproven, {
      zh: "这些环节在本地有没有企业尚不清楚（待核，不等于缺），先核实再补",
      en: "Whether anybody here makes these links is unknown, which is not missing; find out before filling them",
    }),
    ...linksRemark(facts, "CANNOT_BE_COMPLETED", hopeless, {
      zh: "补上任何环节都不能使目标成立，请检查模板",
      en: "No set of links makes the target stand; look at the template",
    }),
    ...chainRemarks(facts, { cycles, needCount }),
  ];
}

function truncationsOf({ template, question }: DiagnosisFacts, { metLimit }: FillOutput, { maxSets }: FillOptions) {
  const truncations = [
    ...(template.truncated ? [{ limit: "products", value: question.closure.products }] : []),
    ...(metLimit === null ? [] : [{ limit: metLimit, value: metLimit === "maxSets" ? maxSets : maxTrials }]),
  ];
  return truncations.length === 0 ? {} : { status: "TRUNCATED", truncations };
}
