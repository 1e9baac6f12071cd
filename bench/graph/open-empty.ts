import { mkdir, rm } from "node:fs/promises";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { startLocalNeo4j } from "../../src/local-neo4j/start-local-neo4j.js";
import { benchCache, benchPlace, type OpenDatabase } from "./bench-folders.js";

/** Starts an empty, indexed database, hands it over, and leaves nothing behind. */
export async function withEmptyGraph<T>(work: (open: OpenDatabase) => Promise<T>): Promise<T> {
  const dataDir = benchPlace("empty");
  try {
    await mkdir(dataDir, { recursive: true });
    const neo4j = await startLocalNeo4j({ dataDir, cacheDir: benchCache, heapMb: 1_024, pageCacheMb: 512 });
    const address = { uri: neo4j.uri, user: neo4j.user, password: neo4j.password, database: neo4j.database };
    const database = new Database({ ...address, transactionTimeoutMs: 120_000 });
    try {
      await migrate(database);
      return await work({ database, address });
    } finally {
      await database.close();
      await neo4j.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
