import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { startLocalNeo4j } from "../../src/local-neo4j/start-local-neo4j.js";
import { type ExportedFile, exportGraph } from "./export-graph.js";
import { growDataSet } from "./grow-data-set.js";
import { loadCsv } from "./load-csv.js";

const execute = promisify(execFile);
const ashare = fileURLToPath(new URL("../../test/fixtures/ashare", import.meta.url));
const importOnce = fileURLToPath(new URL("./import-once.ts", import.meta.url));

interface Measured {
  readonly seconds: number;
  readonly maxRssMb: number;
  readonly cpuSeconds: number;
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

/** Every measurement gets a fresh managed database with all constraints and indexes: what was deleted would slow the next. */
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

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The import and LOAD CSV in turn, on the same rows; the first import's graph is what LOAD CSV loads. */
async function compareSpeed(runs: number, folder: string) {
  let files: ExportedFile[] = [];
  const imports: number[] = [];
  const loads: number[] = [];
  const importCpu: number[] = [];
  const loadCpu: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await onFreshDatabase(async (database, address) => {
      const before = await cpuSecondsOf(address.pid);
      const measured = await runImport(ashare, address);
      imports.push(measured.seconds);
      importCpu.push(measured.cpuSeconds + (await cpuSecondsOf(address.pid)) - before);
      console.error(
        `import: ${measured.seconds.toFixed(1)} s, peak ${measured.maxRssMb.toFixed(0)} MB, cpu ${measured.cpuSeconds.toFixed(1)} s`,
      );
      if (files.length === 0) files = await exportGraph(database, folder);
    });
    await onFreshDatabase(async (database, { pid }) => {
      const before = await cpuSecondsOf(pid);
      const seconds = await loadCsv(database, folder, files);
      loads.push(seconds);
      loadCpu.push((await cpuSecondsOf(pid)) - before);
      console.error(`LOAD CSV: ${seconds.toFixed(1)} s`);
    });
  }
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  return {
    rows,
    importSeconds: median(imports),
    loadCsvSeconds: median(loads),
    ratio: median(imports) / median(loads),
  };
}

/** Peak memory of an import of a generated data set, and of one with three times its rows. */
async function compareMemory(folder: string) {
  const peaks: number[] = [];
  for (const times of [1, 3]) {
    const dataSet = join(folder, `grown-${times}`);
    await growDataSet(dataSet, times);
    const { maxRssMb, seconds } = await onFreshDatabase((_, address) => runImport(dataSet, address));
    peaks.push(maxRssMb);
    console.error(`${times} × rows: peak ${maxRssMb.toFixed(0)} MB, ${seconds.toFixed(1)} s`);
  }
  const [once = 0, thrice = 0] = peaks;
  return { peakMbOnce: once, peakMbThrice: thrice, growth: thrice / once };
}

const folder = await mkdtemp(join(tmpdir(), "silian-bench-csv-"));
try {
  const [what = "all", runs = "1"] = process.argv.slice(2);
  const speed = what === "memory" ? undefined : await compareSpeed(Number(runs), folder);
  const memory = what === "speed" ? undefined : await compareMemory(folder);
  console.log(JSON.stringify({ speed, memory }, undefined, 2));
} finally {
  await rm(folder, { recursive: true, force: true });
}
