import type { QueryDefinition } from "../cypher/define-query.js";
import type { QueryRunner, RunOptions } from "../cypher/query-runner.js";
import { cachedRunner, type ReadCache } from "../cypher/read-cache.js";
import type { Snapshots } from "../snapshot/snapshot-cache.js";
import { type Compute, computeHere } from "../snapshot/worker-task.js";
import type { StopSignal } from "../lib/stop-signal.js";
import { type LoaderOf, Loaders } from "./loaders.js";

/** What one request knows: who runs its statements, until when, and the loaders made for it alone. */
export interface Context {
  readonly runner: QueryRunner;
  /** For what several requests share: it neither ends with this request nor holds to its deadline. */
  readonly background: QueryRunner;
  readonly signal: StopSignal;
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
  readonly loader: LoaderOf;
}

/** What makes a context. */
export interface ContextParts {
  readonly runner: QueryRunner;
  readonly graphVersion: () => Promise<string>;
  /** Fires at the deadline at the latest, so that statements need no clock of their own. */
  readonly signal: StopSignal;
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
const dayMs = 86_400_000;

/** Makes the context of one request: its loaders must not outlive it. Every request pays for what is made here. */
export function createContext(parts: ContextParts): Context {
  const { runner, cache, signal, deadline, requestId, snapshots } = parts;
  const loaders = new Loaders();
  const version = new HeldVersion(parts.graphVersion, loaders);
  const asked = cache === undefined ? runner : cachedRunner(runner, cache, () => version.held());
  return {
    signal,
    deadline,
    requestId,
    snapshots,
    compute: parts.compute ?? computeHere,
    today: parts.today ?? dayOf(Date.now()),
    graphVersion: () => version.newest(),
    runner: new RunnerWith(asked, { signal }),
    background: new BackgroundRunner(runner),
    loader: (name, make) => loaders.get(name, make),
  };
}

/** Runs every statement with the same options. */
class RunnerWith implements QueryRunner {
  constructor(
    private readonly runner: QueryRunner,
    private readonly options: RunOptions,
  ) {}

  run<P, R>(query: QueryDefinition<P, R>, params: P): Promise<R[]> {
    return this.runner.run(query, params, this.options);
  }
}

class BackgroundRunner implements QueryRunner {
  constructor(private readonly runner: QueryRunner) {}

  run<P, R>(query: QueryDefinition<P, R>, params: P): Promise<R[]> {
    const deadline = Date.now() + backgroundMs;
    return this.runner.run(query, params, { deadline, transactionMs: backgroundMs });
  }
}

/** All statements of a request hold to the version that its first one met, until an analysis asks for the newest. */
class HeldVersion {
  private probed: Promise<string> | undefined;

  constructor(
    private readonly probe: () => Promise<string>,
    private readonly loaders: Loaders,
  ) {}

  held(): Promise<string> {
    return (this.probed ??= this.probe());
  }

  async newest(): Promise<string> {
    const [before, now] = [await this.probed?.catch(() => undefined), await this.probe()];
    if (before !== undefined && before !== now) this.loaders.clear();
    this.probed = Promise.resolve(now);
    return now;
  }
}

let today = { number: Number.NaN, text: "" };

/** The day of a moment in UTC, written once a day. */
function dayOf(milliseconds: number): string {
  const number = Math.floor(milliseconds / dayMs);
  if (number !== today.number) today = { number, text: new Date(milliseconds).toISOString().slice(0, 10) };
  return today.text;
}
