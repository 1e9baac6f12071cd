import { Database } from "../cypher/database.js";
import type { QueryDefinition } from "../cypher/define-query.js";
import type { TransactionRunner } from "../cypher/query-runner.js";
import { findIds } from "../importing/import.queries.js";

/**
 * A graph that holds nothing, for checking a data set where no database is. What the data set does not name after
 * itself (`ent:603305`, `reg:330200`, what another data set brings) is taken to be there: only a graph could tell.
 */
export class EmptyGraph extends Database {
  constructor(private readonly dataSetId: string) {
    // The driver connects when it is first asked, which never happens.
    super({ uri: "bolt://127.0.0.1:1", user: "", password: "", database: "neo4j" });
  }

  override run<P, R>(query: QueryDefinition<P, R>, params: P): Promise<R[]> {
    if (query.name !== findIds.name) return Promise.resolve([]);
    const own = `:${this.dataSetId.replace(/^ds:/, "")}/`;
    const { ids } = findIds.params.parse(params) as { ids: string[] };
    const rows: unknown[] = ids.filter((id) => !id.includes(own)).map((id) => ({ id }));
    return Promise.resolve(rows as R[]);
  }

  override write<T>(_work: (run: TransactionRunner) => Promise<T>): Promise<T> {
    return Promise.reject(new Error("A graph that holds nothing can't be written to."));
  }
}
