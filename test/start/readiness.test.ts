import { describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import type { QueryDefinition } from "../../src/cypher/define-query.js";
import { unavailable } from "../../src/errors.js";
import { EmptyGraph } from "../../src/start/empty-graph.js";
import { StartReadiness } from "../../src/start/readiness.js";

/** A database that is away. */
class AwayDatabase extends Database {
  constructor() {
    super({ uri: "bolt://127.0.0.1:1", user: "", password: "", database: "neo4j" });
  }

  override run<P, R>(_query: QueryDefinition<P, R>, _params: P): Promise<R[]> {
    return Promise.reject(unavailable("away"));
  }
}

describe("readiness", () => {
  it("is not there before the start said that all is prepared", async () => {
    const readiness = new StartReadiness(new AwayDatabase());
    expect(await readiness.check()).toEqual({ ready: false, message: "The server is starting." });
    readiness.set("The server waits for the database.");
    expect(await readiness.check()).toEqual({ ready: false, message: "The server waits for the database." });
  });

  it("ends when the graph has lost its indexes: somebody replaced the database", async () => {
    const readiness = new StartReadiness(new EmptyGraph("ds:t"));
    readiness.set(null);
    const { ready, message } = await readiness.check();
    expect(ready).toBe(false);
    expect(message).toMatch(/lacks \d+ migrations/);
  });

  it("fails, for the server to say so, when the database is away", async () => {
    const readiness = new StartReadiness(new AwayDatabase());
    readiness.set(null);
    await expect(readiness.check()).rejects.toThrow("away");
  });

  it("says why again when the managed database is down for good", async () => {
    const readiness = new StartReadiness(new EmptyGraph("ds:t"));
    readiness.set(null);
    readiness.set("The managed database is down.");
    expect(await readiness.check()).toEqual({ ready: false, message: "The managed database is down." });
  });
});
