import { diagnoseChain, type DiagnosisFacts, type DiagnosisQuestion } from "../../chain/diagnose-chain.service.js";
import { requireEntity } from "../../entities/entity/entity.loaders.js";
import { toMeasure } from "../../evidence/measure.types.js";
import type { Context } from "../../graphql/context.js";
import { defaultBirnbaumOptions } from "../../methods/cut-sets/importance.scoring.js";
import { defineWorkerTask } from "../../snapshot/worker-task.js";
import { analysisFrame, type MethodFacts } from "../analysis-frame.js";
import { makersCoverage, populationScope } from "../chain-remarks.js";
import { type ChainComponents, gatherComponents } from "./chain-components.service.js";
import { connectivityNote } from "./failure-remarks.js";
import { failureWarnings } from "./failure-warnings.js";
import type { FailureOptions } from "./failure.args.js";
import type { FailureInput, FailureOutput, scoreFailures } from "./single-points-of-failure.scoring.js";
import { type ChainConnectivity, SinglePointsOfFailure } from "./single-points-of-failure.types.js";

const method: MethodFacts = {
  name: "single-points-of-failure",
  version: "1",
  formula:
    "up(n) = outside(n) ∨ (some maker of n is up ∧ every essential group has a member that is up), greatest fixpoint; minimal cut sets with absorption; I_B(c) = P(up | c works) − P(up | c fails)",
  source: "Vesely et al., Fault Tree Handbook, NUREG-0492, 1981; Birnbaum 1969; Hopcroft and Tarjan 1973",
};

/** More failures than this are not tried for one answer. */
const maxTrials = 2_000_000;

const failureTask = defineWorkerTask<typeof scoreFailures>(
  new URL("./single-points-of-failure.worker.ts", import.meta.url),
  "scoreFailures",
);

/** Answers whose loss breaks a chain in a region. */
export async function answerFailures(
  context: Context,
  question: DiagnosisQuestion,
  options: FailureOptions,
): Promise<SinglePointsOfFailure> {
  const { asOf, population, minConfidence, thresholds } = question;
  const { blocking } = thresholds;
  const given = { ...options, blocking, population, asOf, minConfidence, maxTrials };
  const frame = await analysisFrame(context, method, given);
  const facts = await diagnoseChain(context, question, frame.graphVersion);
  const components = await gatherComponents(facts, options.level, frame.graphVersion);
  const scored = await context.compute(
    failureTask,
    { version: frame.graphVersion, key: JSON.stringify([question, options]) },
    () => failureInput(facts, components, options),
  );
  const [target, region] = await Promise.all([
    requireEntity(context, question.targetId, asOf),
    requireEntity(context, question.regionId, asOf),
  ]);
  return Object.assign(new SinglePointsOfFailure(), frame, {
    ...describe(scored, components),
    target,
    region,
    level: options.level,
    outsideSupply: options.outsideSupply,
    scope: populationScope(facts, region),
    coverage: makersCoverage(facts),
    dataThrough: facts.supply.dataThrough,
    warnings: failureWarnings(facts, components, scored, options),
    ...truncationsOf(facts, scored, options),
    facts,
    options,
    components,
    scored,
  });
}

function failureInput(facts: DiagnosisFacts, components: ChainComponents, options: FailureOptions): FailureInput {
  const { template, question } = facts;
  const makers = new Map<string, number[]>();
  components.list.forEach(({ links }, component) => {
    for (const link of links.keys()) makers.set(link, [...(makers.get(link) ?? []), component]);
  });
  const assured = new Set(components.assuredLinkIds);
  const { probability, samples, seed, maxOrder, maxSets, outsideSupply, targetHere } = options;
  return {
    links: template.links.map(({ id }) => ({ id, makers: makers.get(id) ?? [], assured: assured.has(id) })),
    componentCount: components.list.length,
    requirements: template.requirements,
    roots: template.roots,
    blocking: question.thresholds.blocking,
    outsideSupply,
    targetHere,
    importance: { ...defaultBirnbaumOptions, probability, samples, seed },
    limits: { maxOrder, maxSets, maxTrials },
  };
}

function describe(scored: FailureOutput, components: ChainComponents) {
  const { reliability, reliabilityError, exact, standing, completeOrder, linkIds, outside } = scored;
  const margin = 1.96 * reliabilityError;
  return {
    standing,
    exact,
    completeOrder,
    reliability: toMeasure({
      value: reliability,
      low: Math.max(0, reliability - margin),
      high: Math.min(1, reliability + margin),
    }),
    componentCount: components.list.length,
    outsideLinkIds: outside.map((link) => linkIds[link] ?? ""),
    connectivity: describeConnectivity(scored, components),
  };
}

function describeConnectivity({ connectivity, linkIds }: FailureOutput, { list }: ChainComponents): ChainConnectivity {
  const idOf = (node: (typeof connectivity.articulationPoints)[number]): string =>
    ("link" in node ? linkIds[node.link] : list[node.component]?.id) ?? "";
  return {
    articulationPointIds: connectivity.articulationPoints.map(idOf),
    bridges: connectivity.bridges.map(({ a, b }) => ({ from: idOf(a), to: idOf(b) })),
    note: connectivityNote,
  };
}

function truncationsOf(
  { template, question }: DiagnosisFacts,
  { metLimit }: FailureOutput,
  { maxSets }: FailureOptions,
) {
  const truncations = [
    ...(template.truncated ? [{ limit: "products", value: question.closure.products }] : []),
    ...(metLimit === null ? [] : [{ limit: metLimit, value: metLimit === "maxSets" ? maxSets : maxTrials }]),
  ];
  return truncations.length === 0 ? {} : { status: "TRUNCATED", truncations };
}
