import type { Context } from "../../graphql/context.js";
import type { Direction } from "../../ontology/relationship-type-spec.js";
import type { RelationshipType } from "../../ontology/relationship-types.js";
import { growLevel } from "./paths.queries.js";
import { undirectedTypes, type WalkRules } from "./walk-rules.js";

/** Which nodes are gone on from, and how. */
export interface LevelRequest {
  readonly keys: readonly number[];
  readonly types: readonly RelationshipType[];
  readonly direction: Direction;
  /** Nodes of avoided kinds that may be reached all the same, since the question names them. */
  readonly ends: readonly number[];
}

/** The edges of one level as columns, and whether some were left out. */
export interface Level {
  readonly near: readonly number[];
  readonly far: readonly number[];
  readonly edges: readonly number[];
  readonly isCut: boolean;
}

/** What the statements of paths take of the rules. */
export const walkableParams = ({ types, asOf, lasting, minConfidence }: WalkRules) => ({
  types: [...types],
  asOf,
  lasting: [...lasting],
  minConfidence,
});

/** Gives the edges that lead on from the nodes of a level, in the order of their keys; one statement. */
export async function loadLevel(context: Context, rules: WalkRules, request: LevelRequest): Promise<Level> {
  const rows = await context.runner.run(growLevel, {
    ...walkableParams(rules),
    types: [...request.types],
    keys: [...request.keys],
    ends: [...request.ends],
    direction: request.direction,
    undirected: [...undirectedTypes],
    avoid: [...rules.avoid],
    limit: rules.maxEdges + 1,
  });
  const near: number[] = [];
  const far: number[] = [];
  const edges: number[] = [];
  for (const { key, nodes, edges: keys } of rows)
    for (const [index, node] of nodes.entries()) {
      near.push(key);
      far.push(node);
      edges.push(keys[index] ?? -1);
    }
  return { near, far, edges, isCut: edges.length > rules.maxEdges };
}
