import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Config, readConfig } from "../../src/config.js";
import { databaseFolder, type OpenDatabase, openDatabase } from "../../src/start/open-database.js";
import { waitForDatabase } from "../../src/start/wait-for-database.js";
import { managedLine } from "../support/managed-line.js";

const cache = fileURLToPath(new URL("../../.silian/test/cache", import.meta.url));

describe("a managed database that two processes want", () => {
  let config: Config;
  beforeAll(async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "silian-open-"));
    await mkdir(cache, { recursive: true });
    await symlink(cache, join(dataDir, "local-neo4j-cache"));
    const base = readConfig({ LOG_LEVEL: "silent" }, "/nowhere");
    config = { ...base, managed: { ...base.managed, ...managedLine(), dataDir, heapMb: 256, pageCacheMb: 32 } };
  });
  afterAll(() => rm(config.managed.dataDir, { recursive: true, force: true }));

  const share = (onWait: () => void = () => undefined): Promise<OpenDatabase> =>
    openDatabase(config, { sharing: { onWait, signal: new AbortController().signal } });

  it("is waited for from the moment that a start takes its folder until the graph is prepared, and then shared", async () => {
    const starting = openDatabase(config, { preparing: true });
    while (!existsSync(join(databaseFolder(config.managed), "owner.lock"))) await sleep(5);
    const seen: string[] = [];
    const sharing = share(() => seen.push("waits")).then((open) => {
      seen.push(open.kind);
      return open;
    });
    const start = await starting;
    await sleep(500);
    expect([start.kind, ...seen]).toEqual(["MANAGED", "waits"]);
    await start.tellPrepared();
    const shared = await sharing;
    expect(seen).toEqual(["waits", "SHARED"]);
    await waitForDatabase(shared.database);
    await shared.close();
    await start.close();
  });

  it("is started by one and shared by the other where both come at once", async () => {
    const both = await Promise.all([share(), share()]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(["MANAGED", "SHARED"]);
    for (const { database } of both) await waitForDatabase(database);
    for (const open of both.toSorted((one) => (one.kind === "SHARED" ? -1 : 1))) await open.close();
  });
});
