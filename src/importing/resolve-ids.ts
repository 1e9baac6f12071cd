import type { Database } from "../cypher/database.js";
import { BoundedMap } from "./bounded-map.js";
import { findFormerIds, findIds } from "./import.queries.js";

/** Leads the ids of a data set to the nodes of the graph: a merged node is found under its former id. */
export class IdResolver {
  private readonly known = new BoundedMap<string, string>(200_000);
  private isOwn: (id: string) => boolean = () => false;

  constructor(private readonly database: Database) {}

  /** Notes where ids lead. */
  note(id: string, canonical: string): void {
    this.known.set(id, canonical);
  }

  /** Takes the data set's own ids for nodes without asking: they were written, and none was merged. */
  assumeOwn(isOwn: (id: string) => boolean): void {
    this.isOwn = isOwn;
  }

  /** Gives for each id the id of its node; ids without one are left out. */
  async resolve(ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const resolved = new Map<string, string>();
    const unknown: string[] = [];
    for (const id of new Set(ids)) {
      const canonical = this.isOwn(id) ? id : this.known.peek(id);
      if (canonical === undefined) unknown.push(id);
      else resolved.set(id, canonical);
    }
    if (unknown.length === 0) return resolved;
    const learn = (id: string, canonical: string) => {
      resolved.set(id, canonical);
      this.known.set(id, canonical);
    };
    for (const { id } of await this.database.run(findIds, { ids: unknown })) learn(id, id);
    const former = unknown.filter((id) => !resolved.has(id));
    if (former.length > 0)
      for (const { formerId, id } of await this.database.run(findFormerIds, { ids: former })) learn(formerId, id);
    return resolved;
  }

  /** Forgets everything: nodes were merged, or somebody else wrote. */
  forget(): void {
    this.known.clear();
    this.isOwn = () => false;
  }
}
