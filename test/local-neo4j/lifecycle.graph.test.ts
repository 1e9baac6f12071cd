import { spawn } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runAdminTool } from "../../src/local-neo4j/admin-tool.js";
import { answersBolt } from "../../src/local-neo4j/bolt-port.js";
import { identifyProcess, isRunning, type ProcessIdentity } from "../../src/local-neo4j/process-identity.js";
import { type LocalNeo4j, startLocalNeo4j } from "../../src/local-neo4j/start-local-neo4j.js";
import { managedLine } from "../support/managed-line.js";

const folder = mkdtempSync(join(tmpdir(), "silian-lifecycle-"));
const dataDir = join(folder, "db");
const cacheDir = fileURLToPath(new URL("../../.silian/test/cache", import.meta.url));
const steps: string[] = [];
const settings = {
  ...managedLine(),
  dataDir,
  cacheDir,
  heapMb: 256,
  pageCacheMb: 32,
  onProgress: ({ phase }: { phase: string }) => steps.push(phase),
};
let database: LocalNeo4j;

async function ask(statement: string): Promise<unknown> {
  const driver = neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password), {
    disableLosslessIntegers: true,
  });
  try {
    const { records } = await driver.executeQuery(statement, {}, { database: database.database });
    return records[0]?.get(0);
  } finally {
    await driver.close();
  }
}

async function until(condition: () => Promise<boolean>, ms: number): Promise<boolean> {
  const deadline = Date.now() + ms;
  while (Date.now() < deadline) {
    if (await condition()) return true;
    await sleep(100);
  }
  return false;
}

/** Gives what a file descriptor points to; one that has been closed meanwhile points to nothing. */
function socketOf(descriptor: string): string {
  try {
    return readlinkSync(descriptor);
  } catch {
    return "";
  }
}

const portOf = (uri: string): number => Number(new URL(uri).port);

async function startInParentAndKillIt(): Promise<{ child: ProcessIdentity }> {
  const program = fileURLToPath(new URL("start-and-stay.ts", import.meta.url));
  const parent = spawn(process.execPath, ["--import", "tsx", program, dataDir, cacheDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: parent.stdout })) {
    const child = await identifyProcess(Number(line));
    parent.kill("SIGKILL");
    if (child !== undefined) return { child };
  }
  throw new Error("The parent ended before its database was ready.");
}

// The tests tell one story on one data directory, since every start costs seconds.
describe("the life of a managed database", () => {
  beforeAll(async () => {
    writeFileSync(join(folder, "products.csv"), "id:ID,name\n1,硅片\n2,光刻胶\n");
    const args = ["database", "import", "full", "neo4j", `--nodes=Product=${join(folder, "products.csv")}`];
    const lines: string[] = [];
    await runAdminTool({ ...settings, args, onLine: (line) => lines.push(line) });
    expect(lines.join("\n")).toMatch(/IMPORT DONE/);
    database = await startLocalNeo4j(settings);
  });

  afterAll(async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("begins with what the administration tool has loaded into the stopped database", async () => {
    expect(steps.at(-1)).toBe("ready");
    expect(await ask("MATCH (p:Product) RETURN collect(p.name)")).toEqual(["硅片", "光刻胶"]);
  });

  it("listens on loopback and takes only its random password", async () => {
    expect(database.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
    expect(readFileSync(join(dataDir, "password"), "utf8").trim()).toBe(database.password);
    expect(statSync(join(dataDir, "password")).mode & 0o777).toBe(0o600);
    const stranger = neo4j.driver(database.uri, neo4j.auth.basic("neo4j", "neo4j"));
    await expect(stranger.verifyAuthentication({ database: "neo4j" })).resolves.toBe(false);
    await stranger.close();
  });

  it.skipIf(process.platform !== "linux")("opens one port, on loopback, and none to the outside", () => {
    const proc = `/proc/${String(database.pid)}`;
    const sockets = new Set(readdirSync(`${proc}/fd`).map((fd) => socketOf(`${proc}/fd/${fd}`)));
    const rows = ["tcp", "tcp6"].flatMap((table) => readFileSync(`${proc}/net/${table}`, "utf8").split("\n"));
    const listening = rows
      .map((row) => row.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode]) => state === "0A" && sockets.has(`socket:[${String(inode)}]`))
      .map(([, address = ""]) => address);
    const port = portOf(database.uri).toString(16).toUpperCase().padStart(4, "0");
    // 127.0.0.1 as the system writes it, plain or mapped into IPv6.
    expect(listening).toHaveLength(1);
    expect([`0100007F:${port}`, `0000000000000000FFFF00000100007F:${port}`]).toContain(listening[0]);
  });

  it.skipIf(process.platform !== "linux")("keeps its password out of the list of processes", () => {
    const commandLine = readFileSync(`/proc/${String(database.pid)}/cmdline`, "utf8");
    expect(commandLine).toContain("java.args");
    expect(commandLine).not.toContain(database.password);
  });

  it("loads CSV from its import folder and takes a backslash for what it is", async () => {
    writeFileSync(join(dataDir, "import", "names.csv"), 'name\n"a\\"\n');
    expect(await ask("LOAD CSV WITH HEADERS FROM 'file:///names.csv' AS row RETURN row.name")).toBe("a\\");
  });

  it("refuses a second owner, naming the first", async () => {
    await expect(startLocalNeo4j(settings)).rejects.toThrow(`in use by process ${String(process.pid)} since`);
    await expect(runAdminTool({ ...settings, args: ["database", "info"] })).rejects.toThrow("one owner at a time");
    expect(await ask("RETURN 1")).toBe(1);
  });

  it("comes back on the same port with its data when its process is killed", async () => {
    const { pid, uri } = database;
    await ask("CREATE (:Product {name: '靶材'}) RETURN 1");
    process.kill(pid, "SIGKILL");
    expect(await until(() => Promise.resolve(database.pid !== pid), 60_000)).toBe(true);
    expect(database.uri).toBe(uri);
    expect(await ask("MATCH (p:Product) RETURN count(p)")).toBe(3);
    expect(steps.slice(-2)).toEqual(["restarting", "ready"]);
  });

  it("ends when it is told to, leaves no lock, and a second stop does nothing more", async () => {
    const port = portOf(database.uri);
    await Promise.all([database.stop(), database.stop()]);
    expect(await answersBolt(port)).toBe(false);
    expect(existsSync(join(dataDir, "owner.lock"))).toBe(false);
    expect(steps.filter((phase) => phase === "stopped")).toHaveLength(1);
  });

  it("ends with a parent that is killed by SIGKILL; the next owner finds data and password", {
    timeout: 120_000,
  }, async () => {
    const { password } = database;
    const { child } = await startInParentAndKillIt();
    expect(existsSync(join(dataDir, "owner.lock"))).toBe(true);
    database = await startLocalNeo4j(settings);
    expect(await isRunning(child)).toBe(false);
    expect(database.password).toBe(password);
    expect(await ask("MATCH (p:Product) RETURN count(p)")).toBe(3);
  });
});
