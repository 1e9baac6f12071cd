import { join } from "node:path";
import { attachChain } from "../attaching/attach-chain.js";
import { attachingDataSetId } from "../attaching/compare-attachments.js";
import { type Config, programFolder } from "../config.js";
import type { Database } from "../cypher/database.js";
import { migrate } from "../cypher/migrations.js";
import { importDataSet } from "../importing/import-data-set.js";
import { chooseSampleData, heldDataSets, listSampleData } from "./sample-data.js";
import type { StartListener } from "./start-event.js";

/** What preparing the graph needs to know. */
export interface Preparation {
  readonly sampleData: Config["sampleData"];
  /** Whether the database is our own, in which the sample data may always be put. */
  readonly isManaged: boolean;
  readonly tell: StartListener;
  readonly signal?: AbortSignal;
  readonly dataFolder?: string;
}

const sampleChain = { dataSetId: "ds:nev", chainId: "chain:nev" } as const;

/** Brings the graph to where it can be asked: its indexes, the sample data, and products attached to the sample's chain. */
export async function prepareGraph(database: Database, preparation: Preparation): Promise<void> {
  const { tell, isManaged, sampleData, dataFolder = join(programFolder, "data") } = preparation;
  const { applied, present } = await migrate(database);
  tell({ kind: "MIGRATED", applied: applied.length, present: present.length });
  const shipped = await listSampleData(dataFolder);
  const { missing, leftAlone } = chooseSampleData(shipped, await heldDataSets(database), sampleData, isManaged);
  if (leftAlone) {
    tell({ kind: "SAMPLE_LEFT_ALONE" });
    return;
  }
  for (const { id: dataSetId, folder } of missing) await importSample(database, dataSetId, folder, preparation);
  await attachSample(database, missing.length > 0, preparation);
}

async function importSample(
  database: Database,
  dataSetId: string,
  folder: string,
  { tell, signal }: Preparation,
): Promise<void> {
  const summary = await importDataSet(database, folder, {
    ...(signal && { signal }),
    onProgress: (progress) => {
      tell({ kind: "IMPORTING", dataSetId, progress });
    },
  });
  tell({ kind: "IMPORTED", summary });
}

/** Attaches anew where something was imported, or where it was never done. */
async function attachSample(database: Database, isNew: boolean, { tell, signal }: Preparation): Promise<void> {
  const ids = new Set((await heldDataSets(database)).map(({ id }) => id));
  if (!ids.has(sampleChain.dataSetId) || !(isNew || !ids.has(attachingDataSetId))) return;
  const report = await attachChain(database, sampleChain.chainId, {
    ...(signal && { signal }),
    onProgress: (progress) => {
      tell({ kind: "ATTACHING", progress });
    },
  });
  tell({ kind: "ATTACHED", report });
}
