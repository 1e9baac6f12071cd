import { ApolloServer, type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { type ExecutionResult, type FormattedExecutionResult, GraphQLError, type GraphQLSchema } from "graphql";
import { type Admit, createAdmission } from "./admit-operation.js";
import { answerStatus } from "./answer-status.js";
import type { CoercedVariables } from "./coerced-variables.js";
import type { Executor } from "./compiled-executor.js";
import { createErrorDoor, type ErrorDoor } from "./format-error.js";
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

/** Admits operations, and answers what is admitted in the place of Apollo's executor, through the hook that plugins have for it. */
function answerOperations<C>(
  admit: Admit,
  run: Executor<RequestFrame<C>>,
  door: ErrorDoor,
): ApolloServerPlugin<RequestFrame<C>> {
  const format = (error: GraphQLError) => door.formatError(error.toJSON(), error);
  return {
    requestDidStart() {
      let coerced: CoercedVariables = {};
      return Promise.resolve({
        didResolveOperation({ document, operation, queryHash, request }): Promise<void> {
          coerced = admit({ document, operation, queryHash, request });
          return Promise.resolve();
        },
        async responseForOperation({ document, source, queryHash = source, request, contextValue: context }) {
          const { operationName, variables = {} } = request;
          const asked = { document, queryHash, operationName, variables, coerced, context };
          const { data, errors } = await run(asked).catch(toResult);
          if (errors !== undefined) door.note(errors, context.requestId);
          const singleResult: FormattedExecutionResult = {};
          if (errors !== undefined) singleResult.errors = errors.map(format);
          if (data !== undefined) singleResult.data = data;
          return { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult } };
        },
      });
    },
  };
}

/** What ends an operation before any field is answered is its one error. */
function toResult(error: unknown): ExecutionResult {
  const [message, originalError] = error instanceof Error ? [error.message, error] : [String(error), null];
  return { errors: [error instanceof GraphQLError ? error : new GraphQLError(message, { originalError })] };
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
    schema,
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
      answerOperations(createAdmission(schema, settings), run, door),
      ...plugins,
    ],
  });
}
