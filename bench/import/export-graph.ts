import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { once } from "node:events";
import type { Database } from "../../src/cypher/database.js";
import { entityLabels, organizationLabels } from "../../src/ontology/entity-kinds.js";
import { relationshipTypeNames } from "../../src/ontology/relationship-types.js";
import { benchStatement } from "./bench-statement.js";

/** A file of nodes of a label or of edges of a type, for LOAD CSV. */
export interface ExportedFile {
  readonly file: string;
  readonly kind: "nodes" | "edges";
  /** `:Entity:Product`, or the type. */
  readonly name: string;
  readonly rows: number;
}

const pageSize = 20_000;

/**
 * Writes the graph into one file for each label and each type, nodes first, every property in its column. Rows are in the
 * order in which they were made, which is that of the tables: sorted by id they would fill an index from left to right.
 */
export async function exportGraph(database: Database, folder: string): Promise<ExportedFile[]> {
  const files: ExportedFile[] = [];
  const organizations = new Set<string>(organizationLabels);
  for (const label of entityLabels) {
    const text = `MATCH (n:${label}) WHERE id(n) > $after RETURN id(n) AS made, properties(n) AS properties ORDER BY made LIMIT ${pageSize}`;
    const rows = await exportPages(database, text, join(folder, `${label}.csv`));
    const name = organizations.has(label) ? `:Organization:${label}` : `:${label}`;
    if (rows > 0) files.push({ file: `${label}.csv`, kind: "nodes", name, rows });
  }
  for (const type of relationshipTypeNames) {
    const text = `MATCH (a)-[r:${type}]->(b) WHERE id(r) > $after RETURN id(r) AS made, r{.*, from: a.id, to: b.id} AS properties ORDER BY made LIMIT ${pageSize}`;
    const rows = await exportPages(database, text, join(folder, `${type}.csv`));
    if (rows > 0) files.push({ file: `${type}.csv`, kind: "edges", name: type, rows });
  }
  return files;
}

const quote = (value: unknown): string => {
  if (value === undefined || value === null) return "";
  const text = typeof value === "string" ? value : Array.isArray(value) ? value.join(";") : JSON.stringify(value);
  return `"${text.replaceAll('"', '""')}"`;
};

async function exportPages(database: Database, text: string, path: string): Promise<number> {
  const statement = benchStatement("export", text);
  const all: Record<string, unknown>[] = [];
  for (let after = -1; ; ) {
    const page = await database.run(statement, { after }, {});
    for (const { properties } of page) all.push(properties as Record<string, unknown>);
    if (page.length < pageSize) break;
    after = Number(page.at(-1)?.["made"]);
  }
  if (all.length === 0) return 0;
  const columns = [...new Set(all.flatMap((row) => Object.keys(row)))];
  const out = createWriteStream(path);
  out.write(`${columns.join(",")}\n`);
  for (const row of all) out.write(`${columns.map((column) => quote(row[column])).join(",")}\n`);
  out.end();
  await once(out, "finish");
  return all.length;
}
