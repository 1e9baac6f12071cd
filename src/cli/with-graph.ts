import { missingMigrations } from "../cypher/migrations.js";
import { createSchema } from "../graphql/build-schema.js";
import { createGraphAccess, type GraphAccess } from "../start/graph-access.js";
import { type OpenDatabase, openDatabase } from "../start/open-database.js";
import { heldDataSets } from "../start/sample-data.js";
import { poolSettings } from "../server/limits.js";
import { waitForDatabase } from "../start/wait-for-database.js";
import type { Run } from "./run.js";

const patienceMs = 10_000;
// A person waits for one answer; the server's limit protects those who share it.
const transactionTimeoutMs = 60_000;

/** Opens the database for a command (a running start's where there is one), does the work, and closes what it opened. */
export async function withDatabase<T>(run: Run, work: (open: OpenDatabase) => Promise<T>): Promise<T> {
  const { config, terminal, say, signal } = run;
  const open = await openDatabase(
    { ...config, transactionTimeoutMs },
    {
      sharing: {
        onWait: () => {
          terminal.note(say("graph.preparing", { folder: config.managed.dataDir }));
        },
        signal,
      },
      onProgress: ({ message }) => {
        terminal.note(message);
      },
    },
  );
  try {
    if (open.kind === "SHARED") terminal.note(say("graph.sharing", { folder: config.managed.dataDir }));
    signal.throwIfAborted();
    await waitForDatabase(open.database, {
      patienceMs,
      signal,
      onRetry: ({ message }, waitMs) => {
        terminal.note(say("start.waiting", { message, seconds: waitMs / 1000 }));
      },
    });
    return await work(open);
  } finally {
    await open.close();
  }
}

/** Opens the graph behind its API; says so where it is empty or lacks its indexes. */
export const withGraph = <T>(run: Run, work: (access: GraphAccess, open: OpenDatabase) => Promise<T>): Promise<T> =>
  withDatabase(run, async (open) => {
    const missing = await missingMigrations(open.database);
    if (missing.length > 0) run.terminal.note(run.say("graph.unmigrated", { count: missing.length }));
    else if ((await heldDataSets(open.database)).length === 0) run.terminal.note(run.say("graph.empty"));
    const { cache, server } = run.config;
    const access = createGraphAccess(await createSchema(), open.database, { cache, pool: poolSettings(server) });
    try {
      return await work(access, open);
    } finally {
      await access.close();
    }
  });
