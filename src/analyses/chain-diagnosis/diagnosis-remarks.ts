import type { DiagnosisFacts } from "../../chain/diagnose-chain.service.js";
import { remark } from "../analysis-frame.js";
import type { Remark } from "../analysis.types.js";
import { templateWarnings } from "../chain-remarks.js";

/** Says what was odd in the template and what the reference rests on. */
export function diagnosisWarnings(facts: DiagnosisFacts): Remark[] {
  const { from } = facts.reference;
  return [
    ...templateWarnings(facts),
    ...(from === "CLAIMS" ? [referenceFromClaims] : []),
    ...(from === "NOWHERE" ? [referenceUnknown] : []),
    ...(from === "ITSELF" ? [referenceIsItself] : []),
  ];
}

const referenceFromClaims = remark("REFERENCE_FROM_CLAIMS", {
  zh: ["参照地的企业数取自注明日期的数量陈述，不是图中逐家计数。"],
  en: ["The reference's numbers of makers come from dated claims; they were not counted in the graph one by one."],
});

const referenceIsItself = remark("REFERENCE_IS_ITSELF", {
  zh: ["参照地就是所问地区自身，无可比较，因此不判断区位商。"],
  en: ["The reference is the region itself: there is nothing to compare with, so no location quotient is judged."],
});

const referenceUnknown = remark("REFERENCE_UNKNOWN", {
  zh: ["参照地的企业数未知，因此不判断区位商。"],
  en: ["The reference's numbers of makers are unknown, so no location quotient is judged."],
});
