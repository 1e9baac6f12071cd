import type { QueryDefinition } from "../cypher/define-query.js";
import type { QueryRunner } from "../cypher/query-runner.js";
import { readEntities } from "../entities/entity/entity.queries.js";
import { readUnfinishedImports } from "../evidence/unfinished-imports.queries.js";
import type { Context } from "../graphql/context.js";
import { ownLoaders } from "../graphql/loaders.js";
import type { SnapshotHistory, Snapshots } from "./snapshot-cache.js";
import type { Compute } from "./worker-task.js";

/** What an analysis needs of a version is not kept: it can't be answered without reading the graph. */
export class NotKept extends Error {}

const preparingMs = 60_000;

/** Gives a context of the graph's newest version in which nothing is extracted: what is not kept throws NotKept. */
export function keptContext(context: Context, history: SnapshotHistory): Context {
  const snapshots: Snapshots = {
    get: <T>(name: string, of: string) =>
      (history.sealed(name, of) as Promise<T> | undefined) ?? Promise.reject(new NotKept(name)),
  };
  const background: QueryRunner = { run: refuse };
  // The input is made first: others may wait for the same computation, and must not be told that it is not kept.
  const compute: Compute = (task, computation, makeInput) =>
    Promise.resolve()
      .then(makeInput)
      .then((input) => context.compute(task, computation, () => input));
  return { ...context, snapshots, background, compute, loader: ownLoaders() };
}

/** Gives a context of an older version: beside what is kept of it only names and unfinished imports are read, and they are of today. */
export function olderContext(context: Context, history: SnapshotHistory, version: string): Context {
  const runner: QueryRunner = {
    run: (query, params) => (ofToday.has(query.name) ? context.runner.run(query, params) : refuse(query)),
  };
  return { ...keptContext(context, history), runner, graphVersion: () => Promise.resolve(version) };
}

const refuse = (query: { readonly name: string }): Promise<never> => Promise.reject(new NotKept(query.name));

const ofToday: ReadonlySet<QueryDefinition["name"]> = new Set([readEntities.name, readUnfinishedImports.name]);

/** Gives a context that goes on when its request is answered: for extracting what the next will ask for. */
export function preparingContext(context: Context): Context {
  return {
    ...context,
    runner: context.background,
    signal: new AbortController().signal,
    deadline: Date.now() + preparingMs,
    loader: ownLoaders(),
  };
}
