import { z } from "zod";
import { defineQuery } from "../../cypher/define-query.js";

const ids = z.array(z.string());

/** The links that products belong to. */
export const findLinks = defineQuery("disruption-impact/find-links", {
  params: z.object({
    productIds: ids,
    minConfidence: z.number(),
    startsBy: z.string(),
    endsAfter: z.string(),
    endedBy: z.string(),
  }),
  row: z.object({ productId: z.string(), linkIds: ids }),
});
