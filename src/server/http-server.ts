import { randomUUID } from "node:crypto";
import Fastify, { type FastifyInstance, LogController } from "fastify";
import type { GraphQLSchema } from "graphql";
import { type SilianError, unavailable } from "../errors.js";
import { createApollo } from "./apollo.js";
import { createCompiledExecutor, createReferenceExecutor } from "./compiled-executor.js";
import { allowOrigins } from "./cors.js";
import { serveGraphql } from "./graphql-route.js";
import { type Readiness, serveHealth } from "./health.js";
import { handleClientError, handleHttpError, handleNotFound } from "./http-errors.js";
import type { ServerSettings } from "./limits.js";
import type { ServerLog } from "./log.js";
import { createMetrics } from "./metrics.js";
import { guardOperations } from "./operation-guard.js";
import { readJsonBodies } from "./request-body.js";
import type { Lifetime, RequestInfo } from "./request-frame.js";
import { drain } from "./shutdown.js";

/** What the server serves; it knows nothing of what is in the schema. */
export interface ServerParts<C> {
  readonly schema: GraphQLSchema;
  /** Makes what the resolvers of one request share. */
  readonly createContext: (request: RequestInfo) => C;
  readonly settings: ServerSettings;
  /** Says whether the database can be asked. */
  readonly checkReady: () => Promise<Readiness>;
  /** Says what questions must wait for, if they must. */
  readonly heldBy?: () => string | undefined;
  /** Gives the HTML for a browser that opens /graphql. */
  readonly landingPage?: () => Promise<string>;
  readonly log: ServerLog;
}

/** A server that can listen and close. */
export interface HttpServer {
  readonly app: FastifyInstance;
  /** Starts listening and gives the address. */
  listen(): Promise<string>;
  /** Stops accepting, drains and closes; a second call joins the first. */
  close(): Promise<void>;
}

const shuttingDown = (): SilianError => unavailable("The server is shutting down.", 1);

function createApp(settings: ServerSettings, log: ServerLog): FastifyInstance {
  const handleError = handleHttpError(log, settings.bodyBytes);
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    // No request writes a log of its own: what is logged names the request that it is about.
    childLoggerFactory: (logger) => logger,
    genReqId: () => randomUUID(),
    bodyLimit: settings.bodyBytes,
    requestTimeout: settings.requestTimeoutMs,
    http: {
      headersTimeout: settings.headersTimeoutMs,
      connectionsCheckingInterval: settings.connectionsCheckingInterval,
    },
    forceCloseConnections: "idle",
    return503OnClosing: false, // our own answer says it as GraphQL does
    exposeHeadRoutes: false,
    clientErrorHandler: handleClientError,
    frameworkErrors: (error, request, reply) => {
      void handleError(error, request, reply);
    },
  });
  app.setErrorHandler(handleError);
  app.setNotFoundHandler(handleNotFound);
  readJsonBodies(app, settings.bodyBytes);
  return app;
}

function addHooks(app: FastifyInstance, isClosing: () => boolean): void {
  app.addHook("onRequest", (request, reply, done) => {
    void reply.header("x-request-id", request.id).header("x-content-type-options", "nosniff");
    done(isClosing() && request.url.startsWith("/graphql") ? shuttingDown() : undefined);
  });
  app.addHook("onSend", (_request, reply, payload, done) => {
    // Otherwise a connection that was busy when the server closed would be kept until the client lets go of it.
    if (isClosing()) void reply.header("connection", "close");
    done(null, payload);
  });
}

/** Puts the server together; it listens when told to. */
export async function createHttpServer<C extends object>(parts: ServerParts<C>): Promise<HttpServer> {
  const { schema, settings, log } = parts;
  const open = new Set<Lifetime>();
  let closed: Promise<void> | undefined;
  const isClosing = (): boolean => closed !== undefined;
  const execute = settings.compiledExecutor
    ? createCompiledExecutor<C>(schema, settings)
    : createReferenceExecutor<C>(schema);
  const guard = guardOperations(execute, settings.operationsInFlight);
  const metrics = createMetrics(() => guard.inFlight());
  const apollo = createApollo({ schema, settings, log, run: guard.run, plugins: [metrics.plugin] });
  await apollo.start();

  const app = createApp(settings, log);
  addHooks(app, isClosing);
  allowOrigins(app, settings.corsOrigins);
  serveHealth(app, { ...parts, isClosing, registry: metrics.registry, timeoutMs: settings.requestDeadlineMs });
  const { createContext, landingPage, heldBy } = parts;
  serveGraphql(app, {
    apollo,
    createContext,
    landingPage,
    heldBy,
    requestDeadlineMs: settings.requestDeadlineMs,
    open,
  });

  const close = async (): Promise<void> => {
    await drain({
      drainMs: settings.drainMs,
      stopAccepting: () => app.close(),
      cancel: () => {
        for (const lifetime of open) lifetime.cancel(shuttingDown());
      },
      cut: () => {
        app.server.closeAllConnections();
      },
    });
    await apollo.stop();
  };
  return {
    app,
    listen: () => app.listen({ host: settings.host, port: settings.port }),
    close: () => (closed ??= close()),
  };
}
