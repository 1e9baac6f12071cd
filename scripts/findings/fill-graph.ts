import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { attachChain } from "../../src/attaching/attach-chain.js";
import type { Database } from "../../src/cypher/database.js";
import { importDataSet } from "../../src/importing/import-data-set.js";
import type { FindingData } from "./finding.js";

const place = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The data sets of each graph, in the order in which they are imported. */
const folders: Readonly<Record<FindingData, readonly string[]>> = {
  SAMPLE: ["data/regions", "data/daqi", "data/nev"],
  NATION: ["data/regions", "test/fixtures/ashare", "data/daqi", "data/nev"],
};

/** Whether the table of listed companies, which is not shipped, lies beside the project. */
export const hasTable = (): boolean => existsSync(place("../shared/data/ashare"));

/** Fills an empty, indexed graph with the data that findings are about, and attaches its products. */
export async function fillGraph(database: Database, data: FindingData): Promise<void> {
  const rejects = await mkdtemp(join(tmpdir(), "silian-findings-"));
  try {
    for (const [index, folder] of folders[data].entries())
      await importDataSet(database, place(folder), { rejectsFile: join(rejects, `${index}.csv`) });
    await attachChain(database, "chain:nev", {});
  } finally {
    await rm(rejects, { recursive: true, force: true });
  }
}
