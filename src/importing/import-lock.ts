import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { Database } from "../cypher/database.js";
import { ImportFailure } from "./import-failure.js";
import { keepLock, releaseLock, takeLock } from "./import-run.queries.js";

/** The right to import: one import at a time has it. */
export interface ImportLock {
  readonly owner: string;
  readonly release: () => Promise<void>;
}

const heartbeatMs = 5_000;

/** Takes the lock; while another import lives and holds it, this one is refused. A dead process's lock is taken over. */
export async function lockImport(database: Database, dataSetId: string): Promise<ImportLock> {
  const owner = randomUUID();
  const ask = async (deadOwner: string) => {
    const params = { owner, deadOwner, host: hostname(), pid: process.pid, dataSetId };
    const [answer] = await database.write(async (run) => run(takeLock, params));
    if (answer === undefined) throw new Error("The lock's statement gives one row.");
    return answer;
  };
  let answer = await ask("");
  if (!answer.free && answer.host === hostname() && !isAlive(answer.pid)) answer = await ask(answer.owner);
  if (!answer.free)
    throw new ImportFailure(
      3,
      `One import at a time: ${answer.dataSetId} is being imported by process ${answer.pid} on ${answer.host}. Come again when it is done.`,
    );
  const timer = setInterval(() => {
    database.write(async (run) => run(keepLock, { owner })).catch(() => undefined);
  }, heartbeatMs);
  timer.unref();
  return {
    owner,
    release: async () => {
      clearInterval(timer);
      await database.write(async (run) => run(releaseLock, { owner }));
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
