import type { Entity } from "../../entities/entity/entity.types.js";
import { mention, type SentencePart } from "../../evidence/sentence.types.js";
import type { Language } from "../../graphql/lang-arg.js";
import { kindOf } from "../../ontology/entity-kinds.js";
import { relationshipOf } from "../../ontology/relationship-types.js";
import { remark } from "../analysis-frame.js";
import type { Remark } from "../analysis.types.js";
import type { BridgeOutput } from "./bridge-input.scoring.js";
import { type BridgeQuestion, kindsLeftOut } from "./bridge-question.js";

type Parts = readonly SentencePart[];

const firstWord = (words: string): string => words.split("、")[0] ?? words;

/** Joins lists of words as either language does. */
export const listed = (items: readonly SentencePart[], lang: Language): SentencePart[] =>
  items.flatMap((item, at) => (at === 0 ? [item] : [lang === "EN" ? ", " : "、", item]));

/** Names the bridge: its types, its nodes, or the types at the nodes. */
export function bridgeWords(question: BridgeQuestion, nodes: readonly Entity[], lang: Language): SentencePart[] {
  const shown = nodes.slice(0, 3).map((node) => mention(node, lang));
  const rest = nodes.length - shown.length;
  const more = lang === "EN" ? ` and ${rest} more` : `等${nodes.length}个节点`;
  const names = [...listed(shown, lang), ...(rest > 0 ? [more] : [])];
  if (question.relationshipTypes.length === 0) return names;
  const types = question.relationshipTypes.map((type) => relationshipOf(type)[lang === "EN" ? "en" : "zh"]);
  const words = lang === "EN" ? `the ties “${types.join("”, “")}”` : `“${types.join("”“")}”关系`;
  if (nodes.length === 0) return [words];
  return lang === "EN" ? [`${words} of `, ...names] : [...names, "的", words];
}

/** Names what counts as an institute. */
export const instituteWords = ({ instituteKinds }: BridgeQuestion, lang: Language): string =>
  instituteKinds
    .map((label) => (lang === "EN" ? kindOf(label).en : firstWord(kindOf(label).zh)))
    .join(lang === "EN" ? " or " : "、");

/** Says that nothing here speaks of causes. */
export const associationOnly = remark("ASSOCIATION_ONLY", {
  zh: ["这是图上的关联，不是因果：图上去掉它之后少了什么，不等于现实中没有它就会少什么。"],
  en: [
    "This is an association in the graph, never a cause: what the graph loses without it is not what the world would lose.",
  ],
});

/** Says which kinds are no part of the network, and why. */
export const kindsWithout = remark("KINDS_LEFT_OUT", {
  zh: [
    `网络不含${kindsLeftOut.map((label) => firstWord(kindOf(label).zh)).join("、")}，也不含会计项目或笼统类名的产品：`,
    "它们把一切连在一起，有它们就什么也不会失去。",
  ],
  en: [
    `The network has no ${kindsLeftOut.join(", ")}, and no products that are accounting rows or catch-all names: they join all with all, and with them nothing is ever lost.`,
  ],
});

/** Says that ties which nobody recorded are not there, and how much is recorded is not known. */
export const coverageUndeclared = remark("COVERAGE_UNDECLARED", {
  zh: [
    "这些关系在图中记了多少，无人声明；来源只写数目、没有具名的一方也不在图中。图中没有，不等于实际没有，因此它的作用可能大于此。",
  ],
  en: [
    "Nobody declares how much of these ties is recorded, and parties that sources only count are not in the graph; absent from the graph is not absent from the world, so that more may depend on them.",
  ],
});

/** Says what is measured of a region. */
export const regionScope = (region: Entity): Remark =>
  remark("REGION_SCOPE", {
    zh: ["网络只取", mention(region, "ZH"), "的实体及其三步以内者；企业只计位于此地的，院所不限。"],
    en: [
      "The network is what lies in ",
      mention(region, "EN"),
      " or within three steps of it; enterprises count only here, institutes anywhere.",
    ],
  });

/** Says from how many sources was measured, where not from all. */
export function sampledFrom({ efficiencySources, nodeCount, pairSources, instituteCount }: BridgeOutput): Remark[] {
  if (efficiencySources === nodeCount && pairSources === instituteCount) return [];
  return [
    remark("SAMPLED", {
      zh: [
        `网络很大：效率由${nodeCount}个节点中随机抽取的${efficiencySources}个估计，`,
        `组合由${instituteCount}家院所中的${pairSources}家估计；区间为95%。`,
      ],
      en: [
        `The network is large: efficiency is estimated from ${efficiencySources} of ${nodeCount} nodes, pairs from ${pairSources} of ${instituteCount} institutes, drawn at random; intervals are of 95 %.`,
      ],
    }),
  ];
}

/** Says that the bridge has no edge, and what that does not mean. */
export const nothingToRemove = (zh: Parts, en: Parts, asOf: string): Remark =>
  remark("NOTHING_TO_REMOVE", {
    zh: [`截至${asOf}，网络中没有`, ...zh, "的连线，无从比较；图中没有，不等于实际没有。"],
    en: [
      `On ${asOf} the network has no edge of `,
      ...en,
      ", so that there is nothing to compare; absent from the graph is not absent from the world.",
    ],
  });

/** Says that the network is larger than can be measured, and what to do. */
export const tooLarge = (edges: number, most: number): Remark =>
  remark("TOO_LARGE", {
    zh: [`网络有${edges}条关系，超过上限${most}条；请用 networkTypes 指定较少的关系类型。`],
    en: [`The network has ${edges} relationships, more than ${most}; name fewer types in networkTypes.`],
  });
