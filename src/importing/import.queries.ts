import { z } from "zod";
import { defineQuery } from "../cypher/define-query.js";
import { propertyMap } from "../cypher/value-shapes.js";
import { type EntityLabel, entityLabels } from "../ontology/entity-kinds.js";
import { type RelationshipType, relationshipTypeNames } from "../ontology/relationship-types.js";

const ids = z.strictObject({ ids: z.array(z.string()) });
const empty = z.strictObject({});

/** Rows of a batch go to the database as they are: checking thousands of maps one by one costs more than writing them. */
const rowsOf = <T>() => z.strictObject({ rows: z.custom<readonly T[]>((value) => Array.isArray(value)) });

/** What changes on a node or an edge: null takes a property away. */
export interface Change {
  readonly id: string;
  /** The version that the change was worked out from; another one means that somebody wrote in between. */
  readonly version: number;
  readonly changes: Readonly<Record<string, unknown>>;
}

const counted = z.object({ count: z.number() });

/** The data sets with their ranks. */
export const readDataSets = defineQuery("import/read-data-sets", {
  params: empty,
  row: z.object({ id: z.string(), rank: z.number(), documentId: z.string().nullable() }),
});

/** The regions whose names full names begin with. */
export const readRegions = defineQuery("import/read-regions", {
  params: empty,
  row: z.object({
    id: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
    level: z.enum(["PROVINCE", "CITY", "DISTRICT"]),
  }),
});

/** The nodes of a batch as the graph has them. */
export const findNodes = defineQuery("import/find-nodes", {
  params: ids,
  row: z.object({ id: z.string(), properties: propertyMap, codes: z.array(z.string()) }),
});

/** Which ids the graph has. */
export const findIds = defineQuery("import/find-ids", { params: ids, row: z.object({ id: z.string() }) });

/** The ids of merged nodes by the ids that they were known by. */
export const findFormerIds = defineQuery("import/find-former-ids", {
  params: ids,
  row: z.object({ formerId: z.string(), id: z.string() }),
});

/** Who holds a code. */
export const findCodeHolders = defineQuery("import/find-code-holders", {
  params: z.strictObject({ keys: z.array(z.string()) }),
  row: z.object({ key: z.string(), valid: z.boolean().nullable(), holderId: z.string() }),
});

/** The names and codes by which nodes are searched. */
export const findSearchWords = defineQuery("import/find-search-words", {
  params: ids,
  row: z.object({
    id: z.string(),
    names: z.array(z.string()),
    codes: z.array(z.string()),
    searchKeys: z.array(z.string()),
  }),
});

/** Sets the words by which nodes are searched. */
export const setSearchKeys = defineQuery("import/set-search-keys", {
  params: rowsOf<{ id: string; searchKeys: readonly string[] }>(),
  row: z.unknown(),
});

/** Changes nodes; counts those that still had the version. */
export const changeNodes = defineQuery("import/change-nodes", { params: rowsOf<Change>(), row: counted });

/** Deletes nodes with their edges. */
export const deleteNodes = defineQuery("import/delete-nodes", { params: ids, row: z.unknown() });

/** Every edge of a node, with the node at its other end. */
export const readEdgesOf = defineQuery("import/read-edges-of", {
  params: z.strictObject({ id: z.string() }),
  row: z.object({ type: z.string(), from: z.string(), to: z.string(), properties: propertyMap }),
});

const perLabel = <Q>(make: (label: EntityLabel) => Q): ReadonlyMap<EntityLabel, Q> =>
  new Map(entityLabels.map((label) => [label, make(label)]));
const perType = <Q>(make: (type: RelationshipType) => Q): ReadonlyMap<RelationshipType, Q> =>
  new Map(relationshipTypeNames.map((type) => [type, make(type)]));

/** How many nodes a label has. */
export const countNodes = perLabel((LABEL) =>
  defineQuery("import/count-nodes", { params: empty, row: counted, holes: { LABEL } }),
);

/** How many edges a type has. */
export const countEdges = perType((TYPE) =>
  defineQuery("import/count-edges", { params: empty, row: counted, holes: { TYPE } }),
);

/** Whether any node was merged into another one. */
export const findAnyFormerId = defineQuery("import/find-any-former-id", {
  params: empty,
  row: z.object({ id: z.string() }),
});

/** The edges of a type as the graph has them. */
export const findEdges = perType((TYPE) =>
  defineQuery("import/find-edges", {
    params: ids,
    row: z.object({
      id: z.string(),
      properties: propertyMap,
      large: z.array(z.object({ name: z.string(), digits: z.string() })),
    }),
    holes: { TYPE },
  }),
);

/** Changes edges of a type; counts those that still had the version. */
export const changeEdges = perType((TYPE) =>
  defineQuery("import/change-edges", { params: rowsOf<Change>(), row: counted, holes: { TYPE } }),
);

/** Deletes edges of a type. */
export const deleteEdges = perType((TYPE) =>
  defineQuery("import/delete-edges", { params: ids, row: z.unknown(), holes: { TYPE } }),
);

/** Gives a typed map's entry; every label and type has one. */
export function queryFor<K, Q>(queries: ReadonlyMap<K, Q>, key: K): Q {
  const query = queries.get(key);
  if (query === undefined) throw new Error(`No statement is defined for ${String(key)}.`);
  return query;
}
