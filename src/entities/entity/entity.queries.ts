import { z } from "zod";
import { defineQuery } from "../../cypher/define-query.js";
import { propertyMap } from "../../cypher/value-shapes.js";

/** The entities with the given ids. */
export const readEntities = defineQuery("entities/read-entities", {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ wanted: z.string(), labels: z.array(z.string()), properties: propertyMap }),
});
