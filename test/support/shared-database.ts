import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { readOwner } from "../../src/local-neo4j/owner-lock.js";
import { isRunning } from "../../src/local-neo4j/process-identity.js";
import { type LocalNeo4j, startLocalNeo4j } from "../../src/local-neo4j/start-local-neo4j.js";
import type { SharedDatabase } from "./database-settings.js";
import { managedLine } from "./managed-line.js";

const testFolder = fileURLToPath(new URL("../../.silian/test/", import.meta.url));
let database: LocalNeo4j | undefined;
let dataDir: string | undefined;

/** Gives all graph tests one empty Neo4j: a managed one of this run's own, or the one that NEO4J_URI names. */
export async function setup(project: TestProject): Promise<void> {
  project.provide("neo4j", databaseFromEnvironment() ?? (await startOwnDatabase()));
}

/** Stops the managed database and removes its data. */
export async function teardown(): Promise<void> {
  await database?.stop();
  if (dataDir !== undefined) await rm(dataDir, { recursive: true, force: true });
}

function databaseFromEnvironment(): SharedDatabase | undefined {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env;
  if (NEO4J_URI === undefined || NEO4J_URI === "") return undefined;
  console.warn(`The graph tests write to ${NEO4J_URI}, and empty it.`);
  return {
    uri: NEO4J_URI,
    user: NEO4J_USER ?? "neo4j",
    password: NEO4J_PASSWORD ?? "",
    database: NEO4J_DATABASE ?? "neo4j",
  };
}

async function startOwnDatabase(): Promise<SharedDatabase> {
  await mkdir(testFolder, { recursive: true });
  await removeLeftovers();
  // A folder of its own, so that two test runs at the same time do not meet.
  dataDir = await mkdtemp(join(testFolder, "run-"));
  const cacheDir = join(testFolder, "cache");
  database = await startLocalNeo4j({ ...managedLine(), dataDir, cacheDir, heapMb: 1024, pageCacheMb: 256 });
  const { uri, user, password } = database;
  return { uri, user, password, database: database.database };
}

/** Removes what runs left behind that were killed before their teardown. */
async function removeLeftovers(): Promise<void> {
  const folders = (await readdir(testFolder)).filter((name) => name.startsWith("run-"));
  for (const folder of folders) {
    const lock = await readOwner(join(testFolder, folder, "owner.lock"));
    if (lock === undefined || (await isRunning(lock.owner))) continue;
    await rm(join(testFolder, folder), { recursive: true, force: true });
  }
}
