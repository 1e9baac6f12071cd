import { existsSync } from "node:fs";
import { fillGraph, hasTable } from "../../scripts/findings/fill-graph.js";
import type { Database } from "../../src/cypher/database.js";
import { withEmptyGraph } from "../graph/open-empty.js";
import { startBenchServer } from "../measure/bench-server.js";
import { currentLoad, describeMachine } from "../measure/machine.js";
import { writeSection } from "../results/results-file.js";
import type { AnalysisBench } from "./analysis-bench.js";
import { rows as betweennessRows } from "./betweenness.bench.js";
import { rows as cutSetRows } from "./cut-sets.bench.js";
import { rows as esriRows } from "./esri.bench.js";
import { heavyAnalysis } from "./heavy-analysis.js";
import { rows as inputOutputRows } from "./input-output.bench.js";
import { listedRows } from "./listed-rows.js";
import { type LookupBeside, measureLookupBeside } from "./lookup-beside.js";
import { rows as pageRankRows } from "./pagerank.bench.js";
import { rows as partnerRows } from "./partners.bench.js";
import { rows as productSpaceRows } from "./product-space.bench.js";
import { renderAnalyses } from "./render-analyses.js";
import { timeRow, type TimedRow } from "./time-row.js";

/** Who hears how the timing goes. */
export interface AnalysesOptions {
  readonly tell: (line: string) => void;
}

const drawnRows: readonly AnalysisBench[] = [
  ...esriRows,
  ...pageRankRows,
  ...partnerRows,
  ...productSpaceRows,
  ...cutSetRows,
  ...betweennessRows,
  ...inputOutputRows,
];

/** Times every analysis on drawn inputs and on the imported table of listed companies, and writes the results. */
export async function benchAnalyses({ tell }: AnalysesOptions): Promise<void> {
  const before = currentLoad();
  const timed: TimedRow[] = [];
  const time = async (rows: readonly AnalysisBench[]): Promise<void> => {
    for (const row of rows) {
      const result = await timeRow(row);
      timed.push(result);
      tell(`${row.what}: ${result.median.toFixed(0)} ms`);
    }
  };
  await time(drawnRows);
  const [lookup, agent] = await withEmptyGraph(async ({ database }) => {
    const { agent } = await database.serverInfo();
    return [await timeListed(database, time, tell), agent] as const;
  });
  const machine = await describeMachine(agent);
  const setting = { date: new Date().toISOString().slice(0, 10), machine, load: [before, currentLoad()] as const };
  const section = renderAnalyses(timed, lookup, setting);
  await writeSection("analyses", section);
  tell(section);
}

const blocks = 6;
const lookups = 500;

async function timeListed(
  database: Database,
  time: (rows: readonly AnalysisBench[]) => Promise<void>,
  tell: (line: string) => void,
): Promise<LookupBeside | null> {
  if (!hasTable() || !existsSync("data/nev")) {
    tell("The listed companies' table is not there; what is timed on it was left out.");
    return null;
  }
  await fillGraph(database, "NATION");
  tell("imported the listed companies' table and the chain");
  const listed = await listedRows(database);
  await time(listed.rows);
  await listed.close();
  const server = await startBenchServer(database, true);
  try {
    const page = await server.client.ask<{ enterprises: { edges: { node: { id: string } }[] } }>(
      "{ enterprises(first: 100) { edges { node { id } } } }",
    );
    const ids = page.enterprises.edges.map(({ node }) => node.id).slice(0, lookups);
    const { run, close } = heavyAnalysis();
    const lookup = await measureLookupBeside(server.client, ids, run, blocks);
    await close();
    return lookup;
  } finally {
    await server.close();
  }
}
