import type { SentencePart } from "../../evidence/sentence.types.js";
import { registeredTerms } from "../../graphql/enums.js";
import type { ComplexityUnknown } from "../../methods/product-space/economic-complexity.scoring.js";
import { remark } from "../analysis-frame.js";
import type { Remark } from "../analysis.types.js";
import type { ExtensionFacts, ExtensionQuestion } from "./extension-facts.service.js";
import type { ExtensionRefusal } from "./extension-opportunities.scoring.js";

const levelWords = (level: string) => {
  const term = registeredTerms().get("RegionLevel")?.[level];
  return { zh: term?.zh ?? level, en: term?.en ?? level };
};

/** Says why no extension is named, in words and numbers. */
export function refusalRemark({ code, found, least }: ExtensionRefusal, region: SentencePart, level: string): Remark {
  if (code === "TOO_FEW_STRENGTHS")
    return remark(code, {
      zh: [region, `在这里只有 ${found} 个长板，少于 ${least} 个：凭这么少的长板，说不出什么与它们相近。`],
      en: [region, ` has ${found} strengths here, fewer than ${least}: that says too little of what is near to them.`],
    });
  const { zh, en } = levelWords(level);
  return remark(code, {
    zh: [`“${zh}”一级只有 ${found} 个地区有已知企业，少于 ${least} 个：由此得不出哪些环节常在一处。`],
    en: [
      `Only ${found} regions of the level "${en}" have known makers, fewer than ${least}: that does not tell which links go together.`,
    ],
  });
}

const complexityWords: Readonly<Record<ComplexityUnknown, { zh: string; en: string }>> = {
  TOO_FEW_REGIONS: { zh: "相连的地区不足两个", en: "fewer than two regions hang together" },
  ALL_ALIKE: { zh: "各地区所有的环节相同", en: "all regions have the same links" },
  NOT_UNIQUE: { zh: "有两种同样好的区分", en: "two directions explain the differences equally well" },
  NO_SIGN: { zh: "差别与多样性无关，定不出正负", en: "the differences do not go with diversity, so they have no sign" },
};

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

/** Says what a reader should know before believing the order of extensions. */
export function extensionWarnings(found: ExtensionFacts, question: ExtensionQuestion, region: SentencePart): Remark[] {
  const { facts, output } = found;
  const told = output.complexityUnknown === null ? null : complexityWords[output.complexityUnknown];
  return [
    ...(question.population === "LISTED" ? [listedOnly] : []),
    ...knownInPart(found, region),
    ...withoutPlace(found, question.level),
    ...(facts.reference.from === "NOWHERE" ? [countedInGraph] : []),
    ...(told === null
      ? []
      : [
          remark("COMPLEXITY_UNKNOWN", {
            zh: [`得不出复杂度（${told.zh}），得分只是邻近密度与本地需求两项百分位的平均。`],
            en: [`Complexity can't be told (${told.en}); the score is the mean of the two other ranks.`],
          }),
        ]),
    ...otherLevel(found, question, region),
  ];
}

const listedOnly = remark("LISTED_ONLY", {
  zh: ["只就上市公司而言：未上市的企业不在其中，它们的长板和需求这里看不到。"],
  en: ["Of listed companies only: strengths and demand of other enterprises are not seen here."],
});

const countedInGraph = remark("REFERENCE_FROM_GRAPH", {
  zh: ["参照地的企业数未经声明，用的是图中已知的家数，实际只多不少。"],
  en: ["Nobody declares the reference's numbers of makers; those known in the graph are used, and there may be more."],
});

/** Where claims count more makers than the graph holds, what is near to what rests on the part that it holds. */
function knownInPart({ facts, referenceMakers }: ExtensionFacts, region: SentencePart): Remark[] {
  const { reference, supply, membership } = facts;
  if (reference.from !== "CLAIMS") return [];
  let [held, stated] = [0, 0];
  for (const [link, count] of referenceMakers) {
    held += Math.min(count, supply.makers.get(link)?.length ?? 0);
    stated += count;
  }
  if (held >= stated) return [];
  const share = `${held}/${stated} (${percent(held / stated)})`;
  const own = membership.coverage === null ? null : percent(membership.coverage);
  return [
    remark("MAKERS_KNOWN_IN_PART", {
      zh: [
        `参照地各环节共有 ${stated} 家次企业，图中只有 ${held} 家次（${percent(held / stated)}）`,
        ...(own === null ? [] : ["，而", region, `的覆盖度为 ${own}`]),
        "：哪些环节相近只由这一部分学得，别处的密度偏低；同一地区内的先后可比，地区之间的密度不可比。",
      ],
      en: [
        `The graph holds ${share} of the reference's makers by link`,
        ...(own === null ? [] : [", but the coverage of ", region, ` is ${own}`]),
        ": what is near to what is learned from that part, and densities elsewhere are too low; compare links within the region, not regions.",
      ],
    }),
  ];
}

function withoutPlace({ space }: ExtensionFacts, level: string): Remark[] {
  if (space.unplaced === 0) return [];
  const { zh, en } = levelWords(level);
  return [
    remark("MAKERS_WITHOUT_PLACE", {
      zh: [`${space.makers} 家企业中有 ${space.unplaced} 家不知道在哪个“${zh}”，没有用来学习哪些环节相近。`],
      en: [
        `Of ${space.makers} makers ${space.unplaced} lie in no known region of the level "${en}"; nothing was learned from them.`,
      ],
    }),
  ];
}

function otherLevel({ space }: ExtensionFacts, { regionId, level }: ExtensionQuestion, region: SentencePart): Remark[] {
  if (space.regionIds.includes(regionId)) return [];
  const { zh, en } = levelWords(level);
  return [
    remark("REGION_OF_OTHER_LEVEL", {
      zh: [region, `不是所比较的“${zh}”之一：用各“${zh}”学得的相近关系来看它。`],
      en: [region, ` is none of the regions compared (level "${en}"); it is judged by what they teach.`],
    }),
  ];
}
