import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { ExecutionResult, GraphQLSchema } from "graphql";
import { admitOperation } from "./admit-operation.js";
import { answerStatus } from "./answer-status.js";
import type { Executor } from "./compiled-executor.js";
import { createErrorDoor } from "./format-error.js";
import type { ServerSettings } from "./limits.js";
import type { ServerLog } from "./log.js";
import { operationLimitsRule } from "./operation-limits.js";
import { refusedTextRule } from "./refused-text.js";
import type { RequestFrame } from "./request-frame.js";

/** What Apollo is put together from. */
export interface ApolloParts<C> {
  readonly schema: GraphQLSchema;
  readonly settings: ServerSettings;
  readonly log: ServerLog;
  readonly run: Executor<RequestFrame<C>>;
  readonly plugins: readonly ApolloServerPlugin[];
}

type Gateway<C> = NonNullable<Extract<ApolloServerOptions<RequestFrame<C>>, { gateway: unknown }>["gateway"]>;
type GatewayContext = Parameters<NonNullable<Awaited<ReturnType<Gateway<unknown>["load"]>>["executor"]>>[0];

/** Poses as Apollo's gateway: the one public hook for an executor of one's own. */
function gatewayOf<C>(schema: GraphQLSchema, run: Executor<RequestFrame<C>>): Gateway<C> {
  return {
    load: () =>
      Promise.resolve({
        executor: ({ document, queryHash, request, context }: GatewayContext): Promise<ExecutionResult> =>
          run({
            document,
            queryHash,
            operationName: request.operationName,
            variables: request.variables ?? {},
            context: context as RequestFrame<C>, // Apollo types a gateway's context as any record; it is the one we made
          }),
      }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

/** Gives the GraphQL side of the server: parsing, validation, admission, errors. It knows nothing of sockets. */
export function createApollo<C>({
  schema,
  settings,
  log,
  run,
  plugins,
}: ApolloParts<C>): ApolloServer<RequestFrame<C>> {
  const door = createErrorDoor(log, settings.productionErrors);
  return new ApolloServer<RequestFrame<C>>({
    gateway: gatewayOf(schema, run),
    logger: log,
    nodeEnv: "production",
    introspection: settings.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: settings.productionErrors,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    maxRecursiveSelections: false, // our own rule counts fields with fragments expanded
    parseOptions: { maxLexicalTokens: settings.tokens },
    validationOptions: { maxErrors: settings.validationErrors },
    validationRules: [operationLimitsRule(settings, settings.introspection), refusedTextRule],
    formatError: (formatted, error) => door.formatError(formatted, error),
    plugins: [
      // Each of these would wrap every resolver, report to someone else, or answer in our place.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      answerStatus<C>(door),
      admitOperation(schema, settings),
      ...plugins,
    ],
  });
}
