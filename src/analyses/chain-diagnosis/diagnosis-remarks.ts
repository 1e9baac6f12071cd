import type { DiagnosisFacts } from "../../chain/diagnose-chain.service.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import { mention } from "../../evidence/sentence.types.js";
import type { DiagnosisWarning } from "../../methods/chain-classes/classes-output.scoring.js";
import { remark } from "../analysis-frame.js";
import type { Remark } from "../analysis.types.js";

const populations = {
  ALL: { zh: "全部企业", en: "enterprises" },
  ABOVE_DESIGNATED_SIZE: { zh: "规上企业", en: "enterprises above designated size" },
  LISTED: { zh: "A股上市公司", en: "companies listed in mainland China" },
} as const;

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

/** Says of whom a diagnosis speaks, and how much of them is known. */
export function populationScope({ question, membership, regions }: DiagnosisFacts, region: Entity): Remark {
  const { coverage, members, attachable, declaration } = membership;
  const { zh, en } = populations[question.population];
  const declared = coverage === null || declaration === null ? null : { coverage, declaration };
  const place =
    declared === null ? "" : { id: declared.declaration.regionId, name: regions.nameOf(declared.declaration.regionId) };
  return remark("POPULATION", {
    zh: [
      "只就",
      mention(region, "ZH"),
      `的${zh}而言：已知 ${members.length} 家，其中 ${attachable} 家有可挂链的产品`,
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

const odd: Readonly<Record<DiagnosisWarning["code"], { zh: string; en: string }>> = {
  EMPTY_CLOSURE: {
    zh: "目标没有任何依赖，因此没有可判断的环节",
    en: "the target requires nothing, so there is nothing to judge",
  },
  DANGLING_REQUIREMENT: {
    zh: "有依赖指向模板之外的环节，未计入",
    en: "requirements of links outside the template were left out",
  },
  SELF_REQUIREMENT: { zh: "有环节依赖自身，未计入", en: "requirements of a link by itself were left out" },
};

/** Says what was odd in the template and what the reference rests on. */
export function diagnosisWarnings({ diagnosis, reference }: DiagnosisFacts): Remark[] {
  const remarks = diagnosis.warnings.map(({ code, linkIds }) => {
    const some = linkIds.slice(0, 5).map((id) => ({ id, name: id }));
    const between = (sign: string) => some.flatMap((link, at) => [at === 0 ? sign : ", ", link]);
    return remark(code, { zh: [odd[code].zh, ...between("："), "。"], en: [odd[code].en, ...between(": "), "."] });
  });
  if (reference.from === "CLAIMS") remarks.push(referenceFromClaims);
  if (reference.from === "NOWHERE") remarks.push(referenceUnknown);
  if (reference.from === "ITSELF") remarks.push(referenceIsItself);
  return remarks;
}

const referenceFromClaims = remark("REFERENCE_FROM_CLAIMS", {
  zh: ["参照地的企业数取自注明日期的数量陈述，不是图中逐家计数。"],
  en: ["The reference's numbers of makers come from dated claims; they were not counted in the graph one by one."],
});

const referenceIsItself = remark("REFERENCE_IS_ITSELF", {
  zh: ["参照地就是所问地区自身，无可比较，因此不判断区位商。"],
  en: ["The reference is the region itself: there is nothing to compare with, so no location quotient is judged."],
});

const referenceUnknown = remark("REFERENCE_UNKNOWN", {
  zh: ["参照地的企业数未知，因此不判断区位商。"],
  en: ["The reference's numbers of makers are unknown, so no location quotient is judged."],
});
