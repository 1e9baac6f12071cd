import { z } from "zod";
import { defineQuery } from "../../cypher/define-query.js";

const ids = z.array(z.string());
const validAt = { startsBy: z.string(), endsAfter: z.string(), endedBy: z.string() };

/** Which projects solved which problems. */
export const readSolved = defineQuery("partner-recommendations/read-solved", {
  params: z.object({ ids, ...validAt }),
  row: z.object({ projectId: z.string(), problemId: z.string() }),
});

/** Which achievements are awards. */
export const findHonours = defineQuery("partner-recommendations/find-honours", {
  params: z.object({ ids }),
  row: z.object({ id: z.string() }),
});

/** With whom organizations cooperate in one way. */
export const readCooperations = defineQuery("partner-recommendations/read-cooperations", {
  params: z.object({ ids, kind: z.string(), minConfidence: z.number(), ...validAt }),
  row: z.object({ organizationId: z.string(), partnerId: z.string() }),
});

/** Who lies in any of some regions. */
export const findLocated = defineQuery("partner-recommendations/find-located", {
  params: z.object({ regionIds: ids, ...validAt }),
  row: z.object({ ids }),
});

/** What is declared about how much is known. */
export const readPartnerDeclarations = defineQuery("partner-recommendations/read-declarations", {
  params: z.object({ regionIds: ids, relationshipTypes: ids, asOf: z.string() }),
  row: z.object({
    relationshipType: z.string(),
    regionId: z.string(),
    population: z.string(),
    share: z.number().nullable(),
    declaredBy: z.string().nullable(),
    declaredOn: z.string().nullable(),
  }),
});
