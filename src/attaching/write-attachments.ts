import type { Database } from "../cypher/database.js";
import type { QueryDefinition } from "../cypher/define-query.js";
import { SilianError } from "../errors.js";
import { edgeCreation, type NewEdge, nodeCreation } from "../importing/create.queries.js";
import { changeEdges, deleteEdges, findIds, queryFor } from "../importing/import.queries.js";
import type { AttachOptions } from "./attach-options.js";
import { attachingDataSetId, type AttachingChanges, type StandingEdge } from "./compare-attachments.js";
import type { Attachment } from "./plan-attaching.js";

const batchSize = 1_000;

const changeRealizations = queryFor(changeEdges, "REALIZES");
const deleteRealizations = queryFor(deleteEdges, "REALIZES");

/** Writes what differs, in batches that are a transaction each; what is left after an interruption the next run writes. */
export async function writeAttachments(
  database: Database,
  changes: AttachingChanges,
  options: AttachOptions,
): Promise<void> {
  const { create, change, remove, disown } = changes;
  const changed = [
    ...change.map(({ edge, to }) => ({ id: edge.id, version: edge.version, changes: changedProperties(edge, to) })),
    ...disown.map((edge) => ({ id: edge.id, version: edge.version, changes: withoutOurName(edge) })),
  ];
  const total = create.length + changed.length + remove.length;
  if (total === 0) return;
  if (create.length > 0) await ensureDataSet(database);
  let done = 0;
  const write = async <T>(rows: readonly T[], work: (batch: readonly T[]) => Promise<void>): Promise<void> => {
    for (let from = 0; from < rows.length; from += batchSize) {
      options.signal?.throwIfAborted();
      const batch = rows.slice(from, from + batchSize);
      await work(batch);
      done += batch.length;
      options.onProgress?.({ phase: "write", done, total });
    }
  };
  await write(remove, (batch) => run(database, deleteRealizations, { ids: batch.map(({ id }) => id) }));
  await write(changed, (batch) => run(database, changeRealizations, { rows: batch }, batch.length));
  await write(create, (batch) => {
    const { query, params } = edgeCreation("REALIZES", batch.map(newEdge));
    return run(database, query, params, batch.length);
  });
}

/** Runs a statement in a transaction of its own, and takes it back when it wrote less than it should have. */
async function run<P>(database: Database, query: QueryDefinition<P>, params: P, expected?: number): Promise<void> {
  await database.write(async (inTransaction) => {
    const [row] = await inTransaction(query, params);
    const count = typeof row === "object" && row !== null && "count" in row ? row.count : undefined;
    if (expected !== undefined && count !== expected)
      throw new SilianError("CONFLICT", "The graph was changed while products were attached; attach once more.");
  });
}

const newEdge = (attachment: Attachment): NewEdge => ({
  from: attachment.productId,
  to: attachment.linkId,
  properties: {
    id: attachment.id,
    status: attachment.status,
    confidence: attachment.confidence,
    reason: attachment.reason,
    ...(attachment.matchedTerm !== "" && { matchedTerm: attachment.matchedTerm }),
    dataSetIds: [attachingDataSetId],
    version: 1n,
  },
});

const changedProperties = (edge: StandingEdge, { status, confidence, reason, matchedTerm }: Attachment) => ({
  status,
  confidence,
  reason,
  matchedTerm: matchedTerm === "" ? null : matchedTerm,
  version: BigInt(edge.version) + 1n,
});

const withoutOurName = ({ dataSetIds, version }: StandingEdge) => ({
  dataSetIds: dataSetIds.filter((id) => id !== attachingDataSetId),
  version: BigInt(version) + 1n,
});

async function ensureDataSet(database: Database): Promise<void> {
  const known = await database.run(findIds, { ids: [attachingDataSetId] });
  if (known.length > 0) return;
  const now = new Date().toISOString();
  const node = {
    id: attachingDataSetId,
    name: "挂链规则",
    nameEn: "Attaching by words",
    description: "按环节的词把产品挂到环节上所得的推断边；审核决定优先。",
    rank: 0n,
    dataSetIds: [attachingDataSetId],
    createdAt: now,
    updatedAt: now,
    version: 1n,
  };
  const { query, params } = nodeCreation("DataSet", [node]);
  await database.write(async (inTransaction) => inTransaction(query, params));
}
