import type { Context } from "../../graphql/context.js";
import { type EntityLabel, entityLabels } from "../../ontology/entity-kinds.js";
import type { RelationshipType } from "../../ontology/relationship-types.js";
import { walkableParams } from "./level.loaders.js";
import { countDegrees } from "./paths.queries.js";
import { undirectedTypes, type WalkRules } from "./walk-rules.js";

/** Gives a node's number of edges of a type, out or in, whose far end is of a kind; at least 1. */
export type DegreeOf = (key: number, type: RelationshipType, isOut: boolean, far: EntityLabel | null) => number;

/** An undirected edge has no direction that could be counted apart. */
const nameOf = (key: number, type: string, isOut: boolean, far: string): string =>
  [key, type, isOut || undirectedTypes.some((name) => name === type), far].join(" ");

/** Reads the degrees of nodes in the whole graph with one statement. */
export async function loadDegrees(
  context: Context,
  rules: WalkRules,
  keys: readonly number[],
  types: readonly RelationshipType[],
): Promise<DegreeOf> {
  const rows = await context.runner.run(countDegrees, {
    ...walkableParams(rules),
    types: [...types],
    keys: [...keys],
    labels: entityLabels,
  });
  const degrees = new Map<string, number>();
  for (const row of rows)
    for (const [index, count] of row.degrees.entries()) {
      const name = nameOf(row.key, row.types[index] ?? "", row.outgoing[index] === true, row.labels[index] ?? "");
      degrees.set(name, (degrees.get(name) ?? 0) + count);
    }
  return (key, type, isOut, far) => degrees.get(nameOf(key, type, isOut, far ?? "")) ?? 1;
}
