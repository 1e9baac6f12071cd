import { mkdir, open, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { answersBolt } from "./bolt-port.js";
import { type DatabaseMeasures, javaFlags, renderJavaArguments, renderNeo4jConf } from "./configuration.js";
import { LocalNeo4jUnavailable } from "./unavailable.js";
import { spawnWatched, type WatchedProcess } from "./watched-process.js";

/** Everything that a start of the database is made from. */
export interface LaunchPlan {
  readonly dataDir: string;
  readonly javaPath: string;
  readonly jars: readonly string[];
  readonly mainClass: string;
  readonly measures: DatabaseMeasures;
  readonly archiveFlags: () => Promise<string[]>;
  readonly onSpawn: (pid: number) => Promise<void>;
}

const pollMs = 50;
const longestStartMs = 5 * 60 * 1000;

/** Starts Neo4j on the port and gives it back once it answers on Bolt; when it dies first, the error ends with its log. */
export async function launchDatabase(plan: LaunchPlan, port: number, signal: AbortSignal): Promise<WatchedProcess> {
  const { dataDir } = plan;
  await writeConfiguration(dataDir, plan.measures, port);
  const argumentFile = await writeJavaArguments(plan);
  const log = join(dataDir, "logs", "neo4j.log");
  const logStart = await fileSize(log);
  const outputFile = join(dataDir, "logs", "console.log");
  const child = spawnWatched({ file: plan.javaPath, args: [`@${argumentFile}`], cwd: dataDir, outputFile });
  try {
    await plan.onSpawn(child.pid);
    await waitUntilReady(child, port, signal);
    return child;
  } catch (cause) {
    await child.stop(1000);
    const reason = cause instanceof Error ? cause.message : String(cause);
    const said = [await readTail(log, logStart), await readTail(outputFile, 0)].filter(Boolean).join("\n");
    throw new LocalNeo4jUnavailable(`Neo4j did not start: ${reason}. The end of its log (${log}):\n${said}`, { cause });
  }
}

/** Writes neo4j.conf and makes the folders that Neo4j expects in its data directory. */
export async function writeConfiguration(dataDir: string, measures: DatabaseMeasures, port: number): Promise<void> {
  const folders = ["conf", "data", "import", "logs", "plugins"];
  await Promise.all(folders.map((folder) => mkdir(join(dataDir, folder), { recursive: true })));
  await writeFile(join(dataDir, "conf", "neo4j.conf"), renderNeo4jConf(port, measures), { mode: 0o600 });
}

async function writeJavaArguments(plan: LaunchPlan): Promise<string> {
  const { dataDir, jars, mainClass, measures } = plan;
  const file = join(dataDir, "conf", "java.args");
  const programArguments = [`--home-dir=${dataDir}`, `--config-dir=${join(dataDir, "conf")}`];
  const flags = [...javaFlags(measures.heapMb), ...(await plan.archiveFlags())];
  await writeFile(file, renderJavaArguments({ jars, mainClass, flags, programArguments }), { mode: 0o600 });
  return file;
}

async function waitUntilReady(child: WatchedProcess, port: number, signal: AbortSignal): Promise<void> {
  let death: string | undefined;
  void child.exited.then((how) => {
    death = how;
  });
  const deadline = Date.now() + longestStartMs;
  while (!(await answersBolt(port))) {
    signal.throwIfAborted();
    if (death !== undefined) throw new Error(death);
    if (Date.now() > deadline) throw new Error(`it did not answer within ${longestStartMs / 1000} s`);
    await sleep(pollMs);
  }
}

/** Gives the last 20 lines of a file, of what was written after the given byte; an absent file gives nothing. */
export async function readTail(file: string, from: number): Promise<string> {
  const size = await fileSize(file);
  // A log shorter than it was has been rotated: all of it is new.
  const start = Math.max(from > size ? 0 : from, size - 8000);
  if (size <= start) return "";
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
    return buffer.toString("utf8", 0, bytesRead).trim().split("\n").slice(-20).join("\n");
  } finally {
    await handle.close();
  }
}

const fileSize = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );
