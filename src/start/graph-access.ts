import type { GraphQLSchema } from "graphql";
import type { Database } from "../cypher/database.js";
import { withinDeadline } from "../cypher/deadline.js";
import { ReadCache } from "../cypher/read-cache.js";
import { VersionProbe } from "../cypher/version-probe.js";
import { type Context, createContext } from "../graphql/context.js";
import type { RequestInfo } from "../server/request-frame.js";
import { SnapshotCache } from "../snapshot/snapshot-cache.js";

/** The graph behind its API: what the server and the command line ask questions through. */
export interface GraphAccess {
  readonly schema: GraphQLSchema;
  readonly createContext: (request: RequestInfo) => Context;
}

const probeMs = 5_000;

/** Puts a schema on a database, with one cache and one version probe for the whole process. */
export function createGraphAccess(schema: GraphQLSchema, database: Database, cache: boolean): GraphAccess {
  const snapshots = new SnapshotCache({ enabled: cache });
  const rows = cache ? new ReadCache() : undefined;
  // Shared by requests, so that it must not end with the one that began it.
  const probe = new VersionProbe(() => database.graphVersion({ deadline: Date.now() + probeMs }));
  return {
    schema,
    createContext: ({ signal, deadline, requestId }) =>
      createContext({
        ...{ runner: database, snapshots, cache: rows, signal, deadline, requestId },
        graphVersion: () => withinDeadline(probe.current(), { signal, deadline }, () => undefined),
      }),
  };
}
