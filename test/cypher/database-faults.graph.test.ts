import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { Database } from "../../src/cypher/database.js";
import type { QueryDefinition } from "../../src/cypher/define-query.js";
import { VersionProbe } from "../../src/cypher/version-probe.js";
import { type LocalNeo4j, startLocalNeo4j } from "../../src/local-neo4j/start-local-neo4j.js";
import { managedLine } from "../support/managed-line.js";

const statement = (text: string): QueryDefinition<Record<string, never>, { n: number }> => ({
  ...{ name: "test/some", params: z.object({}), row: z.object({ n: z.int() }), holes: {}, text },
});
const one = statement("RETURN 1 AS n");
const busy = statement(
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b < 0 RETURN count(*) AS n",
);
const folder = mkdtempSync(join(tmpdir(), "silian-faults-"));
const cacheDir = fileURLToPath(new URL("../../.silian/test/cache", import.meta.url));

// The tests tell one story on one database of their own, since every start costs seconds.
describe("a database that freezes, thaws and dies", () => {
  let server: LocalNeo4j;
  let database: Database;
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);

  beforeAll(async () => {
    process.on("unhandledRejection", note);
    server = await startLocalNeo4j({
      ...managedLine(),
      dataDir: join(folder, "db"),
      cacheDir,
      heapMb: 512,
      pageCacheMb: 32,
    });
    database = new Database({ ...server, poolSize: 20 });
    await database.run(one, {});
  });
  afterAll(async () => {
    process.kill(server.pid, "SIGCONT");
    await database.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    process.off("unhandledRejection", note);
  });

  /** How a call ends, and after how many milliseconds. */
  const timed = async (call: Promise<unknown>) => {
    const began = Date.now();
    const error = await call.then(
      () => null,
      (reason: unknown) => reason,
    );
    return { error, ms: Date.now() - began };
  };

  it("answers every read by its deadline while it is frozen, those on open connections and those on new ones", async () => {
    process.kill(server.pid, "SIGSTOP");
    const ms = 1_000;
    const all = await Promise.all(
      Array.from({ length: 10 }, () => timed(database.run(one, {}, { deadline: Date.now() + ms }))),
    );
    for (const { error, ms: waited } of all) {
      expect(error).toMatchObject({ code: "QUERY_TIMEOUT" });
      expect(waited).toBeLessThan(ms + 500);
    }
  });

  it("answers the question for its version by its deadline too, so that nobody waits on a probe for ever", async () => {
    const probe = new VersionProbe(() => database.graphVersion({ deadline: Date.now() + 500 }));
    const all = await Promise.all([timed(probe.current()), timed(probe.current())]);
    for (const { error, ms } of all) {
      expect(error).toMatchObject({ code: "QUERY_TIMEOUT" });
      expect(ms).toBeLessThan(1_000);
    }
    expect((await timed(probe.current())).ms).toBeLessThan(1_000);
  });

  it("lets an asker go who gives up", async () => {
    const controller = new AbortController();
    const call = timed(database.run(one, {}, { signal: controller.signal }));
    controller.abort();
    const { error, ms } = await call;
    expect(error).toMatchObject({ code: "QUERY_TIMEOUT" });
    expect(ms).toBeLessThan(500);
  });

  it("works again when it thaws: no place is lost", async () => {
    process.kill(server.pid, "SIGCONT");
    const answered = () =>
      Promise.all(Array.from({ length: 20 }, () => database.run(one, {}, { deadline: Date.now() + 5_000 }))).then(
        (all) => all.length,
        () => 0,
      );
    await expect.poll(answered, { timeout: 30_000, interval: 500 }).toBe(20);
  });

  it("that dies ends what is in flight as unavailable, and so everything until it is back", async () => {
    const inFlight = [timed(database.run(busy, {})), timed(database.run(busy, {}))];
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { pid } = server;
    process.kill(pid, "SIGKILL");
    for (const { error } of await Promise.all(inFlight)) expect(error).toMatchObject({ code: "UNAVAILABLE" });
    const { error, ms } = await timed(database.run(one, {}, { deadline: Date.now() + 5_000 }));
    expect(error).toMatchObject({ code: "UNAVAILABLE", details: { retryAfterSeconds: 2 } });
    expect(ms).toBeLessThan(5_500);
    await expect(database.graphVersion({ deadline: Date.now() + 5_000 })).rejects.toMatchObject({
      code: "UNAVAILABLE",
    });
    // The managed restart takes a second or more, and the driver tries a write again for five: either outcome is right.
    const write = await timed(database.write((run) => run(one, {})));
    if (write.error !== null) expect(write.error).toMatchObject({ code: "UNAVAILABLE" });
    expect(write.ms).toBeLessThan(15_000);
  });

  it("answers again after the managed restart, through the same object", { timeout: 120_000 }, async () => {
    const alive = () => database.run(one, {}, { deadline: Date.now() + 3_000 }).catch(() => null);
    await expect.poll(alive, { timeout: 100_000, interval: 500 }).toEqual([{ n: 1 }]);
    expect(await database.graphVersion()).not.toBe("");
  });

  it("left no error that nobody handled", () => {
    expect(unhandled).toEqual([]);
  });
});
