import type { DiagnosisFacts } from "../../chain/diagnose-chain.service.js";
import type { Maker } from "../../chain/supply.service.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { mention, type SentencePart } from "../../evidence/sentence.types.js";
import type { Language } from "../../graphql/lang-arg.js";
import { remark } from "../analysis-frame.js";
import type { Remark } from "../analysis.types.js";

/** What of a link differs between two days. */
export interface LinkDifference {
  readonly cameIds: readonly string[];
  readonly wentIds: readonly string[];
  /** The edges by which makers came or went, and those of what requires the link. */
  readonly relationshipIds: readonly string[];
  readonly coverage: readonly [number | null, number | null];
}

/** The makers of a link that count in the region on the day of a diagnosis. */
export const makersHere = ({ local }: DiagnosisFacts, linkId: string): readonly Maker[] => local.get(linkId) ?? [];

/** Gives what of a link differs between two diagnoses. */
export function differenceOf(before: DiagnosisFacts, after: DiagnosisFacts, linkId: string): LinkDifference {
  const [had, has] = [makersHere(before, linkId), makersHere(after, linkId)];
  const came = without(has, had);
  const went = without(had, has);
  const requirements = (facts: DiagnosisFacts) =>
    facts.template.requirements.filter(({ from, to }) => from === linkId || to === linkId);
  const [required, requires] = [requirements(before), requirements(after)].map((all) =>
    all.map(({ relationshipId }) => relationshipId),
  );
  const changed = [
    ...(requires ?? []).filter((id) => !required?.includes(id)),
    ...(required ?? []).filter((id) => !requires?.includes(id)),
  ];
  return {
    cameIds: came.map(({ id }) => id),
    wentIds: went.map(({ id }) => id),
    relationshipIds: [...came, ...went].flatMap(({ relationshipIds }) => relationshipIds).concat(changed),
    coverage: [before.membership.coverage, after.membership.coverage],
  };
}

const without = (makers: readonly Maker[], others: readonly Maker[]): Maker[] => {
  const known = new Set(others.map(({ id }) => id));
  return makers.filter(({ id }) => !known.has(id));
};

const percent = (share: number | null, unknown: string): string =>
  share === null ? unknown : `${Math.round(share * 100)} %`;

/** Says in words what caused a change: makers that came or went, else coverage, else requirements, else another way. */
export function causeOf(difference: LinkDifference, names: ReadonlyMap<string, Entity>): Remark {
  const { cameIds, wentIds, relationshipIds, coverage } = difference;
  const list = (ids: readonly string[], lang: Language): SentencePart[] =>
    ids.slice(0, 5).flatMap((id, at) => {
      const entity = names.get(id);
      const part = entity === undefined ? { id, name: id } : mention(entity, lang);
      return at === 0 ? [part] : [lang === "ZH" ? "、" : ", ", part];
    });
  if (cameIds.length > 0)
    return remark("MAKERS_CAME", {
      zh: ["本地新有企业：", ...list(cameIds, "ZH")],
      en: ["made here from then on by ", ...list(cameIds, "EN")],
    });
  if (wentIds.length > 0)
    return remark("MAKERS_WENT", {
      zh: ["本地不再有企业：", ...list(wentIds, "ZH")],
      en: ["no longer made here by ", ...list(wentIds, "EN")],
    });
  if (coverage[0] !== coverage[1])
    return remark("COVERAGE_CHANGED", {
      zh: [`覆盖度由 ${percent(coverage[0], "未声明")} 变为 ${percent(coverage[1], "未声明")}`],
      en: [`coverage went from ${percent(coverage[0], "undeclared")} to ${percent(coverage[1], "undeclared")}`],
    });
  if (relationshipIds.length > 0)
    return remark("REQUIREMENTS_CHANGED", {
      zh: ["产业链对它的需求有变"],
      en: ["what the chain requires of it changed"],
    });
  return remark("OTHER_LINKS_CHANGED", {
    zh: ["产业链其他环节的变化所致"],
    en: ["other links of the chain changed"],
  });
}
