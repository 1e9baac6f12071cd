import type { Entity } from "../../entities/entity/entity.types.js";
import { mention, type Sentence, type SentencePart, toSentence } from "../../evidence/sentence.types.js";
import type { Language } from "../../graphql/lang-arg.js";
import { listEntities, listNames, nameLinks, populationWords } from "../link-names.js";
import type { RemarkParts } from "../analysis.types.js";
import type { FillLink, FillSet, MinimalFillSets } from "./minimal-fill-sets.types.js";

/** Says what a fill set asks for, and that what is unknown has to be looked into first. */
export function fillSetSentence({ links, answer }: FillSet, lang: Language): Sentence {
  if (links.length === 0) return toSentence(completeParts(answer, lang));
  const { facts, target, region } = answer;
  const isCommon = (id: string) => answer.setCount > 1 && answer.linkIdsInEverySet.includes(id);
  const common = links.filter(({ linkId }) => isCommon(linkId)).length;
  const namesOf = (proven: boolean): SentencePart[] => {
    const own = links.filter(({ linkId, absenceProven }) => absenceProven === proven && !isCommon(linkId));
    const ids = own.map(({ linkId }) => linkId);
    return listNames(ids.map(nameLinks(facts, lang)), lang, links.length);
  };
  const [missing, unknown] = [namesOf(true), namesOf(false)];
  const [place, goal] = [mention(region, lang), mention(target, lang)];
  if (lang === "EN") {
    const beside = common === 0 ? [] : [`Beside the ${counted(common, "link")} that every way needs: `];
    const fill = missing.length === 0 ? [] : ["Fill ", ...missing, " (judged to be missing)"];
    const look =
      unknown.length === 0
        ? []
        : [
            fill.length === 0 ? "Look for makers of " : ", and look for makers of ",
            ...unknown,
            " (not known to be missing)",
          ];
    return toSentence([
      ...beside,
      ...fill,
      ...look,
      ", and all that ",
      goal,
      " essentially needs is made in ",
      place,
      ".",
    ]);
  }
  const fill = missing.length === 0 ? [] : ["补上", ...missing, "（可认定为缺）"];
  const look =
    unknown.length === 0
      ? []
      : [fill.length === 0 ? "核实并在必要时补上" : "，并核实、必要时补上", ...unknown, "（待核）"];
  const beside = common === 0 ? [] : [`除各方案都要补的 ${common} 个环节外，`];
  return toSentence([...beside, ...fill, ...look, "，", goal, "必不可少的环节就都能在", place, "供给。"]);
}

/** Says how many links must be filled at least, which of them in any case, and how many ways are left. */
export function fillSummary(answer: MinimalFillSets): RemarkParts {
  if (answer.leastSize === null) return hopeless(answer);
  if (answer.leastSize === 0) return { zh: completeParts(answer, "ZH"), en: completeParts(answer, "EN") };
  return { zh: summaryParts(answer, answer.leastSize, "ZH"), en: summaryParts(answer, answer.leastSize, "EN") };
}

const hopeless = ({ target, region }: MinimalFillSets): RemarkParts => ({
  zh: [mention(target, "ZH"), "在", mention(region, "ZH"), "补上任何环节都不能成链。"],
  en: ["No set of links completes ", mention(target, "EN"), " in ", mention(region, "EN"), "."],
});

/** Says that nothing is lacking. */
function completeParts({ target, region }: MinimalFillSets, lang: Language): SentencePart[] {
  const [goal, place] = [mention(target, lang), mention(region, lang)];
  return lang === "EN"
    ? [goal, " is complete in ", place, ": nothing has to be filled."]
    : [goal, "在", place, "已成链，无须补。"];
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

function summaryParts(answer: MinimalFillSets, leastSize: number, lang: Language): SentencePart[] {
  const { leastProven, linkIdsInEverySet, setCount, facts, sets } = answer;
  const least = sets.filter(({ length }) => length === leastSize).length;
  const always = linkIdsInEverySet.length;
  const names = listNames(linkIdsInEverySet.map(nameLinks(facts, lang)), lang, always);
  const [goal, place] = [mention(answer.target, lang), mention(answer.region, lang)];
  if (lang === "EN") {
    const sure = leastProven ? "at least " : "(not proven to be the least) ";
    const more = setCount > least ? `, and ${setCount - least} with a few links more` : "";
    const found = `${counted(least, "way")} of doing so ${least === 1 ? "was" : "were"} found${more}`;
    const ways = `${sure}${counted(leastSize, "link")} must be filled; ${found}`;
    const any = always === 0 ? [] : [`; ${counted(always, "link")} in any case: `, ...names];
    return ["For ", goal, " to be complete in ", place, `, ${ways}`, ...any, "."];
  }
  const sure = leastProven ? "至少要" : "（未证明最少）要";
  const more = setCount > least ? `，另有 ${setCount - least} 种多补几个的办法` : "";
  const any = always === 0 ? [] : [`；无论如何都要补的有 ${always} 个：`, ...names];
  return [goal, "要在", place, `自成一链，${sure}补 ${leastSize} 个环节，找到 ${least} 种办法${more}`, ...any, "。"];
}

/** Says where one link could come from. */
export function fillLinkSentence(link: FillLink, makers: readonly Entity[], lang: Language): Sentence {
  const { facts, absenceProven, nearest } = link;
  const { zh, one, en } = populationWords[facts.question.population];
  const name = nameLinks(facts, lang)(link.linkId);
  const count = nearest.makerIds.length;
  const place =
    nearest.regionId === null ? null : { id: nearest.regionId, name: facts.regions.nameOf(nearest.regionId) };
  const isWhole = nearest.regionId !== null && facts.regions.around(nearest.regionId).length === 1;
  const list = listEntities(makers, lang, makers.length);
  if (lang === "EN") {
    const absent = absenceProven
      ? `no ${one} here makes it`
      : `no ${one} here is known to make it, which is not proven`;
    if (count === 0) return toSentence([name, `: ${absent}; none is known elsewhere either.`]);
    const known = isWhole ? "; none is near, but in " : "; the nearest are in ";
    const where = place === null ? ["; the place of the known makers is unknown: "] : [known, place, ": "];
    return toSentence([
      name,
      `: ${absent}`,
      ...where,
      ...list,
      count > makers.length ? ` (${count} ${en} in all).` : ".",
    ]);
  }
  const absent = absenceProven ? `本地没有${zh}生产（可认定为缺）` : `本地没有已知的${zh}生产（待核）`;
  if (count === 0) return toSentence([name, `：${absent}；别处也没有已知的。`]);
  const known = isWhole ? "；周边没有，" : "；最近的在";
  const where = place === null ? ["；已知企业所在地不明："] : [known, place, isWhole ? "范围内有：" : "："];
  return toSentence([name, `：${absent}`, ...where, ...list, count > makers.length ? `等 ${count} 家。` : "。"]);
}
