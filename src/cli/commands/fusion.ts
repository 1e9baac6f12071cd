import { z } from "zod";
import { digits, named, showAnalysis, type AnalysisView, type ViewColumn, wordOf } from "../analysis-view.js";
import { resolveId } from "../resolve-id.js";
import { type Handler, readOptions, type Run } from "../run.js";
import { withGraph } from "../with-graph.js";

const levels = ["PROVINCE", "CITY", "DISTRICT", "STREET"] as const;
const formulas = ["STANDARD", "WANG_2021", "FAN_2024"] as const;
const optionShape = z.object({
  level: z.enum(levels, { error: `must be one of ${levels.join(", ")}` }).default("DISTRICT"),
  formula: z.enum(formulas, { error: `must be one of ${formulas.join(", ")}` }).default("STANDARD"),
});

const query = `query Fusion($region: ID!, $level: RegionLevel!, $formula: CouplingFormula!, $lang: Language!) {
  fourChainFusion(withinRegionId: $region, regionLevel: $level, formula: $formula) {
    ...Frame
    regionCount
    regions(first: 100) {
      region { id displayName(lang: $lang) }
      chains { chain index { value } }
      c { value } t { value } d { value }
      grade
      laggingPairs { first second behind }
      provisional
    }
  }
}`;
const measure = z.object({ value: z.number().nullable() });
const region = z.object({
  region: named,
  chains: z.array(z.object({ chain: z.string(), index: measure })),
  c: measure,
  t: measure,
  d: measure,
  grade: z.string().nullable(),
  laggingPairs: z.array(z.object({ first: z.string(), second: z.string(), behind: z.string().nullable() })),
  provisional: z.boolean(),
});
const answer = z.object({ regions: z.array(region) });

type Region = z.output<typeof region>;

const chainColumn = (chain: "education" | "talent" | "industry" | "innovation"): ViewColumn<Region> => ({
  title: `column.${chain}`,
  name: chain,
  right: true,
  cell: ({ chains }) => digits(chains.find((each) => each.chain === chain.toUpperCase())?.index.value ?? null),
});

const viewIn = ({ language }: Run): AnalysisView<typeof answer, Region> => ({
  field: "fourChainFusion",
  query,
  answer,
  rows: ({ regions }) => regions,
  columns: [
    { title: "column.region", name: "region", cell: ({ region: { displayName } }) => displayName },
    ...(["education", "talent", "industry", "innovation"] as const).map(chainColumn),
    { title: "column.coupling", name: "c", right: true, cell: ({ c }) => digits(c.value) },
    { title: "column.level", name: "t", right: true, cell: ({ t }) => digits(t.value) },
    { title: "column.coordination", name: "d", right: true, cell: ({ d }) => digits(d.value) },
    {
      title: "column.grade",
      name: "grade",
      cell: ({ grade, provisional }) =>
        grade === null ? "" : `${wordOf("CoordinationGrade", grade, language)}${provisional ? "*" : ""}`,
    },
    {
      title: "column.lagging",
      name: "laggingPairs",
      flexible: true,
      cell: ({ laggingPairs }) =>
        laggingPairs
          .map(({ first, second }) => [first, second].map((chain) => wordOf("FourChain", chain, language)).join("–"))
          .join("; "),
    },
  ],
});

/** Shows how well the four chains are coupled in the regions of a place. */
export const showFusion: Handler = (run) => {
  const { level, formula } = readOptions(optionShape, run);
  return withGraph(run, async (access) => {
    const region = await resolveId(access, run, run.args[0] ?? "", ["REGION"]);
    return showAnalysis(access, run, viewIn(run), { region, level, formula });
  });
};
