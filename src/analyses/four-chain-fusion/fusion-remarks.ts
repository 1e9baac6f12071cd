import type { Entity } from "../../entities/entity/entity.types.js";
import { mention, type SentencePart } from "../../evidence/sentence.types.js";
import type { Language } from "../../graphql/lang-arg.js";
import { remark } from "../analysis-frame.js";
import type { Remark } from "../analysis.types.js";
import { graphCounts } from "./chain-kinds.scoring.js";
import type { FourChain, FusionScore, IndicatorStanding } from "./four-chain-fusion.scoring.js";
import { gradeTerms } from "./fusion-enums.types.js";
import type { RegionFusion } from "./region-fusion.types.js";

const chainWords: Readonly<Record<FourChain, { zh: string; en: string }>> = {
  EDUCATION: { zh: "教育链", en: "education" },
  TALENT: { zh: "人才链", en: "talent" },
  INDUSTRY: { zh: "产业链", en: "industry" },
  INNOVATION: { zh: "创新链", en: "innovation" },
};

const refusals: Readonly<Record<NonNullable<FusionScore["refusal"]>, { zh: string; en: string }>> = {
  NO_REGION: { zh: "所问范围内没有这一层级的地区。", en: "No region of this level lies there." },
  ONE_REGION: {
    zh: "只有一个地区有已知的数，熵权和极差都无从计算：请比较两个以上地区，或给出每个指标的上下限和权重。",
    en: "Only one region has known values, so that neither entropy weights nor a range can be worked out: compare two or more, or give bounds and a weight for each indicator.",
  },
  ONE_CHAIN: {
    zh: "指标只涉及一条链，谈不上耦合：至少要两条链的指标。",
    en: "The indicators concern fewer than two chains, so that nothing is coupled: give indicators of two chains at least.",
  },
};

/** Says why there is no answer. */
export const refusalRemark = (code: NonNullable<FusionScore["refusal"]>): Remark =>
  remark(code, { zh: [refusals[code].zh], en: [refusals[code].en] });

const nameOf = (name: string, lang: Language): string => {
  const known = Object.entries(graphCounts).find(([count]) => count === name)?.[1];
  return known === undefined ? name : lang === "EN" ? known.en : known.zh;
};

const listOf = (names: readonly string[], lang: Language): string =>
  names.map((name) => nameOf(name, lang)).join(lang === "EN" ? ", " : "、");

/** Says what a reader of the scores must know: that counts are of the graph, what tells nothing, what was cut to bounds. */
export function fusionWarnings(
  { withoutSpread, outside }: FusionScore,
  usesCounts: boolean,
  provisional: number,
  unknownRegions: readonly Entity[],
): Remark[] {
  return [
    ...(usesCounts ? [countsOfTheGraph(provisional)] : []),
    ...(unknownRegions.length > 0 ? [nothingKnown(unknownRegions)] : []),
    ...(withoutSpread.length > 0 ? [noSpread(withoutSpread)] : []),
    ...(outside.length > 0 ? [outOfBounds(outside)] : []),
  ];
}

const countsOfTheGraph = (provisional: number): Remark =>
  remark("COUNTS_OF_THE_GRAPH", {
    zh: [
      `指标是图中已知的个数，不是统计数；其中 ${provisional} 个地区没有声明过足够的覆盖度，只作暂定、不评等级：图中没有，不等于实际没有。`,
    ],
    en: [
      `Indicators are counts of what the graph knows, not statistics; for ${provisional} regions too little of them is declared to be known, so that they are provisional and have no grade: absent from the graph is not absent from the world.`,
    ],
  });

const nothingKnown = (regions: readonly Entity[]): Remark =>
  remark("NOTHING_KNOWN", {
    zh: [`图中对 ${regions.length} 个地区的四链一无所知，不参与计算：`, ...mentions(regions, "ZH")],
    en: [
      `Nothing of the four chains is known in ${regions.length} regions, which are left out: `,
      ...mentions(regions, "EN"),
    ],
  });

