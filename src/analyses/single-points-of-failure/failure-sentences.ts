import type { Entity } from "../../entities/entity/entity.types.js";
import { mention, type Sentence, type SentencePart, toSentence } from "../../evidence/sentence.types.js";
import type { Language } from "../../graphql/lang-arg.js";
import type { ComponentLevel } from "./failure-enums.types.js";
import { listEntities, listNames, nameLinks, populationWords } from "../link-names.js";
import type { ComponentFailure, CutSet, SinglePointsOfFailure } from "./single-points-of-failure.types.js";

/** How the loss of one component, or of several together, is said: before the names and after them. */
const losses = {
  ENTERPRISE: { zh: ["停摆", "同时停摆"], en: ["If ", " stops", " stop together"] },
  PRODUCT: {
    zh: ["在本地断供", "在本地同时断供"],
    en: ["If nobody here makes ", " any more", " any more, all at once"],
  },
  REGION: { zh: ["的企业全部停摆", "的企业同时全部停摆"], en: ["If all makers in ", " stop", " stop together"] },
  INSTITUTE: { zh: ["不再合作", "同时不再合作"], en: ["If the ties to ", " end", " end together"] },
} as const;

function lossParts(level: ComponentLevel, components: readonly Entity[], lang: Language): SentencePart[] {
  const { zh, en } = losses[level];
  const names = listEntities(components, lang);
  const isAlone = components.length === 1;
  return lang === "EN" ? [en[0], ...names, isAlone ? en[1] : en[2]] : ["若", ...names, isAlone ? zh[0] : zh[1]];
}

const onlyOne = {
  PRODUCT: { zh: "已知的产品", en: "the only known product" },
  REGION: { zh: "已知的产地", en: "the only known place" },
  INSTITUTE: { zh: "已知的科研依托", en: "the only known research partner" },
} as const;

/** Says what the loss of one component does. */
export function failureSentence(failure: ComponentFailure, component: Entity, lang: Language): Sentence {
  const { loss, answer, fallenLinkIds, soleLinkIds } = failure;
  return toSentence([
    ...lossParts(answer.options.level, [component], lang),
    ...falling(answer, fallenLinkIds, loss.breaksTarget, lang),
    ...soleParts(answer, component, soleLinkIds, lang),
  ]);
}

/** Says what the common loss of a cut set's components does. */
export function cutSetSentence(
  { answer, fallenLinkIds }: CutSet,
  components: readonly Entity[],
  lang: Language,
): Sentence {
  const rest = lang === "EN" ? " No smaller part of them does that." : "只失去其中一部分则不会。";
  return toSentence([
    ...lossParts(answer.options.level, components, lang),
    ...falling(answer, fallenLinkIds, true, lang),
    ...(components.length === 1 ? [] : [rest]),
  ]);
}

/** What becomes of one link, of several, and of the target that goes down or does not. */
const lossOfSupply = { one: "falls", all: "fall", down: "falls", still: "still stands" } as const;
const lossOfSupport = {
  one: "loses its last known research partner",
  all: "lose their last known research partner",
  down: "loses its research support",
  still: "keeps its research support",
} as const;

function falling(
  answer: SinglePointsOfFailure,
  fallen: readonly string[],
  breaksTarget: boolean,
  lang: Language,
): SentencePart[] {
  const isSupport = answer.options.level === "INSTITUTE";
  const names = listNames(fallen.map(nameLinks(answer.facts, lang)), lang);
  const target = mention(answer.target, lang);
  if (lang === "EN") {
    const { one, all, down, still } = isSupport ? lossOfSupport : lossOfSupply;
    if (fallen.length === 0) return [`, no link ${one}.`];
    const list = fallen.length === 1 ? `, one link ${one}: ` : `, ${fallen.length} links ${all}, in this order: `;
    return [list, ...names, "; the target ", target, breaksTarget ? ` ${down} with it.` : ` ${still}.`];
  }
  const what = isSupport ? "失去科研支撑" : "中断";
  if (fallen.length === 0) return [`，没有环节因此${what}。`];
  const list = fallen.length === 1 ? `，1 个环节${what}：` : `，${fallen.length} 个环节依次${what}：`;
  return [list, ...names, "；目标", target, breaksTarget ? `随之${what}。` : `不因此${what}。`];
}

function soleParts(
  { options, facts, region }: SinglePointsOfFailure,
  component: Entity,
  sole: readonly string[],
  lang: Language,
): SentencePart[] {
  if (sole.length === 0) return [];
  const { zh, one } = populationWords[facts.question.population];
  const names = listNames(sole.map(nameLinks(facts, lang)), lang);
  const only =
    options.level === "ENTERPRISE" ? { zh: `已知的${zh}`, en: `the only known ${one}` } : onlyOne[options.level];
  const [own, place] = [mention(component, lang), mention(region, lang)];
  if (lang === "EN") return [" In ", place, ", ", own, ` is ${only.en} for `, ...names, "."];
  return [own, "是", ...names, "在", place, `唯一${only.zh}。`];
}
