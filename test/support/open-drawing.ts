import { graphql, type GraphQLSchema } from "graphql";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import type { QueryRunner } from "../../src/cypher/query-runner.js";
import { createSchema } from "../../src/graphql/build-schema.js";
import { sharedDatabase } from "./database-settings.js";
import { type Drawing, drawGraph, writeBehind } from "./draw-graph.js";
import { contextOf } from "./fake-runner.js";
import { resetGraph } from "./reset-graph.js";

/** A drawing on the real database, asked through the schema, with the statements noted. */
export interface OpenDrawing {
  readonly asked: string[];
  /** Gives the data of an operation; throws its first error. */
  ask<T>(source: string): Promise<T>;
  close(): Promise<void>;
}

/** Empties the graph, draws and opens it: for questions about all of the graph. */
export async function openDrawingAlone(drawing: Drawing): Promise<OpenDrawing> {
  const database = new Database(sharedDatabase());
  await resetGraph(database);
  await migrate(database);
  await database.close();
  return openDrawing(drawing);
}

let schema: Promise<GraphQLSchema> | undefined;

/** Draws a graph and opens it; only the drawing's own nodes are removed, before and after. */
export async function openDrawing(drawing: Drawing): Promise<OpenDrawing> {
  const clean = () =>
    writeBehind("MATCH (n:Entity) WHERE n.id IN $ids DETACH DELETE n", { ids: Object.keys(drawing.nodes) });
  await clean();
  await drawGraph(drawing);
  const database = new Database(sharedDatabase());
  const asked: string[] = [];
  const runner: QueryRunner = {
    run: (query, params, options) => {
      asked.push(query.name);
      return database.run(query, params, options);
    },
  };
  return {
    asked,
    ask: async <T>(source: string) => {
      const { data, errors } = await graphql({
        schema: await (schema ??= createSchema()),
        source,
        contextValue: contextOf(runner),
      });
      if (errors?.[0] !== undefined) throw errors[0].originalError ?? errors[0];
      return JSON.parse(JSON.stringify(data)) as T;
    },
    close: async () => {
      await database.close();
      await clean();
    },
  };
}
