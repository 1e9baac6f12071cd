import { z } from "zod";
import { type AnalysisView, digits, named, sentence, showAnalysis, type ViewColumn, wordOf } from "../analysis-view.js";
import { chainVariables } from "../chain-options.js";
import { type Handler, readOptions, type Run } from "../run.js";
import { withGraph } from "../with-graph.js";

const optionShape = z.object({
  count: z.coerce.number("must be a whole number from 1 to 100").int().min(1).max(100).default(10),
  newOnly: z.boolean().default(false),
});

const query = `query Extend($targetId: ID!, $regionId: ID!, $population: Population!, $asOf: Date, $count: Int!, $newOnly: Boolean!, $lang: Language!) {
  extensionOpportunities(targetId: $targetId, regionId: $regionId, population: $population, asOf: $asOf, newOnly: $newOnly) {
    ...Frame
    opportunities(first: $count) {
      link { id displayName(lang: $lang) }
      score { value }
      density { value rank } complexityGain { value rank } localDemand { value rank }
      class
      makerCount
      referenceMakerCount
      sentence(lang: $lang) { text }
    }
  }
}`;
const part = z.object({ value: z.number().nullable(), rank: z.number().nullable() });
const opportunity = z.object({
  link: named.nullable(),
  score: z.object({ value: z.number().nullable() }),
  density: part,
  complexityGain: part,
  localDemand: part,
  class: z.string(),
  makerCount: z.number(),
  referenceMakerCount: z.number(),
  sentence,
});
const answer = z.object({ opportunities: z.array(opportunity) });

type Opportunity = z.output<typeof opportunity>;

const partColumn = (name: "density" | "complexityGain" | "localDemand"): ViewColumn<Opportunity> => ({
  title: `column.${name}`,
  name,
  right: true,
  cell: (row) => digits(row[name].value),
});

const viewIn = ({ language }: Run): AnalysisView<typeof answer, Opportunity> => ({
  field: "extensionOpportunities",
  query,
  answer,
  rows: ({ opportunities }) => opportunities,
  columns: [
    { title: "column.link", name: "link", cell: ({ link }) => link?.displayName ?? "" },
    { title: "column.score", name: "score", right: true, cell: ({ score }) => digits(score.value) },
    ...(["density", "complexityGain", "localDemand"] as const).map(partColumn),
    { title: "column.class", name: "class", cell: (row) => wordOf("LinkClass", row.class, language) },
    { title: "column.makersHere", name: "makerCount", right: true, cell: ({ makerCount }) => String(makerCount) },
    {
      title: "column.reference",
      name: "referenceMakerCount",
      right: true,
      cell: ({ referenceMakerCount }) => String(referenceMakerCount),
    },
    { title: "column.why", name: "sentence", flexible: true, cell: ({ sentence: { text } }) => text },
  ],
});

/** Shows into which links local strengths could extend. */
export const showExtensions: Handler = (run) => {
  const { count, newOnly } = readOptions(optionShape, run);
  return withGraph(run, async (access) =>
    showAnalysis(access, run, viewIn(run), { ...(await chainVariables(access, run)), count, newOnly }),
  );
};
