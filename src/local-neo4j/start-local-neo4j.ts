import { dirname, join, resolve } from "node:path";
import { findFreePort } from "./bolt-port.js";
import { checkJava } from "./check-requirements.js";
import {
  archiveFlags,
  type ClassArchive,
  hasClassArchive,
  keepClassArchive,
  locateClassArchive,
} from "./class-archive.js";
import { resolveClassPath } from "./class-path.js";
import { type LaunchPlan, launchDatabase, writeConfiguration } from "./launch-database.js";
import { type Neo4jLine, type Neo4jRelease, neo4jReleases } from "./neo4j-lines.js";
import { type OwnerLock, takeDataDirectory } from "./owner-lock.js";
import { ensurePassword } from "./password.js";
import { identifyProcess } from "./process-identity.js";
import { type Supervision, supervise } from "./supervise.js";
import { LocalNeo4jUnavailable, missingRequirement } from "./unavailable.js";
import type { WatchedProcess } from "./watched-process.js";

/** One step of a start or stop, told in a sentence. */
export interface LocalNeo4jStep {
  readonly phase: "resolving" | "starting" | "ready" | "restarting" | "stopping" | "stopped";
  readonly message: string;
}

/** How a managed database is to be run; everything but the data directory has a default. */
export interface LocalNeo4jSettings {
  readonly dataDir: string;
  readonly line?: Neo4jLine;
  readonly heapMb?: number;
  readonly pageCacheMb?: number;
  readonly transactionTimeoutSeconds?: number;
  readonly onProgress?: (step: LocalNeo4jStep) => void;
  readonly javaPath?: string;
  readonly mavenPath?: string;
  /** Where class path and class archive are remembered; by default beside the data directory. */
  readonly cacheDir?: string;
  /** Whether the graph is to be prepared first: who would share the database waits until `tellPrepared` was called. */
  readonly preparing?: boolean;
}

/** A running managed database: how to reach it, how to end it, and word when it is down for good. */
export interface LocalNeo4j {
  readonly uri: string;
  readonly user: "neo4j";
  readonly password: string;
  readonly database: "neo4j";
  readonly pid: number;
  stop(): Promise<void>;
  tellPrepared(): Promise<void>;
  /** Resolves when restarting has been given up; never after stop(). */
  readonly onceDown: Promise<Error>;
}

/** What is known of this machine and settings before the data directory is touched. */
interface Machine {
  readonly dataDir: string;
  readonly cacheDir: string;
  readonly javaPath: string;
  readonly javaVersion: string;
  readonly release: Neo4jRelease;
}

/** The same with the jars of the wanted release. */
export interface Installation extends Machine {
  readonly jars: readonly string[];
}

/** How long the database may take to stop: where it writes its archive of classes at the end, that takes a slow machine 15 s. */
const stopGraceMs = { usual: 15_000, archiving: 60_000 } as const;
const portAttempts = 3;

