import type { QueryRunner } from "../cypher/query-runner.js";
import type { Context } from "../graphql/context.js";
import { ownLoaders } from "../graphql/loaders.js";
import type { Snapshots } from "../snapshot/snapshot-cache.js";
import { chainPatches } from "./chain-patches.js";
import { entityPatches } from "./entity-patches.js";
import type { GraphOverlay } from "./graph-overlay.js";
import { loadOverlay } from "./load-overlay.service.js";
import type { ScenarioInput } from "./overlay.args.js";
import type { PatchedStatement } from "./patch.js";
import { snapshotPatches } from "./snapshot-patches.js";
import { supplyPatches } from "./supply-patches.js";

const patches: readonly PatchedStatement[] = [...chainPatches, ...snapshotPatches, ...entityPatches, ...supplyPatches];
const patchOf = new Map<unknown, PatchedStatement>(patches.map((patch) => [patch.query, patch]));

/** The statements whose rows a scenario changes. */
export const patchedStatements: readonly PatchedStatement[] = patches;

/** Gives a runner whose rows are those of the graph with the overlay. */
export const overlaidRunner = (runner: QueryRunner, overlay: GraphOverlay): QueryRunner => ({
  run: async (query, params, options) => {
    const rows = await runner.run(query, params, options);
    return (patchOf.get(query)?.apply(rows, params, overlay) ?? rows) as typeof rows;
  },
});

/**
 * Gives a context through which an analysis sees the graph as it would be with the scenario, or the same one without a scenario.
 * Nothing is stored; what is kept of it is kept under the scenario's own key.
 */
export async function underScenario(context: Context, scenario: ScenarioInput | null | undefined): Promise<Context> {
  if (scenario === null || scenario === undefined) return context;
  return withOverlay(context, await loadOverlay(context, scenario));
}

/** Gives a context that sees the graph with an overlay. */
export function withOverlay(context: Context, overlay: GraphOverlay): Context {
  const snapshots: Snapshots = {
    get: (name, version, build) => context.snapshots.get(`${name} under ${overlay.key}`, version, build),
  };
  return {
    ...context,
    runner: overlaidRunner(context.runner, overlay),
    background: overlaidRunner(context.background, overlay),
    snapshots,
    compute: (task, { version, key }, makeInput) =>
      context.compute(task, { version, key: `${key} under ${overlay.key}` }, makeInput),
    loader: ownLoaders(),
  };
}
