import type { Database } from "../../src/cypher/database.js";
import { createSchema } from "../../src/graphql/build-schema.js";
import { createHttpServer } from "../../src/server/http-server.js";
import { defaultSettings } from "../../src/server/limits.js";
import { createLog } from "../../src/server/log.js";
import { createGraphAccess } from "../../src/start/graph-access.js";
import { ApiClient } from "./http-client.js";

/** The API as it is served, on loopback, and a client of it. */
export interface BenchServer {
  readonly client: ApiClient;
  /** The fields that can be asked at the root. */
  readonly fields: ReadonlySet<string>;
  close(): Promise<void>;
}

const schema = createSchema();

/** Starts the API on a database with its usual limits, with or without the cache of rows. */
export async function startBenchServer(database: Database, cache: boolean): Promise<BenchServer> {
  const access = createGraphAccess(await schema, database, { cache });
  const server = await createHttpServer({
    ...access,
    settings: { ...defaultSettings, port: 0 },
    checkReady: () => Promise.resolve({ ready: true, message: "" }),
    log: createLog("silent"),
  });
  const client = new ApiClient(await server.listen());
  const close = async (): Promise<void> => {
    client.close();
    await server.close();
    await access.close();
  };
  return { client, fields: new Set(Object.keys(access.schema.getQueryType()?.getFields() ?? {})), close };
}
