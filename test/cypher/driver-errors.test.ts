import { Neo4jError } from "neo4j-driver";
import { describe, expect, it } from "vitest";
import { isRetryable, namedError } from "../../src/cypher/driver-errors.js";
import { SilianError } from "../../src/errors.js";

/** The driver marks an error retryable by its code, in this way of making it too. */
const driverError = (code: string) => new Neo4jError("said by the server: bolt://secret@host", code, "", "");

const named: readonly (readonly [string, string])[] = [
  ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", "QUERY_MEMORY_LIMIT"],
  ["Neo.TransientError.General.OutOfMemoryError", "QUERY_MEMORY_LIMIT"],
  ["Neo.TransientError.Transaction.MemoryLimitExceeded", "QUERY_MEMORY_LIMIT"],
  ["Neo.ClientError.Transaction.TransactionTimedOut", "QUERY_TIMEOUT"],
  ["Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", "QUERY_TIMEOUT"],
  ["Neo.ClientError.Schema.ConstraintValidationFailed", "CONFLICT"],
  ["Neo.ClientError.Security.Unauthorized", "UNAVAILABLE"],
  ["Neo.ClientError.Security.AuthenticationRateLimit", "UNAVAILABLE"],
  ["Neo.ClientError.Security.CredentialsExpired", "UNAVAILABLE"],
  ["ServiceUnavailable", "UNAVAILABLE"],
  ["SessionExpired", "UNAVAILABLE"],
  ["N/A", "UNAVAILABLE"],
  ["Neo.TransientError.General.DatabaseUnavailable", "UNAVAILABLE"],
  ["Neo.TransientError.Transaction.DeadlockDetected", "UNAVAILABLE"],
  ["Neo.ClientError.Cluster.NotALeader", "UNAVAILABLE"],
  ["Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", "UNAVAILABLE"],
];

describe("a driver's error", () => {
  it.each(named)("%s is known as %s", (code, name) => {
    const error = namedError(driverError(code));
    expect(error).toBeInstanceOf(SilianError);
    expect(error).toMatchObject({ code: name, cause: { code } });
  });

  it("says how to mend a graph whose indexes are not there yet", () => {
    const code = "Neo.ClientError.Procedure.ProcedureCallFailed";
    const lacking = new Neo4jError("There is no such fulltext schema index: entity_names", code, "", "");
    for (const error of [lacking, driverError("Neo.ClientError.Schema.IndexNotFound")])
      expect(namedError(error)).toMatchObject({
        code: "UNAVAILABLE",
        message: "The graph lacks an index: wait until it is ready, or run `silian migrate`.",
        cause: error,
      });
    expect(namedError(driverError(code))).toMatchObject({ code });
  });

  it("keeps the server's own words out of what a client reads", () => {
    for (const [code] of named) expect((namedError(driverError(code)) as Error).message).not.toContain("bolt://");
  });

  it("tells the client when to come again where that may help", () => {
    expect(namedError(driverError("ServiceUnavailable"))).toMatchObject({ details: { retryAfterSeconds: 2 } });
    expect(namedError(driverError("Neo.ClientError.Security.Unauthorized"))).toMatchObject({
      details: { retryAfterSeconds: 10 },
    });
  });

  it("that is a fault of the program is not swallowed", () => {
    for (const code of ["Neo.ClientError.Statement.SyntaxError", "Neo.ClientError.Statement.TypeError"]) {
      const error = driverError(code);
      expect(namedError(error)).toBe(error);
    }
    const own = new TypeError("no");
    expect(namedError(own)).toBe(own);
    expect(namedError("a text")).toBe("a text");
  });

  it("is tried again where it may pass, but never a memory limit, though the driver would", () => {
    const memory = driverError("Neo.TransientError.General.MemoryPoolOutOfMemoryError");
    expect(memory.retryable).toBe(true);
    expect(isRetryable(memory)).toBe(false);
    expect(isRetryable(driverError("ServiceUnavailable"))).toBe(true);
    expect(isRetryable(driverError("SessionExpired"))).toBe(true);
    expect(isRetryable(driverError("Neo.TransientError.Transaction.DeadlockDetected"))).toBe(true);
    expect(isRetryable(driverError("Neo.ClientError.Statement.SyntaxError"))).toBe(false);
    expect(isRetryable(driverError("Neo.ClientError.Security.Unauthorized"))).toBe(false);
    expect(isRetryable(new Error("ServiceUnavailable"))).toBe(false);
  });
});
