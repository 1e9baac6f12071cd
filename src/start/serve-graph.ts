import type { GraphQLSchema } from "graphql";
import type { Config } from "../config.js";
import { createHttpServer } from "../server/http-server.js";
import { poolSettings } from "../server/limits.js";
import { createLog, type ServerLog } from "../server/log.js";
import { createGraphAccess, type GraphAccess } from "./graph-access.js";
import { renderLanding } from "./landing.js";
import type { OpenDatabase } from "./open-database.js";
import { prepareGraph } from "./prepare-graph.js";
import { StartReadiness } from "./readiness.js";
import type { StartListener } from "./start-event.js";
import { waitForDatabase } from "./wait-for-database.js";
import { warmUp } from "./warm-up.js";

/** A server that has been started. */
export interface StartedServer {
  readonly address: string;
  /** Ends when the graph can be asked; fails when it can't be brought to that. */
  readonly ready: Promise<void>;
  /** Stops accepting, drains, closes the server and the database; a second call joins the first. */
  close(): Promise<void>;
}

/** What a server stands on, and since when it has been starting. */
export interface Starting {
  readonly open: OpenDatabase;
  readonly schema: GraphQLSchema;
  readonly config: Config;
  readonly tell: StartListener;
  readonly began: number;
}

/** Serves a database that is open, and prepares its graph. */
export async function serveGraph({ open, schema, config, tell, began }: Starting): Promise<StartedServer> {
  const access = createGraphAccess(schema, open.database, { cache: config.cache, pool: poolSettings(config.server) });
  const readiness = new StartReadiness(open.database);
  const log = createLog(config.logLevel);
  const server = await serve(access, config, readiness, log);
  const address = `${await server.listen()}/graphql`;
  tell({ kind: "LISTENING", address });
  void open.onceDown?.then((error) => {
    // Why, with the end of its log, is for whoever started it, not for whoever asks.
    readiness.hold("The managed database is down, and is not started again.");
    tell({ kind: "FAILED", error });
  });
  const stopping = new AbortController();
  const ready = prepare(open, config, readiness, tell, stopping.signal).then(async () => {
    await open.tellPrepared();
    readiness.admit("The server asks its first questions, so that later ones are answered sooner.");
    await warmUp(access.schema, open.address);
    readiness.admit(null);
    tell({ kind: "READY", address, seconds: (Date.now() - began) / 1000 });
  });
  // Whoever waits for it hears of the failure; nobody waiting must not end the process.
  ready.catch(() => undefined);
  let closed: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    stopping.abort();
    await server.close();
    await access.close();
    await ready.catch(() => undefined);
    await open.close();
  };
  return { address, ready, close: () => (closed ??= close()) };
}

const serve = (access: GraphAccess, config: Config, readiness: StartReadiness, log: ServerLog) =>
  createHttpServer({
    ...access,
    settings: config.server,
    checkReady: () => readiness.check(),
    heldBy: () => readiness.heldBy(),
    landingPage: () => renderLanding(access, config.server, readiness.heldBy()),
    log,
  });

async function prepare(
  open: OpenDatabase,
  config: Config,
  readiness: StartReadiness,
  tell: StartListener,
  signal: AbortSignal,
): Promise<void> {
  readiness.hold("The server waits for the database.");
  await waitForDatabase(open.database, {
    signal,
    onRetry: ({ message }, waitMs) => {
      tell({ kind: "WAITING", message, seconds: waitMs / 1000 });
    },
  });
  readiness.hold("The server prepares the graph: indexes and sample data.");
  await prepareGraph(open.database, {
    sampleData: config.sampleData,
    isManaged: open.kind === "MANAGED",
    tell,
    signal,
  });
}
