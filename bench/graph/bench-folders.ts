import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Database } from "../../src/cypher/database.js";
import type { LocalNeo4j } from "../../src/local-neo4j/start-local-neo4j.js";

/** A database that a benchmark has for itself. */
export interface OpenDatabase {
  readonly database: Database;
  readonly address: Pick<LocalNeo4j, "uri" | "user" | "password" | "database">;
}

const folder = fileURLToPath(new URL("../../.silian/bench/", import.meta.url));

/** Where class path and class archive are kept from run to run. */
export const benchCache = join(folder, "cache");

/** A folder for one database of this run. */
export const benchPlace = (name: string): string => join(folder, `${name}-${process.pid}`);
