import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { startLocalNeo4j } from "../../src/local-neo4j/start-local-neo4j.js";
import { resetGraph } from "../../test/support/reset-graph.js";
import { type ExportedFile, exportGraph } from "./export-graph.js";
import { grownRows, growDataSet } from "./grow-data-set.js";
import { loadCsv } from "./load-csv.js";

type Tell = (line: string) => void;

const execute = promisify(execFile);
const ashare = fileURLToPath(new URL("../../test/fixtures/ashare", import.meta.url));
const importOnce = fileURLToPath(new URL("./import-once.ts", import.meta.url));

/** What a piece of work took. */
export interface Timed {
  readonly seconds: number;
  /** Of all processes that took part. */
  readonly cpuSeconds: number;
}

/** The import beside LOAD CSV: medians of the counted rounds. */
export interface SpeedResult {
  /** Rows that LOAD CSV reads: nodes and edges of the graph. */
  readonly rows: number;
  readonly rounds: number;
  readonly import: Timed;
  readonly loadCsv: Timed;
  /** What both took in the round that warms the server. */
  readonly first: { readonly import: Timed; readonly loadCsv: Timed };
  readonly agent: string;
}

/** Peak memory of an import, and of one with three times its rows. */
export interface MemoryResult {
  readonly rows: number;
  readonly peakMbOnce: number;
  readonly peakMbThrice: number;
}

interface Measured extends Timed {
  readonly maxRssMb: number;
}

interface Address {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly pid: number;
}

/** Processor seconds that the database's process has used, where the system tells (Linux): steadier than time on a busy machine. */
async function cpuSecondsOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return (user + system) / 100;
}

/** Gives a fresh managed database with all constraints and indexes. */
async function onFreshDatabase<T>(work: (database: Database, address: Address) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), "silian-bench-import-"));
  const local = await startLocalNeo4j({ dataDir, heapMb: 1024, pageCacheMb: 512, transactionTimeoutSeconds: 3600 });
  const database = new Database({ ...local, transactionTimeoutMs: 120_000 });
  try {
    await migrate(database);
    return await work(database, local);
  } finally {
    await database.close();
    await local.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function runImport(folder: string, { uri, user, password, database }: Address): Promise<Measured> {
  const { stdout } = await execute(process.execPath, [
    "--import",
    "tsx",
    importOnce,
    folder,
    uri,
    user,
    password,
    database,
  ]);
  return JSON.parse(stdout) as Measured;
}

/** The middle of the values; of an even number of them the mean of the two middle ones. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low = 0, high = low] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return (low + high) / 2;
}

/** Runs a piece of work and tells what it took of time and of the database's processor. */
async function measure(name: string, { pid }: Address, tell: Tell, work: () => Promise<Timed>): Promise<Timed> {
  const before = await cpuSecondsOf(pid);
  const { seconds, cpuSeconds } = await work();
  const measured = { seconds, cpuSeconds: cpuSeconds + (await cpuSecondsOf(pid)) - before };
  tell(`${name}: ${seconds.toFixed(1)} s, processors ${measured.cpuSeconds.toFixed(1)} s`);
  return measured;
}

/** The import and LOAD CSV in turn on one database, which is emptied in between; the first round warms it and is not counted. */
export async function compareSpeed(rounds: number, folder: string, tell: Tell): Promise<SpeedResult> {
  return onFreshDatabase(async (database, address) => {
    const turns: { import: Timed; loadCsv: Timed }[] = [];
    let files: ExportedFile[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const ours = await measure("import", address, tell, () => runImport(ashare, address));
      if (round === 0) files = await exportGraph(database, folder);
      await resetGraph(database);
      const load = async () => ({ seconds: await loadCsv(database, folder, files), cpuSeconds: 0 });
      turns.push({ import: ours, loadCsv: await measure("LOAD CSV", address, tell, load) });
      await resetGraph(database);
    }
    const [first, ...counted] = turns;
    if (first === undefined) throw new Error("No round was measured.");
    const rows = files.reduce((sum, file) => sum + file.rows, 0);
    const medianOf = (name: keyof typeof first) => medians(counted.map((turn) => turn[name]));
    const { agent } = await database.serverInfo();
    return { rows, rounds, import: medianOf("import"), loadCsv: medianOf("loadCsv"), first, agent };
  });
}

const medians = (all: readonly Timed[]): Timed => ({
  seconds: median(all.map(({ seconds }) => seconds)),
  cpuSeconds: median(all.map(({ cpuSeconds }) => cpuSeconds)),
});

/** Peak memory of an import of a generated data set, and of one with three times its rows. */
export async function compareMemory(folder: string, tell: Tell): Promise<MemoryResult> {
  const peaks: number[] = [];
  for (const times of [1, 3]) {
    const dataSet = join(folder, `grown-${times}`);
    await growDataSet(dataSet, times);
    const { maxRssMb, seconds } = await onFreshDatabase((_, address) => runImport(dataSet, address));
    peaks.push(maxRssMb);
    tell(`${times} × rows: peak ${maxRssMb.toFixed(0)} MB, ${seconds.toFixed(1)} s`);
  }
  const [once = 0, thrice = 0] = peaks;
  return { rows: grownRows, peakMbOnce: once, peakMbThrice: thrice };
}
