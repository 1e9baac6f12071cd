import { existsSync } from "node:fs";
import { link, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { identifyProcess, isRunning, type ProcessIdentity } from "./process-identity.js";
import { DataDirectoryInUse, LocalNeo4jUnavailable } from "./unavailable.js";

const identity = z.object({ pid: z.int().positive(), startedAt: z.string() });
const ownerRecord = z.object({
  owner: identity,
  since: z.string(),
  database: identity.optional(),
  preparing: z.boolean().optional(),
});

/** What the lock file holds: the owner, since when, the database process that it started, and whether it is still preparing the graph. */
export type OwnerRecord = z.infer<typeof ownerRecord>;

/** The right to use a data directory, until it is released. */
export interface OwnerLock {
  recordDatabase(database: ProcessIdentity): Promise<void>;
  /** Says that the graph is prepared, for those who wait to use the database too. */
  recordPrepared(): Promise<void>;
  release(): Promise<void>;
}

const patienceWithOldDatabaseMs = 15_000;

/** Takes the data directory for this process; a running owner is named in the error, a dead one is replaced. */
export async function takeDataDirectory(dataDir: string, preparing = false): Promise<OwnerLock> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, "owner.lock");
  const owner = await identifyProcess(process.pid);
  if (owner === undefined) throw new LocalNeo4jUnavailable("This process could not find its own start time.");
  let record: OwnerRecord = { owner, since: new Date().toISOString(), ...(preparing && { preparing }) };
  while (!(await createLock(file, record))) {
    const earlier = await readOwner(file);
    if (earlier !== undefined && (await isRunning(earlier.owner))) throw inUse(dataDir, earlier);
    if (!(await replaceStaleLock(file, record))) continue;
    if (earlier?.database !== undefined) await waitUntilGone(earlier.database);
    break;
  }
  const change = (parts: Partial<OwnerRecord>): Promise<void> => {
    record = { ...record, ...parts };
    return replaceLock(file, record);
  };
  return {
    recordDatabase: (database) => change({ database }),
    recordPrepared: () => change({ preparing: false }),
    release: () => rm(file, { force: true }),
  };
}

/** Gives what a lock file says, or undefined when it is absent or not readable as a lock. */
export async function readOwner(file: string): Promise<OwnerRecord | undefined> {
  try {
    return ownerRecord.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return undefined;
  }
}

const inUse = (dataDir: string, { owner, since }: OwnerRecord): DataDirectoryInUse =>
  new DataDirectoryInUse(
    `A data directory has one owner at a time, but ${dataDir} is in use by process ${String(owner.pid)} since ${since}. ` +
      "Stop that process, or choose another directory.",
  );

async function createLock(file: string, record: OwnerRecord): Promise<boolean> {
  const draft = await writeDraft(file, record);
  try {
    // A link comes into being whole or not at all, so nobody can read half a lock.
    await link(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function replaceLock(file: string, record: OwnerRecord): Promise<void> {
  await rename(await writeDraft(file, record), file);
}

let drafts = 0;

async function writeDraft(file: string, record: OwnerRecord): Promise<string> {
  drafts += 1;
  const draft = `${file}.${String(process.pid)}.${String(drafts)}`;
  await writeFile(draft, `${JSON.stringify(record)}\n`, { mode: 0o600 });
  return draft;
}

/**
 * Puts our lock in the place of a dead owner's, and says whether it did. One at a time may: whoever moved a lock away and
 * then found it alive would have left a gap for a third.
 */
async function replaceStaleLock(file: string, record: OwnerRecord): Promise<boolean> {
  const gate = `${file}.takeover`;
  if (!(await openGate(gate))) return false;
  try {
    if (!existsSync(file)) return false;
    const earlier = await readOwner(file);
    if (earlier !== undefined && (await isRunning(earlier.owner))) return false;
    await replaceLock(file, record);
    return true;
  } finally {
    await rm(gate, { force: true });
  }
}

const gateHeldAtMostMs = 10_000;

/** Makes the gate's file, or waits a moment; one that a dead process left is removed. */
async function openGate(gate: string): Promise<boolean> {
  try {
    await writeFile(gate, `${String(process.pid)}\n`, { flag: "wx", mode: 0o600 });
    return true;
  } catch {
    const age =
      Date.now() -
      (await stat(gate).then(
        (found) => found.mtimeMs,
        () => Date.now(),
      ));
    if (age > gateHeldAtMostMs) await rm(gate, { force: true });
    await sleep(20);
    return false;
  }
}

/** Waits for the database of a dead owner, which is on its way out; after 15 s it is killed. */
async function waitUntilGone(database: ProcessIdentity): Promise<void> {
  const deadline = Date.now() + patienceWithOldDatabaseMs;
  while (await isRunning(database)) {
    if (Date.now() > deadline) killIfThere(database.pid);
    await sleep(100);
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It went by itself in the moment between the look and the kill.
  }
}
