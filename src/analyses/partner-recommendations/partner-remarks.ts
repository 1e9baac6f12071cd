import type { Entity } from "../../entities/entity/entity.types.js";
import { mention } from "../../evidence/sentence.types.js";
import { remark } from "../analysis-frame.js";
import type { Remark } from "../analysis.types.js";
import type { PartnerWish } from "./partner-graph.scoring.js";
import type { PartnerOutput, RankedPartner } from "./partner-recommendations.scoring.js";

/** Under so many candidates a place in the ranking says little. */
const enoughToRank = 5;

const candidates: Readonly<Record<PartnerWish, { readonly zh: string; readonly en: string }>> = {
  RESEARCH: {
    zh: "解决过、正在攻关某个难题，或掌握某项技术、成果的院所、高校、技术中心和企业",
    en: "institute, university, centre or enterprise that solved or works on a problem or holds a technology or result",
  },
  SUPPLY: { zh: "生产所需产品的企业", en: "enterprise that makes what is needed" },
  TRAINING: {
    zh: "开设相关专业的高校或人才项目",
    en: "university or talent programme that offers a fitting programme",
  },
};

/** Says why there is nothing to rank, or gives null where there is. Absent from the graph is not absent from the world. */
export function refusalOf(subject: Entity, wish: PartnerWish, output: PartnerOutput): Remark | null {
  if (output.rankedCount > 0) return null;
  const [zh, en] = [mention(subject, "ZH"), mention(subject, "EN")];
  if (output.isolated)
    return remark("SUBJECT_NOT_CONNECTED", {
      zh: [zh, "在图中没有可用的关系（谁提出、谁攻关、谁生产等），无从推荐；这不等于没有合适的伙伴。"],
      en: [
        "The graph ties ",
        en,
        " to nothing that a search could go along; that does not mean that there is no partner.",
      ],
    });
  if (!output.needKnown && wish === "SUPPLY")
    return remark("NEED_NOT_KNOWN", {
      zh: ["图中不知道", zh, "需要什么产品：没有上游产品，也没有其环节的依赖。"],
      en: [
        "The graph does not say which products ",
        en,
        " needs: nothing upstream of them, no requirement of their links.",
      ],
    });
  const { zh: who, en: whom } = candidates[wish];
  if (output.elsewhereCount > 0)
    return remark("NO_CANDIDATE_HERE", {
      zh: [`所问地区内没有已知的${who}；别处（或地点未知）有 ${output.elsewhereCount} 家。`],
      en: [`No ${whom} is known in the region; elsewhere, or at an unknown place, there are ${output.elsewhereCount}.`],
    });
  return remark("NO_CANDIDATE_KNOWN", {
    zh: ["图中没有与", zh, `相连的候选（${who}，已有伙伴除外），无从推荐；这不等于没有。`],
    en: [
      `The graph knows of no ${whom} that is tied to `,
      en,
      " and no partner yet; that does not mean that there is none.",
    ],
  });
}

/**
 * Whether a recommendation is a lead and no more: its tie is all that speaks for it (it neither makes nor offers what is known to be
 * needed), is no stronger than the graph's average, and shares no neighbour with the need.
 */
export const isLead = (
  { lift, adamicAdar }: Pick<RankedPartner, "lift" | "adamicAdar">,
  wish: PartnerWish,
  needKnown: boolean,
): boolean => (wish === "RESEARCH" || !needKnown) && lift !== null && lift < 1 && adamicAdar === 0;

/** Says what a reader of the ranking should know. */
export function warningsOn(subject: Entity, region: Entity | null, wish: PartnerWish, output: PartnerOutput): Remark[] {
  const { rankedCount, elsewhereCount, unknownCount, recommended, needKnown, solved } = output;
  const far = recommended.filter((partner) => isLead(partner, wish, needKnown)).length;
  const [zh, en] = [mention(subject, "ZH"), mention(subject, "EN")];
  return [
    solved &&
      remark("PROBLEM_SOLVED", {
        zh: ["图中记着", zh, "已有项目解决；以下是还可以找的伙伴。"],
        en: ["The graph records that a project solved ", en, "; those below are further partners."],
      }),
    rankedCount > 0 &&
      rankedCount < enoughToRank &&
      remark("FEW_CANDIDATES", {
        zh: [`图中够条件的只有 ${rankedCount} 家，名次说明不了什么，请逐家看证据。`],
        en: [`Only ${rankedCount} fit the conditions, so that a place says little: read the evidence of each.`],
      }),
    far > 0 &&
      remark("NO_NEARER_THAN_USUAL", {
        zh: [`所列有 ${far} 家与`, zh, "没有共同的近邻，联系强度也不高于全图平均（倍数小于 1），只作线索。"],
        en: [
          `${far} of those listed share no neighbour with `,
          en,
          " and are tied to it no more strongly than the graph's average (lift under 1): leads, no more.",
        ],
      }),
    unknownCount > 0 &&
      remark("CAPABILITY_NOT_KNOWN", {
        zh: [`另有 ${unknownCount} 家院所或高校没有已知的能力，未列入；knownCapability: false 可一并列出。`],
        en: [`${unknownCount} more have no known capability and are left out; knownCapability: false lists them too.`],
      }),
    wish === "TRAINING" &&
      !needKnown &&
      remark("NEED_NOT_KNOWN", {
        zh: ["图中不知道", zh, "需要哪些岗位，因此任何专业都算。"],
        en: ["The graph does not say which occupations ", en, " needs, so that any programme counts."],
      }),
    region !== null &&
      elsewhereCount > 0 &&
      remark("OUTSIDE_REGION", {
        zh: [`另有 ${elsewhereCount} 家够条件，但不在`, mention(region, "ZH"), "，或不知其所在地。"],
        en: [`${elsewhereCount} more fit, but are not known to lie in `, mention(region, "EN"), "."],
      }),
  ].filter((each) => each !== false);
}