const noSpread = (names: readonly string[]): Remark =>
  remark("NO_SPREAD", {
    zh: [`各地区数值相同、又没有给出上下限的指标说明不了差别：${listOf(names, "ZH")}。`],
    en: [
      `These indicators are the same everywhere and have no bounds, so that they tell nothing: ${listOf(names, "EN")}.`,
    ],
  });

const outOfBounds = (names: readonly string[]): Remark =>
  remark("OUT_OF_BOUNDS", {
    zh: [`有数值超出上下限，按上下限计：${listOf(names, "ZH")}。`],
    en: [`Values outside their bounds count as the bounds: ${listOf(names, "EN")}.`],
  });

const mentions = (entities: readonly Entity[], lang: Language): SentencePart[] =>
  entities
    .slice(0, 5)
    .flatMap((entity, at) =>
      at === 0 ? [mention(entity, lang)] : [lang === "EN" ? ", " : "、", mention(entity, lang)],
    );

const digits = (value: number): string => value.toFixed(2);

/** Says how a region stands: D with its grade, which pairs lag and who is behind, and the largest obstacle. */
export function regionSentence(fusion: RegionFusion, lang: Language): SentencePart[] {
  const [worst] = byObstacle(fusion.scored.indicators);
  const parts: SentencePart[] = [mention(fusion.region, lang), degreeWords(fusion, lang), laggingWords(fusion, lang)];
  if (worst?.obstacle != null && worst.obstacle > 0) {
    const share = Math.round(worst.obstacle * 100);
    parts.push(
      lang === "EN"
        ? `; the largest obstacle is ${nameOf(worst.name, "EN")} (${share} %)`
        : `；首要障碍是${nameOf(worst.name, "ZH")}（${share} %）`,
    );
  }
  return [...parts, lang === "EN" ? "." : "。"];
}

const wordOf = (chain: FourChain, lang: Language): string => chainWords[chain][lang === "EN" ? "en" : "zh"];

function degreeWords({ scored, provisional }: RegionFusion, lang: Language): string {
  const { coupling, grade, chains } = scored;
  if (coupling === null || grade === null) {
    const unknown = chains.filter(({ index }) => index === null).map(({ chain }) => wordOf(chain, lang));
    return lang === "EN"
      ? `: the coordination is unknown, since ${unknown.join(", ")} is`
      : `：耦合协调度未知，因为${unknown.join("、")}的水平未知`;
  }
  const [zh, en] = provisional
    ? ["暂定，不评等级", "provisional, without a grade"]
    : [gradeTerms[grade].zh, gradeTerms[grade].en.split(",")[0] ?? ""];
  return lang === "EN"
    ? `: coordination D = ${digits(coupling.d)}, ${en}`
    : `：四链耦合协调度 ${digits(coupling.d)}，${zh}`;
}

function laggingWords({ scored }: RegionFusion, lang: Language): string {
  const { lagging } = scored;
  const [first] = lagging;
  if (first === undefined) return "";
  const named = lagging.slice(0, 3).map((pair) => {
    const [a, b] = [wordOf(pair.first, lang), wordOf(pair.second, lang)];
    return lang === "EN" ? `${a} and ${b}` : `${a}与${b}`;
  });
  const [behind = null, ...others] = [...new Set(lagging.map((pair) => pair.behind))];
  const words =
    lang === "EN"
      ? `; ${named.join(", ")} lag most (${digits(first.d)})`
      : `；最滞后的是${named.join("、")}（${digits(first.d)}）`;
  if (others.length > 0 || behind === null) return words;
  return words + (lang === "EN" ? `, ${wordOf(behind, lang)} being behind` : `，落后的是${wordOf(behind, lang)}`);
}

/** The indicators with the largest obstacle first, those whose obstacle is unknown last, else in their order. */
export const byObstacle = (indicators: readonly IndicatorStanding[]): IndicatorStanding[] =>
  indicators.toSorted((a, b) => (b.obstacle ?? -1) - (a.obstacle ?? -1));
