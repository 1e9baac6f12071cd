import type { Database } from "../cypher/database.js";
import { readDataSets, readRegions } from "./import.queries.js";
import { type RegionNames, regionNames } from "./region-names.js";
import type { RankOf } from "./statements.js";

/** What an import needs to know of the whole graph. */
export interface KnownGraph {
  readonly rankOf: RankOf;
  /** The document that a data set's tables are, for values that are kept as claims. */
  readonly documentOf: (dataSetId: string) => string | undefined;
  readonly regions: RegionNames;
}

/** A data set as far as an import needs it. */
export interface OwnDataSet {
  readonly id: string;
  readonly rank: number;
  readonly document?: string | undefined;
}

/** Reads ranks and region names; `own` is the data set that is being imported, whose new rank counts already. */
export async function readKnownGraph(database: Database, own?: OwnDataSet): Promise<KnownGraph> {
  const dataSets = new Map((await database.run(readDataSets, {})).map((row) => [row.id, row]));
  const regions = await database.run(readRegions, {});
  return {
    rankOf: (id) => (id === own?.id ? own.rank : (dataSets.get(id)?.rank ?? 0)),
    documentOf: (id) => (id === own?.id ? own.document : (dataSets.get(id)?.documentId ?? undefined)),
    regions: regionNames(regions),
  };
}
