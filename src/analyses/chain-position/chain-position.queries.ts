import { z } from "zod";
import { defineQuery } from "../../cypher/define-query.js";

const ids = z.array(z.string());
const bounds = { startsBy: z.string(), endsAfter: z.string(), endedBy: z.string() };

/** Whom makers supply, with what and for how much; -1 is an amount that is not stated, "" a product that is not. */
export const readSupplies = defineQuery("chain-position/read-supplies", {
  params: z.object({ makerIds: ids, minConfidence: z.number(), ...bounds }),
  row: z.object({
    sellerId: z.string(),
    buyerIds: ids,
    relationshipIds: ids,
    productIds: ids,
    amounts: z.array(z.number()),
    documentIds: ids,
  }),
});

/** What makes makers hubs. */
export const readHubParts = defineQuery("chain-position/read-hub-parts", {
  params: z.object({ makerIds: ids, deeds: ids, ...bounds }),
  row: z.object({
    id: z.string(),
    chainLeader: z.boolean(),
    customers: z.int(),
    suppliers: z.int(),
    partners: z.int(),
    projects: z.int(),
  }),
});
