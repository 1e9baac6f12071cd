import type { ErrorCode } from "../errors.js";

/** Every code that an answer can carry: the closed list, and what all else is masked as. */
export type AnswerCode = ErrorCode | "INTERNAL_SERVER_ERROR";

/** What an answer of GraphQL consists of, as far as its HTTP status depends on it. */
export interface AnswerShape {
  readonly data?: unknown;
  readonly codes: readonly AnswerCode[];
}

const statuses: Readonly<Record<AnswerCode, number>> = {
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  QUERY_TOO_EXPENSIVE: 400,
  PAYLOAD_TOO_LARGE: 413,
  METHOD_NOT_ALLOWED: 405,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  QUERY_TIMEOUT: 504,
  QUERY_MEMORY_LIMIT: 500,
  UNAVAILABLE: 503,
  COMMIT_UNKNOWN: 500,
  INTERNAL_SERVER_ERROR: 500,
};

/** Codes that say something about one field as often as about the whole operation: with `data` they are an answer. */
const ofFields: ReadonlySet<AnswerCode> = new Set<AnswerCode>([
  "NOT_FOUND",
  "CONFLICT",
  "QUERY_TIMEOUT",
  "QUERY_MEMORY_LIMIT",
  "COMMIT_UNKNOWN",
  "INTERNAL_SERVER_ERROR",
]);

/** Codes that GraphQL-over-HTTP answers with 200 for clients that know only application/json. */
const wellFormed: ReadonlySet<AnswerCode> = new Set<AnswerCode>([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
]);

/** Gives the HTTP status that goes with an error code. */
export const statusOf = (code: AnswerCode): number => statuses[code];

const isEmpty = (data: unknown): boolean =>
  typeof data === "object" && data !== null && Object.values(data).every((value) => value === null);

/**
 * Gives the HTTP status of an answer: 200 as soon as any root field has a value; otherwise that of the first error
 * (an error of the client's kind only if there is no other), and 200 for well-formed requests of old clients.
 */
export function statusOfAnswer({ data, codes }: AnswerShape, onlyJson: boolean): number {
  const absent = data === undefined || data === null;
  if (codes.length === 0 || (!absent && !isEmpty(data))) return 200;
  const counting = absent ? codes : codes.filter((code) => !ofFields.has(code));
  const code = counting.find((one) => !wellFormed.has(one)) ?? counting[0];
  if (code === undefined) return 200;
  return onlyJson && wellFormed.has(code) ? 200 : statuses[code];
}

/** Gives after how many seconds a client may come again, for the codes that say so. */
export function retryAfter(codes: readonly AnswerCode[], given: unknown): number | undefined {
  if (!codes.some((code) => code === "UNAVAILABLE" || code === "RATE_LIMITED")) return undefined;
  return typeof given === "number" && given > 0 ? Math.ceil(given) : 2;
}
