import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { type ErrorCode, errorCodes, SilianError } from "../errors.js";
import { describeArgumentErrors, readArgumentErrors } from "./argument-errors.js";
import type { AnswerCode } from "./http-status.js";
import type { ServerLog } from "./log.js";
import { describeError } from "./redact.js";

/** The one door through which errors leave an operation. */
export interface ErrorDoor {
  /** Remembers which request errors belong to, for what is masked is found in the log by its id. */
  note(errors: readonly GraphQLError[], requestId: string): void;
  /** Gives what the client sees of an error. */
  formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError;
}

const longestMessage = 500;
const codes: ReadonlySet<unknown> = new Set(errorCodes);
const isCode = (code: unknown): code is ErrorCode => codes.has(code);

/** Apollo's own codes that the closed list has other words for. */
const translated: Readonly<Record<string, ErrorCode>> = {
  OPERATION_RESOLUTION_FAILURE: "BAD_USER_INPUT",
  PERSISTED_QUERY_NOT_FOUND: "BAD_REQUEST",
  PERSISTED_QUERY_NOT_SUPPORTED: "BAD_REQUEST",
};

/** Gives the code of an error that was formatted here. */
export const codeOf = (error: GraphQLFormattedError): AnswerCode => {
  const code = error.extensions?.["code"];
  return isCode(code) ? code : "INTERNAL_SERVER_ERROR";
};

/** Finds the named error within what the executor and Apollo wrapped around it. */
export function findSilianError(error: unknown): SilianError | undefined {
  let next = error;
  while (next instanceof GraphQLError) next = next.originalError;
  return next instanceof SilianError ? next : undefined;
}

function readCode(error: unknown): ErrorCode | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  const { code, http } = error.extensions;
  const status = typeof http === "object" && http !== null && "status" in http ? http.status : undefined;
  if (code === "BAD_REQUEST" && status === 405) return "METHOD_NOT_ALLOWED";
  if (isCode(code)) return code;
  return typeof code === "string" ? translated[code] : undefined;
}

const cut = (text: string): string => (text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text);
const withoutSuggestions = (text: string): string => text.replace(/ ?Did you mean [^?]*\?$/, "");

/** Makes the door: codes of the closed list pass, all else is logged without secrets and masked. */
export function createErrorDoor(log: ServerLog, productionErrors: boolean): ErrorDoor {
  const requests = new WeakMap<GraphQLError, string>();
  const visible = ({ locations, path }: GraphQLFormattedError) => ({
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
  });
  const mask = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const requestId = error instanceof GraphQLError ? requests.get(error) : undefined;
    const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    log.error({ requestId, path: formatted.path, error: describeError(original) }, "an error was masked");
    const extensions = { code: "INTERNAL_SERVER_ERROR", ...(requestId === undefined ? {} : { requestId }) };
    return { message: "Something went wrong in the server.", ...visible(formatted), extensions };
  };
  return {
    note(errors, requestId) {
      for (const error of errors) requests.set(error, requestId);
    },
    formatError(formatted, error) {
      const named = findSilianError(error);
      if (named !== undefined) {
        if (named.cause !== undefined)
          log.warn({ path: formatted.path, error: describeError(named) }, `answered with ${named.code}`);
        const { details, code } = named;
        return {
          message: cut(named.message),
          ...visible(formatted),
          extensions: { ...details, params: details, code },
        };
      }
      const wrong = readArgumentErrors(error);
      if (wrong !== undefined) return { ...describeArgumentErrors(wrong), ...visible(formatted) };
      const code = readCode(error);
      if (code === undefined) return mask(formatted, error);
      const message = cut(productionErrors ? withoutSuggestions(formatted.message) : formatted.message);
      return { message, ...visible(formatted), extensions: { code } };
    },
  };
}
