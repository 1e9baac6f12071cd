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
    readiness.hold("The server waits for the database.");
    expect(await readiness.check()).toEqual({ ready: false, message: "The server waits for the database." });
  });

  it("ends when the graph has lost its indexes: somebody replaced the database", async () => {
    const readiness = new StartReadiness(new EmptyGraph("ds:t"));
    readiness.admit(null);
    const { ready, message } = await readiness.check();
    expect(ready).toBe(false);
    expect(message).toMatch(/lacks \d+ migrations/);
  });

  it("fails, for the server to say so, when the database is away", async () => {
    const readiness = new StartReadiness(new AwayDatabase());
    readiness.admit(null);
    await expect(readiness.check()).rejects.toThrow("away");
  });

  it("says why again when the managed database is down for good", async () => {
    const readiness = new StartReadiness(new EmptyGraph("ds:t"));
    readiness.admit(null);
    readiness.hold("The managed database is down.");
    expect(await readiness.check()).toEqual({ ready: false, message: "The managed database is down." });
  });

  it("holds questions until the graph is prepared, lets them in while the first are asked, and holds them when it is down", async () => {
    const readiness = new StartReadiness(new EmptyGraph("ds:t"));
    expect(readiness.heldBy()).toBe("The server is starting.");
    readiness.hold("The server prepares the graph.");
    expect(readiness.heldBy()).toBe("The server prepares the graph.");
    readiness.admit("The server asks its first questions.");
    expect(readiness.heldBy()).toBeUndefined();
    expect(await readiness.check()).toEqual({ ready: false, message: "The server asks its first questions." });
    readiness.hold("The managed database is down.");
    expect(readiness.heldBy()).toBe("The managed database is down.");
  });
});
