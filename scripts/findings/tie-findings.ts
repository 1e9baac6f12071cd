import { z } from "zod";
import { defineFinding, type Finding, markdownTable } from "./finding.js";

const sentence = z.object({ text: z.string() });
const remark = z.object({ sentence });
const named = z.object({ displayName: z.string() });

/** Who could help with the article's problem of very large die-casting moulds. */
export const partnersFinding: Finding = defineFinding({
  data: "SAMPLE",
  title: "大碶：大型一体化压铸模具研发难题，还可以找谁 Who else could help with the article's problem",
  query: `{ partnerRecommendations(subjectId: "prb:daqi/zhenzhi-mould", wanted: RESEARCH, first: 5) {
  warnings { sentence { text } } known { partner { displayName } tie }
  recommendations { rank sentence { text } parts { lift } } } }`,
  shape: z.object({
    partnerRecommendations: z.object({
      warnings: z.array(remark),
      known: z.array(z.object({ partner: named, tie: z.string() })),
      recommendations: z.array(z.object({ rank: z.number(), sentence })),
    }),
  }),
  tell: ({ partnerRecommendations: { warnings, known, recommendations } }) => [
    ...known.map(({ partner, tie }) => `- 已是伙伴 already a partner (${tie}): ${partner.displayName}`),
    ...recommendations.map(({ rank, sentence: { text } }) => `${rank}. ${text}`),
    "",
    ...warnings.map((warning) => `- ${warning.sentence.text}`),
  ],
});

const change = z
  .object({ change: z.object({ value: z.number().nullable() }), randomMean: z.number(), randomDeviation: z.number() })
  .nullable();

/** What the Party's co-building adds to the ties between enterprises and institutes. */
export const bridgeFinding: Finding = defineFinding({
  data: "SAMPLE",
  title: "大碶：党建共建这座桥 What Party co-building bridges",
  query: `{ bridgeValue(relationshipTypes: [CO_BUILDS], seed: 1, draws: 20) {
  status refusal { sentence { text } } warnings { sentence { text } } findings { sentence { text } } removedEdgeCount
  pairs { change { value } randomMean randomDeviation } efficiency { change { value } randomMean randomDeviation }
  largestComponent { change { value } randomMean randomDeviation }
  problems { problem { displayName } part { sentence { text } } } } }`,
  shape: z.object({
    bridgeValue: z.object({
      refusal: remark.nullable(),
      warnings: z.array(remark),
      findings: z.array(remark),
      removedEdgeCount: z.number(),
      pairs: change,
      efficiency: change,
      largestComponent: change,
      problems: z.array(z.object({ problem: named, part: remark })),
    }),
  }),
  tell: ({ bridgeValue: answer }) => [
    ...(answer.refusal === null ? [] : [answer.refusal.sentence.text]),
    ...answer.findings.map((each) => `- ${each.sentence.text}`),
    "",
    ...markdownTable(
      ["指标", "去桥后的变化 change", "随机去掉同样多的边 random edges (mean ± sd)"],
      (["pairs", "efficiency", "largestComponent"] as const).flatMap((name) => {
        const row = answer[name];
        if (row === null) return [];
        return [[name, text(row.change.value), `${text(row.randomMean)} ± ${text(row.randomDeviation)}`]];
      }),
    ),
    "",
    ...answer.problems.map(({ problem, part }) => `- ${problem.displayName}：${part.sentence.text}`),
    ...answer.warnings.map((each) => `- ${each.sentence.text}`),
  ],
});

const text = (value: number | null): string => (value === null ? "?" : String(Number(value.toPrecision(4))));

/** Which firms could be the hubs of the chain here, part by part. */
export const hubsFinding: Finding = defineFinding({
  data: "SAMPLE",
  title: "宁波：谁可能是链主 Who could be the chain's hubs",
  query: `{ chainPosition(targetId: "chain:nev", regionId: "reg:330200", population: LISTED) {
  basis warnings { sentence { text } }
  hubs(first: 5) { enterprise { displayName } chainLeader linkIds soleMakerOf customers partners projects } } }`,
  shape: z.object({
    chainPosition: z.object({
      basis: z.string(),
      warnings: z.array(remark),
      hubs: z.array(
        z.object({
          enterprise: named,
          chainLeader: z.boolean(),
          linkIds: z.array(z.string()),
          soleMakerOf: z.array(z.string()),
          customers: z.number(),
          partners: z.number(),
          projects: z.number(),
        }),
      ),
    }),
  }),
  tell: ({ chainPosition: { hubs, warnings } }) => [
    ...markdownTable(
      ["企业 enterprise", "环节 links", "独家 alone", "已知客户 customers", "合作方 partners", "项目 projects"],
      hubs.map((hub) => [
        `${hub.enterprise.displayName}${hub.chainLeader ? "（链主）" : ""}`,
        ...[hub.linkIds.length, hub.soleMakerOf.length, hub.customers, hub.partners, hub.projects].map(String),
      ]),
    ),
    "",
    ...warnings.map((warning) => `- ${warning.sentence.text}`),
  ],
});

/** What the data can't say: the same question for all companies, and where sources disagree. */
export const silenceFinding: Finding = defineFinding({
  data: "SAMPLE",
  title: "这些数据说不了什么 What the data can't say",
  query: `{ chainDiagnosis(targetId: "chain:nev", regionId: "reg:330200", population: ALL) {
  scope { sentence { text } } summary { counts { class count } } }
  conflicts { conflictCount conflicts { sentence { text } } } }`,
  shape: z.object({
    chainDiagnosis: z.object({
      scope: remark,
      summary: z.object({ counts: z.array(z.object({ class: z.string(), count: z.number() })) }),
    }),
    conflicts: z.object({ conflictCount: z.number(), conflicts: z.array(z.object({ sentence })) }),
  }),
  tell: ({ chainDiagnosis: { scope, summary }, conflicts }) => [
    `就全部企业而言 of all companies: ${scope.sentence.text}`,
    `${summary.counts
      .filter(({ count }) => count > 0)
      .map(({ class: name, count }) => `${name} ${count}`)
      .join(", ")}.`,
    "",
    `来源之间有 ${conflicts.conflictCount} 处矛盾 sources disagree in ${conflicts.conflictCount} places:`,
    "",
    ...conflicts.conflicts.map((each) => `- ${each.sentence.text}`),
  ],
});
