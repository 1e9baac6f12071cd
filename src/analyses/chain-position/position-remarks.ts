import { mention, type SentencePart } from "../../evidence/sentence.types.js";
import type { Language } from "../../graphql/lang-arg.js";
import { remark } from "../analysis-frame.js";
import type { Remark } from "../analysis.types.js";
import { mostLinks, type PositionScore } from "./chain-position.scoring.js";
import type { LinkPosition } from "./chain-position.types.js";
import type { PositionFacts } from "./position-facts.service.js";

const refusals: Readonly<Record<NonNullable<PositionScore["refusal"]>, { zh: string; en: string }>> = {
  NO_LINK: { zh: "目标没有环节。", en: "The target has no links." },
  TOO_MANY_LINKS: {
    zh: `目标的环节太多，一张表至多 ${mostLinks} 个。`,
    en: `The target has too many links; one table takes at most ${mostLinks}.`,
  },
  NO_AMOUNT: {
    zh: "链上企业之间没有申报过供应金额，无从按金额计算；可用依赖结构（ESSENTIALITY）。",
    en: "No supply between makers of this chain states an amount, so that nothing can be reckoned in money; the requirements (ESSENTIALITY) can be used.",
  },
  SINGULAR: {
    zh: "投入产出表没有最终需求或增加值：有些环节只互相供给，逆矩阵不存在。",
    en: "The table has no final demand or no value added: some links supply each other alone, and there is no inverse.",
  },
  NEAR_SINGULAR: {
    zh: "投入产出表几乎没有最终需求，结果的有效数字不足，不给出。",
    en: "The table has next to no final demand; too few digits of a result would mean anything, so that none is given.",
  },
  NOT_PRODUCTIVE: {
    zh: "有环节消耗多于产出：最终需求或金额互相矛盾。",
    en: "Some link uses up more than it puts out: the final demand or the amounts contradict each other.",
  },
};

/** Says why there is no answer, and which links live on each other alone. */
export function positionRefusal(
  code: NonNullable<PositionScore["refusal"]>,
  { score, template }: PositionFacts,
): Remark {
  const [circle] = score.circles;
  const named = (lang: Language) => namesOf(circle ?? [], template, lang);
  return remark(code, {
    zh: [refusals[code].zh, ...(circle === undefined ? [] : ["互相依赖而不依赖其他的是：", ...named("ZH"), "。"])],
    en: [
      refusals[code].en,
      ...(circle === undefined ? [] : [" They need each other and nothing besides: ", ...named("EN"), "."]),
    ],
  });
}

const namesOf = (ids: readonly string[], { links }: PositionFacts["template"], lang: Language): SentencePart[] =>
  ids.slice(0, 5).flatMap((id, at) => {
    const link = links.find((each) => each.id === id);
    const part = link === undefined ? id : mention(link, lang);
    return at === 0 ? [part] : [lang === "EN" ? ", " : "、", part];
  });

/** Says what a reader must know: structure or money, what final demand was assumed, and what the money rests on. */
export function positionWarnings(facts: PositionFacts): Remark[] {
  const { question, score } = facts;
  const isMoney = score.basis === "SUPPLIES";
  return [
    ...(isMoney ? [] : [structureNotMoney]),
    ...(isMoney && question.finalDemand === null ? [finalDemandLeast] : []),
    ...supplyWarnings(score),
    ...unplacedWarnings(facts),
  ];
}

const structureNotMoney = remark("STRUCTURE_NOT_MONEY", {
  zh: ["位置取自模板的依赖结构，不是金额：关联与上下游度是平均步数，替代路线平分。"],
  en: [
    "Positions come from the template's requirements, not from money: linkages are average numbers of steps, and alternatives share alike.",
  ],
});

const finalDemandLeast = remark("FINAL_DEMAND_LEAST", {
  zh: ["最终需求未知，取使表平衡的最小值：产出为链内销售与链内采购之大者。"],
  en: [
    "Final demand is not known; it is taken as the least that balances the table: output is the larger of sales and purchases within the chain.",
  ],
});

/** Splitting and the template matter only where the supplies are the table. */
function supplyWarnings({ basis, supplies }: PositionScore): Remark[] {
  const { withoutAmount, split, besideTemplate, trades } = supplies;
  const all = [
    remark("AMOUNT_UNKNOWN", {
      zh: [`${trades} 笔供应中有 ${withoutAmount} 笔没有金额，没有计入。`],
      en: [`${withoutAmount} of ${trades} supplies state no amount and do not count.`],
    }),
    remark("AMOUNT_SPLIT", {
      zh: [`${split} 笔供应涉及几个环节，金额平分。`],
      en: [`${split} supplies concern several links; their amounts are split equally.`],
    }),
    remark("BESIDE_TEMPLATE", {
      zh: [`${besideTemplate} 笔供应发生在模板没有依赖关系的环节之间。`],
      en: [`${besideTemplate} supplies are between links that do not require each other in the template.`],
    }),
  ];
  const isMoney = basis === "SUPPLIES";
  const applies = [withoutAmount > 0, isMoney && split > 0, isMoney && besideTemplate > 0];
  return all.filter((_, at) => applies[at]);
}

function unplacedWarnings({ score, template }: PositionFacts): Remark[] {
  const ids = score.links.filter(({ forward }) => forward === null).map(({ id }) => id);
  if (ids.length === 0) return [];
  const zh = [`${ids.length} 个环节在表中没有产出，位置未知：`, ...namesOf(ids, template, "ZH")];
  const words = `${ids.length} links have no output in the table, so that their place is unknown: `;
  return [remark("NO_FLOW", { zh, en: [words, ...namesOf(ids, template, "EN")] })];
}

const digits = (value: number): string => value.toFixed(2);

/** Says where a link sits: steps to final use, steps of its inputs, how it pulls, its tier and its makers. */
export function positionSentence({ scored, makerCount, facts }: LinkPosition, lang: Language): SentencePart[] {
  const { id, forward, backward, powerOfDispersion, tier } = scored;
  const parts = namesOf([id], facts.template, lang);
  const say = (zh: string, en: string) => parts.push(lang === "EN" ? en : zh);
  if (forward === null || backward === null || powerOfDispersion === null)
    say("：在表中没有产出，位置未知", ": no output in the table, its place is unknown");
  else {
    say(
      `：到最终用途平均 ${digits(forward)} 步（上游度），所含投入平均经过 ${digits(backward)} 步（下游度）`,
      `: ${digits(forward)} steps to final use on average (upstreamness), ${digits(backward)} steps of inputs (downstreamness)`,
    );
    const [strong, strength] = powerOfDispersion >= 1 ? ["强", "more"] : ["弱", "less"];
    say(
      `；影响力系数 ${digits(powerOfDispersion)}，拉动${strong}于平均`,
      `; power of dispersion ${digits(powerOfDispersion)}, pulling ${strength} than the average link`,
    );
  }
  if (tier !== null) say(`；第 ${tier} 层`, `; tier ${tier}`);
  say(`；已知 ${makerCount} 家。`, `; ${makerCount} known maker${makerCount === 1 ? "" : "s"}.`);
  return parts;
}
