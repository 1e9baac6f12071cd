import type { DiagnosisFacts } from "../chain/diagnose-chain.service.js";
import type { Entity } from "../entities/entity/entity.types.js";
import { mention, type SentencePart } from "../evidence/sentence.types.js";
import type { Language } from "../graphql/lang-arg.js";
import type { DiagnosisWarning } from "../methods/chain-classes/classes-output.scoring.js";
import { remark } from "./analysis-frame.js";
import type { CoverageStatement, Remark } from "./analysis.types.js";
import { listNames, nameLinks, populationWords } from "./link-names.js";

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

/** Gives how much is known of the makers here, and who declared it. */
export function makersCoverage({ question, membership }: DiagnosisFacts): CoverageStatement[] {
  const { declaration, coverage } = membership;
  const declared = {
    relationshipType: declaration?.relationshipType ?? "LOCATED_IN",
    regionId: declaration?.regionId ?? question.regionId,
    population: question.population,
    share: declaration?.share ?? null,
    declaredBy: declaration?.declaredBy ?? null,
    declaredOn: declaration?.declaredOn ?? null,
  };
  return [declared, { ...declared, relationshipType: "PRODUCES", regionId: question.regionId, share: coverage }];
}

/** Says of whom an answer about a chain speaks, and how much of them is known. */
export function populationScope({ question, membership, regions }: DiagnosisFacts, region: Entity): Remark {
  const { coverage, members, attachable, declaration } = membership;
  const { whole, en } = populationWords[question.population];
  const declared = coverage === null || declaration === null ? null : { coverage, declaration };
  const place =
    declared === null ? "" : { id: declared.declaration.regionId, name: regions.nameOf(declared.declaration.regionId) };
  return remark("POPULATION", {
    zh: [
      "只就",
      mention(region, "ZH"),
      `的${whole}而言：已知 ${members.length} 家，其中 ${attachable} 家有可挂链的产品`,
      ...(declared === null
        ? ["；没有人声明过名单是否完整"]
        : [
            `；覆盖度 ${percent(declared.coverage)}（名单完整度 ${percent(declared.declaration.share)}，声明于`,
            place,
            "）",
          ]),
      "。",
    ],
    en: [
      `Of the ${en} of `,
      mention(region, "EN"),
      ` only: ${members.length} known, ${attachable} of them with products that can be attached to links`,
      ...(declared === null
        ? ["; nobody declares whether the list is complete"]
        : [
            `; coverage ${percent(declared.coverage)} (the list is ${percent(declared.declaration.share)} complete, declared for `,
            place,
            ")",
          ]),
      ".",
    ],
  });
}

/** Makes a remark about links, which are named where its words hold {}, else at the end; none where there are none. */
export function linksRemark(
  facts: DiagnosisFacts,
  code: string,
  linkIds: readonly string[],
  words: { readonly zh: string; readonly en: string },
): Remark[] {
  if (linkIds.length === 0) return [];
  const list = (lang: Language): SentencePart[] => listNames(linkIds.map(nameLinks(facts, lang)), lang);
  const say = (text: string, names: SentencePart[]): SentencePart[] => {
    const [before, after] = text.split("{}");
    return [before ?? "", ...names, after ?? ""];
  };
  const [zh, en] = words.zh.includes("{}") ? [words.zh, words.en] : [`${words.zh}：{}`, `${words.en}: {}`];
  return [remark(code, { zh: say(`${zh}。`, list("ZH")), en: say(`${en}.`, list("EN")) })];
}

const odd: Readonly<Record<DiagnosisWarning["code"], { readonly zh: string; readonly en: string }>> = {
  EMPTY_CLOSURE: {
    zh: "目标没有任何依赖，因此没有可判断的环节",
    en: "The target requires nothing, so there is nothing to judge",
  },
  DANGLING_REQUIREMENT: {
    zh: "有依赖指向模板之外的环节，未计入",
    en: "Requirements of links outside the template were left out",
  },
  SELF_REQUIREMENT: { zh: "有环节依赖自身，未计入", en: "Requirements of a link by itself were left out" },
};

/** Says what was odd in a template: which requirements could not be judged. */
export function templateWarnings(facts: DiagnosisFacts): Remark[] {
  return facts.diagnosis.warnings.flatMap(({ code, linkIds }) => {
    const { zh, en } = odd[code];
    if (linkIds.length === 0) return [remark(code, { zh: [zh, "。"], en: [en, "."] })];
    return linksRemark(facts, code, linkIds, { zh, en });
  });
}
