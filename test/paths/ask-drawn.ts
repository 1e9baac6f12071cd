import { graphql, type GraphQLSchema } from "graphql";
import { Database } from "../../src/cypher/database.js";
import type { QueryRunner } from "../../src/cypher/query-runner.js";
import { createSchema } from "../../src/graphql/build-schema.js";
import { sharedDatabase } from "../support/database-settings.js";
import { drawGraph, writeBehind } from "../support/draw-graph.js";
import { contextOf } from "../support/fake-runner.js";
import { drawnWays } from "./drawn-ways.js";

/** The drawn graph on the real database: asked through the schema, with the statements counted. */
export interface DrawnGraph {
  readonly schema: GraphQLSchema;
  readonly asked: string[];
  /** Gives the data of an operation; throws its first error. */
  ask<T>(source: string, variables?: Record<string, unknown>): Promise<T>;
  /** Gives the extensions and the message of an operation's first error. */
  refusal(source: string, variables?: Record<string, unknown>): Promise<{ message: string; details: unknown }>;
  close(): Promise<void>;
}

const clean = (): Promise<void> =>
  writeBehind("MATCH (n:Entity) WHERE n.id IN $ids DETACH DELETE n", { ids: Object.keys(drawnWays.nodes) });

/** Draws the graph and opens it. */
export async function openDrawnGraph(): Promise<DrawnGraph> {
  await clean();
  await drawGraph(drawnWays);
  const database = new Database(sharedDatabase());
  const schema = await createSchema();
  const asked: string[] = [];
  const runner: QueryRunner = {
    run: (query, params, options) => {
      asked.push(query.name);
      return database.run(query, params, options);
    },
  };
  const run = (source: string, variableValues: Record<string, unknown> = {}) =>
    graphql({ schema, source, variableValues, contextValue: contextOf(runner) });
  return {
    schema,
    asked,
    ask: async <T>(source: string, variables?: Record<string, unknown>) => {
      const { data, errors } = await run(source, variables);
      if (errors?.[0] !== undefined) throw errors[0].originalError ?? errors[0];
      return data as T;
    },
    refusal: async (source, variables) => {
      const { errors } = await run(source, variables);
      const first = errors?.[0];
      return { message: first?.message ?? "", details: (first?.originalError as { details?: unknown }).details };
    },
    close: async () => {
      await database.close();
      await clean();
    },
  };
}

/** The short names along a path, for comparison with the drawing: `jia casting yi`. */
export const namesAlong = (path: { steps: readonly { nodeId: string }[] }): string =>
  path.steps.map(({ nodeId }) => nodeId.replace(/^.*e2-/, "")).join(" ");
