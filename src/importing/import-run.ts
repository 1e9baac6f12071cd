import type { Database } from "../cypher/database.js";
import type { TransactionRunner } from "../cypher/query-runner.js";
import { ImportFailure } from "./import-failure.js";
import { deleteBatches, finishRun, readBatches, recordBatch, restartRun, startRun } from "./import-run.queries.js";

/** What a batch did. */
export interface BatchCounts {
  readonly nodes: number;
  readonly edges: number;
  readonly claims: number;
  readonly unchanged: number;
}

/** The record of an import that is under way. */
export interface ImportRun {
  /** The instant that everything of this import carries, also after it was interrupted. */
  readonly stamp: string;
  /** Whether an interrupted import goes on. */
  readonly resumed: boolean;
  /** What a batch did when it was written before the interruption. */
  readonly doneBatch: (name: string) => BatchCounts | undefined;
  /** Records a batch within its own transaction. */
  readonly record: (run: TransactionRunner, name: string, counts: BatchCounts) => Promise<void>;
  readonly finish: () => Promise<void>;
}

interface RunSubject {
  readonly dataSetId: string;
  /** Of files, mapping and everything that decides what a batch is. */
  readonly checksum: string;
  readonly owner: string;
}

/** Begins an import, or goes on with the one of the same files that was interrupted. */
export async function beginRun(database: Database, { dataSetId, checksum, owner }: RunSubject): Promise<ImportRun> {
  const now = new Date().toISOString();
  const prefix = `${dataSetId}|`;
  const mine = { id: dataSetId, checksum, stamp: now };
  const [found] = await database.write(async (run) => run(startRun, mine));
  const resumed = found?.checksum === checksum && found.stamp !== now;
  if (found?.checksum !== checksum) {
    await database.write(async (run) => {
      await run(deleteBatches, { prefix });
      await run(restartRun, mine);
    });
  }
  const done = new Map(resumed ? (await database.run(readBatches, { prefix })).map((batch) => [batch.id, batch]) : []);
  const stamp = resumed ? found.stamp : now;
  return {
    stamp,
    resumed,
    doneBatch: (name) => done.get(prefix + name),
    record: async (run, name, counts) => {
      const [answer] = await run(recordBatch, { owner, id: prefix + name, ...counts });
      if (answer?.count !== 1)
        throw new ImportFailure(
          3,
          "The import lost its lock to another one and stops; the same command goes on later.",
        );
    },
    finish: async () => {
      await database.write(async (run) => {
        await run(deleteBatches, { prefix });
        await run(finishRun, { id: dataSetId, checksum, stamp });
      });
    },
  };
}
