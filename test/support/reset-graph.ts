import { z } from "zod";
import type { Database } from "../../src/cypher/database.js";
import type { QueryDefinition } from "../../src/cypher/define-query.js";

const params = z.strictObject({});
const row = z.object({ deleted: z.int() });
type Deletion = QueryDefinition<z.input<typeof params>, z.output<typeof row>>;

/** Statements of the tests alone: they have no files below cypher/. Small batches fit a small memory pool. */
const deletion = (name: string, text: string): Deletion => ({ name, params, row, holes: {}, text });
const deleteEdges = deletion(
  "test/delete-edges",
  "MATCH ()-[r]->() WITH r LIMIT 20000 DELETE r RETURN count(*) AS deleted",
);
const deleteNodes = deletion(
  "test/delete-nodes",
  "MATCH (n) WHERE NOT n:Migration WITH n LIMIT 10000 DELETE n RETURN count(*) AS deleted",
);

/** Deletes every node and edge of a test's graph; constraints, indexes and the record of migrations stay. */
export async function resetGraph(database: Database): Promise<void> {
  for (const step of [deleteEdges, deleteNodes])
    for (let deleted = 1; deleted > 0; ) deleted = (await database.command(step, {}))[0]?.deleted ?? 0;
}
