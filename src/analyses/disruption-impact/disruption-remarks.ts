import type { Entity } from "../../entities/entity/entity.types.js";
import { mention, type SentencePart } from "../../evidence/sentence.types.js";
import type { Language } from "../../graphql/lang-arg.js";
import { remark } from "../analysis-frame.js";
import type { Remark } from "../analysis.types.js";
import type { EnterpriseLoss } from "./disruption-impact.types.js";

/** Why nothing is said where nobody who is shocked has a known supply. */
export const shockOutside = remark("SHOCK_OUTSIDE_NETWORK", {
  zh: ["受冲击的企业都没有已知的供应关系，无法推算波及；没有记录不等于没有供应。"],
  en: [
    "None of the shocked enterprises has a known supply, so it can't be said who would be hit; what is not recorded may well exist.",
  ],
});

/** Says how many of the shocked have no known supply. */
export const outsideNetwork = (count: number): Remark =>
  remark("SHOCKED_WITHOUT_SUPPLIES", {
    zh: [`受冲击的企业中有 ${count} 家没有已知的供应关系，未计入。`],
    en: [`${count} of the shocked enterprises have no known supply and are left out.`],
  });

/** Says which shocks stand for no enterprise. */
export const emptyShocks = (entities: readonly Entity[]): Remark[] =>
  entities.map((entity) =>
    remark("SHOCK_WITHOUT_ENTERPRISES", {
      zh: [mention(entity, "ZH"), "没有已知的企业，未计入。"],
      en: ["No enterprise is known of ", mention(entity, "EN"), "; it is left out."],
    }),
  );

const percent = (share: number): string => `${Number((share * 100).toPrecision(3))} %`;

/** Says what an enterprise loses and how it was hit first. */
export function lossSentence(
  { loss, firstHit }: EnterpriseLoss,
  enterprise: Entity,
  through: Entity | null,
  lang: Language,
): SentencePart[] {
  const who = mention(enterprise, lang);
  if (firstHit === null || through === null)
    return lang === "EN"
      ? [who, ` is shocked itself and loses ${percent(loss)} of its production.`]
      : [who, `直接受冲击，损失产能 ${percent(loss)}。`];
  const by = mention(through, lang);
  const down = firstHit.channel === "DOWNSTREAM";
  if (lang === "EN")
    return [
      who,
      ` is hit in round ${firstHit.round} through its ${down ? "supplier" : "customer"} `,
      by,
      ` and loses ${percent(loss)} of its production.`,
    ];
  return [who, `在第 ${firstHit.round} 轮因${down ? "供应商" : "客户"}`, by, `受波及，损失产能 ${percent(loss)}。`];
}
