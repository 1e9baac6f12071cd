import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { Database } from "../../src/cypher/database.js";
import type { QueryDefinition } from "../../src/cypher/define-query.js";
import { sharedDatabase } from "../support/database-settings.js";
import { resetGraph } from "../support/reset-graph.js";

const params = z.record(z.string(), z.unknown());
/** A statement of the tests alone. */
const statement = <R>(text: string, row: z.ZodType<R>): QueryDefinition<Record<string, unknown>, R> => ({
  ...{ name: "test/some", params, row, holes: {}, text },
});
const one = statement("RETURN 1 AS n", z.object({ n: z.int() }));
/** Keeps the database busy for seconds, without memory. */
const busy = statement(
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b < 0 RETURN count(*) AS n",
  z.object({ n: z.int() }),
);
const greedy = statement(
  "UNWIND range(1, 200000000) AS a RETURN size(collect(toString(a) + 'xxxxxxxxxxxxxxx')) AS n",
  z.object({ n: z.int() }),
);

describe("the graph behind the driver", () => {
  let database: Database;
  const opened: Database[] = [];
  const open = (known: Partial<ConstructorParameters<typeof Database>[0]> = {}): Database => {
    const made = new Database({ ...sharedDatabase(), ...known });
    opened.push(made);
    return made;
  };
  beforeAll(async () => {
    database = open();
    await resetGraph(database);
  });
  afterAll(async () => {
    await resetGraph(database);
    await Promise.all(opened.map((each) => each.close()));
  });

  it("gives rows as plain numbers and texts, checked against their shape", async () => {
    const query = statement(
      "RETURN $text AS text, 2 ^ 2 AS four, size($ids) AS n",
      z.object({ text: z.string(), four: z.number(), n: z.int() }),
    );
    expect(await database.run(query, { text: "臻至", ids: ["a"] })).toEqual([{ text: "臻至", four: 4, n: 1 }]);
    await expect(database.run(statement("RETURN 1 AS n", z.object({ n: z.string() })), {})).rejects.toThrow(
      "A row of test/some.cypher is not what its definition says: n: ",
    );
  });

  it("refuses parameters that are not what the definition says, before it asks", async () => {
    const strict = { ...one, params: z.object({ id: z.string() }) } as unknown as typeof one;
    await expect(database.run(strict, { id: 7 })).rejects.toThrow(/expected string/);
  });

  it("shows a version that changes with every commit, whoever made it, and with nothing else", async () => {
    const [first, second] = [await database.graphVersion(), await database.graphVersion()];
    expect(second).toBe(first);
    await open().write((run) => run(statement("CREATE (:Probe) RETURN 1 AS n", z.object({ n: z.int() })), {}));
    const third = await database.graphVersion();
    expect(third).not.toBe(first);
    await database.run(one, {});
    expect(await database.graphVersion()).toBe(third);
  });

  it("reads what it has written before", async () => {
    await database.write((run) =>
      run(statement("CREATE (:Probe {id: $id}) RETURN 1 AS n", z.object({ n: z.int() })), { id: "w" }),
    );
    const count = statement("MATCH (p:Probe {id: $id}) RETURN count(p) AS n", z.object({ n: z.int() }));
    expect(await database.run(count, { id: "w" })).toEqual([{ n: 1 }]);
  });

  it("writes all of a transaction or nothing of it", async () => {
    const create = statement("CREATE (:Probe {id: $id}) RETURN 1 AS n", z.object({ n: z.int() }));
    const work = database.write(async (run) => {
      await run(create, { id: "half" });
      throw new TypeError("thought better of it");
    });
    await expect(work).rejects.toThrow("thought better of it");
    const count = statement("MATCH (p:Probe {id: $id}) RETURN count(p) AS n", z.object({ n: z.int() }));
    expect(await database.run(count, { id: "half" })).toEqual([{ n: 0 }]);
  });

  it("calls a broken constraint a conflict", async () => {
    await database.command(
      statement("CREATE CONSTRAINT probe_key IF NOT EXISTS FOR (p:Probe) REQUIRE p.key IS UNIQUE", z.unknown()),
      {},
    );
    const create = statement("CREATE (:Probe {key: 'k'}) RETURN 1 AS n", z.object({ n: z.int() }));
    await database.write((run) => run(create, {}));
    await expect(database.write((run) => run(create, {}))).rejects.toMatchObject({ code: "CONFLICT" });
    await database.command(statement("DROP CONSTRAINT probe_key", z.unknown()), {});
  });

  it("does not swallow the fault of a statement", async () => {
    await expect(database.run(statement("RETRUN 1 AS n", z.unknown()), {})).rejects.toMatchObject({
      code: "Neo.ClientError.Statement.SyntaxError",
    });
    await expect(database.run(statement("RETURN $absent AS n", z.unknown()), {})).rejects.toMatchObject({
      code: "Neo.ClientError.Statement.ParameterMissing",
    });
  });

  it("can't write by a read", async () => {
    await expect(database.run(statement("CREATE (p:Probe) RETURN 1 AS n", z.unknown()), {})).rejects.toThrow();
  });

  it("refuses a read at once when all are in use, still answers what version it is, and reads again afterwards", async () => {
    const small = open({ poolSize: 2, transactionTimeoutMs: 2_000 });
    const running = [small.run(busy, {}), small.run(busy, {})].map((each) => each.catch((error: unknown) => error));
    const began = Date.now();
    await expect(small.run(one, {})).rejects.toMatchObject({
      code: "UNAVAILABLE",
      message: "All connections to the database are in use.",
      details: { retryAfterSeconds: 1 },
    });
    expect(Date.now() - began).toBeLessThan(100);
    expect(await small.graphVersion({ deadline: Date.now() + 20_000 })).not.toBe("");
    for (const error of await Promise.all(running)) expect(error).toMatchObject({ code: "QUERY_TIMEOUT" });
    expect(await small.run(one, {})).toEqual([{ n: 1 }]);
  });

  it("ends a statement that takes longer than a transaction may", async () => {
    const began = Date.now();
    await expect(open({ transactionTimeoutMs: 500 }).run(busy, {})).rejects.toMatchObject({ code: "QUERY_TIMEOUT" });
    expect(Date.now() - began).toBeLessThan(10_000);
  });

  it("ends a statement by the asker's deadline and when the asker gives up, and frees its place", async () => {
    const small = open({ poolSize: 1, transactionTimeoutMs: 30_000 });
    const began = Date.now();
    await expect(small.run(busy, {}, { deadline: began + 300 })).rejects.toMatchObject({ code: "QUERY_TIMEOUT" });
    expect(Date.now() - began).toBeLessThan(1_500);
    const controller = new AbortController();
    setTimeout(() => {
      controller.abort();
    }, 100);
    await expect(small.run(busy, {}, { signal: controller.signal })).rejects.toMatchObject({ code: "QUERY_TIMEOUT" });
    expect(await small.run(one, {})).toEqual([{ n: 1 }]);
  });

  it("ends on the server too what the asker gave up", async () => {
    await expect(
      open({ transactionTimeoutMs: 60_000 }).run(busy, {}, { deadline: Date.now() + 200 }),
    ).rejects.toThrow();
    const left = statement(
      "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery STARTS WITH 'UNWIND range(1, 100000)' AND status = 'Running' RETURN count(*) AS n",
      z.object({ n: z.int() }),
    );
    const none = async () => (await database.run(left, {}))[0]?.n === 0;
    await expect.poll(none, { timeout: 10_000 }).toBe(true);
  });

  it("names the memory limit, and does not ask again what would meet it again", async () => {
    const asked = statement(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 200000000)' RETURN count(*) AS n",
      z.object({ n: z.int() }),
    );
    await expect(open({ transactionTimeoutMs: 40_000 }).run(greedy, {})).rejects.toMatchObject({
      code: "QUERY_MEMORY_LIMIT",
      message: "The question needs more memory than one may take.",
    });
    expect(await database.run(asked, {})).toEqual([{ n: 0 }]);
  });

  it("is unavailable where nobody listens, and where somebody listens who is no database", async () => {
    await expect(open({ uri: "bolt://127.0.0.1:1" }).run(one, {})).rejects.toMatchObject({ code: "UNAVAILABLE" });
    const stranger = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
    const address = stranger.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    const lost = open({ uri: `bolt://127.0.0.1:${port}` });
    await expect(lost.run(one, {}, { deadline: Date.now() + 15_000 })).rejects.toMatchObject({ code: "UNAVAILABLE" });
    await expect(lost.write((run) => run(one, {}))).rejects.toMatchObject({ code: "UNAVAILABLE" });
    await expect(lost.graphVersion()).rejects.toMatchObject({ code: "UNAVAILABLE" });
    stranger.close();
  });

  it("is unavailable to a wrong password, and tells nobody the right one or the wrong one", async () => {
    const error = await open({ password: "not-the-password" })
      .run(one, {})
      .catch((reason: unknown) => reason as Error);
    expect(error).toMatchObject({ code: "UNAVAILABLE", message: "The database refuses the login of this server." });
    expect(JSON.stringify(error)).not.toContain("password");
  });

  it("tells what server it is", async () => {
    expect((await database.serverInfo()).agent).toMatch(/^Neo4j\/(5\.26|20\d\d)\./);
  });
});
