import { z } from "zod";
import { defineQuery } from "../cypher/define-query.js";

const ids = z.array(z.string());
const day = z.string().nullable();

/** The products of which products are kinds. */
export const readKindsAbove = defineQuery("overlay/kinds-above", {
  params: z.object({ ids }),
  row: z.object({ id: z.string(), kindIds: ids }),
});

/** The attachable products of enterprises. */
export const readStoredProducts = defineQuery("overlay/stored-products", {
  params: z.object({ ids }),
  row: z.object({
    id: z.string(),
    products: z.array(z.object({ relationshipId: z.string(), validFrom: day, validTo: day })),
  }),
});
