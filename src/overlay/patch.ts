import type { QueryDefinition } from "../cypher/define-query.js";
import type { GraphOverlay } from "./graph-overlay.js";

/** Gives the rows that a statement would give if the graph had the overlay. */
export type Patch<P, R> = (rows: readonly R[], params: P, overlay: GraphOverlay) => R[];

/** A statement with its patch. */
export interface PatchedStatement {
  readonly query: QueryDefinition;
  readonly apply: (rows: readonly unknown[], params: unknown, overlay: GraphOverlay) => unknown[];
}

/** Joins a statement with its patch. */
export const patched = <P, R>(query: QueryDefinition<P, R>, apply: Patch<P, R>): PatchedStatement => ({
  query,
  apply: apply as PatchedStatement["apply"],
});
