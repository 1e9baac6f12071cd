import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { Socket } from "node:net";

/** A program that ends with this process, however this process ends. */
export interface WatchedProcess {
  readonly pid: number;
  readonly exited: Promise<string>;
  stop(graceMs: number): Promise<void>;
}

/** What to run, in which folder, and which file takes what it writes. */
export interface WatchedCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly outputFile: string;
  /** How long the program may take to end by itself once this process is gone; by default 10 s. */
  readonly orphanGraceSeconds?: number;
}

/**
 * The shell becomes the program, and leaves a small shell behind that reads a pipe from this process. When this process
 * is gone, even by SIGKILL, the pipe ends, and the program is told to stop, and killed after a while.
 */
const watcher = `grace=$1; shift; exec 3<&0
( while read -r line <&3; do :; done
  kill -TERM $$ || exit 0
  while [ "$grace" -gt 0 ]; do sleep 1; kill -0 $$ || exit 0; grace=$((grace - 1)); done
  kill -KILL $$ ) 2>/dev/null &
exec "$@" </dev/null 3<&-`;

/** Starts a program that is sent SIGTERM, and after its grace SIGKILL, as soon as this process is gone. */
export function spawnWatched(command: WatchedCommand): WatchedProcess {
  const output = openSync(command.outputFile, "w", 0o600);
  const grace = String(command.orphanGraceSeconds ?? 10);
  const child = spawn("/bin/sh", ["-c", watcher, "silian-watcher", grace, command.file, ...command.args], {
    cwd: command.cwd,
    // A group of its own, so that Ctrl-C in the terminal reaches our orderly shutdown and not the database.
    detached: true,
    stdio: ["pipe", output, output],
  });
  closeSync(output);
  letParentEnd(child);
  const exited = new Promise<string>((resolve) => {
    child.once("error", (error) => {
      resolve(error.message);
    });
    child.once("exit", (code, signal) => {
      resolve(signal === null ? `it ended with exit code ${String(code)}` : `it was ended by ${signal}`);
    });
  });
  return { pid: child.pid ?? 0, exited, stop: (graceMs) => stopChild(child, exited, graceMs) };
}

function letParentEnd(child: ChildProcess): void {
  child.unref();
  child.stdin?.on("error", () => undefined);
  if (child.stdin instanceof Socket) child.stdin.unref();
}

async function stopChild(child: ChildProcess, exited: Promise<string>, graceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  child.kill("SIGTERM");
  const killLater = setTimeout(() => child.kill("SIGKILL"), graceMs);
  await exited;
  clearTimeout(killLater);
}
