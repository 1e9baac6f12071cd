import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import {
  classPathFileName,
  lastErrorLines,
  readClassPath,
  resolveClassPath,
} from "../../src/local-neo4j/class-path.js";
import { neo4jReleases } from "../../src/local-neo4j/neo4j-lines.js";
import { temporaryFolders, writeProgram } from "./temporary-folder.js";

const newFolder = temporaryFolders();

/** Sets a stage with two jars, a pom, and a Maven that writes down its calls and then does as the script says. */
function stage(script: string) {
  const folder = newFolder();
  const jars = ["one.jar", "two.jar"].map((name) => join(folder, name));
  for (const jar of jars) writeFileSync(jar, "");
  writeFileSync(join(folder, "pom.xml"), "<project/>");
  const calls = join(folder, "calls");
  const findOutput = 'for a in "$@"; do case $a in -Dmdep.outputFile=*) out=$' + "{a#*=};; esac; done";
  const answer = `answer() { printf '%s' '${jars.join(":")}' > "$out"; }`;
  const mavenPath = writeProgram(folder, "mvn", `echo "$@" >> ${calls}\n${findOutput}\n${answer}\n${script}`);
  const messages: string[] = [];
  const request = {
    release: { ...neo4jReleases["5.26"], pom: pathToFileURL(join(folder, "pom.xml")) },
    cacheDir: join(folder, "cache"),
    mavenPath,
    report: (message: string) => messages.push(message),
  };
  const countCalls = (): number => (existsSync(calls) ? readFileSync(calls, "utf8").trim().split("\n").length : 0);
  return { folder, jars, request, messages, countCalls };
}

describe("the class path of Neo4j", () => {
  it("is asked of Maven once and remembered, so that the next start runs no Maven", async () => {
    const { jars, request, messages, countCalls } = stage("answer");
    expect(await resolveClassPath(request)).toEqual(jars);
    expect(await resolveClassPath(request)).toEqual(jars);
    expect(countCalls()).toBe(1);
    expect(messages).toEqual(["Resolving Neo4j 5.26.30 from Maven (first start: about 130 MB) …"]);
  });

  it("is asked anew when a remembered jar has gone", async () => {
    const { jars, request, countCalls } = stage("answer");
    await resolveClassPath(request);
    rmSync(jars[0] ?? "");
    await expect(resolveClassPath(request)).rejects.toThrow("Maven named files that are not there.");
    expect(countCalls()).toBe(2);
  });

  it("is looked for without the network first, then with it", async () => {
    const { jars, request, countCalls } = stage('case "$*" in *" -o "*) exit 1;; esac; answer');
    expect(await resolveClassPath(request)).toEqual(jars);
    expect(countCalls()).toBe(2);
  });

  it("tells about every 25th file that is fetched", async () => {
    const downloads = "i=0; while [ $i -lt 60 ]; do echo 'Downloaded from x: y.jar'; i=$((i+1)); done";
    const { request, messages } = stage(`case "$*" in *" -o "*) exit 1;; esac; ${downloads}; answer`);
    await resolveClassPath(request);
    expect(messages.slice(1)).toEqual([
      "Fetched 25 files of Neo4j 5.26.30 so far …",
      "Fetched 50 files of Neo4j 5.26.30 so far …",
    ]);
  });

  it("that Maven can't fetch is an error with Maven's reason and the ways out", async () => {
    const { request } = stage("echo '[ERROR] Could not transfer artifact: connection refused'; exit 1");
    await expect(resolveClassPath(request)).rejects.toMatchObject({
      name: "LocalNeo4jUnavailable",
      exitCode: 3,
      message: expect.stringMatching(/connection refused[\s\S]*Docker[\s\S]*NEO4J_URI/) as string,
    });
  });

  it("can't be asked for without Maven, and the error says which program was tried", async () => {
    const { folder, request } = stage("answer");
    const mavenPath = join(folder, "no-such-maven");
    await expect(resolveClassPath({ ...request, mavenPath })).rejects.toThrow(
      `Maven was not found (tried to run ${mavenPath})`,
    );
  });

  it("is remembered under another name as soon as the pom changes", () => {
    const release = { version: "5.26.30" };
    expect(classPathFileName(release, "<a/>")).toMatch(/^neo4j-5\.26\.30-[0-9a-f]{12}\.classpath$/);
    expect(classPathFileName(release, "<a/>")).not.toBe(classPathFileName(release, "<b/>"));
  });

  it("in an empty or absent file counts as unknown", async () => {
    const file = join(newFolder(), "empty.classpath");
    expect(await readClassPath(file)).toBeUndefined();
    writeFileSync(file, "\n");
    expect(await readClassPath(file)).toBeUndefined();
  });
});

describe("what is shown of Maven's output", () => {
  it("is the errors without the hints that follow every one of them", () => {
    const output = [
      "[INFO] go",
      "[ERROR] no such jar",
      "[ERROR] ",
      "[ERROR] Re-run Maven using -X",
      "[ERROR] [Help 1] x",
    ];
    expect(lastErrorLines(output.join("\n"))).toEqual(["[ERROR] no such jar"]);
  });

  it("is the last lines when none is marked as an error", () => {
    expect(lastErrorLines("1\n2\n3\n4\n5\n6\n7\n")).toEqual(["2", "3", "4", "5", "6", "7"]);
  });
});

describe("the pom of each line", () => {
  it.each(Object.entries(neo4jReleases))("for %s names the version that the program tells", (_line, release) => {
    const versions = [
      ...readFileSync(release.pom, "utf8").matchAll(/<artifactId>neo4j[^<]*<\/artifactId>\s*<version>([^<]+)/g),
    ];
    expect(versions.map((match) => match[1])).toEqual([release.version, release.version]);
  });
});
