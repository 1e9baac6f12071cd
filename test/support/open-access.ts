import { expect } from "vitest";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { createSchema } from "../../src/graphql/build-schema.js";
import { askGraph } from "../../src/start/ask-graph.js";
import { createGraphAccess } from "../../src/start/graph-access.js";
import { sharedDatabase } from "./database-settings.js";
import { resetGraph } from "./reset-graph.js";

/** The emptied graph behind its API, with the cache that a server has. */
export interface OpenAccess {
  readonly database: Database;
  /** Gives the data of a question that must be answered without errors. */
  ask(query: string): Promise<unknown>;
  /** Gives the messages of a question's errors. */
  errorsOf(query: string): Promise<string[]>;
  /** Empties the graph again. */
  close(): Promise<void>;
}

/** Empties the graph and opens it as a server does, HTTP left out. */
export async function openAccess(): Promise<OpenAccess> {
  const database = new Database({ ...sharedDatabase(), transactionTimeoutMs: 60_000 });
  await migrate(database);
  await resetGraph(database);
  const access = createGraphAccess(await createSchema(), database, { cache: true });
  const run = (query: string) => askGraph(access, { query, timeoutMs: 60_000 });
  return {
    database,
    ask: async (query) => {
      const { data, errors } = await run(query);
      expect(errors, query).toBeUndefined();
      return JSON.parse(JSON.stringify(data)) as unknown;
    },
    errorsOf: async (query) => ((await run(query)).errors ?? []).map(({ message }) => message),
    close: async () => {
      await access.close();
      await resetGraph(database);
      await database.close();
    },
  };
}
