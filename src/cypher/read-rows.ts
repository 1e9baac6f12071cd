import type { QueryDefinition } from "./define-query.js";

/** Checks rows against the statement's shape; a bad row's error names the file and the column. */
export function readRows<R>(
  query: QueryDefinition<never, R> | QueryDefinition<unknown, R>,
  rows: readonly unknown[],
): R[] {
  return rows.map((row) => {
    const checked = query.row.safeParse(row);
    if (checked.success) return checked.data;
    const where = checked.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
    throw new Error(`A row of ${query.name}.cypher is not what its definition says: ${where}`);
  });
}
