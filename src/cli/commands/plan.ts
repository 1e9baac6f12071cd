import { z } from "zod";
import { type AnalysisView, named, sentence, showAnalysis } from "../analysis-view.js";
import { resolveId } from "../resolve-id.js";
import { type Handler, readOptions, type Run } from "../run.js";
import { withGraph } from "../with-graph.js";

const optionShape = z.object({
  count: z.coerce.number("must be a whole number from 1 to 10").int().min(1).max(10).default(3),
  buyer: z.array(z.string()).optional(),
});

const query = `query Plan($k: Int!, $buyerIds: [ID!], $lang: Language!) {
  redundancyPlan(k: $k, buyerIds: $buyerIds) {
    ...Frame
    before { value } after { value }
    candidateCount
    steps {
      rank
      supplier { id displayName(lang: $lang) }
      buyer { id displayName(lang: $lang) }
      product { id displayName(lang: $lang) }
      delta
      sentence(lang: $lang) { text }
    }
  }
}`;
const measure = z.object({ value: z.number().nullable() });
const step = z.object({
  rank: z.number(),
  supplier: named.nullable(),
  buyer: named.nullable(),
  product: named.nullable(),
  delta: z.number(),
  sentence: sentence.nullable(),
});
const answer = z.object({ before: measure, after: measure, candidateCount: z.number(), steps: z.array(step) });

const viewIn = ({ say }: Run): AnalysisView<typeof answer, z.output<typeof step>> => ({
  field: "redundancyPlan",
  query,
  answer,
  rows: ({ steps }) => steps,
  head: ({ before, after, candidateCount }) =>
    before.value === null
      ? []
      : [
          say("plan.total", {
            before: before.value.toPrecision(4),
            after: (after.value ?? before.value).toPrecision(4),
            candidates: candidateCount,
          }),
        ],
  columns: [
    { title: "column.rank", name: "rank", right: true, cell: ({ rank }) => String(rank) },
    { title: "column.supplier", name: "supplier", cell: ({ supplier }) => supplier?.displayName ?? "" },
    { title: "column.buyer", name: "buyer", cell: ({ buyer }) => buyer?.displayName ?? "" },
    { title: "column.product", name: "product", cell: ({ product }) => product?.displayName ?? "" },
    { title: "column.delta", name: "delta", right: true, cell: ({ delta }) => delta.toPrecision(3) },
    { title: "column.why", name: "sentence", flexible: true, cell: (row) => row.sentence?.text ?? "" },
  ],
});

/** Shows which new supplies would lower systemic risk most. */
export const showPlan: Handler = (run) => {
  const { count, buyer } = readOptions(optionShape, run);
  return withGraph(run, async (access) => {
    const buyers = buyer?.map((name) => resolveId(access, run, name, ["ENTERPRISE"]));
    const buyerIds = buyers === undefined ? null : await Promise.all(buyers);
    return showAnalysis(access, run, viewIn(run), { k: count, buyerIds });
  });
};
