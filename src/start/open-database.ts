import { join } from "node:path";
import type { Config, GivenDatabase } from "../config.js";
import { Database } from "../cypher/database.js";
import { type LocalNeo4jStep, startLocalNeo4j } from "../local-neo4j/start-local-neo4j.js";
import { DataDirectoryInUse } from "../local-neo4j/unavailable.js";
import { findRunningDatabase, waitWhileStarting } from "./running-database.js";

/** A database in use, and how it came to be: named by NEO4J_URI, started by us, or running under another process of ours. */
export interface OpenDatabase {
  readonly database: Database;
  readonly address: GivenDatabase;
  readonly kind: "GIVEN" | "MANAGED" | "SHARED";
  /** Resolves when the managed database is down for good. */
  readonly onceDown: Promise<Error> | undefined;
  /** Lets in those who wait to share a managed database that was opened to be prepared. */
  tellPrepared(): Promise<void>;
  close(): Promise<void>;
}

/** Whom to tell of the steps, and whether the database of a running `silian start` will do. */
export interface Opening {
  readonly onProgress?: (step: LocalNeo4jStep) => void;
  /** Then it is told that such a start is waited for while it prepares its graph, until the signal fires. */
  readonly sharing?: { readonly onWait: () => void; readonly signal: AbortSignal };
  /** Whether the graph will be prepared: others wait until `tellPrepared`. */
  readonly preparing?: boolean;
}

/** Where the managed database of a release line keeps its data: lines apart, since an older one can't read a newer one's. */
export const databaseFolder = ({ dataDir, line }: Config["managed"]): string =>
  join(dataDir, line === "5.26" ? "neo4j" : `neo4j-${line}`);

/** Opens the database that the settings name; without one, that of a running start, else it starts the managed one. */
export async function openDatabase(config: Config, opening: Opening = {}): Promise<OpenDatabase> {
  if (config.given !== undefined) return connect(config, config.given, "GIVEN");
  return (
    (await share(config, opening)) ??
    startManaged(config, opening).catch((error: unknown) => shareAfter(error, config, opening))
  );
}

/** Connects to the database of a process that runs here, where one does and sharing will do. */
async function share(config: Config, { sharing }: Opening): Promise<OpenDatabase | undefined> {
  if (sharing === undefined) return undefined;
  const folder = databaseFolder(config.managed);
  await waitWhileStarting(folder, sharing);
  const address = await findRunningDatabase(folder);
  return address && connect(config, address, "SHARED");
}

/** Where two came at once and the other was first, its database is shared. */
async function shareAfter(error: unknown, config: Config, opening: Opening): Promise<OpenDatabase> {
  const shared = error instanceof DataDirectoryInUse ? await share(config, opening) : undefined;
  if (shared === undefined) throw error;
  return shared;
}

function connect(config: Config, address: GivenDatabase, kind: "GIVEN" | "SHARED"): OpenDatabase {
  const database = databaseAt(config, address);
  const close = (): Promise<void> => database.close();
  return { database, address, kind, onceDown: undefined, tellPrepared: () => Promise.resolve(), close };
}

async function startManaged(config: Config, { onProgress, preparing }: Opening): Promise<OpenDatabase> {
  const { line, heapMb, pageCacheMb, javaPath, mavenPath } = config.managed;
  const neo4j = await startLocalNeo4j({
    dataDir: databaseFolder(config.managed),
    ...{ line, heapMb, pageCacheMb, javaPath, mavenPath },
    ...(onProgress && { onProgress }),
    ...(preparing && { preparing }),
  });
  const { uri, user, password } = neo4j;
  const address = { uri, user, password, database: neo4j.database };
  const database = databaseAt(config, address);
  const close = async (): Promise<void> => {
    await database.close();
    await neo4j.stop();
  };
  return {
    database,
    address,
    kind: "MANAGED",
    onceDown: neo4j.onceDown,
    tellPrepared: () => neo4j.tellPrepared(),
    close,
  };
}

const databaseAt = ({ poolSize, transactionTimeoutMs }: Config, address: GivenDatabase): Database =>
  new Database({ ...address, poolSize, transactionTimeoutMs });
