import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkJava, checkMaven, readMajorVersion } from "../../src/local-neo4j/check-requirements.js";
import { startLocalNeo4j } from "../../src/local-neo4j/start-local-neo4j.js";
import { temporaryFolders, writeProgram } from "./temporary-folder.js";

const newFolder = temporaryFolders();
const java = (folder: string, version: string): string =>
  writeProgram(folder, "java", `echo 'openjdk version "${version}" 2025-04-15' >&2`);

describe("what the managed database needs", () => {
  it.each([
    ["1.8.0_402", 8],
    ["17.0.15", 17],
    ["21", 21],
    ["22-ea", 22],
    ["none", undefined],
  ])("reads the Java version %s as %s", (version, major) => {
    expect(readMajorVersion(version)).toBe(major);
  });

  it("is found with path and version", async () => {
    const path = java(newFolder(), "17.0.15");
    expect(await checkJava(path)).toEqual({ found: true, path, version: "17.0.15", major: 17 });
    const maven = writeProgram(newFolder(), "mvn", "echo 'Apache Maven 3.8.7'");
    expect(await checkMaven(maven)).toEqual({ found: true, path: maven, version: "3.8.7", major: 3 });
  });

  it("is missing when Java is older than the line needs, and the text says both versions", async () => {
    const path = java(newFolder(), "17.0.15");
    expect(await checkJava(path, 21)).toMatchObject({
      found: false,
      missing: `Java must be 21 or later, but ${path} is 17.0.15.`,
    });
  });

  it("is missing when the program is absent or answers something else", async () => {
    const absent = join(newFolder(), "no-such-program");
    expect(await checkMaven(absent)).toMatchObject({ missing: `Maven was not found (tried to run ${absent}).` });
    const strange = writeProgram(newFolder(), "java", "echo 'Unable to locate a Java Runtime'");
    expect(await checkJava(strange)).toMatchObject({
      missing: `Java did not tell its version when asked as ${strange} -version.`,
    });
  });
});

describe("a start on a machine that lacks something", () => {
  it("says in one message that Java is missing and the three ways out, and ends with code 3", async () => {
    const dataDir = join(newFolder(), "db");
    const javaPath = join(dataDir, "no-such-java");
    const start = startLocalNeo4j({ dataDir, javaPath });
    await expect(start).rejects.toMatchObject({ name: "LocalNeo4jUnavailable", exitCode: 3 });
    await expect(start).rejects.toThrow(`Java was not found (tried to run ${javaPath}).`);
    await expect(start).rejects.toThrow(
      /1\. install Java 17 or later and Maven[\s\S]*2\..*docker run.*neo4j:5\.26[\s\S]*3\. set NEO4J_URI/,
    );
  });

  it("refuses Java 17 for the current line before anything is fetched or written", async () => {
    const folder = newFolder();
    const steps: string[] = [];
    const start = startLocalNeo4j({
      dataDir: join(folder, "db"),
      line: "current",
      javaPath: java(folder, "17.0.15"),
      onProgress: ({ message }) => steps.push(message),
    });
    await expect(start).rejects.toThrow("Java must be 21 or later");
    expect(steps).toEqual([]);
  });
});
