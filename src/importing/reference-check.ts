import type { Database } from "../cypher/database.js";
import { BoundedMap } from "./bounded-map.js";
import type { Fingerprints } from "./fingerprints.js";
import { findFormerIds, findIds } from "./import.queries.js";

interface Pending<T> {
  readonly item: T;
  readonly ids: readonly string[];
}

const askAt = 4_000;

/** Finds references that lead neither into the data set nor into the graph, asking the graph for many at a time. */
export class ReferenceCheck<T> {
  private pending: Pending<T>[] = [];
  private readonly known = new BoundedMap<string, boolean>(100_000);

  constructor(
    private readonly database: Database,
    private readonly own: Fingerprints,
    private readonly onMissing: (item: T, missing: readonly string[]) => void,
  ) {}

  /** Notes an item's references; what is missing is told now or with a later call. */
  async check(item: T, references: readonly string[]): Promise<void> {
    const ids = references.filter((id) => !this.own.has(id));
    if (ids.length === 0) return;
    this.pending.push({ item, ids });
    if (this.pending.length >= askAt) await this.flush();
  }

  /** Tells about all that were noted. */
  async flush(): Promise<void> {
    const asked = [...new Set(this.pending.flatMap(({ ids }) => ids))].filter(
      (id) => this.known.peek(id) === undefined,
    );
    if (asked.length > 0) {
      const found = new Set((await this.database.run(findIds, { ids: asked })).map(({ id }) => id));
      const missing = asked.filter((id) => !found.has(id));
      for (const { formerId } of await this.database.run(findFormerIds, { ids: missing })) found.add(formerId);
      for (const id of asked) this.known.set(id, found.has(id));
    }
    for (const { item, ids } of this.pending) {
      const missing = ids.filter((id) => this.known.peek(id) !== true);
      if (missing.length > 0) this.onMissing(item, missing);
    }
    this.pending = [];
  }
}
