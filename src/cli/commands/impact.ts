import { z } from "zod";
import { type AnalysisView, named, percent, sentence, showAnalysis } from "../analysis-view.js";
import { resolveId } from "../resolve-id.js";
import { type Handler, readOptions, type Run } from "../run.js";
import { withGraph } from "../with-graph.js";

const kinds = ["ENTERPRISE", "REGION", "CHAIN_LINK", "PRODUCT", "INDUSTRY"] as const;
const optionShape = z.object({
  remaining: z.coerce.number("must be from 0 to 1").min(0).max(1).default(0),
  count: z.coerce.number("must be a whole number from 1 to 100").int().min(1).max(100).default(20),
});

const query = `query Impact($shocks: [ShockInput!]!, $count: Int!, $lang: Language!) {
  disruptionImpact(shocks: $shocks) {
    ...Frame
    total { value } downstream { value } upstream { value }
    enterpriseCount
    hitCount
    enterprises(first: $count) {
      enterprise { id displayName(lang: $lang) }
      loss
      downstreamLoss
      upstreamLoss
      contribution
      sentence(lang: $lang) { text }
    }
  }
}`;
const measure = z.object({ value: z.number().nullable() });
const loss = z.object({
  enterprise: named.nullable(),
  loss: z.number(),
  downstreamLoss: z.number(),
  upstreamLoss: z.number(),
  contribution: z.number(),
  sentence: sentence.nullable(),
});
const answer = z.object({
  total: measure,
  downstream: measure,
  upstream: measure,
  enterpriseCount: z.number(),
  hitCount: z.number(),
  enterprises: z.array(loss),
});

const viewIn = ({ say }: Run): AnalysisView<typeof answer, z.output<typeof loss>> => ({
  field: "disruptionImpact",
  query,
  answer,
  rows: ({ enterprises }) => enterprises,
  head: ({ total, downstream, upstream, hitCount, enterpriseCount }) =>
    total.value === null
      ? []
      : [
          say("impact.total", {
            total: percent(total.value),
            downstream: percent(downstream.value),
            upstream: percent(upstream.value),
            ...{ hit: hitCount, all: enterpriseCount },
          }),
        ],
  columns: [
    { title: "column.enterprise", name: "enterprise", cell: ({ enterprise }) => enterprise?.displayName ?? "" },
    { title: "column.loss", name: "loss", right: true, cell: (row) => percent(row.loss) },
    { title: "column.downstream", name: "downstreamLoss", right: true, cell: (row) => percent(row.downstreamLoss) },
    { title: "column.upstream", name: "upstreamLoss", right: true, cell: (row) => percent(row.upstreamLoss) },
    { title: "column.contribution", name: "contribution", right: true, cell: (row) => percent(row.contribution) },
    { title: "column.why", name: "sentence", flexible: true, cell: (row) => row.sentence?.text ?? "" },
  ],
});

/** Shows who is hit when something stops. */
export const showImpact: Handler = (run) => {
  const { remaining, count } = readOptions(optionShape, run);
  return withGraph(run, async (access) => {
    const id = await resolveId(access, run, run.args[0] ?? "", kinds);
    return showAnalysis(access, run, viewIn(run), { shocks: [{ id, remaining }], count });
  });
};
