import type { DiagnosisFacts } from "../../chain/diagnose-chain.service.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { mention, type SentencePart } from "../../evidence/sentence.types.js";
import type { Language } from "../../graphql/lang-arg.js";
import { remark } from "../analysis-frame.js";
import type { CoverageStatement, Remark } from "../analysis.types.js";
import { listNames, nameLinks, populationWords } from "./link-names.js";

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Gives how much is known of the makers here, and who declared it. */
export function coverageOf({ question, membership }: DiagnosisFacts): CoverageStatement[] {
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

/** Says of whom the answer speaks, and how much of them is known. */
export function scopeOf({ question, membership }: DiagnosisFacts, region: Entity): Remark {
  const { zh, en } = populationWords[question.population];
  const { members, attachable, coverage } = membership;
  const known = {
    zh: `已知 ${members.length} 家，${attachable} 家有可挂链的产品`,
    en: `${members.length} are known, ${attachable} with products that can be attached to links`,
  };
  const share =
    coverage === null
      ? { zh: "名单是否完整无人声明", en: "nobody declares how complete that is" }
      : { zh: `覆盖度 ${percent(coverage)}`, en: `coverage ${percent(coverage)}` };
  return remark("POPULATION", {
    zh: ["只就", mention(region, "ZH"), `的${zh}而言：${known.zh}；${share.zh}。`],
    en: [`Of the ${en} of `, mention(region, "EN"), ` only: ${known.en}; ${share.en}.`],
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

const plain = (code: string, zh: string, en: string): Remark => remark(code, { zh: [zh], en: [en] });

/** The links that nobody here is known to make without that being proven: unknown rather than missing. */
export const unknownLinkIds = ({ diagnosis }: DiagnosisFacts): string[] =>
  diagnosis.links.filter((link) => link.class === "UNKNOWN").map(({ id }) => id);

/** Says what both analyses must say of a chain: cycles, what is not known, a template without needs. */
export function chainRemarks(
  facts: DiagnosisFacts,
  { cycles, needCount }: { readonly cycles: readonly (readonly string[])[]; readonly needCount: number },
): Remark[] {
  const { membership, question, diagnosis } = facts;
  const { blocking, coverage } = question.thresholds;
  const said = cycles.flatMap((cycle) =>
    linksRemark(facts, "CYCLE", cycle, {
      zh: "这些环节互相需要，一同成立、一同中断",
      en: "These links need each other; they stand and fall together",
    }),
  );
  if (needCount === 0) said.push(nothingEssential(blocking));
  for (const { code, linkIds } of diagnosis.warnings) said.push(...linksRemark(facts, code, linkIds, odd[code]));
  if (membership.coverage === null || membership.coverage < coverage) said.push(provisional);
  return said;
}

const odd = {
  EMPTY_CLOSURE: { zh: "目标没有任何依赖，无可判断", en: "The target requires nothing, so there is nothing to judge" },
  DANGLING_REQUIREMENT: {
    zh: "有依赖指向模板之外，未计入",
    en: "Requirements of links outside the template were left out",
  },
  SELF_REQUIREMENT: { zh: "有环节依赖自身，未计入", en: "Requirements of a link by itself were left out" },
} as const;

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
