import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { identifyProcess } from "../../src/local-neo4j/process-identity.js";
import { findRunningDatabase } from "../../src/start/running-database.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "silian-running-"));
  await mkdir(join(folder, "conf"));
  await writeFile(join(folder, "conf", "neo4j.conf"), "a=b\nserver.bolt.listen_address=127.0.0.1:40123\n");
  await writeFile(join(folder, "password"), "word\n");
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes the lock of a process that owns the folder. */
async function lock(owner: { pid: number; startedAt: string } | undefined, withDatabase = true): Promise<void> {
  const record = { owner, since: "2026-01-01T00:00:00Z", ...(withDatabase && { database: owner }) };
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
