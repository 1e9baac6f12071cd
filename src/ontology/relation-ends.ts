import type { Direction, RelationEnd, TypeName } from "./relationship-type-spec.js";

const end =
  (direction: Direction) =>
  (on: TypeName, field: string, node: TypeName): RelationEnd => ({ on, field, direction, node });

/** The field on the relationship's start that leads to its end. */
export const out = end("OUT");

/** The field on the relationship's end that leads back to its start. */
export const into = end("IN");

/** The one field of an undirected relationship. */
export const both = end("BOTH");
