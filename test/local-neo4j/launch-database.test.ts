import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findFreePort } from "../../src/local-neo4j/bolt-port.js";
import { launchDatabase, readTail } from "../../src/local-neo4j/launch-database.js";
import { temporaryFolders, writeProgram } from "./temporary-folder.js";

const newFolder = temporaryFolders();

function plan(dataDir: string, javaPath: string) {
  return {
    dataDir,
    javaPath,
    jars: ["/one.jar"],
    mainClass: "org.example.Main",
    measures: { heapMb: 128, pageCacheMb: 16, transactionTimeoutSeconds: 5 },
    archiveFlags: () => Promise.resolve(["-XX:SharedArchiveFile=/x.jsa"]),
    onSpawn: () => Promise.resolve(),
  };
}

describe("a start of the database that fails", () => {
  it("ends with how Java died and the end of what it wrote", async () => {
    const folder = newFolder();
    const java = writeProgram(folder, "java", "echo 'Could not reserve enough space for the heap' >&2; exit 1");
    const start = launchDatabase(plan(folder, java), await findFreePort(), new AbortController().signal);
    await expect(start).rejects.toMatchObject({ name: "LocalNeo4jUnavailable", exitCode: 3 });
    await expect(start).rejects.toThrow(
      /^Neo4j did not start: it ended with exit code 1\..*\nCould not reserve enough space/,
    );
  });

  it("shows the lines of neo4j.log that this start wrote, and none of an earlier one", async () => {
    const folder = newFolder();
    const java = writeProgram(folder, "java", "echo 'the store is too new' >> logs/neo4j.log; exit 3");
    const start = (): Promise<unknown> => launchDatabase(plan(folder, java), 9, new AbortController().signal);
    await expect(start()).rejects.toThrow("the store is too new");
    await expect(start()).rejects.toThrow(/^(?!(?:[^]*the store is too new){2})/);
  });

  it("is broken off, and its Java ended, when the wish to stop comes first", async () => {
    const folder = newFolder();
    const java = writeProgram(folder, "java", "exec sleep 30");
    const start = launchDatabase(plan(folder, java), await findFreePort(), AbortSignal.timeout(200));
    await expect(start).rejects.toThrow("Neo4j did not start");
  });

  it("still leaves settings and Java arguments that only the user may read", async () => {
    const folder = newFolder();
    await launchDatabase(plan(folder, "/no/java"), 4242, new AbortController().signal).catch(() => undefined);
    for (const file of ["neo4j.conf", "java.args"]) {
      expect(statSync(join(folder, "conf", file)).mode & 0o777).toBe(0o600);
    }
    expect(readFileSync(join(folder, "conf", "neo4j.conf"), "utf8")).toContain("127.0.0.1:4242");
    expect(readFileSync(join(folder, "conf", "java.args"), "utf8")).toContain('"-XX:SharedArchiveFile=/x.jsa"');
  });
});

describe("the end of a log", () => {
  it("is its last twenty lines after the given byte", async () => {
    const file = join(newFolder(), "log");
    writeFileSync(file, `old\n${Array.from({ length: 30 }, (_, line) => `line ${String(line)}`).join("\n")}\n`);
    const tail = await readTail(file, 4);
    expect(tail.split("\n")).toHaveLength(20);
    expect(tail.startsWith("line 10\n")).toBe(true);
    expect(tail.endsWith("line 29")).toBe(true);
  });

  it("is read from the start when the file has been replaced by a shorter one, and is nothing when there is none", async () => {
    const file = join(newFolder(), "log");
    expect(await readTail(file, 0)).toBe("");
    writeFileSync(file, "fresh\n");
    expect(await readTail(file, 4000)).toBe("fresh");
    expect(await readTail(file, 6)).toBe("");
  });
});
