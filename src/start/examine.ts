import type { Config } from "../config.js";
import { Database } from "../cypher/database.js";
import { missingMigrations } from "../cypher/migrations.js";
import { checkJava, checkMaven } from "../local-neo4j/check-requirements.js";
import { neo4jReleases } from "../local-neo4j/neo4j-lines.js";
import { databaseFolder } from "./open-database.js";
import { findRunningDatabase } from "./running-database.js";
import { heldDataSets } from "./sample-data.js";
import { waitForDatabase } from "./wait-for-database.js";

export type CheckName = "node" | "java" | "maven" | "database" | "indexes" | "data";

/** What one check found: in order, wrong (with what would mend it), or of no concern here. */
export interface Check {
  readonly name: CheckName;
  readonly state: "GOOD" | "WRONG" | "SKIPPED";
  readonly detail: CheckDetail;
}

/** A check's finding: a version or a message as it is, or a word for which the command line has a text. */
export type CheckDetail =
  | { readonly text: string }
  | { readonly word: "NOT_NEEDED" | "NOT_RUNNING" | "INDEXES_THERE" | "NO_DATA" }
  | { readonly missingIndexes: number }
  | { readonly unfinishedImports: string };

const oldestNode = [20, 19] as const;
const patienceMs = 3_000;

/** Checks everything that silian needs, without starting or changing anything. */
export async function examine(config: Config): Promise<Check[]> {
  const programs = config.given === undefined ? await examinePrograms(config) : notNeeded;
  return [examineNode(process.versions.node), ...programs, ...(await examineGraph(config))];
}

/** Says whether a version of Node is one that silian runs on. */
export function examineNode(version: string): Check {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isGood = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  return { name: "node", state: isGood ? "GOOD" : "WRONG", detail: { text: version } };
}

const notNeeded: readonly Check[] = (["java", "maven"] as const).map((name) => ({
  name,
  state: "SKIPPED",
  detail: { word: "NOT_NEEDED" },
}));

async function examinePrograms({ managed }: Config): Promise<Check[]> {
  const java = await checkJava(managed.javaPath, neo4jReleases[managed.line].oldestJava);
  const maven = await checkMaven(managed.mavenPath);
  return [
    { name: "java", state: java.found ? "GOOD" : "WRONG", detail: { text: java.found ? java.version : java.missing } },
    {
      name: "maven",
      state: maven.found ? "GOOD" : "WRONG",
      detail: { text: maven.found ? maven.version : maven.missing },
    },
  ];
}

async function examineGraph(config: Config): Promise<Check[]> {
  const address = config.given ?? (await findRunningDatabase(databaseFolder(config.managed)));
  if (address === undefined) return [{ name: "database", state: "SKIPPED", detail: { word: "NOT_RUNNING" } }];
  const database = new Database({ ...address, poolSize: 2 });
  try {
    await waitForDatabase(database, { patienceMs });
    const { agent } = await database.serverInfo();
    return [
      { name: "database", state: "GOOD", detail: { text: `${agent} · ${address.uri}` } },
      await examineIndexes(database),
      await examineData(database),
    ];
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return [{ name: "database", state: "WRONG", detail: { text } }];
  } finally {
    await database.close();
  }
}

async function examineIndexes(database: Database): Promise<Check> {
  const missing = await missingMigrations(database);
  if (missing.length === 0) return { name: "indexes", state: "GOOD", detail: { word: "INDEXES_THERE" } };
  return { name: "indexes", state: "WRONG", detail: { missingIndexes: missing.length } };
}

async function examineData(database: Database): Promise<Check> {
  const held = await heldDataSets(database);
  if (held.length === 0) return { name: "data", state: "WRONG", detail: { word: "NO_DATA" } };
  const unfinished = held.filter(({ finished }) => !finished).map(({ id }) => id);
  if (unfinished.length > 0)
    return { name: "data", state: "WRONG", detail: { unfinishedImports: unfinished.join(", ") } };
  const text = held
    .map(({ id, dataVersion }) => [id, dataVersion].filter((part) => part !== null).join(" "))
    .join(", ");
  return { name: "data", state: "GOOD", detail: { text } };
}
