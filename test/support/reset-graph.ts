import { z } from "zod";
import type { Database } from "../../src/cypher/database.js";
import type { QueryDefinition } from "../../src/cypher/define-query.js";

/** Empties the graph in batches; constraints, indexes and the record of migrations stay. */
const text = `
MATCH (n) WHERE NOT n:Migration
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS
`;

const params = z.strictObject({});

/** A statement of the tests alone: it has no file below cypher/. */
const deleteAll: QueryDefinition<z.input<typeof params>> = {
  name: "test/delete-all",
  params,
  row: z.unknown(),
  holes: {},
  text,
};

/** Deletes every node and edge of a test's graph. */
export async function resetGraph(database: Database): Promise<void> {
  await database.command(deleteAll, {});
}
