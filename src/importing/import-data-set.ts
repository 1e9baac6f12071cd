import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { isAccountingName } from "../attaching/match-terms.js";
import type { Database } from "../cypher/database.js";
import { type CheckedDataSet, checkDataSet, type Passes } from "./check-data-set.js";
import type { DuplicatePolicy } from "./check-pass.js";
import { compileFiles } from "./compile-file.js";
import { GraphAbsence } from "./graph-absence.js";
import { lockImport } from "./import-lock.js";
import { beginRun, type ImportRun } from "./import-run.js";
import { clearQueryCaches, setDataSetDocument } from "./import-run.queries.js";
import type { ImportProgress, ImportSummary } from "./import-summary.js";
import { type KnownGraph, readKnownGraph } from "./known-graph.js";
import { statedEntities } from "./mapping-entities.js";
import { type MappingSource, readMapping } from "./read-mapping.js";
import { RejectLog } from "./reject-log.js";
import { DataSetWriter } from "./write-data-set.js";

/** How a data set is imported; what is absent is the mapping's policy, or else the default. */
export interface ImportOptions {
  /** Another mapping than the folder's mapping.json. */
  readonly mappingFile?: string;
  /** Reads and plans everything, and writes nothing. */
  readonly dryRun?: boolean;
  /** More rejected rows refuse the import; 100 by default. */
  readonly maxErrors?: number;
  readonly danglingPolicy?: "reject" | "stub";
  readonly duplicatePolicy?: DuplicatePolicy;
  /** Bad credit codes are rejected; else they are kept and marked. */
  readonly strictCodes?: boolean;
  /** `<data set>-rejects.csv` in the current folder by default. */
  readonly rejectsFile?: string;
  /** Rows in a transaction; 5,000 by default. */
  readonly batchSize?: number;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

/** Imports a data set: a folder with a mapping and CSV or JSON Lines files. The same command again changes nothing. */
export async function importDataSet(
  database: Database,
  folder: string,
  options: ImportOptions = {},
): Promise<ImportSummary> {
  const started = performance.now();
  const source = await readMapping(options.mappingFile ?? join(folder, "mapping.json"));
  const { dataSet } = source.mapping;
  const counting: Counting = { skipped: {}, active: true };
  const graph = await readKnownGraph(database, dataSet);
  const passes = await readPasses(source, graph, options, counting);
  const rejects = new RejectLog(
    resolve(options.rejectsFile ?? `${dataSet.id.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}-rejects.csv`),
    options.maxErrors ?? source.mapping.policies.maxErrors ?? 100,
  );
  const checked = await checkDataSet(database, passes, {
    rejects,
    duplicates: options.duplicatePolicy ?? source.mapping.policies.duplicates ?? "error",
    dangling: options.danglingPolicy ?? source.mapping.policies.dangling ?? "reject",
    onSkipped: countIn(counting),
    onProgress: options.onProgress,
    signal: options.signal,
  });
  counting.active = false;
  const counts = await writeChecked({ database, source, graph, passes, rejects, checked }, options);
  return {
    dataSetId: dataSet.id,
    dryRun: options.dryRun === true,
    read: checked.read,
    written: { nodes: counts.nodes, edges: counts.edges, claims: counts.claims },
    merged: checked.merged,
    unchanged: counts.unchanged,
    rejected: { ...rejects.counts },
    skipped: counting.skipped,
    rejectsFile: rejects.file,
    seconds: (performance.now() - started) / 1000,
  };
}

/** What the mapping leaves out is counted while the files are read for the first time. */
interface Counting {
  readonly skipped: Record<string, number>;
  active: boolean;
}

const countIn = (counting: Counting) => (reason: string) => {
  if (counting.active) counting.skipped[reason] = (counting.skipped[reason] ?? 0) + 1;
};

async function readPasses(
  source: MappingSource,
  { regions }: KnownGraph,
  options: ImportOptions,
  counting: Counting,
): Promise<Passes> {
  const help = { regionOf: regions.regionOf, isAccountingName, onOmitted: countIn(counting) };
  const files = await compileFiles(source, help, options.strictCodes === true);
  return {
    nodes: { files, rulesOf: ({ nodes }) => nodes, first: statedEntities(source) },
    codes: { files, rulesOf: ({ codes }) => codes },
    edges: { files, rulesOf: ({ edges }) => edges },
  };
}

interface Prepared {
  readonly database: Database;
  readonly source: MappingSource;
  readonly graph: KnownGraph;
  readonly passes: Passes;
  readonly rejects: RejectLog;
  readonly checked: CheckedDataSet;
}

async function writeChecked(prepared: Prepared, options: ImportOptions): Promise<DataSetWriter["counts"]> {
  const { database, source, checked } = prepared;
  const { dataSet } = source.mapping;
  if (options.dryRun === true) return writeWith(prepared, options, undefined);
  const lock = await lockImport(database, dataSet.id);
  try {
    const settings = [
      source.text,
      checked.checksum,
      options.batchSize,
      options.danglingPolicy,
      options.duplicatePolicy,
    ];
    const checksum = createHash("sha256")
      .update(JSON.stringify([...settings, options.strictCodes]))
      .digest("hex");
    const run = await beginRun(database, { dataSetId: dataSet.id, checksum, owner: lock.owner });
    const counts = await writeWith(prepared, options, run);
    const { document } = dataSet;
    if (document !== undefined)
      await database.write(async (write) => write(setDataSetDocument, { id: dataSet.id, documentId: document }));
    await run.finish();
    await database.command(clearQueryCaches, {});
    return counts;
  } finally {
    await lock.release().catch(() => undefined);
  }
}

async function writeWith(
  { database, source, graph, passes, rejects, checked }: Prepared,
  options: ImportOptions,
  run: ImportRun | undefined,
): Promise<DataSetWriter["counts"]> {
  const context = {
    ...graph,
    database,
    absence: new GraphAbsence(database),
    dataSetId: source.mapping.dataSet.id,
    stamp: run?.stamp ?? new Date().toISOString(),
  };
  const writer = new DataSetWriter(context, {
    run,
    batchSize: options.batchSize ?? 5_000,
    dangling: options.danglingPolicy ?? source.mapping.policies.dangling ?? "reject",
    rejects,
    onProgress: options.onProgress,
    signal: options.signal,
  });
  await writer.write(passes, checked);
  return writer.counts;
}
