import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../cypher/database.js";
import { SilianError, unavailable } from "../errors.js";

/** How long to wait for a database, and whom to tell. */
export interface Waiting {
  /** Gives up after so many milliseconds; waits for ever where absent. */
  readonly patienceMs?: number;
  readonly signal?: AbortSignal;
  /** Told before each further attempt. */
  readonly onRetry?: (error: Error, waitMs: number) => void;
}

const firstWaitMs = 500;
const longestWaitMs = 8_000;
const attemptMs = 6_000;
const oldestVersion = [5, 26] as const;

/** Waits, with longer and longer pauses, until the database answers; a refused login or an old version is an error at once. */
export async function waitForDatabase(database: Database, waiting: Waiting = {}): Promise<void> {
  const until = Date.now() + (waiting.patienceMs ?? Number.POSITIVE_INFINITY);
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(longestWaitMs, waitMs * 2)) {
    try {
      await database.graphVersion({
        deadline: Date.now() + attemptMs,
        ...(waiting.signal && { signal: waiting.signal }),
      });
      const { agent } = await database.serverInfo();
      checkVersion(agent);
      return;
    } catch (error) {
      if (!(error instanceof SilianError) || isFinal(error) || waiting.signal?.aborted === true) throw error;
      if (Date.now() + waitMs > until) throw error;
      waiting.onRetry?.(error, waitMs);
      await sleep(waitMs, undefined, waiting.signal && { signal: waiting.signal });
    }
  }
}

/** Trying again would not help: the login is refused (and each attempt counts), or the database does not exist or is too old. */
const isFinal = ({ cause, details }: SilianError): boolean =>
  details["tooOld"] === true ||
  (cause instanceof Error && "code" in cause && /^Neo\.ClientError\.(Security|Database)\./.test(String(cause.code)));

/** Refuses a database whose agent (`Neo4j/5.26.30`) is older than 5.26. */
export function checkVersion(agent: string): void {
  const [, major = "", minor = ""] = /\/(\d+)\.(\d+)/.exec(agent) ?? [];
  const [oldestMajor, oldestMinor] = oldestVersion;
  const isOld = Number(major) < oldestMajor || (Number(major) === oldestMajor && Number(minor) < oldestMinor);
  if (major === "" || !isOld) return;
  const error = unavailable(`The database must be Neo4j 5.26 or later, but is ${agent}.`);
  throw new SilianError(error.code, error.message, { tooOld: true });
}
