import { requireEntity } from "../../entities/entity/entity.loaders.js";
import { toMeasure } from "../../evidence/measure.types.js";
import type { Context } from "../../graphql/context.js";
import { analysisFrame } from "../analysis-frame.js";
import { makersCoverage, populationScope } from "../chain-remarks.js";
import { diagnoseChain, type DiagnosisFacts, type DiagnosisQuestion } from "../../chain/diagnose-chain.service.js";
import { ChainDiagnosis, type DiagnosisSummary } from "./chain-diagnosis.types.js";
import { diagnosisWarnings } from "./diagnosis-remarks.js";

const method = {
  name: "chain-diagnosis",
  version: "1",
  formula:
    "LQ = (x_Rn / x_R) / (x_n / x), Clopper–Pearson 95 % of x_Rn / x_n over x_R / x; HHI = Σ s²; classes by the table of E1",
  source: "Balassa 1965 (LQ); Clopper and Pearson 1934; US Merger Guidelines 2023 (HHI 0.18)",
} as const;

/** Answers where a chain is strong, weak, missing in a region. */
export async function answerDiagnosis(context: Context, question: DiagnosisQuestion): Promise<ChainDiagnosis> {
  const { thresholds, closure, asOf, population, minConfidence } = question;
  const frame = await analysisFrame(context, method, {
    ...thresholds,
    population,
    asOf,
    minConfidence,
    depth: closure.depth,
  });
  const facts = await diagnoseChain(context, question, frame.graphVersion);
  const { template } = facts;
  const [target, region, referenceRegion] = await Promise.all([
    requireEntity(context, question.targetId, asOf),
    requireEntity(context, question.regionId, asOf),
    requireEntity(context, question.referenceRegionId, asOf),
  ]);
  return Object.assign(new ChainDiagnosis(), frame, {
    target,
    region,
    referenceRegion,
    population,
    facts,
    scope: populationScope(facts, region),
    summary: summarize(facts),
    requirements: template.requirements,
    coverage: makersCoverage(facts),
    dataThrough: facts.supply.dataThrough,
    warnings: diagnosisWarnings(facts),
    ...(template.truncated
      ? { status: "TRUNCATED", truncations: [{ limit: "products", value: closure.products }] }
      : {}),
  });
}

function summarize({ diagnosis }: DiagnosisFacts): DiagnosisSummary {
  const { counts, completeness, gaps, openChoices } = diagnosis;
  const { share, unknownShare } = completeness;
  return {
    counts: Object.entries(counts).map(([name, count]) => ({ class: name, count })),
    completeness: toMeasure(
      share === null
        ? { unknownBecause: "NO_REQUIREMENTS" }
        : { value: share, low: share, high: Math.min(1, share + (unknownShare ?? 0)) },
    ),
    gaps,
    openChoices,
  };
}
