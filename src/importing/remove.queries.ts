import { z } from "zod";
import { defineQuery } from "../cypher/define-query.js";
import { integer, propertyMap } from "../cypher/value-shapes.js";
import { relationshipTypeNames } from "../ontology/relationship-types.js";

const page = z.strictObject({ dataSetId: z.string(), after: z.string(), limit: integer });

/** The next nodes that a data set supports. */
export const pageSupportedNodes = defineQuery("import/page-supported-nodes", {
  params: page,
  row: z.object({
    id: z.string(),
    properties: propertyMap,
    codes: z.array(z.string()),
    edgeDataSetIds: z.array(z.array(z.string())),
  }),
});

/** The next edges of a type that a data set supports. */
export const pageSupportedEdges = new Map(
  relationshipTypeNames.map((TYPE) => [
    TYPE,
    defineQuery("import/page-supported-edges", {
      params: page,
      row: z.object({ id: z.string(), from: z.string(), to: z.string(), properties: propertyMap }),
      holes: { TYPE },
    }),
  ]),
);
