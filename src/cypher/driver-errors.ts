import { Neo4jError } from "neo4j-driver";
import { SilianError, unavailable } from "../errors.js";

const memoryLimit = /MemoryPoolOutOfMemory|OutOfMemory|MemoryLimit/;
const timedOut = /TransactionTimedOut|TransactionTimedOutClientConfiguration/;
const constraint = /ConstraintValidationFailed/;
const refusedLogin = /Security\.(Unauthorized|AuthenticationRateLimit|Forbidden|CredentialsExpired)/;
const gone =
  /^(ServiceUnavailable|SessionExpired|N\/A)$|TransientError|DatabaseUnavailable|NotALeader|ForbiddenOnReadOnly/;
/** What a statement meets before the migrations have run: Lucene's index by its procedure, the others by their hints. */
const unprepared = /no such fulltext schema index|IndexNotFound/;

/** Says whether the driver calls an error one that may pass; memory limits do not, though the driver retries them. */
export const isRetryable = (error: unknown): boolean =>
  error instanceof Neo4jError && error.retryable && !memoryLimit.test(error.code);

/** Gives a driver's error the name that the rest of the program knows it by; others are returned as they are. */
export function namedError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code } = error;
  if (memoryLimit.test(code))
    return new SilianError(
      "QUERY_MEMORY_LIMIT",
      "The question needs more memory than one may take.",
      {},
      { cause: error },
    );
  if (timedOut.test(code))
    return new SilianError("QUERY_TIMEOUT", "The question took longer than one may take.", {}, { cause: error });
  if (constraint.test(code))
    return new SilianError("CONFLICT", "Another record holds the same key.", {}, { cause: error });
  if (refusedLogin.test(code)) return unavailable("The database refuses the login of this server.", 10, error);
  if (unprepared.test(`${code} ${error.message}`))
    return unavailable("The graph lacks an index: wait until it is ready, or run `silian migrate`.", 5, error);
  if (gone.test(code)) return unavailable("The database can't be reached just now.", 2, error);
  return error;
}
