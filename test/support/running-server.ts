import type { TypedDocumentString } from "../generated/graphql.js";
import { Database } from "../../src/cypher/database.js";
import { createSchema } from "../../src/graphql/build-schema.js";
import { createHttpServer, type HttpServer } from "../../src/server/http-server.js";
import { defaultSettings } from "../../src/server/limits.js";
import { createLog } from "../../src/server/log.js";
import { createGraphAccess } from "../../src/start/graph-access.js";
import { sharedDatabase } from "./database-settings.js";

/** A server on the shared database, asked over HTTP with the default limits. */
export interface RunningServer {
  readonly database: Database;
  readonly http: HttpServer;
  /** Asks a typed document; fails when the answer has errors. */
  ask<R, V>(document: TypedDocumentString<R, V>, variables: V): Promise<R>;
  /** Asks a text and gives the whole answer. */
  askText(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<{ data?: Record<string, unknown>; errors?: { message: string; extensions: Record<string, unknown> }[] }>;
  close(): Promise<void>;
}

/** Starts a server as `silian start` does, but on the tests' database and without a port. */
export async function runServer(): Promise<RunningServer> {
  const database = new Database({ ...sharedDatabase(), transactionTimeoutMs: 30_000 });
  const access = createGraphAccess(await createSchema(), database, { cache: true });
  const http = await createHttpServer({
    schema: access.schema,
    createContext: access.createContext,
    settings: { ...defaultSettings, requestDeadlineMs: 30_000 },
    checkReady: () => Promise.resolve({ ready: true, message: "ready" }),
    log: createLog("silent"),
  });
  const askText: RunningServer["askText"] = async (query, variables = {}) => {
    const response = await http.app.inject({ method: "POST", url: "/graphql", payload: { query, variables } });
    return response.json();
  };
  return {
    database,
    http,
    askText,
    ask: async (document, variables) => {
      const { data, errors } = await askText(document.toString(), variables as Record<string, unknown>);
      if (errors !== undefined || data === undefined) throw new Error(JSON.stringify(errors));
      return data as never;
    },
    close: async () => {
      await http.close();
      await access.close();
      await database.close();
    },
  };
}
