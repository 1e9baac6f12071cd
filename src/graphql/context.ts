import type { QueryRunner } from "../cypher/query-runner.js";
import { cachedRunner, type ReadCache } from "../cypher/read-cache.js";
import type { Snapshots } from "../snapshot/snapshot-cache.js";
import { type Compute, computeHere } from "../snapshot/worker-task.js";

/** What one request knows: who runs its statements, until when, and the loaders made for it alone. */
export interface Context {
  readonly runner: QueryRunner;
  /** For what several requests share: it neither ends with this request nor holds to its deadline. */
  readonly background: QueryRunner;
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  readonly requestId: string;
  /** The day that stands for "now" in this request. */
  readonly today: string;
  /** The graph's version, probed once or more; see architecture. */
  readonly graphVersion: () => Promise<string>;
  /** What analyses extracted from the graph, kept per version. */
  readonly snapshots: Snapshots;
  /** Computes what is heavy away from the requests' thread, or gives what is kept of it. */
  readonly compute: Compute;
  /** One loader per name and arguments, made when it is first asked for. */
  readonly loader: <K, V>(key: string, make: () => { load(key: K): Promise<V> }) => { load(key: K): Promise<V> };
}

/** What makes a context. */
export interface ContextParts {
  readonly runner: QueryRunner;
  readonly graphVersion: () => Promise<string>;
  readonly signal: AbortSignal;
  readonly deadline: number;
  readonly requestId: string;
  readonly snapshots: Snapshots;
  /** Within the calling thread where not given. */
  readonly compute?: Compute;
  /** Rows of the graph's present version; none is kept without it. */
  readonly cache?: ReadCache | undefined;
  readonly today?: string;
}

const backgroundMs = 60_000;

/** Makes the context of one request: its loaders must not outlive it. */
export function createContext({
  runner,
  signal,
  deadline,
  today,
  cache,
  compute = computeHere,
  ...rest
}: ContextParts): Context {
  const loaders = new Map<string, { load(key: unknown): Promise<unknown> }>();
  const options = { signal, deadline };
  let probed: Promise<string> | undefined;
  // All statements of a request hold to the version that its first one met, until an analysis asks for the newest.
  const pinned = () => (probed ??= rest.graphVersion());
  const graphVersion = async () => {
    const [before, now] = [await probed?.catch(() => undefined), await rest.graphVersion()];
    if (before !== undefined && before !== now) loaders.clear();
    probed = Promise.resolve(now);
    return now;
  };
  const asked: QueryRunner = cache === undefined ? runner : cachedRunner(runner, cache, pinned);
  return {
    ...rest,
    graphVersion,
    compute,
    signal,
    deadline,
    today: today ?? new Date().toISOString().slice(0, 10),
    runner: { run: (query, params) => asked.run(query, params, options) },
    background: {
      run: (query, params) =>
        runner.run(query, params, { deadline: Date.now() + backgroundMs, transactionMs: backgroundMs }),
    },
    loader: <K, V>(key: string, make: () => { load(key: K): Promise<V> }) => {
      const known = loaders.get(key) as { load(key: K): Promise<V> } | undefined;
      if (known !== undefined) return known;
      const made = make();
      loaders.set(key, made);
      return made;
    },
  };
}
