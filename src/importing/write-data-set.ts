import type { Database } from "../cypher/database.js";
import { SilianError } from "../errors.js";
import { labelOfId } from "../ontology/entity-kinds.js";
import { type CheckedDataSet, danglingProblem, type Passes } from "./check-data-set.js";
import type { CheckedPass } from "./check-pass.js";
import { applyWrites, GraphWrites, StaleBatch } from "./graph-writes.js";
import { ImportFailure } from "./import-failure.js";
import type { EdgeItem, NodeItem } from "./import-item.js";
import type { BatchCounts, ImportRun } from "./import-run.js";
import type { ImportProgress } from "./import-summary.js";
import { type BatchContext, planEdges, planNodes } from "./plan-batch.js";
import { mergeByCodes, planCodes } from "./plan-codes.js";
import { type ItemSource, type Located, readItems } from "./read-items.js";
import type { RejectLog } from "./reject-log.js";
import { IdResolver } from "./resolve-ids.js";

export interface WriteOptions {
  /** Absent in a dry run, which plans everything and writes nothing. */
  readonly run: ImportRun | undefined;
  readonly batchSize: number;
  /** How many batches are written at the same time. */
  readonly writers: number;
  readonly dangling: "reject" | "stub";
  readonly rejects: RejectLog;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const attempts = 5;

/** Writes a checked data set pass by pass, batch by batch; each batch is one transaction that records itself. */
export class DataSetWriter {
  readonly counts = { nodes: 0, edges: 0, claims: 0, unchanged: 0 };
  private readonly ids: IdResolver;
  private readonly database: Database;

  constructor(
    private readonly context: BatchContext,
    private readonly options: WriteOptions,
  ) {
    this.database = context.database;
    this.ids = new IdResolver(this.database);
  }

  async write(passes: Passes, checked: CheckedDataSet): Promise<void> {
    const { writers } = this.options;
    await this.pass("nodes", passes.nodes, checked.nodes, writers, (batch) => this.planNodeBatch(batch));
    if (this.options.run !== undefined && (await this.context.absence.ofFormerIds()))
      this.ids.assumeOwn((id) => checked.nodes.seen.has(id));
    // Codes make nodes one, and the next batch must see it: one at a time.
    await this.pass("codes", passes.codes, checked.codes, 1, async (batch) => {
      const { run, rejects } = this.options;
      const kept =
        run === undefined
          ? batch
          : await mergeByCodes(batch, this.ids, this.context, ({ place }, problem) => {
              rejects.add(place, problem);
            });
      const canonical = await this.ids.resolve(kept.map(({ item }) => item.entityId));
      const writes = new GraphWrites();
      const items = kept.map(({ item }) => item);
      return { writes, unchanged: await planCodes(writes, items, canonical, this.context) };
    });
    await this.pass("edges", passes.edges, checked.edges, writers, (batch) => this.planEdgeBatch(batch));
  }

  private async pass<T>(
    phase: "nodes" | "codes" | "edges",
    source: ItemSource<T>,
    { dropped }: CheckedPass,
    writers: number,
    plan: (batch: readonly Located<T>[]) => Promise<{ writes: GraphWrites; unchanged: number }>,
  ): Promise<void> {
    const { run, batchSize, signal, onProgress } = this.options;
    const underWay = new Set<Promise<void>>();
    let rows = 0;
    const progress = { phase, bytesTotal: 0 };
    const onRows = (file: { source: { name: string } }, count: number, bytesRead: number) => {
      rows += count;
      onProgress?.({ ...progress, file: file.source.name, bytesRead, rows });
    };
    let index = 0;
    try {
      for await (const batch of readItems(source, batchSize, { onRows })) {
        if (signal?.aborted === true) throw interrupted();
        const name = `${phase}|${index}`;
        index += 1;
        const done = run?.doneBatch(name);
        if (done !== undefined) {
          this.add(done);
          continue;
        }
        const wanted = batch.filter(({ number }) => !dropped.has(number));
        if (underWay.size >= writers) await Promise.race(underWay);
        const writing: Promise<void> = this.writeBatch(name, () => plan(wanted)).finally(() =>
          underWay.delete(writing),
        );
        // A failure is met by the race or by the wait at the end.
        writing.catch(() => undefined);
        underWay.add(writing);
      }
      await Promise.all(underWay);
    } finally {
      await Promise.allSettled(underWay);
    }
  }

  private async writeBatch(
    name: string,
    plan: () => Promise<{ writes: GraphWrites; unchanged: number }>,
  ): Promise<void> {
    const { run } = this.options;
    for (let attempt = 1; ; attempt += 1) {
      const { writes, unchanged } = await plan();
      const counts = { ...writes.counts, unchanged };
      try {
        if (run !== undefined && !writes.isEmpty)
          await this.database.write(async (transaction) => {
            await applyWrites(transaction, writes);
            await run.record(transaction, name, counts);
          });
        this.add(counts);
        return;
      } catch (error) {
        const stale = error instanceof StaleBatch || (error instanceof SilianError && error.code === "CONFLICT");
        if (!stale || attempt >= attempts) throw error;
        this.ids.forget();
        this.context.absence.doubt();
      }
    }
  }

  private add({ nodes, edges, claims, unchanged }: BatchCounts): void {
    this.counts.nodes += nodes;
    this.counts.edges += edges;
    this.counts.claims += claims;
    this.counts.unchanged += unchanged;
  }

  private async planNodeBatch(batch: readonly Located<NodeItem>[]) {
    const writes = new GraphWrites();
    const { unchanged, canonical } = await planNodes(
      writes,
      batch.map(({ item }) => item),
      this.context,
    );
    for (const [id, target] of canonical) this.ids.note(id, target);
    return { writes, unchanged };
  }

  private async planEdgeBatch(batch: readonly Located<EdgeItem>[]) {
    const ids = batch.flatMap(({ item }) => [item.from, item.to]);
    const canonical = new Map(await this.ids.resolve(ids));
    const writes = new GraphWrites();
    const missing = [...new Set(ids)].filter((id) => !canonical.has(id));
    if (this.options.dangling === "stub") await this.planStubs(writes, missing, canonical);
    else if (this.options.run !== undefined) this.rejectDangling(batch, canonical);
    // A dry run wrote no nodes: those of the data set are taken as they are named.
    if (this.options.run === undefined) for (const id of missing) canonical.set(id, id);
    const items = batch.map(({ item }) => item);
    return { writes, unchanged: await planEdges(writes, items, canonical, this.context) };
  }

  private async planStubs(
    writes: GraphWrites,
    missing: readonly string[],
    canonical: Map<string, string>,
  ): Promise<void> {
    const stubs = missing.flatMap((id): NodeItem[] => {
      const label = labelOfId(id);
      return label === undefined ? [] : [{ label, id, properties: {} }];
    });
    await planNodes(writes, stubs, this.context);
    for (const { id } of stubs) canonical.set(id, id);
  }

  private rejectDangling(batch: readonly Located<EdgeItem>[], canonical: ReadonlyMap<string, string>): void {
    for (const { item, place } of batch) {
      const missing = [item.from, item.to].filter((id) => !canonical.has(id));
      if (missing.length > 0) this.options.rejects.add(place, danglingProblem([item.from, item.to], missing));
    }
  }
}

/** The error of an import that was asked to stop. */
export const interrupted = (): ImportFailure =>
  new ImportFailure(4, "The import was interrupted; the same command goes on after the last batch.");
