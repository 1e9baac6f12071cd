import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { threadId } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { WorkerPool } from "../../src/snapshot/worker-pool.js";
import { computeHere, defineWorkerTask } from "../../src/snapshot/worker-task.js";
import type { addUp, block, fail, markShared, spin } from "./fixtures/counting.worker.js";

const file = new URL("./fixtures/counting.worker.ts", import.meta.url);
const adding = defineWorkerTask<typeof addUp>(file, "addUp");
const marking = defineWorkerTask<typeof markShared>(file, "markShared");
const spinning = defineWorkerTask<typeof spin>(file, "spin");
const blocking = defineWorkerTask<typeof block>(file, "block");
const failing = defineWorkerTask<typeof fail>(file, "fail");
const never = new AbortController().signal;
const sharedInts = () => new Int32Array(new SharedArrayBuffer(8));

describe("the pool of threads", () => {
  const pools: WorkerPool[] = [];
  const open = (settings: Partial<{ threads: number; queue: number; waitMs: number }> = {}): WorkerPool => {
    const pool = new WorkerPool({ threads: 1, queue: 2, waitMs: 5_000, ...settings });
    pools.push(pool);
    return pool;
  };
  afterEach(async () => {
    await Promise.all(pools.splice(0).map((pool) => pool.close()));
  });

  it("computes in a thread of its own", async () => {
    const answer = await open().run(adding, { numbers: [1, 2, 3] }, never);
    expect(answer.sum).toBe(6);
    expect(answer.threadId).not.toBe(threadId);
  });

  it("computes from whatever folder the program was started in", async () => {
    const pool = new URL("../../src/snapshot/worker-pool.ts", import.meta.url).href;
    const program = `const { WorkerPool } = await import(${JSON.stringify(pool)});
      const pool = new WorkerPool({ threads: 1, queue: 1, waitMs: 5000 });
      const task = { file: ${JSON.stringify(file.href)}, name: "addUp" };
      console.log((await pool.run(task, { numbers: [1, 2] }, new AbortController().signal)).sum);
      await pool.close();`;
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
    const args = ["--import", tsx, "--input-type=module", "--eval", program];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: tmpdir() });
    expect(stdout.trim()).toBe("3");
  });

  it("hands over shared memory without copying it", async () => {
    const shared = sharedInts();
    expect(await open().run(marking, { shared }, never)).toBe(2);
    expect(shared[0]).toBe(7);
  });

  it("ends a computation that nobody wants any more, and goes on with the next", async () => {
    const pool = open();
    const shared = sharedInts();
    const leaving = new AbortController();
    const spun = pool.run(spinning, { shared }, leaving.signal);
    while (Atomics.load(shared, 0) === 0) await sleep(10);
    leaving.abort(new Error("gone"));
    await expect(spun).rejects.toThrow();
    await sleep(100);
    const stopped = Atomics.load(shared, 0);
    await sleep(100);
    expect(Atomics.load(shared, 0)).toBe(stopped);
    expect((await pool.run(adding, { numbers: [4] }, never)).sum).toBe(4);
  });

  it("lets the next ones wait for their turn and refuses those above its queue at once", async () => {
    const pool = open({ queue: 1 });
    const first = pool.run(blocking, { ms: 300 }, never);
    const second = pool.run(adding, { numbers: [1] }, never);
    await expect(pool.run(adding, { numbers: [2] }, never)).rejects.toMatchObject({
      code: "UNAVAILABLE",
      details: { retryAfterSeconds: 5 },
    });
    expect(await first).toBe("done");
    expect((await second).sum).toBe(1);
  });

  it("refuses one that waits too long, and one that is given up while it waits", async () => {
    const pool = open({ waitMs: 200 });
    const leaving = new AbortController();
    const first = pool.run(blocking, { ms: 800 }, never);
    const late = pool.run(adding, { numbers: [1] }, never);
    const left = pool.run(adding, { numbers: [1] }, leaving.signal);
    leaving.abort(new Error("gone"));
    await expect(left).rejects.toThrow("gone");
    await expect(late).rejects.toMatchObject({ code: "UNAVAILABLE" });
    expect(await first).toBe("done");
  });

  it("hands a failure of the scoring to the one who asked, and lives on", async () => {
    const pool = open();
    await expect(pool.run(failing, undefined as never, never)).rejects.toThrow("The scoring can't.");
    expect((await pool.run(adding, { numbers: [5] }, never)).sum).toBe(5);
  });
});

describe("computing within the thread", () => {
  it("calls the same scoring, and says which one is missing", async () => {
    const about = { version: "1", key: "a" };
    expect((await computeHere(adding, about, () => ({ numbers: [1, 2] }))).threadId).toBe(threadId);
    const missing = defineWorkerTask<typeof addUp>(file, "subtract");
    await expect(computeHere(missing, about, () => ({ numbers: [] }))).rejects.toThrow("exports no subtract");
  });
});
