import { z } from "zod";
import { defineFinding, type Finding, type FindingData, markdownTable } from "./finding.js";

const sentence = z.object({ text: z.string() });
const named = z.object({ displayName: z.string() });
const measure = z.object({ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() });

/** Whose chain a finding is about. */
export interface ChainAsked {
  readonly data: FindingData;
  readonly regionId: string;
  readonly place: string;
}

const asked = (regionId: string): string => `targetId: "chain:nev", regionId: "${regionId}", population: LISTED`;
const digits = (value: number | null): string => (value === null ? "?" : value.toFixed(2));
const bullets = (lines: readonly string[]): string[] => lines.map((line) => `- ${line}`);

/** What is known of the chain in all: whose companies, how many links are what, how complete it is. */
export const summaryFinding = ({ data, regionId, place }: ChainAsked): Finding =>
  defineFinding({
    ...{ data, title: `${place}：总体 In all` },
    query: `{ chainDiagnosis(${asked(regionId)}) {
  scope { sentence { text } } dataThrough warnings { sentence { text } }
  summary { counts { class count } completeness { value low high } openChoices { from } } } }`,
    shape: z.object({
      chainDiagnosis: z.object({
        scope: z.object({ sentence }),
        dataThrough: z.string().nullable(),
        warnings: z.array(z.object({ sentence })),
        summary: z.object({
          counts: z.array(z.object({ class: z.string(), count: z.number() })),
          completeness: measure,
        }),
      }),
    }),
    tell: ({ chainDiagnosis: { scope, summary, dataThrough, warnings } }) => {
      const { value, high } = summary.completeness;
      const counted = summary.counts
        .filter(({ count }) => count > 0)
        .map(({ class: name, count }) => `${name} ${count}`);
      return [
        scope.sentence.text,
        "",
        ...bullets([
          `环节 links: ${counted.join(", ")}`,
          `完整度 completeness: ${digits(value)}${high === value ? "" : ` – ${digits(high)}`}`,
          `数据截至 data through: ${dataThrough ?? "?"}`,
          ...warnings.map((warning) => warning.sentence.text),
        ]),
      ];
    },
  });

const link = z.object({
  link: named,
  makerCount: z.number(),
  referenceMakerCount: z.number().nullable(),
  lq: measure,
  producers: z.object({ edges: z.array(z.object({ node: named })) }),
});

/** The strongest links: those of which the region certainly has more than its share. */
export const strengthsFinding = ({ data, regionId, place }: ChainAsked): Finding =>
  defineFinding({
    ...{ data, title: `${place}：最强的环节 The strongest links` },
    query: `{ chainDiagnosis(${asked(regionId)}) { links(classes: [STRONG]) {
  link { displayName } makerCount referenceMakerCount lq { value low high }
  producers(first: 5) { edges { node { displayName } } } } } }`,
    shape: z.object({ chainDiagnosis: z.object({ links: z.array(link) }) }),
    tell: ({ chainDiagnosis: { links } }) =>
      links.length === 0
        ? ["没有够得上长板的环节。No link is certainly a strength."]
        : markdownTable(
            ["环节 link", "本地 here", "参照 reference", "区位商 LQ (95 %)", "企业 makers"],
            links
              .toSorted((a, b) => b.makerCount - a.makerCount || (b.lq.low ?? 0) - (a.lq.low ?? 0))
              .map((row) => [
                row.link.displayName,
                String(row.makerCount),
                String(row.referenceMakerCount ?? "?"),
                `${digits(row.lq.value)} (${digits(row.lq.low)} – ${digits(row.lq.high)})`,
                row.producers.edges.map(({ node }) => node.displayName).join("、"),
              ]),
          ),
  });

/** The gaps in their order, with what each alone blocks and who makes it nearest. */
export const gapsFinding = ({ data, regionId, place }: ChainAsked): Finding =>
  defineFinding({
    ...{ data, title: `${place}：最要紧的缺口 The most pressing gaps` },
    query: `{ chainDiagnosis(${asked(regionId)}) {
  summary { gaps { linkIds essentiality blockedShare density conditional } }
  links(classes: [GAP]) { linkId link { displayName } action nearestSuppliers { displayName } } } }`,
    shape: z.object({
      chainDiagnosis: z.object({
        summary: z.object({
          gaps: z.array(
            z.object({
              linkIds: z.array(z.string()),
              essentiality: z.number(),
              blockedShare: z.number(),
              density: z.number().nullable(),
            }),
          ),
        }),
        links: z.array(
          z.object({
            linkId: z.string(),
            link: named,
            action: z.string().nullable(),
            nearestSuppliers: z.array(named),
          }),
        ),
      }),
    }),
    tell: ({ chainDiagnosis: { summary, links } }) => {
      const byId = new Map(links.map((each) => [each.linkId, each]));
      const rows = summary.gaps.slice(0, 8).map(({ linkIds, essentiality, blockedShare, density }) => {
        const members = linkIds.flatMap((id) => byId.get(id) ?? []);
        return [
          members.map((each) => each.link.displayName).join(" / "),
          String(essentiality),
          digits(blockedShare),
          digits(density),
          [...new Set(members.flatMap(({ action }) => action ?? []))].join(" / "),
          [...new Set(members.flatMap((each) => each.nearestSuppliers.map(({ displayName }) => displayName)))]
            .slice(0, 3)
            .join("、"),
        ];
      });
      return rows.length === 0
        ? ["没有能断定的缺口：见覆盖度。Nothing is known to be missing: see coverage."]
        : markdownTable(
            ["缺口 gap", "必要性", "单独阻断 blocks", "邻近密度 density", "建议 action", "最近的企业 nearest"],
            rows,
          );
    },
  });

/** The best three extensions and why. */
export const extensionsFinding = ({ data, regionId, place }: ChainAsked): Finding =>
  defineFinding({
    ...{ data, title: `${place}：最值得的三个延链方向 The best three extensions, and why` },
    query: `{ extensionOpportunities(${asked(regionId)}, newOnly: true) {
  status refusal { sentence { text } } warnings { sentence { text } } candidateCount regionCount
  opportunities(first: 3) { sentence { text } score { value } density { value rank } complexityGain { value rank } localDemand { value rank } } } }`,
    shape: z.object({
      extensionOpportunities: z.object({
        refusal: z.object({ sentence }).nullable(),
        warnings: z.array(z.object({ sentence })),
        candidateCount: z.number(),
        regionCount: z.number(),
        opportunities: z.array(z.object({ sentence, score: z.object({ value: z.number().nullable() }) })),
      }),
    }),
    tell: ({ extensionOpportunities: { refusal, warnings, candidateCount, regionCount, opportunities } }) => [
      ...(refusal === null
        ? [`在 ${candidateCount} 个候选中（比较了 ${regionCount} 个城市）：`, ""]
        : [refusal.sentence.text, ""]),
      ...opportunities.map((each, at) => `${at + 1}. ${each.sentence.text}（综合得分 ${digits(each.score.value)}）`),
      ...(warnings.length === 0 ? [] : ["", ...bullets(warnings.map((warning) => warning.sentence.text))]),
    ],
  });