/** Starts Neo4j Community as a supervised child of this process and gives its address once it answers on Bolt. */
export async function startLocalNeo4j(settings: LocalNeo4jSettings): Promise<LocalNeo4j> {
  const machine = await examineMachine(settings);
  // Before the jars are fetched, which may take minutes: whoever comes meanwhile finds that somebody is starting.
  const lock = await takeDataDirectory(machine.dataDir, settings.preparing);
  try {
    return await startOwned(settings, await resolveJars(settings, machine), lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Finds Java and the jars of the wanted release, or says what is missing. */
export async function prepareInstallation(settings: LocalNeo4jSettings): Promise<Installation> {
  return resolveJars(settings, await examineMachine(settings));
}

async function examineMachine(settings: LocalNeo4jSettings): Promise<Machine> {
  if (process.platform === "win32") {
    throw missingRequirement("it runs on Linux and macOS; on Windows, use WSL 2 or one of these ways.");
  }
  const release = neo4jReleases[settings.line ?? "5.26"];
  const dataDir = resolve(settings.dataDir);
  const cacheDir = resolve(settings.cacheDir ?? join(dirname(dataDir), "local-neo4j-cache"));
  const java = await checkJava(settings.javaPath, release.oldestJava);
  if (!java.found) throw missingRequirement(java.missing);
  return { dataDir, cacheDir, javaPath: java.path, javaVersion: java.version, release };
}

async function resolveJars(settings: LocalNeo4jSettings, machine: Machine): Promise<Installation> {
  const { release, cacheDir } = machine;
  const report = (message: string): void => settings.onProgress?.({ phase: "resolving", message });
  const jars = await resolveClassPath({ release, cacheDir, mavenPath: settings.mavenPath ?? "mvn", report });
  return { ...machine, jars };
}

/** Gives the measures that were asked for, with defaults that fit a laptop. */
export const chooseMeasures = (settings: LocalNeo4jSettings): LaunchPlan["measures"] => ({
  heapMb: settings.heapMb ?? 1024,
  pageCacheMb: settings.pageCacheMb ?? 512,
  transactionTimeoutSeconds: settings.transactionTimeoutSeconds ?? 300,
});

async function startOwned(
  settings: LocalNeo4jSettings,
  installation: Installation,
  lock: OwnerLock,
): Promise<LocalNeo4j> {
  const { dataDir, release, jars, javaPath } = installation;
  const report = (phase: LocalNeo4jStep["phase"], message: string): void => settings.onProgress?.({ phase, message });
  const began = Date.now();
  report("starting", `Starting Neo4j ${release.version} …`);
  await writeConfiguration(dataDir, chooseMeasures(settings), 0);
  const password = await ensurePassword({ dataDir, javaPath, jars });
  const archive = locateClassArchive(installation.cacheDir, dataDir, installation.javaVersion, jars);
  const isArchiving = !(await hasClassArchive(archive));
  const plan: LaunchPlan = {
    dataDir,
    javaPath,
    jars,
    mainClass: release.mainClass,
    measures: chooseMeasures(settings),
    archiveFlags: () => archiveFlags(archive),
    onSpawn: (pid) => recordDatabase(lock, pid),
  };
  const { first, port } = await launchOnFreePort(plan);
  const launch = (signal: AbortSignal): Promise<WatchedProcess> => launchDatabase(plan, port, signal);
  const supervision = supervise({
    first,
    launch,
    report,
    stopGraceMs: isArchiving ? stopGraceMs.archiving : stopGraceMs.usual,
  });
  void supervision.onceDown.then(() => lock.release());
  const uri = `bolt://127.0.0.1:${String(port)}`;
  report("ready", `Neo4j ${release.version} is ready at ${uri} after ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  const stop = once(async () => {
    if (isArchiving) report("stopping", "Neo4j is stopping, and keeps its classes so that the next start is quicker …");
    await stopOwned(supervision, archive, lock);
    report("stopped", "Neo4j has stopped.");
  });
  return {
    uri,
    user: "neo4j",
    password,
    database: "neo4j",
    get pid() {
      return supervision.pid;
    },
    stop,
    tellPrepared: () => lock.recordPrepared(),
    onceDown: supervision.onceDown,
  };
}

async function stopOwned(supervision: Supervision, archive: ClassArchive, lock: OwnerLock): Promise<void> {
  await supervision.stop();
  await keepClassArchive(archive);
  await lock.release();
}

async function recordDatabase(lock: OwnerLock, pid: number): Promise<void> {
  const identity = await identifyProcess(pid);
  if (identity !== undefined) await lock.recordDatabase(identity);
}

async function launchOnFreePort(plan: LaunchPlan): Promise<{ first: WatchedProcess; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort();
    try {
      return { first: await launchDatabase(plan, port, new AbortController().signal), port };
    } catch (error) {
      // Between our look and Neo4j's bind, somebody else may have taken the port.
      const taken = error instanceof LocalNeo4jUnavailable && /BindException|already in use/.test(error.message);
      if (!taken || attempt === portAttempts) throw error;
    }
  }
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= action());
}
