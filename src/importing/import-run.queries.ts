import { z } from "zod";
import { defineQuery } from "../cypher/define-query.js";
import { integer } from "../cypher/value-shapes.js";

const nothing = z.unknown();
const counted = z.object({ count: z.number() });
const run = z.strictObject({ id: z.string(), checksum: z.string(), stamp: z.string() });
const prefix = z.strictObject({ prefix: z.string() });

/** Takes the import's lock where it is free. */
export const takeLock = defineQuery("import/take-lock", {
  params: z.strictObject({
    owner: z.string(),
    deadOwner: z.string(),
    host: z.string(),
    pid: integer,
    dataSetId: z.string(),
  }),
  row: z.object({ free: z.boolean(), owner: z.string(), host: z.string(), pid: z.number(), dataSetId: z.string() }),
});

/** Says that the holder of the lock is alive. */
export const keepLock = defineQuery("import/keep-lock", {
  params: z.strictObject({ owner: z.string() }),
  row: counted,
});

/** Gives the lock back. */
export const releaseLock = defineQuery("import/release-lock", {
  params: z.strictObject({ owner: z.string() }),
  row: nothing,
});

/** Finds or makes the record of an unfinished import. */
export const startRun = defineQuery("import/start-run", {
  params: run,
  row: z.object({ checksum: z.string(), stamp: z.string() }),
});

/** Makes the record one of other files. */
export const restartRun = defineQuery("import/restart-run", { params: run, row: nothing });

/** The batches that are in the graph. */
export const readBatches = defineQuery("import/read-batches", {
  params: prefix,
  row: z.object({ id: z.string(), nodes: z.number(), edges: z.number(), claims: z.number(), unchanged: z.number() }),
});

/** Records a batch in its own transaction; counts none when the lock is lost. */
export const recordBatch = defineQuery("import/record-batch", {
  params: z.strictObject({
    owner: z.string(),
    id: z.string(),
    nodes: integer,
    edges: integer,
    claims: integer,
    unchanged: integer,
  }),
  row: counted,
});

/** Deletes the records of batches. */
export const deleteBatches = defineQuery("import/delete-batches", { params: prefix, row: nothing });

/** Deletes the record of an unfinished import, and leaves its checksum on the data set. */
export const finishRun = defineQuery("import/finish-run", { params: run, row: nothing });

/** Notes the document that a data set's tables are. */
export const setDataSetDocument = defineQuery("import/set-data-set-document", {
  params: z.strictObject({ id: z.string(), documentId: z.string() }),
  row: nothing,
});

/** Makes the database plan anew. */
export const clearQueryCaches = defineQuery("import/clear-query-caches", {
  params: z.strictObject({}),
  row: z.object({ value: z.string() }),
});
