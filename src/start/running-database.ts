import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { GivenDatabase } from "../config.js";
import { readOwner } from "../local-neo4j/owner-lock.js";
import { isRunning } from "../local-neo4j/process-identity.js";

const lookMs = 200;

/** Waits while another process starts this folder's database or prepares its graph, and tells so once; throws when the signal fires. */
export async function waitWhileStarting(
  databaseDir: string,
  { onWait, signal }: { readonly onWait: () => void; readonly signal: AbortSignal },
): Promise<void> {
  for (let looks = 0; await isStarting(databaseDir); looks++) {
    if (looks === 0) onWait();
    await sleep(lookMs, undefined, { signal });
  }
}

async function isStarting(databaseDir: string): Promise<boolean> {
  const owner = await readOwner(join(databaseDir, "owner.lock"));
  if (owner === undefined || (owner.database !== undefined && owner.preparing !== true)) return false;
  return isRunning(owner.owner);
}

/** Gives the address of the managed database that another process runs in this folder, or undefined where none does. */
export async function findRunningDatabase(databaseDir: string): Promise<GivenDatabase | undefined> {
  const owner = await readOwner(join(databaseDir, "owner.lock"));
  if (owner?.database === undefined || !(await isRunning(owner.owner))) return undefined;
  const configuration = await readFile(join(databaseDir, "conf", "neo4j.conf"), "utf8").catch(() => "");
  const address = /^server\.bolt\.listen_address=(\S+)$/m.exec(configuration)?.[1];
  const password = (await readFile(join(databaseDir, "password"), "utf8").catch(() => "")).trim();
  if (address === undefined || password === "") return undefined;
  return { uri: `bolt://${address}`, user: "neo4j", password, database: "neo4j" };
}
