import { createHash } from "node:crypto";
import { access, mkdir, readFile, rename, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Neo4jRelease } from "./neo4j-lines.js";
import { type ProgramResult, runProgram } from "./run-program.js";
import { LocalNeo4jUnavailable, missingRequirement } from "./unavailable.js";

/** What resolving a class path needs: the release, where to remember it, and how to reach Maven. */
export interface ClassPathRequest {
  readonly release: Neo4jRelease;
  readonly cacheDir: string;
  readonly mavenPath: string;
  readonly report: (message: string) => void;
}

/** Gives the jars of a Neo4j release; Maven is asked only when no complete earlier answer is remembered. */
export async function resolveClassPath(request: ClassPathRequest): Promise<string[]> {
  const file = join(request.cacheDir, classPathFileName(request.release, await readFile(request.release.pom, "utf8")));
  const remembered = await readClassPath(file);
  if (remembered !== undefined) return remembered;
  await mkdir(request.cacheDir, { recursive: true });
  const fresh = `${file}.${String(process.pid)}`;
  try {
    await askMaven(request, fresh);
    const jars = await readClassPath(fresh);
    if (jars === undefined) throw missingRequirement("Maven named files that are not there.");
    await rename(fresh, file);
    return jars;
  } finally {
    await rm(fresh, { force: true });
  }
}

/** Names the file that remembers a class path, so that a changed pom is never answered from an old one. */
export function classPathFileName(release: Pick<Neo4jRelease, "version">, pom: string): string {
  const hash = createHash("sha256").update(pom).digest("hex").slice(0, 12);
  return `neo4j-${release.version}-${hash}.classpath`;
}

/** Gives the jars that a class path file names, or undefined when it is absent, empty, or a jar has gone. */
export async function readClassPath(file: string): Promise<string[] | undefined> {
  try {
    const jars = (await readFile(file, "utf8")).trim().split(delimiter).filter(Boolean);
    await Promise.all(jars.map((jar) => access(jar)));
    return jars.length > 0 ? jars : undefined;
  } catch {
    return undefined;
  }
}

async function askMaven(request: ClassPathRequest, outputFile: string): Promise<void> {
  const { version } = request.release;
  request.report(`Resolving Neo4j ${version} from Maven (first start: about 130 MB) …`);
  const offline = await runMaven(request, ["-o", "-q"], outputFile);
  if (offline.exitCode === 0) return;
  let downloaded = 0;
  const online = await runMaven(request, [], outputFile, (line) => {
    if (!/Downloaded from .*\.jar/.test(line)) return;
    downloaded += 1;
    if (downloaded % 25 === 0) request.report(`Fetched ${String(downloaded)} files of Neo4j ${version} so far …`);
  });
  if (online.exitCode === 0) return;
  throw missingRequirement(
    `Maven could not fetch Neo4j ${version}. Its last lines were:\n${lastErrorLines(online.output).join("\n")}`,
  );
}

async function runMaven(
  { release, mavenPath }: ClassPathRequest,
  flags: readonly string[],
  outputFile: string,
  onLine?: (line: string) => void,
): Promise<ProgramResult> {
  const pom = fileURLToPath(release.pom);
  const goal = ["dependency:build-classpath", `-Dmdep.outputFile=${outputFile}`];
  try {
    return await runProgram(mavenPath, ["-B", ...flags, "-f", pom, ...goal], onLine);
  } catch (cause) {
    if (cause instanceof LocalNeo4jUnavailable) throw cause;
    throw missingRequirement(`Maven was not found (tried to run ${mavenPath}).`, cause);
  }
}

/** Gives the lines of Maven's output that say what went wrong, at most six. */
export function lastErrorLines(output: string): string[] {
  // The help links that Maven puts under every error would push the reason out of the last lines.
  const noise = /\[Help|Re-run Maven|To see the full stack|For more information|^\[ERROR\]\s*$/;
  const errors = output.split("\n").filter((line) => line.startsWith("[ERROR]") && !noise.test(line));
  const lines = errors.length > 0 ? errors : output.trim().split("\n");
  return lines.slice(-6).map((line) => line.slice(0, 400));
}
