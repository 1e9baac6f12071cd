import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { renderJavaArguments } from "./configuration.js";
import { type ProgramResult, runProgram } from "./run-program.js";

/** One run of an administration program of Neo4j's class path on a data directory. */
export interface AdminRun {
  readonly dataDir: string;
  readonly javaPath: string;
  readonly jars: readonly string[];
  readonly mainClass: string;
  readonly flags: readonly string[];
  readonly args: readonly string[];
  readonly heapMb?: number;
  readonly onLine?: (line: string) => void;
}

/** Runs an administration program whose arguments, passwords among them, never show in the process list. */
export async function runAdminJava(run: AdminRun): Promise<ProgramResult> {
  const { jars, mainClass, flags, args } = run;
  const file = join(run.dataDir, "conf", "admin.args");
  const text = renderJavaArguments({ jars, mainClass, flags, programArguments: args });
  await writeFile(file, text, { mode: 0o600 });
  const environment = [`NEO4J_HOME=${run.dataDir}`, `NEO4J_CONF=${join(run.dataDir, "conf")}`];
  if (run.heapMb !== undefined) environment.push(`HEAP_SIZE=${String(run.heapMb)}m`);
  try {
    return await runProgram("/usr/bin/env", [...environment, run.javaPath, `@${file}`], run.onLine);
  } finally {
    await rm(file, { force: true });
  }
}
