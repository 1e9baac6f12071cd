import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { identifyProcess } from "../../src/local-neo4j/process-identity.js";
import { findRunningDatabase, waitWhileStarting } from "../../src/start/running-database.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "silian-running-"));
  await mkdir(join(folder, "conf"));
  await writeFile(join(folder, "conf", "neo4j.conf"), "a=b\nserver.bolt.listen_address=127.0.0.1:40123\n");
  await writeFile(join(folder, "password"), "word\n");
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes the lock of a process that owns the folder. */
async function lock(
  owner: { pid: number; startedAt: string } | undefined,
  withDatabase = true,
  preparing = false,
): Promise<void> {
  const record = { owner, since: "2026-01-01T00:00:00Z", ...(withDatabase && { database: owner }), preparing };
  await writeFile(join(folder, "owner.lock"), JSON.stringify(record));
}

describe("the database of a start that is running", () => {
  it("is found by its lock, its port and its password", async () => {
    await lock(await identifyProcess(process.pid));
    expect(await findRunningDatabase(folder)).toEqual({
      uri: "bolt://127.0.0.1:40123",
      user: "neo4j",
      password: "word",
      database: "neo4j",
    });
  });

  it("is not there when its process has ended, even if another has its number", async () => {
    await lock({ pid: process.pid, startedAt: "some other time" });
    expect(await findRunningDatabase(folder)).toBeUndefined();
  });

  it("is not there while it has not yet been launched", async () => {
    await lock(await identifyProcess(process.pid), false);
    expect(await findRunningDatabase(folder)).toBeUndefined();
  });

  it("is not there without a lock, without a folder, or without a password", async () => {
    expect(await findRunningDatabase(folder)).toBeUndefined();
    expect(await findRunningDatabase("/nowhere")).toBeUndefined();
    await lock(await identifyProcess(process.pid));
    await rm(join(folder, "password"));
    expect(await findRunningDatabase(folder)).toBeUndefined();
  });
});

describe("a start that is still preparing its graph", () => {
  const wait = async (stop = new AbortController()): Promise<number> => {
    let told = 0;
    await waitWhileStarting(folder, { onWait: () => (told += 1), signal: stop.signal });
    return told;
  };

  it("is waited for, which is told once, until it says that the graph is prepared", async () => {
    const owner = await identifyProcess(process.pid);
    await lock(owner, true, true);
    let isOver = false;
    const waiting = wait().finally(() => (isOver = true));
    await sleep(700);
    expect(isOver).toBe(false);
    await lock(owner, true, false);
    expect(await waiting).toBe(1);
  });

  it("is waited for before its database runs, but not when its process has ended", async () => {
    const stop = new AbortController();
    await lock(await identifyProcess(process.pid), false);
    const waiting = wait(stop);
    stop.abort();
    await expect(waiting).rejects.toThrow(/abort/i);
    await lock({ pid: process.pid, startedAt: "some other time" }, true, true);
    expect(await wait()).toBe(0);
  });

  it("is not waited for where nobody runs", async () => {
    expect(await wait()).toBe(0);
  });
});
