import { z } from "zod";
import { defineQuery, type QueryDefinition } from "../../cypher/define-query.js";
import { integer, propertyMap, valueRows } from "../../cypher/value-shapes.js";
import { isEntityLabel } from "../../ontology/entity-kinds.js";
import type { Direction, RelationEnd } from "../../ontology/relationship-type-spec.js";
import { type RelationshipType, relationshipTypeNames } from "../../ontology/relationship-types.js";

/** What every statement that reads a filtered list takes. */
export const filterParams = { tests: z.array(z.looseObject({ kind: z.string() })) };

/** What every statement that reads edges at a date takes. */
export const validityParams = { startsBy: z.string(), endsAfter: z.string(), endedBy: z.string() };

/** What every statement that reads a page in the order of any key takes. */
export const placeParams = {
  property: z.string().nullable(),
  countType: z.string().nullable(),
  countDirection: z.string().nullable(),
  countLabels: z.array(z.string()),
  countStartsBy: z.string(),
  countEndsAfter: z.string(),
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

const edgeParams = { ids: z.array(z.string()), minConfidence: z.number(), ...validityParams };
const columnParams = { columns: z.array(z.string()), edgeColumns: z.array(z.string()) };
const pageParams = z.object({
  ...edgeParams,
  ...columnParams,
  key: z.string().nullable(),
  id: z.string().nullable(),
  limit: integer,
});
const pageRow = z.object({
  fromId: z.string(),
  relationships: valueRows,
  forward: z.array(z.boolean()),
  nodes: valueRows,
});
const pageOfKindsRow = pageRow.extend({ labels: z.array(z.array(z.string())) });
const orderedPageRow = pageOfKindsRow.extend({ keys: z.array(z.array(z.union([z.string(), z.number()]))) });

/** A page of a relation from one entity: labels where its nodes may be of several kinds, keys where its order may not be that of the names. */
export type PageRow = z.output<typeof pageRow> & Partial<z.output<typeof orderedPageRow>>;
const countParams = z.object(edgeParams);
const countRow = z.object({ fromId: z.string(), total: z.int() });

const ofOneType = { type: z.string(), direction: z.string(), labels: z.array(z.string()) };

const filteredPage = (ORDER: "ASC" | "DESC", AFTER: string) =>
  defineQuery("relations/page-filtered-related", {
    params: z.object({ ...edgeParams, ...columnParams, ...filterParams, ...placeParams, ...ofOneType }),
    row: orderedPageRow,
    holes: { ORDER, AFTER },
  });

/** One page of any relation, filtered or in another order than the names'. */
export const pageFilteredRelated = { ASC: filteredPage("ASC", ">"), DESC: filteredPage("DESC", "<") };

/** How many a filtered relation leads to. */
export const countFilteredRelated = defineQuery("relations/count-filtered-related", {
  params: z.object({ ...edgeParams, ...filterParams, ...ofOneType }),
  row: countRow,
});

/** The statements of one reading of a relation without a filter: its page in the order of the names, and its count. */
export interface RelationStatements {
  readonly page: QueryDefinition<z.input<typeof pageParams>, PageRow>;
  readonly count: QueryDefinition<z.input<typeof countParams>, z.output<typeof countRow>>;
}

/** Fills the relation statements for a relationship type read in one direction towards one kind of node. */
export function defineRelationStatements(type: RelationshipType, { direction, node }: RelationEnd): RelationStatements {
  const holes = { TYPE: type, LABEL: node, ...arrows[direction] };
  const page = { params: pageParams, holes };
  return {
    page: isEntityLabel(node)
      ? defineQuery("relations/page-related", { ...page, row: pageRow })
      : defineQuery("relations/page-related-kinds", { ...page, row: pageOfKindsRow }),
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
