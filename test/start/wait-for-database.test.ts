import { describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import { SilianError, unavailable } from "../../src/errors.js";
import { checkVersion, waitForDatabase } from "../../src/start/wait-for-database.js";

/** A database that gives errors before it answers. */
class SlowDatabase extends Database {
  asked = 0;

  constructor(
    private readonly errors: readonly Error[],
    private readonly agent = "Neo4j/5.26.30",
  ) {
    super({ uri: "bolt://127.0.0.1:1", user: "", password: "", database: "neo4j" });
  }

  override graphVersion(): Promise<string> {
    const error = this.errors[this.asked];
    this.asked += 1;
    return error === undefined ? Promise.resolve("bookmark") : Promise.reject(error);
  }

  override serverInfo(): Promise<{ address: string; agent: string }> {
    return Promise.resolve({ address: "", agent: this.agent });
  }
}

const away = unavailable("away");
const refused = unavailable(
  "The database refuses the login of this server.",
  10,
  Object.assign(new Error("no"), { code: "Neo.ClientError.Security.Unauthorized" }),
);

describe("waiting for the database", () => {
  it("asks once when it answers", async () => {
    const database = new SlowDatabase([]);
    await waitForDatabase(database);
    expect(database.asked).toBe(1);
  });

  it("asks again after a pause, and says so", async () => {
    const database = new SlowDatabase([away]);
    const waits: number[] = [];
    await waitForDatabase(database, { onRetry: (_, waitMs) => waits.push(waitMs) });
    expect(waits).toEqual([500]);
    expect(database.asked).toBe(2);
  });

  it("gives up when its patience ends, with what the database said", async () => {
    const database = new SlowDatabase([away, away, away]);
    await expect(waitForDatabase(database, { patienceMs: 100 })).rejects.toBe(away);
    expect(database.asked).toBe(1);
  });

  it("does not try a refused login again: the database counts attempts", async () => {
    const database = new SlowDatabase([refused]);
    await expect(waitForDatabase(database)).rejects.toBe(refused);
    expect(database.asked).toBe(1);
  });

  it("refuses an old version at once", async () => {
    const database = new SlowDatabase([], "Neo4j/4.4.40");
    await expect(waitForDatabase(database)).rejects.toThrow("must be Neo4j 5.26 or later, but is Neo4j/4.4.40");
  });

  it("stops when it is told to", async () => {
    const stopping = new AbortController();
    const waiting = waitForDatabase(new SlowDatabase([away, away, away, away]), {
      signal: stopping.signal,
      onRetry: () => {
        stopping.abort();
      },
    });
    await expect(waiting).rejects.toThrow();
  });
});

describe("the version of a database", () => {
  it.each(["Neo4j/5.26.0", "Neo4j/5.27.0", "Neo4j/2026.08.1", "Neo4j/dev", ""])("%s will do", (agent) => {
    expect(() => {
      checkVersion(agent);
    }).not.toThrow();
  });

  it.each(["Neo4j/5.25.1", "Neo4j/5.3.0", "Neo4j/4.4.40"])("%s is too old", (agent) => {
    expect(() => {
      checkVersion(agent);
    }).toThrow(SilianError);
  });
});
