import type { Entity } from "../../entities/entity/entity.types.js";
import { mention, type Sentence, type SentencePart, toSentence } from "../../evidence/sentence.types.js";
import type { Language } from "../../graphql/lang-arg.js";
import { listEntities, listNames, nameLinks, populationWords } from "./link-names.js";
import type { FillLink, FillSet } from "./minimal-fill-sets.types.js";

/** Says what a fill set asks for, and that what is unknown has to be looked into first. */
export function fillSetSentence({ links, answer }: FillSet, lang: Language): Sentence {
  const { facts, target, region } = answer;
  const namesOf = (proven: boolean): SentencePart[] => {
    const ids = links.filter(({ absenceProven }) => absenceProven === proven).map(({ linkId }) => linkId);
    return listNames(ids.map(nameLinks(facts, lang)), lang, links.length);
  };
  const [missing, unknown] = [namesOf(true), namesOf(false)];
  const [place, goal] = [mention(region, lang), mention(target, lang)];
  if (lang === "EN") {
    if (links.length === 0) return toSentence([goal, " is complete here: nothing has to be filled."]);
    const fill = missing.length === 0 ? [] : ["Fill ", ...missing, " (known to be missing)"];
    const look =
      unknown.length === 0
        ? []
        : [
            fill.length === 0 ? "Look for makers of " : ", and look for makers of ",
            ...unknown,
            " (not known to be missing)",
          ];
    return toSentence([...fill, ...look, ", and all that ", goal, " essentially needs is made in ", place, "."]);
  }
  if (links.length === 0) return toSentence([goal, "在", place, "已成链，无须补。"]);
  const fill = missing.length === 0 ? [] : ["补上", ...missing, "（已确认缺失）"];
  const look =
    unknown.length === 0
      ? []
      : [fill.length === 0 ? "核实并在必要时补上" : "，并核实、必要时补上", ...unknown, "（待核）"];
  return toSentence([...fill, ...look, "，", goal, "必不可少的环节就都能在", place, "供给。"]);
}

/** Says where one link could come from. */
export function fillLinkSentence(link: FillLink, makers: readonly Entity[], lang: Language): Sentence {
  const { facts, absenceProven, nearest } = link;
  const { zh, one, en } = populationWords[facts.question.population];
  const name = nameLinks(facts, lang)(link.linkId);
  const count = nearest.makerIds.length;
  const place =
    nearest.regionId === null ? null : { id: nearest.regionId, name: facts.regions.nameOf(nearest.regionId) };
  const list = listEntities(makers, lang, makers.length);
  if (lang === "EN") {
    const absent = absenceProven
      ? `no ${one} here makes it`
      : `no ${one} here is known to make it, which is not proven`;
    if (count === 0) return toSentence([name, `: ${absent}; none is known elsewhere either.`]);
    const where =
      place === null ? ["; the place of the known makers is unknown: "] : ["; the nearest are in ", place, ": "];
    return toSentence([
      name,
      `: ${absent}`,
      ...where,
      ...list,
      count > makers.length ? ` (${count} ${en} in all).` : ".",
    ]);
  }
  const absent = absenceProven ? `本地没有${zh}生产（已确认）` : `本地没有已知的${zh}生产（待核）`;
  if (count === 0) return toSentence([name, `：${absent}；别处也没有已知的。`]);
  const where = place === null ? ["；已知企业所在地不明："] : ["；最近的在", place, "："];
  return toSentence([name, `：${absent}`, ...where, ...list, count > makers.length ? `等 ${count} 家。` : "。"]);
}
