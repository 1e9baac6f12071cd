import type { QueryDefinition } from "../../src/cypher/define-query.js";
import type { QueryRunner } from "../../src/cypher/query-runner.js";
import type { Holes } from "../../src/cypher/statement-holes.js";
import { readUnfinishedImports } from "../../src/evidence/unfinished-imports.queries.js";
import { type Context, createContext } from "../../src/graphql/context.js";
import { SnapshotCache } from "../../src/snapshot/snapshot-cache.js";

type Answers = Readonly<
  Record<string, (params: Record<string, unknown>, query: Pick<QueryDefinition, "holes">) => unknown[]>
>;

/** A runner that answers from a table by statement name and notes what was asked. */
export interface FakeRunner extends QueryRunner {
  readonly asked: { name: string; params: Record<string, unknown>; holes: Holes }[];
}

/** Makes a runner whose answers still have to fit the statements' shapes. */
export function fakeRunner(answers: Answers): FakeRunner {
  const asked: FakeRunner["asked"] = [];
  return {
    asked,
    run: <P, R>(query: QueryDefinition<P, R>, params: P): Promise<R[]> => {
      query.params.parse(params);
      asked.push({ name: query.name, params: params as Record<string, unknown>, holes: query.holes });
      const answer = answers[query.name];
      if (answer === undefined) return Promise.reject(new Error(`Nobody said what ${query.name} answers.`));
      return Promise.resolve(answer(params as Record<string, unknown>, query).map((row) => query.row.parse(row)));
    },
  };
}

/** Answers by itself, and lets nobody count, what every analysis asks beside its own statements: no import is unfinished. */
export const whereAllIsImported = (runner: QueryRunner): QueryRunner => ({
  run: (query, params, options) =>
    query.name === readUnfinishedImports.name ? Promise.resolve([]) : runner.run(query, params, options),
});

/** A context on a fixed day and version around a runner. */
export const contextOf = (runner: QueryRunner, today = "2026-06-01", version = "1"): Context =>
  createContext({
    runner: whereAllIsImported(runner),
    graphVersion: () => Promise.resolve(version),
    signal: new AbortController().signal,
    deadline: Date.now() + 60_000,
    requestId: "test",
    snapshots: new SnapshotCache(),
    today,
  });
