import type { Entity } from "../../entities/entity/entity.types.js";
import { mention, type SentencePart } from "../../evidence/sentence.types.js";
import type { Language } from "../../graphql/lang-arg.js";
import { remark } from "../analysis-frame.js";
import type { PlannedSupply } from "./redundancy-plan.types.js";

/** What a reader should know where nobody else is known to make what is bought. */
export const withoutCandidates = remark("NO_ALTERNATIVE_MAKERS", {
  zh: ["所采购的产品在图中没有其他已知的生产企业；没有记录不等于没有。"],
  en: ["Nobody else is known to make what is bought; what is not recorded may well exist."],
});

/** Says that what would help was tried among a part of the candidates only. */
export const partTried = remark("CANDIDATES_BY_EXPOSURE", {
  zh: ["候选超过上限，只评估了现有供应商 ESRI 最大的那些。"],
  en: ["There are more candidates than may be tried: only those whose present suppliers have the largest ESRI were."],
});

const digits = (value: number): string => String(Number(value.toPrecision(4)));

/** Says what a planned supply would do. */
export function supplySentence(
  { before, after, supplierCount }: PlannedSupply,
  { supplier, buyer, product }: { supplier: Entity; buyer: Entity; product: Entity },
  lang: Language,
): SentencePart[] {
  const [from, to, what] = [mention(supplier, lang), mention(buyer, lang), mention(product, lang)];
  return lang === "EN"
    ? [
        "If ",
        from,
        ", which makes it, also supplied ",
        what,
        " to ",
        to,
        ` (${supplierCount} supplier${supplierCount === 1 ? "" : "s"} now), the sum of ESRI would fall from ${digits(before)} to ${digits(after)}.`,
      ]
    : [
        "由能生产",
        what,
        "的",
        from,
        "增供",
        to,
        `（现有 ${supplierCount} 家），ESRI 总和由 ${digits(before)} 降到 ${digits(after)}。`,
      ];
}
