import { z } from "zod";
import { defineQuery } from "../cypher/define-query.js";
import { integer, propertyMap } from "../cypher/value-shapes.js";
import { type RelationshipType, relationshipTypeNames } from "../ontology/relationship-types.js";

/** A page of nodes by id. */
export const pageNodes = defineQuery("exporting/page-nodes", {
  params: z.strictObject({ after: z.string(), end: z.string(), limit: integer }),
  row: z.object({ id: z.string(), labels: z.array(z.string()), properties: propertyMap }),
});

const pageEdgesOf = (TYPE: RelationshipType) =>
  defineQuery("exporting/page-edges", {
    params: z.strictObject({ after: z.string(), limit: integer }),
    row: z.object({ id: z.string(), fromId: z.string(), toId: z.string(), properties: propertyMap }),
    holes: { TYPE },
  });

/** A page of the relationships of each type by id. */
export const pageEdges = relationshipTypeNames.map((type) => ({ type, query: pageEdgesOf(type) }));
