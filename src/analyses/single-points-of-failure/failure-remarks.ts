import type { DiagnosisFacts } from "../../chain/diagnose-chain.service.js";
import { remark } from "../analysis-frame.js";
import type { Remark } from "../analysis.types.js";
import { linksRemark, templateWarnings } from "../chain-remarks.js";

const plain = (code: string, zh: string, en: string): Remark => remark(code, { zh: [zh], en: [en] });

/** The links that nobody here is known to make without that being proven: unknown rather than missing. */
export const unknownLinkIds = ({ diagnosis }: DiagnosisFacts): string[] =>
  diagnosis.links.filter((link) => link.class === "UNKNOWN").map(({ id }) => id);

/** Says what both analyses must say of a chain: cycles, what is not known, a template without needs. */
export function chainRemarks(
  facts: DiagnosisFacts,
  { cycles, needCount }: { readonly cycles: readonly (readonly string[])[]; readonly needCount: number },
): Remark[] {
  const { membership, question } = facts;
  const { blocking, coverage } = question.thresholds;
  const said = cycles.flatMap((cycle) =>
    linksRemark(facts, "CYCLE", cycle, {
      zh: "这些环节互相需要，一同成立、一同中断",
      en: "These links need each other; they stand and fall together",
    }),
  );
  if (needCount === 0) said.push(nothingEssential(blocking));
  said.push(...templateWarnings(facts));
  if (membership.coverage === null || membership.coverage < coverage) said.push(provisional);
  return said;
}

const nothingEssential = (blocking: number): Remark =>
  plain(
    "NOTHING_ESSENTIAL",
    `没有必要性达到 ${blocking} 的依赖，因此一个环节的中断不会传到别的环节；可用 thresholds.blocking 调低。`,
    `No requirement has an essentiality of ${blocking} or more, so that no loss spreads; thresholds.blocking may be lowered.`,
  );

const provisional = plain(
  "PROVISIONAL",
  "覆盖度不足：本地可能还有未知的企业，单点未必真是单点，缺口未必真是缺口。",
  "Too little is known: there may be further makers here, so that a single point need not be one, nor a missing link missing.",
);

/** Says that the network's weak places are no judgement of what breaks. */
export const connectivityNote = plain(
  "CONNECTIVITY_ONLY",
  "割点与桥只说明谁把这张网连在一起；不分必要与否，也不识替代路线，不等于单点失效。",
  "Articulation points and bridges say what holds the network together; they know neither what is essential nor alternatives, and are no single points of failure.",
);

/** Says that institutes of a scenario are not seen. */
export const scenarioTiesUnseen = plain(
  "SCENARIO_TIES_UNSEEN",
  "情景中新增或删除的合作关系未计入科研院所一级。",
  "Ties to institutes that the scenario adds or removes are not seen at this level.",
);
