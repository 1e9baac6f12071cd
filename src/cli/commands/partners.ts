import { z } from "zod";
import { type AnalysisView, named, sentence, showAnalysis, wordOf } from "../analysis-view.js";
import { resolveId } from "../resolve-id.js";
import { type Handler, readOptions, type Run } from "../run.js";
import { withGraph } from "../with-graph.js";

const wishes = ["RESEARCH", "SUPPLY", "TRAINING"] as const;
const subjects = ["TECHNICAL_PROBLEM", "CHAIN_LINK", "PRODUCT", "TECHNOLOGY", "ENTERPRISE"] as const;
const optionShape = z.object({
  wanted: z.enum(wishes, { error: `must be one of ${wishes.join(", ")}` }).default("RESEARCH"),
  region: z.string().optional(),
  count: z.coerce.number("must be a whole number from 1 to 50").int().min(1).max(50).default(10),
});

const query = `query Partners($subject: ID!, $wanted: PartnerWish!, $region: ID, $count: Int!, $lang: Language!) {
  partnerRecommendations(subjectId: $subject, wanted: $wanted, regionId: $region, first: $count) {
    ...Frame
    candidateCount
    known { tie partner { id displayName(lang: $lang) } }
    recommendations {
      rank
      score
      partner { id displayName(lang: $lang) }
      capabilities { kind entity { id displayName(lang: $lang) } }
      sentence(lang: $lang) { text }
    }
  }
}`;
const recommendation = z.object({
  rank: z.number(),
  score: z.number(),
  partner: named,
  capabilities: z.array(z.object({ kind: z.string(), entity: named })),
  sentence,
});
const answer = z.object({
  known: z.array(z.object({ tie: z.string(), partner: named })),
  recommendations: z.array(recommendation),
});

const viewIn = ({ language }: Run): AnalysisView<typeof answer, z.output<typeof recommendation>> => ({
  field: "partnerRecommendations",
  query,
  answer,
  rows: ({ recommendations }) => recommendations,
  head: ({ known }, { say }) =>
    known.map(({ tie, partner }) =>
      say("partners.known", { name: partner.displayName, tie: wordOf("PartnerTie", tie, language) }),
    ),
  columns: [
    { title: "column.rank", name: "rank", right: true, cell: ({ rank }) => String(rank) },
    { title: "column.partner", name: "partner", cell: ({ partner }) => partner.displayName },
    { title: "column.score", name: "score", right: true, cell: ({ score }) => score.toPrecision(3) },
    {
      title: "column.capability",
      name: "capabilities",
      flexible: true,
      cell: ({ capabilities }) =>
        capabilities
          .slice(0, 3)
          .map(({ kind, entity }) => `${entity.displayName} (${wordOf("CapabilityKind", kind, language)})`)
          .join("; "),
    },
    { title: "column.why", name: "sentence", flexible: true, cell: ({ sentence: { text } }) => text },
  ],
});

/** Shows who could solve a problem, supply what is needed, or train for it. */
export const showPartners: Handler = (run) => {
  const { wanted, region, count } = readOptions(optionShape, run);
  return withGraph(run, async (access) => {
    const subject = await resolveId(access, run, run.args[0] ?? "", subjects);
    const regionId = region === undefined ? null : await resolveId(access, run, region, ["REGION"]);
    return showAnalysis(access, run, viewIn(run), { subject, wanted, region: regionId, count });
  });
};
