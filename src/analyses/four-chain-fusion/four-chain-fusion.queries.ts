import { z } from "zod";
import { defineQuery } from "../../cypher/define-query.js";
import { integer } from "../../cypher/value-shapes.js";

const ids = z.array(z.string());
const flags = z.array(z.boolean());
const bounds = { minConfidence: z.number(), startsBy: z.string(), endsAfter: z.string(), endedBy: z.string() };
const ties = {
  params: z.object({ ids, deeds: ids, ...bounds }),
  row: z.object({
    id: z.string(),
    otherIds: ids,
    relationshipIds: ids,
    types: ids,
    outward: flags,
    placed: flags,
    documentIds: ids,
  }),
};

/** Who and what is located in places. */
export const readMembers = defineQuery("four-chain-fusion/read-members", {
  params: z.object({ placeIds: ids, limit: integer, ...bounds }),
  row: z.object({ placeId: z.string(), ids, documentIds: ids }),
});

/** What entities are tied to, either way. */
export const readTies = defineQuery("four-chain-fusion/read-ties", ties);

/** What things lead to. */
export const readOwnTies = defineQuery("four-chain-fusion/read-own-ties", ties);
