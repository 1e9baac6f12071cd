import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { attachChain } from "../../src/attaching/attach-chain.js";
import type { Database } from "../../src/cypher/database.js";
import { importDataSet } from "../../src/importing/import-data-set.js";
import { withEmptyGraph } from "../graph/open-empty.js";
import { startBenchServer } from "../measure/bench-server.js";
import { currentLoad, describeMachine } from "../measure/machine.js";
import { type Spread, spreadOf } from "../measure/percentiles.js";
import { takeTurns } from "../measure/take-turns.js";
import { writeSection } from "../results/results-file.js";
import { renderDiagnosis } from "./render-diagnosis.js";

/** How often the diagnosis is asked, and who hears how it goes. */
export interface DiagnosisOptions {
  readonly rounds: number;
  readonly tell: (line: string) => void;
}

/** What the diagnosis of a chain takes. */
export interface DiagnosisResult {
  readonly name: string;
  /** The first answer after the server's start. */
  readonly first: number;
  readonly warm: Spread;
  readonly uncached: Spread;
}

const place = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folders = ["data/regions", "test/fixtures/ashare", "data/nev"].map(place);
const table = place("../shared/data/ashare");
const chainId = "chain:nev";

/** Imports the listed companies' table and the chain, attaches products, times the diagnosis, writes the results. */
export async function benchDiagnosis({ rounds, tell }: DiagnosisOptions): Promise<void> {
  if (!existsSync(table)) {
    tell("The diagnosis is timed on the listed companies' table, which is not there; nothing was measured.");
    return;
  }
  await withEmptyGraph(async ({ database }) => {
    await fillGraph(database, tell);
    const before = currentLoad();
    const results = await measureDiagnosis(database, rounds);
    const { agent } = await database.serverInfo();
    const machine = await describeMachine(agent);
    const setting = { date: new Date().toISOString().slice(0, 10), machine, load: [before, currentLoad()] as const };
    const section = renderDiagnosis(results, setting, rounds);
    await writeSection("diagnosis", section);
    tell(section);
  });
}

async function fillGraph(database: Database, tell: (line: string) => void): Promise<void> {
  const rejects = await mkdtemp(join(tmpdir(), "silian-bench-rejects-"));
  try {
    for (const [index, folder] of folders.entries()) {
      await importDataSet(database, folder, { rejectsFile: join(rejects, `${index}.csv`) });
      tell(`imported ${index + 1} of ${folders.length} data sets`);
    }
    const { attached } = await attachChain(database, chainId);
    tell(`attached ${attached} products`);
  } finally {
    await rm(rejects, { recursive: true, force: true });
  }
}

const questions: readonly (readonly [string, string])[] = [
  [
    "a region's listed companies, summary",
    "summary { counts { class count } gaps { linkIds essentiality blockedShare } }",
  ],
  [
    "the same, every link with class, numbers and reasons",
    `summary { counts { class count } } links { linkId class makerCount referenceMakerCount tier
      hhi { value unknownBecause } lq { value low high unknownBecause } reasons { code sentence { text } } }`,
  ],
];

/** Times the diagnosis with the cache of the usual settings, and without it, in turns. */
export async function measureDiagnosis(database: Database, rounds: number): Promise<DiagnosisResult[]> {
  const cached = await startBenchServer(database, true);
  const uncached = await startBenchServer(database, false);
  try {
    const results: DiagnosisResult[] = [];
    for (const [name, fields] of questions) {
      const query = `{ chainDiagnosis(targetId: "${chainId}", regionId: "reg:330200", population: LISTED) { ${fields} } }`;
      const began = performance.now();
      await cached.client.ask(query);
      const first = performance.now() - began;
      const ask = [() => cached.client.ask(query), () => uncached.client.ask(query)];
      const [warm = [], without = []] = await takeTurns(ask, { rounds, warmUp: Math.ceil(rounds / 4) });
      results.push({ name, first, warm: spreadOf(warm), uncached: spreadOf(without) });
    }
    return results;
  } finally {
    await cached.close();
    await uncached.close();
  }
}
