import { z } from "zod";
import { type AnalysisView, digits, named, percent, sentence, showAnalysis } from "../analysis-view.js";
import { chainVariables } from "../chain-options.js";
import { type Handler, readOptions, type Run } from "../run.js";
import { withGraph } from "../with-graph.js";

const levels = ["ENTERPRISE", "PRODUCT", "REGION", "INSTITUTE"] as const;
const optionShape = z.object({
  level: z.enum(levels, { error: `must be one of ${levels.join(", ")}` }).default("ENTERPRISE"),
  count: z.coerce.number("must be a whole number from 1 to 100").int().min(1).max(100).default(20),
});

const query = `query Fragile($targetId: ID!, $regionId: ID!, $population: Population!, $asOf: Date, $level: ComponentLevel!, $count: Int!, $lang: Language!) {
  singlePointsOfFailure(targetId: $targetId, regionId: $regionId, population: $population, asOf: $asOf, level: $level, targetHere: true) {
    ...Frame
    scope { sentence(lang: $lang) { text } }
    reliability { value }
    exact
    cutSetCount
    failures(first: $count) {
      component { id displayName(lang: $lang) }
      breaksTarget
      soleLinkIds
      fallenLinkIds
      importance { value }
      standardError
      sentence(lang: $lang) { text }
    }
  }
}`;
const failure = z.object({
  component: named,
  breaksTarget: z.boolean(),
  soleLinkIds: z.array(z.string()),
  fallenLinkIds: z.array(z.string()),
  importance: z.object({ value: z.number().nullable() }),
  standardError: z.number(),
  sentence,
});
const answer = z.object({
  scope: z.object({ sentence }),
  reliability: z.object({ value: z.number().nullable() }),
  cutSetCount: z.number(),
  failures: z.array(failure),
});

const viewIn = ({ say }: Run): AnalysisView<typeof answer, z.output<typeof failure>> => ({
  field: "singlePointsOfFailure",
  query,
  answer,
  rows: ({ failures }) => failures,
  head: ({ scope, reliability, cutSetCount }) => [
    scope.sentence.text,
    say("fragile.reliability", { reliability: percent(reliability.value), sets: cutSetCount }),
    "",
  ],
  columns: [
    { title: "column.component", name: "component", cell: ({ component }) => component.displayName },
    {
      title: "column.breaks",
      name: "breaksTarget",
      cell: ({ breaksTarget }) => say(breaksTarget ? "word.yes" : "word.no"),
    },
    { title: "column.falls", name: "fallenLinks", right: true, cell: (row) => String(row.fallenLinkIds.length) },
    {
      title: "column.importance",
      name: "importance",
      right: true,
      cell: ({ importance, standardError }) =>
        `${digits(importance.value, 3)}${standardError > 0 ? ` ±${digits(standardError, 3)}` : ""}`,
    },
    { title: "column.why", name: "sentence", flexible: true, cell: ({ sentence: { text } }) => text },
  ],
});

/** Shows whose loss breaks a chain. */
export const showFragile: Handler = (run) => {
  const { level, count } = readOptions(optionShape, run);
  return withGraph(run, async (access) =>
    showAnalysis(access, run, viewIn(run), { ...(await chainVariables(access, run)), level, count }),
  );
};
