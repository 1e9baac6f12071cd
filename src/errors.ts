/** The closed list of error codes that a client can see; everything else is masked as INTERNAL_SERVER_ERROR. */
export const errorCodes = [
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "QUERY_TOO_EXPENSIVE",
  "PAYLOAD_TOO_LARGE",
  "METHOD_NOT_ALLOWED",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "CONFLICT",
  "RATE_LIMITED",
  "QUERY_TIMEOUT",
  "QUERY_MEMORY_LIMIT",
  "UNAVAILABLE",
  "COMMIT_UNKNOWN",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What may go with an error: `params` for a client's own words, and what the code's contract names. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/** An error that a client may see as it is: a code of the closed list, and a text that says the rule, then what was given. */
export class SilianError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "SilianError";
  }
}

/** Says that an input breaks a rule. */
export const badInput = (message: string, details: ErrorDetails = {}): SilianError =>
  new SilianError("BAD_USER_INPUT", message, details);

/** Says that the database can't be reached just now; the client may come again after `retryAfterSeconds`. */
export const unavailable = (message: string, retryAfterSeconds = 2, cause?: unknown): SilianError =>
  new SilianError("UNAVAILABLE", message, { retryAfterSeconds }, { cause });
