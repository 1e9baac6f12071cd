import { z } from "zod";
import { defineQuery } from "../../cypher/define-query.js";
import { integer, propertyMap } from "../../cypher/value-shapes.js";
import { relationshipTypeNames } from "../../ontology/relationship-types.js";
import { filterParams, validityParams } from "../relations/relation.queries.js";

const ids = z.array(z.string());
const relationshipType = z.enum(relationshipTypeNames);

const bounds = { ...validityParams, deeds: ids };

// The types are a parameter, not part of the pattern: over so many types the planner weighs an index of each, for seconds.

/** How many relationships of each type and direction some entities have. */
export const countRelationships = defineQuery("neighbourhood/count-relationships", {
  params: z.object({ ids, types: ids, ...bounds, undirected: ids }),
  row: z.object({
    fromId: z.string(),
    types: z.array(relationshipType),
    directions: z.array(z.enum(["OUT", "IN", "BOTH"])),
    totals: z.array(z.int()),
  }),
});

const neighbourParams = {
  ids,
  types: ids,
  direction: z.enum(["OUT", "IN", "BOTH"]),
  undirected: ids,
  labels: ids,
  ...bounds,
};
const pageParams = { ...neighbourParams, after: z.string(), limit: integer };
const pageRow = z.object({
  fromId: z.string(),
  types: z.array(relationshipType),
  relationships: z.array(propertyMap),
  forward: z.array(z.boolean()),
  labels: z.array(ids),
  nodes: z.array(propertyMap),
});
const countRow = z.object({ fromId: z.string(), total: z.int() });

/** A page of the neighbours of an entity, as it is read. */
export type NeighbourRow = z.output<typeof pageRow>;

/** One page of the neighbours of some entities. */
export const pageNeighbours = defineQuery("neighbourhood/page-neighbours", {
  params: z.object(pageParams),
  row: pageRow,
});

/** One page of the neighbours of some entities that meet a filter. */
export const pageFilteredNeighbours = defineQuery("neighbourhood/page-filtered-neighbours", {
  params: z.object({ ...pageParams, ...filterParams }),
  row: pageRow,
});

/** How many neighbours some entities have. */
export const countNeighbours = defineQuery("neighbourhood/count-neighbours", {
  params: z.object(neighbourParams),
  row: countRow,
});

/** How many neighbours that meet a filter some entities have. */
export const countFilteredNeighbours = defineQuery("neighbourhood/count-filtered-neighbours", {
  params: z.object({ ...neighbourParams, ...filterParams }),
  row: countRow,
});

/** One more step from some entities. */
export const expandFrontier = defineQuery("neighbourhood/expand-frontier", {
  params: z.object({ ids, types: ids, labels: ids, ...bounds, perNode: integer }),
  row: z.object({ fromId: z.string(), relationshipIds: ids, nodeIds: ids, labels: z.array(ids) }),
});

/** The relationships among some entities. */
export const relationshipsAmong = defineQuery("neighbourhood/relationships-among", {
  params: z.object({ ids, types: ids, ...bounds, walked: ids.nullable(), limit: integer }),
  row: z.object({ type: relationshipType, properties: propertyMap, fromId: z.string(), toId: z.string() }),
});
