import { answerDisruption } from "../analyses/disruption-impact/disruption-impact.service.js";
import { answerEnterprises } from "../analyses/disruption-impact/disruption-losses.service.js";
import { compareExtensions } from "../analyses/extension-opportunities/compared-extensions.service.js";
import type { Comparable, ComparedAnalysis } from "../analyses/scenario/compared-analysis.js";
import { comparedFailureOptions } from "../analyses/single-points-of-failure/failure.args.js";
import { answerFailures } from "../analyses/single-points-of-failure/single-points-of-failure.service.js";
import { diagnoseChain } from "../chain/diagnose-chain.service.js";

const nothing: Comparable = { status: "COMPLETE", refusal: null, values: new Map() };
const mostLosses = 100_000;

/** The analyses that a scenario compares, each with the values by which two of its answers are compared. */
export const comparedAnalyses: readonly ComparedAnalysis[] = [
  {
    name: "CHAIN_DIAGNOSIS",
    measured: null,
    compute: async (context, question, version) => {
      const { diagnosis } = await diagnoseChain(context, question, version);
      return { ...nothing, values: new Map(diagnosis.links.map((link) => [link.id, link.class])) };
    },
  },
  {
    // What falls is exact; the importance may be a sample, whose noise is no difference.
    name: "SINGLE_POINTS_OF_FAILURE",
    measured: { zh: "随其中断的环节数", en: "links that fall with it" },
    compute: async (context, question) => {
      const { status, refusal, scored, components } = await answerFailures(context, question, comparedFailureOptions);
      const values = scored.losses.flatMap(({ component, fallen }) => {
        const found = components.list[component];
        return found === undefined || fallen.length === 0 ? [] : [[found.id, fallen.length] as const];
      });
      return { status, refusal, values: new Map(values) };
    },
  },
  {
    name: "DISRUPTION_IMPACT",
    measured: { zh: "产出损失份额", en: "share of output lost" },
    compute: async (context, { shockIds, asOf, minConfidence }) => {
      if (shockIds.length === 0) return nothing;
      const shocks = shockIds.map((id) => ({ id, remaining: 0 }));
      const question = { shocks, asOf, minConfidence, replaceability: true, epsilon: 1e-6 };
      const { status, refusal, facts } = await answerDisruption(context, question);
      const losses = refusal === null ? answerEnterprises(facts, mostLosses) : [];
      return { status, refusal, values: new Map(losses.map(({ enterpriseId, loss }) => [enterpriseId, loss])) };
    },
  },
  {
    name: "EXTENSION_OPPORTUNITIES",
    measured: { zh: "延伸得分", en: "score of extension" },
    compute: compareExtensions,
  },
];
