import { z } from "zod";
import { defineQuery } from "../../cypher/define-query.js";
import { day, integer } from "../../cypher/value-shapes.js";

const names = z.array(z.string());

/** What is declared for a region or the regions around it. */
export const readDeclarations = defineQuery("coverage/read-declarations", {
  params: z.object({ regionId: z.string(), relationshipTypes: names, population: z.string(), asOf: day }),
  row: z.object({
    id: z.string(),
    relationshipType: z.string(),
    regionId: z.string(),
    steps: z.int(),
    share: z.number().nullable(),
    declaredBy: z.string().nullable(),
    declaredOn: z.string().nullable(),
  }),
});

/** How much there is of each type in a region. */
export const countPresent = defineQuery("coverage/count-present", {
  params: z.object({
    regionId: z.string(),
    relationshipTypes: names,
    population: z.string(),
    startsBy: z.string(),
    endsAfter: z.string(),
    endedBy: z.string(),
    deeds: names,
    limit: integer,
  }),
  row: z.object({
    placeCount: z.int(),
    relationshipTypes: names,
    relationshipCounts: z.array(z.int()),
    entityCounts: z.array(z.int()),
  }),
});
