import { z } from "zod";
import { type AnalysisView, digits, named, sentence, showAnalysis, type ViewColumn, wordOf } from "../analysis-view.js";
import { chainVariables } from "../chain-options.js";
import type { Handler, Run } from "../run.js";
import { withGraph } from "../with-graph.js";

const query = `query Position($targetId: ID!, $regionId: ID!, $population: Population!, $asOf: Date, $lang: Language!) {
  chainPosition(targetId: $targetId, regionId: $regionId, population: $population, asOf: $asOf) {
    ...Frame
    basis
    links(first: 200) {
      link { id displayName(lang: $lang) }
      tier
      upstreamness { value } downstreamness { value } powerOfDispersion { value } hhi { value }
      makerCount
      sentence(lang: $lang) { text }
    }
    hubs(first: 5) { enterprise { id displayName(lang: $lang) } chainLeader linkIds soleMakerOf customers }
  }
}`;
const measure = z.object({ value: z.number().nullable() });
const link = z.object({
  link: named.nullable(),
  tier: z.number().nullable(),
  upstreamness: measure,
  downstreamness: measure,
  powerOfDispersion: measure,
  hhi: measure,
  makerCount: z.number(),
  sentence,
});
const hub = z.object({
  enterprise: named,
  chainLeader: z.boolean(),
  linkIds: z.array(z.string()),
  soleMakerOf: z.array(z.string()),
  customers: z.number(),
});
const answer = z.object({ basis: z.string(), links: z.array(link), hubs: z.array(hub) });

type Link = z.output<typeof link>;

const measureColumn = (name: "upstreamness" | "downstreamness" | "powerOfDispersion" | "hhi"): ViewColumn<Link> => ({
  title: `column.${name}`,
  name,
  right: true,
  cell: (row) => digits(row[name].value),
});

const viewIn = ({ language, say }: Run): AnalysisView<typeof answer, Link> => ({
  field: "chainPosition",
  query,
  answer,
  rows: ({ links }) => links,
  head: ({ basis, hubs }) => [
    say("position.basis", { basis: wordOf("PositionBasis", basis, language) }),
    ...hubs.map(({ enterprise, linkIds, soleMakerOf, customers, chainLeader }) =>
      say(chainLeader ? "position.leader" : "position.hub", {
        ...{ name: enterprise.displayName, links: linkIds.length, sole: soleMakerOf.length, customers },
      }),
    ),
  ],
  columns: [
    { title: "column.link", name: "link", cell: (row) => row.link?.displayName ?? "" },
    { title: "column.tier", name: "tier", right: true, cell: ({ tier }) => (tier === null ? "" : String(tier)) },
    ...(["upstreamness", "downstreamness", "powerOfDispersion", "hhi"] as const).map(measureColumn),
    { title: "column.makersHere", name: "makerCount", right: true, cell: ({ makerCount }) => String(makerCount) },
    { title: "column.where", name: "sentence", flexible: true, cell: ({ sentence: { text } }) => text },
  ],
});

/** Shows where the links of a chain sit and how hard they pull or push. */
export const showPosition: Handler = (run) =>
  withGraph(run, async (access) => showAnalysis(access, run, viewIn(run), await chainVariables(access, run)));
