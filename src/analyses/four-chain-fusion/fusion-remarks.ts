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
  const warnings: Remark[] = [];
  const say = (code: string, zh: readonly SentencePart[], en: readonly SentencePart[]) =>
    warnings.push(remark(code, { zh, en }));
  if (usesCounts)
    say(
      "COUNTS_OF_THE_GRAPH",
      [`指标是图中已知的个数，不是统计数；其中 ${provisional} 个地区无人声明覆盖度：图中没有，不等于实际没有。`],
      [
        `Indicators are counts of what the graph knows, not statistics; for ${provisional} regions nobody declares how much that is: absent from the graph is not absent from the world.`,
      ],
    );
  if (unknownRegions.length > 0)
    say(
      "NOTHING_KNOWN",
      [`图中对 ${unknownRegions.length} 个地区的四链一无所知，不参与计算：`, ...mentions(unknownRegions, "ZH")],
      [
        `Nothing of the four chains is known in ${unknownRegions.length} regions, which are left out: `,
        ...mentions(unknownRegions, "EN"),
      ],
    );
  if (withoutSpread.length > 0)
    say(
      "NO_SPREAD",
      [`各地区数值相同、又没有给出上下限的指标说明不了差别：${listOf(withoutSpread, "ZH")}。`],
      [
        `These indicators are the same everywhere and have no bounds, so that they tell nothing: ${listOf(withoutSpread, "EN")}.`,
      ],
    );
  if (outside.length > 0)
    say(
      "OUT_OF_BOUNDS",
      [`有数值超出上下限，按上下限计：${listOf(outside, "ZH")}。`],
      [`Values outside their bounds count as the bounds: ${listOf(outside, "EN")}.`],
    );
  return warnings;
}

const mentions = (entities: readonly Entity[], lang: Language): SentencePart[] =>
  entities
    .slice(0, 5)
    .flatMap((entity, at) =>
      at === 0 ? [mention(entity, lang)] : [lang === "EN" ? ", " : "、", mention(entity, lang)],
    );

const digits = (value: number): string => value.toFixed(2);

/** Says how a region stands: D with its grade, which pair lags and who is behind, and the largest obstacle. */
export function regionSentence({ region, scored }: RegionFusion, lang: Language): SentencePart[] {
  const { coupling, grade, lagging, chains } = scored;
  const word = (chain: FourChain) => chainWords[chain][lang === "EN" ? "en" : "zh"];
  const unknown = chains.filter(({ index }) => index === null).map(({ chain }) => word(chain));
  const [worst] = byObstacle(scored.indicators);
  const parts: SentencePart[] = [mention(region, lang)];
  const say = (zh: string, en: string) => parts.push(lang === "EN" ? en : zh);
  if (coupling === null || grade === null)
    say(
      `：耦合协调度未知，因为${unknown.join("、")}的水平未知`,
      `: the coordination is unknown, since ${unknown.join(", ")} is`,
    );
  else
    say(
      `：四链耦合协调度 ${digits(coupling.d)}，${gradeTerms[grade].zh}`,
      `: coordination D = ${digits(coupling.d)}, ${gradeTerms[grade].en.split(",")[0] ?? ""}`,
    );
  if (lagging !== null) {
    const { first, second, behind, d } = lagging;
    say(
      `；最滞后的是${word(first)}与${word(second)}（${digits(d)}）`,
      `; ${word(first)} and ${word(second)} lag most (${digits(d)})`,
    );
    if (behind !== null) say(`，落后的是${word(behind)}`, `, ${word(behind)} being behind`);
  }
  if (worst?.obstacle != null && worst.obstacle > 0)
    say(
      `；首要障碍是${nameOf(worst.name, "ZH")}（${Math.round(worst.obstacle * 100)} %）`,
      `; the largest obstacle is ${nameOf(worst.name, "EN")} (${Math.round(worst.obstacle * 100)} %)`,
    );
  say("。", ".");
  return parts;
}

/** The indicators with the largest obstacle first, those whose obstacle is unknown last, else in their order. */
export const byObstacle = (indicators: readonly IndicatorStanding[]): IndicatorStanding[] =>
  indicators.toSorted((a, b) => (b.obstacle ?? -1) - (a.obstacle ?? -1));
