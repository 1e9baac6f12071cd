import { createHash } from "node:crypto";
import type { Database } from "../cypher/database.js";
import { type CheckedPass, DuplicateCheck, type DuplicatePolicy } from "./check-pass.js";
import type { CompiledFile } from "./compile-file.js";
import { ImportFailure } from "./import-failure.js";
import type { CodeItem, EdgeItem, NodeItem } from "./import-item.js";
import type { ImportProgress } from "./import-summary.js";
import { codeKeys, edgeKeys, type ItemKeys, nodeKeys } from "./item-keys.js";
import { type ItemSource, type Located, type ReadObserver, readItems } from "./read-items.js";
import { ReferenceCheck } from "./reference-check.js";
import type { RejectLog } from "./reject-log.js";
import { RowProblem } from "./row-problem.js";

/** The three passes over a data set's files: all nodes, then codes, then edges. */
export interface Passes {
  readonly nodes: ItemSource<NodeItem>;
  readonly codes: ItemSource<CodeItem>;
  readonly edges: ItemSource<EdgeItem>;
}

export interface CheckOptions {
  readonly rejects: RejectLog;
  readonly duplicates: DuplicatePolicy;
  readonly dangling: "reject" | "stub";
  readonly onSkipped: (reason: string) => void;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What the first reading of a data set found, before anything is written. */
export interface CheckedDataSet {
  readonly nodes: CheckedPass;
  readonly codes: CheckedPass;
  readonly edges: CheckedPass;
  readonly read: number;
  readonly merged: number;
  /** Of the bytes of every file. */
  readonly checksum: string;
}

/** Reads a data set once without writing: a bad encoding or too many bad rows are refused before the first write. */
export async function checkDataSet(database: Database, passes: Passes, options: CheckOptions): Promise<CheckedDataSet> {
  const reading = new FirstReading(options);
  const check = async <T>(source: ItemSource<T>, keys: ItemKeys<T>, own: CheckedPass | undefined) => {
    const duplicates = new DuplicateCheck(keys, options.duplicates, options.rejects, options.onSkipped);
    const dangling = (located: Located<T>, missing: readonly string[]) => {
      duplicates.dropped.add(located.number);
      options.rejects.add(located.place, danglingProblem(keys.referencesOf(located.item), missing));
    };
    const references = new ReferenceCheck<Located<T>>(database, (own ?? duplicates).seen, dangling);
    for await (const batch of readItems(source, 2_000, reading.observer(source))) {
      if (options.signal?.aborted === true)
        throw new ImportFailure(4, "The import was interrupted before it wrote anything.");
      for (const located of batch)
        if (duplicates.isNew(located) && own !== undefined && options.dangling === "reject")
          await references.check(located, keys.referencesOf(located.item));
    }
    await references.flush();
    return duplicates;
  };
  const nodes = await check(passes.nodes, nodeKeys, undefined);
  const codes = await check(passes.codes, codeKeys, nodes);
  const edges = await check(passes.edges, edgeKeys, nodes);
  const merged = nodes.merged + codes.merged + edges.merged;
  return { nodes, codes, edges, merged, read: reading.rows, checksum: reading.checksum() };
}

/** Says which of an edge's or a code's references lead nowhere, with both ids. */
export const danglingProblem = (references: readonly string[], missing: readonly string[]): RowProblem =>
  new RowProblem(
    "DANGLING_REFERENCE",
    "",
    `Every reference leads to a node, but ${missing.join(" and ")} is nowhere (${references.join(" → ")}).`,
  );

/** Counts rows and skipped ones and takes the checksum when a file is read for the first time. */
class FirstReading {
  rows = 0;
  private readonly hashes = new Map<CompiledFile, ReturnType<typeof createHash>>();

  constructor(private readonly options: CheckOptions) {}

  checksum(): string {
    const all = createHash("sha256");
    for (const [{ source }, hash] of this.hashes) all.update(`${source.name}:${hash.digest("hex")};`);
    return all.digest("hex");
  }

  observer<T>({ files, rulesOf }: ItemSource<T>): ReadObserver {
    const used = files.filter((file) => rulesOf(file).length > 0);
    const fresh = new Set(used.filter((file) => !this.hashes.has(file)).map(({ source }) => source.name));
    for (const file of used) if (fresh.has(file.source.name)) this.hashes.set(file, createHash("sha256"));
    let rowsOfFile = 0;
    const { options } = this;
    return {
      // A row that can't be read at all is told once; one that a rule refuses is told by that rule's pass.
      onProblem: (place, problem) => {
        if (fresh.has(place.file) || !unreadable.has(problem.code)) options.rejects.add(place, problem);
      },
      onSkipped: options.onSkipped,
      onBytes: (file, bytes) => {
        if (fresh.has(file.source.name)) this.hashes.get(file)?.update(bytes);
      },
      onRows: (file, count, bytesRead) => {
        if (fresh.has(file.source.name)) this.rows += count;
        rowsOfFile += count;
        const { name, bytes } = file.source;
        options.onProgress?.({
          phase: "check",
          file: name,
          bytesRead,
          bytesTotal: bytes,
          rows: rowsOfFile,
        });
      },
    };
  }
}

const unreadable = new Set([
  "UNTERMINATED_QUOTE",
  "BAD_QUOTE",
  "ROW_TOO_LARGE",
  "COLUMN_COUNT",
  "BAD_JSON",
  "NUL_CHARACTER",
]);
