import { SilianError } from "../errors.js";
import { ImportFailure } from "./import-failure.js";
import type { ImportSummary } from "./import-summary.js";

const diskCodes = new Set(["ENOSPC", "EDQUOT", "EIO", "EROFS", "EACCES", "EPERM", "EMFILE"]);
const diskFull = /No space left|ENOSPC|TransactionLogError|disk/i;

/** Gives the exit code of an import: 0 done, 1 done with rejected rows, 2 usage, 3 database, 4 interrupted, 5 disk, 6 refused. */
export function exitCodeOf(outcome: unknown): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  if (outcome instanceof ImportFailure) return outcome.exitCode;
  if (outcome instanceof SilianError) return outcome.code === "BAD_USER_INPUT" ? 6 : 3;
  if (outcome instanceof Error) return isDisk(outcome) ? 5 : 3;
  return isSummary(outcome) && Object.keys(outcome.rejected).length > 0 ? 1 : 0;
}

const isDisk = (error: Error): boolean =>
  ("code" in error && typeof error.code === "string" && diskCodes.has(error.code)) || diskFull.test(error.message);

const isSummary = (outcome: unknown): outcome is ImportSummary =>
  typeof outcome === "object" && outcome !== null && "rejected" in outcome;
