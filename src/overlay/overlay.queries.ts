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

/** The database's own numbers of nodes. */
export const readNodeKeys = defineQuery("overlay/node-keys", {
  params: z.object({ ids }),
  row: z.object({ id: z.string(), key: z.number() }),
});

/** What enterprises make, with outputs. */
export const readStoredProduction = defineQuery("overlay/stored-production", {
  params: z.object({ ids }),
  row: z.object({
    id: z.string(),
    productId: z.string(),
    output: z.number().nullable(),
    confidence: z.number(),
    validFrom: z.string(),
    validTo: z.string(),
  }),
});
