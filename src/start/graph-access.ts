import type { GraphQLSchema } from "graphql";
import type { Database } from "../cypher/database.js";
import { ReadCache } from "../cypher/read-cache.js";
import { VersionProbe } from "../cypher/version-probe.js";
import { type Context, createContext } from "../graphql/context.js";
import { withinDeadline } from "../lib/within-deadline.js";
import { defaultLimits, poolSettings } from "../server/limits.js";
import type { RequestInfo } from "../server/request-frame.js";
import { computeIn } from "../snapshot/compute.js";
import { SharedWork } from "../snapshot/shared-work.js";
import { SnapshotCache } from "../snapshot/snapshot-cache.js";
import { type PoolSettings, WorkerPool } from "../snapshot/worker-pool.js";

/** The graph behind its API: what the server and the command line ask questions through. */
export interface GraphAccess {
  readonly schema: GraphQLSchema;
  readonly createContext: (request: RequestInfo) => Context;
  /** Ends the threads that analyses compute in. */
  readonly close: () => Promise<void>;
}

/** How the graph is asked: whether what was read and computed is kept, and how many heavy analyses run at once. */
export interface AccessSettings {
  readonly cache: boolean;
  /** The usual limits where not given. */
  readonly pool?: PoolSettings;
}

const probeMs = 5_000;
const keptResults = 64;

/** Puts a schema on a database, with one cache, one version probe and one pool of threads for the whole process. */
export function createGraphAccess(
  schema: GraphQLSchema,
  database: Database,
  { cache, pool = poolSettings(defaultLimits) }: AccessSettings,
): GraphAccess {
  const snapshots = new SnapshotCache({ enabled: cache });
  const workers = new WorkerPool(pool);
  const results = new SharedWork({ kept: cache ? keptResults : 0 });
  const rows = cache ? new ReadCache() : undefined;
  // Shared by requests, so that it must not end with the one that began it.
  const probe = new VersionProbe(() => database.graphVersion({ deadline: Date.now() + probeMs }));
  return {
    schema,
    createContext: (request) =>
      createContext({
        runner: database,
        snapshots,
        cache: rows,
        signal: request.signal,
        deadline: request.deadline,
        requestId: request.requestId,
        compute: computeIn(workers, results, request),
        graphVersion: () => withinDeadline(probe.current(), { signal: request.signal }),
      }),
    close: () => workers.close(),
  };
}
