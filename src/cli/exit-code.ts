import { CommanderError } from "commander";
import { SilianError } from "../errors.js";
import { ImportFailure } from "../importing/import-failure.js";
import { LocalNeo4jUnavailable } from "../local-neo4j/unavailable.js";
import { InputRefused, UsageError } from "./usage-error.js";

/** The exit codes of every command. */
export const exitCodes = {
  done: 0,
  doneWithRejects: 1,
  usage: 2,
  databaseUnavailable: 3,
  interrupted: 4,
  disk: 5,
  inputRefused: 6,
  /** A fault of the program itself, as in sysexits. */
  internal: 70,
} as const;

const diskCodes = new Set(["ENOSPC", "EDQUOT", "EIO", "EROFS", "EACCES", "EPERM", "EMFILE"]);
const inputCodes = new Set(["ENOENT", "ENOTDIR", "EISDIR"]);
const refusals = new Set(["BAD_USER_INPUT", "NOT_FOUND"]);

/** Gives the exit code that an error stands for. */
export function exitCodeOfError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof UsageError) return exitCodes.usage;
  if (error instanceof InputRefused) return exitCodes.inputRefused;
  if (error instanceof ImportFailure) return error.exitCode;
  if (error instanceof LocalNeo4jUnavailable) return exitCodes.databaseUnavailable;
  if (error instanceof SilianError)
    return refusals.has(error.code) ? exitCodes.inputRefused : exitCodes.databaseUnavailable;
  if (!(error instanceof Error)) return exitCodes.internal;
  if (error.name === "AbortError") return exitCodes.interrupted;
  const code = "code" in error ? String(error.code) : "";
  if (diskCodes.has(code)) return exitCodes.disk;
  if (code === "EADDRINUSE" || code === "EADDRNOTAVAIL") return exitCodes.usage;
  return inputCodes.has(code) ? exitCodes.inputRefused : exitCodes.internal;
}
