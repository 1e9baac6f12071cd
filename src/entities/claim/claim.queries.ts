import { z } from "zod";
import { defineQuery } from "../../cypher/define-query.js";

const ids = z.array(z.string());

/** What claims are about, and where they are stated. */
export const readClaimEnds = defineQuery("claim/read-claim-ends", {
  params: z.object({ ids }),
  row: z.object({
    wanted: z.string(),
    subjectIds: ids,
    objectIds: ids,
    documentIds: ids,
    locators: z.array(z.string()),
  }),
});
