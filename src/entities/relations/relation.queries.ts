import { z } from "zod";
import { defineQuery, type QueryDefinition } from "../../cypher/define-query.js";
import { integer, propertyMap } from "../../cypher/value-shapes.js";
import type { Direction, RelationEnd } from "../../ontology/relationship-type-spec.js";
import { type RelationshipType, relationshipTypeNames } from "../../ontology/relationship-types.js";

/** What every statement that reads a filtered list at a date takes. */
export const filterParams = {
  startsBy: z.string(),
  endsAfter: z.string(),
  endedBy: z.string(),
  tests: z.array(z.looseObject({ kind: z.string() })),
};

/** What every statement that reads a page in the order of any key takes. */
export const placeParams = {
  property: z.string().nullable(),
  countType: z.string().nullable(),
  countDirection: z.string().nullable(),
  first: z.boolean(),
  afterUnknown: z.boolean(),
  key: z.union([z.string(), z.number()]).nullable(),
  id: z.string().nullable(),
  limit: integer,
};

const arrows: Readonly<Record<Direction, { LEFT: string; RIGHT: string }>> = {
  OUT: { LEFT: "-", RIGHT: "->" },
  IN: { LEFT: "<-", RIGHT: "-" },
  BOTH: { LEFT: "-", RIGHT: "-" },
};

const pageParams = z.object({ ids: z.array(z.string()), minConfidence: z.number(), ...filterParams, ...placeParams });
const pageRow = z.object({
  fromId: z.string(),
  relationships: z.array(propertyMap),
  forward: z.array(z.boolean()),
  keys: z.array(z.array(z.union([z.string(), z.number()]))),
  labels: z.array(z.array(z.string())),
  nodes: z.array(propertyMap),
});
const countParams = z.object({ ids: z.array(z.string()), minConfidence: z.number(), ...filterParams });
const countRow = z.object({ fromId: z.string(), total: z.int() });

/** The statements of one reading of a relation: its page upwards and downwards, and its count. */
export interface RelationStatements {
  readonly page: Readonly<
    Record<"ASC" | "DESC", QueryDefinition<z.input<typeof pageParams>, z.output<typeof pageRow>>>
  >;
  readonly count: QueryDefinition<z.input<typeof countParams>, z.output<typeof countRow>>;
}

/** Fills the relation statements for a relationship type read in one direction towards one kind of node. */
export function defineRelationStatements(type: RelationshipType, { direction, node }: RelationEnd): RelationStatements {
  const holes = { TYPE: type, LABEL: node, ...arrows[direction] };
  const page = (ORDER: "ASC" | "DESC", AFTER: string) =>
    defineQuery("relations/page-related", { params: pageParams, row: pageRow, holes: { ...holes, ORDER, AFTER } });
  return {
    page: { ASC: page("ASC", ">"), DESC: page("DESC", "<") },
    count: defineQuery("relations/count-related", { params: countParams, row: countRow, holes }),
  };
}

const relationshipParams = z.object({ ids: z.array(z.string()) });
const relationshipRow = z.object({ wanted: z.string(), properties: propertyMap, fromId: z.string(), toId: z.string() });

/** The relationships of each type by their ids. */
export const readRelationships = new Map(
  relationshipTypeNames.map((type) => [
    type,
    defineQuery("relations/read-relationships", {
      params: relationshipParams,
      row: relationshipRow,
      holes: { TYPE: type },
    }),
  ]),
);
