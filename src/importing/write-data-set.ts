import type { Database } from "../cypher/database.js";
import { SilianError } from "../errors.js";
import { labelOfId } from "../ontology/entity-kinds.js";
import { type CheckedDataSet, danglingProblem, type Passes } from "./check-data-set.js";
import type { CheckedPass } from "./check-pass.js";
import { applyWrites, GraphWrites, StaleBatch } from "./graph-writes.js";
import { ImportFailure } from "./import-failure.js";
import type { CodeItem, EdgeItem, NodeItem } from "./import-item.js";
import type { BatchCounts, ImportRun } from "./import-run.js";
import type { ImportProgress } from "./import-summary.js";
import { type BatchContext, planEdges, planNodes } from "./plan-batch.js";
import { mergeByCodes, planCodes } from "./plan-codes.js";
import { type ItemSource, type Located, type ReadObserver, readItems } from "./read-items.js";
import type { RejectLog } from "./reject-log.js";
import { IdResolver } from "./resolve-ids.js";
import type { RowProblem } from "./row-problem.js";

export interface WriteOptions {
  /** Absent in a dry run, which plans everything and writes nothing. */
  readonly run: ImportRun | undefined;
  readonly batchSize: number;
  readonly dangling: "reject" | "stub";
  readonly rejects: RejectLog;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a batch writes, and how much of it the graph has already. */
interface Planned {
  readonly writes: GraphWrites;
  readonly unchanged: number;
}

/** A batch on its way: when its statements are sent, when it commits, and when it is in the graph. */
interface Writing {
  readonly sent: Promise<unknown>;
  readonly committing: Promise<unknown>;
  readonly done: Promise<void>;
  /** It only makes what was not there: it may overlap with another such batch. */
  readonly createsOnly: boolean;
}

const nothingWritten: Writing = {
  sent: Promise.resolve(),
  committing: Promise.resolve(),
  done: Promise.resolve(),
  createsOnly: true,
};

type Phase = "nodes" | "codes" | "edges";

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
    await this.pass("nodes", passes.nodes, checked.nodes, (batch) => this.planNodeBatch(batch));
    if (this.options.run !== undefined && (await this.context.absence.ofFormerIds()))
      this.ids.assumeOwn((id) => checked.nodes.seen.has(id));
    await this.pass("codes", passes.codes, checked.codes, (batch) => this.planCodeBatch(batch));
    await this.pass("edges", passes.edges, checked.edges, (batch) => this.planEdgeBatch(batch));
  }

  /**
   * Plans a batch while the one before is being written. Two transactions at once were measured to cost the server
   * 1.4 times the work, since they wait for each other's nodes and index entries; so a batch is sent only when the
   * one before commits, and only when it is done where either changes what is there, which must be seen to be kept.
   */
  private async pass<T>(
    phase: Phase,
    source: ItemSource<T>,
    { dropped }: CheckedPass,
    plan: (batch: readonly Located<T>[]) => Promise<Planned>,
  ): Promise<void> {
    const { run, batchSize, signal } = this.options;
    let [before, last] = [nothingWritten, nothingWritten];
    let index = 0;
    try {
      for await (const batch of readItems(source, batchSize, { onRows: this.tellProgress(phase) })) {
        if (signal?.aborted === true) throw interrupted();
        const name = `${phase}|${index}`;
        index += 1;
        const done = run?.doneBatch(name);
        if (done !== undefined) {
          this.add(done);
          continue;
        }
        const wanted = batch.filter(({ number }) => !dropped.has(number));
        // Codes make nodes one, and the next batch must see it.
        if (phase === "codes") await last.done;
        const planned = await plan(wanted);
        const overlaps = last.createsOnly && planned.writes.createsOnly;
        await Promise.all([before.done, overlaps ? last.committing : last.done]);
        const { done: rest } = (before = last);
        last = this.startWriting(name, planned, () => rest.then(() => plan(wanted)));
        // The server begins before the next batch is read.
        await last.sent;
      }
      await Promise.all([before.done, last.done]);
    } finally {
      await Promise.allSettled([before.done, last.done]);
    }
  }

  private tellProgress(phase: Phase): NonNullable<ReadObserver["onRows"]> {
    let rows = 0;
    return ({ source: { name, bytes } }, count, bytesRead) => {
      rows += count;
      this.options.onProgress?.({ phase, file: name, bytesRead, bytesTotal: bytes, rows });
    };
  }

  private startWriting(name: string, planned: Planned, planAnew: () => Promise<Planned>): Writing {
    const [sent, committing] = [signal(), signal()];
    const done = this.writeBatch(name, planned, planAnew, { onSent: sent.give, onCommitting: committing.give });
    // A failure is met where the batch is waited for.
    const ended = done.catch(() => undefined);
    return {
      sent: Promise.race([sent.given, ended]),
      committing: Promise.race([committing.given, ended]),
      done,
      createsOnly: planned.writes.createsOnly,
    };
  }

  private async writeBatch(
    name: string,
    first: Planned,
    planAnew: () => Promise<Planned>,
    { onSent, onCommitting }: { onSent: () => void; onCommitting: () => void },
  ): Promise<void> {
    const { run } = this.options;
    let planned = first;
    for (let attempt = 1; ; attempt += 1) {
      const { writes, unchanged } = planned;
      const counts = { ...writes.counts, unchanged };
      try {
        if (run !== undefined && !writes.isEmpty)
          await this.database.write(async (transaction) => {
            const written = Promise.all([applyWrites(transaction, writes), run.record(transaction, name, counts)]);
            setImmediate(onSent);
            await written;
            onCommitting();
          });
        this.add(counts);
        return;
      } catch (error) {
        const stale = error instanceof StaleBatch || (error instanceof SilianError && error.code === "CONFLICT");
        if (!stale || attempt >= attempts) throw error;
        this.ids.forget();
        this.context.absence.doubt();
        planned = await planAnew();
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
    // Ids that lead to themselves are not worth a note, unless a dry run writes no nodes that could be found.
    for (const [id, target] of canonical)
      if (id !== target || this.options.run === undefined) this.ids.note(id, target);
    return { writes, unchanged };
  }

  private async planCodeBatch(batch: readonly Located<CodeItem>[]) {
    const { run, rejects } = this.options;
    const refuse = ({ place }: Located<CodeItem>, problem: RowProblem) => {
      rejects.add(place, problem);
    };
    const kept = run === undefined ? batch : await mergeByCodes(batch, this.ids, this.context, refuse);
    const items = kept.map(({ item }) => item);
    const canonical = await this.ids.resolve(items.map(({ entityId }) => entityId));
    const writes = new GraphWrites();
    return { writes, unchanged: await planCodes(writes, items, canonical, this.context) };
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

/** Something that is given once, and whoever waits for it. */
function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

/** The error of an import that was asked to stop. */
export const interrupted = (): ImportFailure =>
  new ImportFailure(4, "The import was interrupted; the same command goes on after the last batch.");
