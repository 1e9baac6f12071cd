import { z } from "zod";
import { defineQuery } from "../../cypher/define-query.js";

const ids = z.array(z.string());

/** The cover of the four chains. */
export const readCover = defineQuery("chain-diagnosis/read-cover", {
  params: z.object({ links: z.array(z.object({ id: z.string(), makerIds: ids })), regionIds: ids }),
  row: z.object({
    id: z.string(),
    programmeIds: ids,
    schoolIds: ids,
    occupationIds: ids,
    personIds: ids,
    projectIds: ids,
    partnerIds: ids,
    partyIds: ids,
  }),
});
