import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { attachingDataSetId } from "../attaching/compare-attachments.js";
import type { Config } from "../config.js";
import { defineQuery } from "../cypher/define-query.js";
import type { QueryRunner } from "../cypher/query-runner.js";

/** A data set that is shipped. */
export interface SampleDataSet {
  readonly id: string;
  readonly dataVersion: string | null;
  readonly folder: string;
}

/** A data set as the graph holds it. */
export interface HeldDataSet {
  readonly id: string;
  readonly dataVersion: string | null;
  readonly finished: boolean;
}

/** In the order of import: what comes later speaks of what came before. */
const folders = ["regions", "daqi", "nev"];

const head = z.object({ dataSet: z.object({ id: z.string(), dataVersion: z.string().optional() }) });

/** The data sets that the graph holds. */
export const readHeldDataSets = defineQuery("start/read-data-sets", {
  params: z.strictObject({}),
  row: z.object({ id: z.string(), dataVersion: z.string().nullable(), finished: z.boolean() }),
});

/** Gives the data sets that are shipped in a folder. */
export async function listSampleData(dataFolder: string): Promise<SampleDataSet[]> {
  const present = folders
    .map((name) => join(dataFolder, name))
    .filter((path) => existsSync(join(path, "mapping.json")));
  return Promise.all(
    present.map(async (folder) => {
      const { dataSet } = head.parse(JSON.parse(await readFile(join(folder, "mapping.json"), "utf8")));
      return { id: dataSet.id, dataVersion: dataSet.dataVersion ?? null, folder };
    }),
  );
}

/** Says what to do with the sample data: a foreign graph that holds something else is left alone unless told otherwise. */
export function chooseSampleData(
  shipped: readonly SampleDataSet[],
  held: readonly HeldDataSet[],
  wish: Config["sampleData"],
  isManaged: boolean,
): { readonly missing: SampleDataSet[]; readonly leftAlone: boolean } {
  const ids = new Set([attachingDataSetId, ...shipped.map(({ id }) => id)]);
  const isForeign = !isManaged && held.some(({ id }) => !ids.has(id));
  if (wish === "never" || (wish === "auto" && isForeign)) return { missing: [], leftAlone: true };
  const versions = new Map(held.filter(({ finished }) => finished).map(({ id, dataVersion }) => [id, dataVersion]));
  const missing = shipped.filter(({ id, dataVersion }) => !versions.has(id) || versions.get(id) !== dataVersion);
  return { missing, leftAlone: false };
}

/** Reads which data sets the graph holds. */
export const heldDataSets = (runner: QueryRunner): Promise<HeldDataSet[]> => runner.run(readHeldDataSets, {});
