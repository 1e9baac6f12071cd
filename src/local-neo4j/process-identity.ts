import { readFile } from "node:fs/promises";
import { runProgram } from "./run-program.js";

/** A process that can be told from a later one that got the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startedAt: string;
}

/** Gives when a process started, in the system's own words, or undefined when there is no such process. */
export async function readStartTime(pid: number): Promise<string | undefined> {
  if (process.platform !== "linux") {
    const { output } = await runProgram("ps", ["-o", "lstart=", "-p", String(pid)]);
    return output.trim() === "" ? undefined : output.trim();
  }
  try {
    return readStartTicks(await readFile(`/proc/${String(pid)}/stat`, "utf8"));
  } catch {
    return undefined;
  }
}

/** Reads the start time out of a line of /proc/<pid>/stat; a zombie counts as gone. */
export function readStartTicks(stat: string): string | undefined {
  // The program's name stands in brackets and may hold blanks and brackets itself.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
}

/** Gives the identity of a running process, or undefined when there is none with this number. */
export async function identifyProcess(pid: number): Promise<ProcessIdentity | undefined> {
  const startedAt = await readStartTime(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** Says whether exactly this process still runs. */
export async function isRunning(identity: ProcessIdentity): Promise<boolean> {
  return (await readStartTime(identity.pid)) === identity.startedAt;
}
