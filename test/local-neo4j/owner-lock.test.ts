import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { readOwner, takeDataDirectory } from "../../src/local-neo4j/owner-lock.js";
import { identifyProcess } from "../../src/local-neo4j/process-identity.js";
import { temporaryFolders } from "./temporary-folder.js";

const newFolder = temporaryFolders();
const since = "2026-01-01T00:00:00.000Z";
const lockOf = (folder: string): string => join(folder, "owner.lock");

describe("the lock of a data directory", () => {
  it("refuses a second owner, naming the process that has it and since when", async () => {
    const folder = newFolder();
    const lock = await takeDataDirectory(folder);
    await expect(takeDataDirectory(folder)).rejects.toThrow(
      new RegExp(`one owner at a time, but .* is in use by process ${String(process.pid)} since \\d{4}-`),
    );
    await lock.release();
    await (await takeDataDirectory(folder)).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("goes to exactly one of ten that ask at once", async () => {
    const folder = newFolder();
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => takeDataDirectory(folder)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(["owner.lock"]);
  });

  it("goes to exactly one of ten also when a dead owner's lock lies there", async () => {
    const folder = newFolder();
    writeFileSync(lockOf(folder), JSON.stringify({ owner: { pid: process.pid, startedAt: "long ago" }, since }));
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => takeDataDirectory(folder)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(["owner.lock"]);
  });

  it("is taken over when its process number now belongs to a process that started at another time", async () => {
    const folder = newFolder();
    writeFileSync(lockOf(folder), JSON.stringify({ owner: { pid: process.pid, startedAt: "long ago" }, since }));
    await takeDataDirectory(folder);
    expect((await readOwner(lockOf(folder)))?.owner).toEqual(await identifyProcess(process.pid));
  });

  it("is taken over when it is not readable as a lock", async () => {
    const folder = newFolder();
    writeFileSync(lockOf(folder), "{ half a lo");
    await takeDataDirectory(folder);
    expect((await readOwner(lockOf(folder)))?.owner.pid).toBe(process.pid);
  });

  it("of a dead owner is handed on only when the database that it started has gone", async () => {
    const folder = newFolder();
    const database = spawn("sleep", ["30"]);
    await once(database, "spawn");
    const identity = await identifyProcess(database.pid ?? 0);
    const owner = { pid: process.pid, startedAt: "long ago" };
    writeFileSync(lockOf(folder), JSON.stringify({ owner, since, database: identity }));
    let taken = false;
    const taking = takeDataDirectory(folder).then(() => {
      taken = true;
    });
    await sleep(300);
    expect(taken).toBe(false);
    database.kill();
    await taking;
    expect(taken).toBe(true);
  });

  it("keeps the database's number beside the owner's, in a file that only the user may read", async () => {
    const folder = newFolder();
    const lock = await takeDataDirectory(folder);
    await lock.recordDatabase({ pid: 4711, startedAt: "then" });
    expect(await readOwner(lockOf(folder))).toMatchObject({ owner: { pid: process.pid }, database: { pid: 4711 } });
    expect(statSync(lockOf(folder)).mode & 0o777).toBe(0o600);
    await lock.release();
    expect(existsSync(lockOf(folder))).toBe(false);
  });

  it("says that the owner is preparing the graph until it is told that it has, and keeps the database's number", async () => {
    const folder = newFolder();
    const lock = await takeDataDirectory(folder, true);
    expect(await readOwner(lockOf(folder))).toMatchObject({ preparing: true });
    const database = { pid: 4711, startedAt: "some time" };
    await lock.recordDatabase(database);
    expect(await readOwner(lockOf(folder))).toMatchObject({ preparing: true, database });
    await lock.recordPrepared();
    expect(await readOwner(lockOf(folder))).toMatchObject({ preparing: false, database });
    await lock.release();
  });
});
