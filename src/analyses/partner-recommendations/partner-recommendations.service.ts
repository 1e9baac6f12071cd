import type { Entity } from "../../entities/entity/entity.types.js";
import { badInput } from "../../errors.js";
import type { Context } from "../../graphql/context.js";
import { checkFirst, checkShare } from "../../graphql/page-args.js";
import { kindName } from "../../ontology/entity-kinds.js";
import { defineWorkerTask } from "../../snapshot/worker-task.js";
import { analysisFrame, type MethodFacts } from "../analysis-frame.js";
import { onOneVersion } from "../on-one-version.js";
import { loadKnown, loadKnownRegion } from "../known-entities.js";
import { loadPartnerCoverage } from "./partner-coverage.service.js";
import { alpha, damping, loadPartnerGraph, loadPartnerInput, type PartnerQuestion } from "./partner-input.service.js";
import { PartnerRecommendations } from "./partner-recommendations.types.js";
import type { scorePartners } from "./partner-recommendations.scoring.js";
import { refusalOf, warningsOn } from "./partner-remarks.js";
import { newestDay, showKnown, showRecommended } from "./partner-results.service.js";
import { subjectLabels } from "./partner-scope.js";

const method: MethodFacts = {
  name: "personalised-pagerank",
  version: "1",
  formula:
    "x = α·xP + (1 − α)·v, v the need's seeds alike, P along edges both ways by confidence, edges of the wanted kind removed; ties by Σ 1/ln k, then Σ 1/k over common neighbours; paths by −ln(confidence) + w·ln(degree)",
  source:
    "Page et al. 1999; Liben-Nowell and Kleinberg, CIKM 2003; Adamic and Adar 2003; Zhou, Lü and Zhang 2009; Yen 1971; Himmelstein and Baranzini 2015 (w)",
};

const partnersTask = defineWorkerTask<typeof scorePartners>(
  new URL("./partner-recommendations.worker.ts", import.meta.url),
  "scorePartners",
);

/** What a search for partners is asked with, unchecked; the date is today's where it is null. */
export interface PartnerAsked extends Omit<PartnerQuestion, "asOf" | "regionId"> {
  readonly regionId?: string | null;
  readonly asOf?: string | null;
}

/** Gives who could solve a problem, supply what is needed or train for it, on one version of the graph. */
export function recommendPartners(context: Context, asked: PartnerAsked): Promise<PartnerRecommendations> {
  const question: PartnerQuestion = {
    ...asked,
    first: checkFirst(asked.first, 50),
    paths: checkFirst(asked.paths, 5, "paths"),
    minConfidence: checkShare(asked.minConfidence, "minConfidence"),
    regionId: asked.regionId ?? null,
    asOf: asked.asOf ?? context.today,
  };
  return onOneVersion(context, () => answer(context, question, asked.asOf ?? null));
}

async function answer(context: Context, asked: PartnerQuestion, asOf: string | null): Promise<PartnerRecommendations> {
  const [subject, region] = await Promise.all([
    loadSubject(context, asked.subjectId, asOf),
    loadKnownRegion(context, asked.regionId, asOf),
  ]);
  const question = { ...asked, subjectId: subject.id, regionId: region?.id ?? null };
  const { subjectId: _, ...parameters } = question;
  const frame = await analysisFrame(context, method, { ...parameters, alpha, damping });
  const version = frame.graphVersion;
  const output = await context.compute(partnersTask, { version, key: JSON.stringify(question) }, () =>
    loadPartnerInput(context, version, question),
  );
  const typed = await loadPartnerGraph(context, version, question);
  const [recommendations, known, coverage] = await Promise.all([
    showRecommended(context, { typed, output, wanted: question.wanted, asOf, day: question.asOf }),
    showKnown(context, { typed, output, asOf }),
    loadPartnerCoverage(context, version, question),
  ]);
  const refusal = refusalOf(subject, question.wanted, output);
  return Object.assign(new PartnerRecommendations(), frame, {
    ...(refusal === null ? {} : { status: "REFUSED", refusal }),
    warnings: warningsOn(subject, region, question.wanted, output),
    dataThrough: newestDay(recommendations),
    ...{ subject, wanted: question.wanted, recommendations, known, coverage },
    candidateCount: output.rankedCount,
  });
}

async function loadSubject(context: Context, id: string, asOf: string | null): Promise<Entity> {
  const [subject] = await loadKnown(context, [id], "subjectId", asOf);
  if (subject === undefined || !subjectLabels.includes(subject.label))
    throw badInput(
      `subjectId must name one of ${subjectLabels.map(kindName).join(", ")}, but got ${id}${subject === undefined ? "" : `, a ${kindName(subject.label)}`}.`,
      { ids: [id] },
    );
  return subject;
}
