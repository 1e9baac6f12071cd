import type { ComparedAnalysis } from "../analyses/scenario/compared-analysis.js";
import { diagnoseChain } from "../chain/diagnose-chain.service.js";

/** The analyses that a scenario compares, each with the values by which two of its answers are compared. */
export const comparedAnalyses: readonly ComparedAnalysis[] = [
  {
    name: "CHAIN_DIAGNOSIS",
    compute: async (context, question, version) => {
      const { diagnosis } = await diagnoseChain(context, question, version);
      const values = new Map(diagnosis.links.map((link) => [link.id, link.class]));
      return { status: "COMPLETE", refusal: null, values };
    },
  },
];
