import { fileURLToPath } from "node:url";
import { attachChain } from "../../src/attaching/attach-chain.js";
import type { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { importDataSet } from "../../src/importing/import-data-set.js";
import { resetGraph } from "./reset-graph.js";

const folderOf = (name: string): string => fileURLToPath(new URL(`../../data/${name}/`, import.meta.url));

/** Fills the shared database with the shipped sample, as the first start does. */
export async function loadSample(database: Database): Promise<void> {
  await resetGraph(database);
  await migrate(database);
  for (const name of ["regions", "daqi", "nev"]) {
    const summary = await importDataSet(database, folderOf(name), {});
    const rejected = Object.values(summary.rejected).reduce((sum, count) => sum + count, 0);
    if (rejected > 0) throw new Error(`The shipped data set ${name} has ${rejected} rows that are refused.`);
  }
  await attachChain(database, "chain:nev", {});
}
