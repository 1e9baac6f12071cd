import { z } from "zod";
import { defineQuery } from "../cypher/define-query.js";
import { day, integer } from "../cypher/value-shapes.js";

const ids = z.array(z.string());
const validAt = { startsBy: z.string(), endsAfter: z.string(), endedBy: z.string() };
const essentiality = z.int().nullable();

/** What a target is, and the chains that it belongs to. */
export const readTarget = defineQuery("chain/read-target", {
  params: z.object({ id: z.string() }),
  row: z.object({ labels: ids, chainIds: ids }),
});

/** The links of chains. */
export const readLinks = defineQuery("chain/read-links", {
  params: z.object({ chainIds: ids }),
  row: z.object({
    id: z.string(),
    name: z.string(),
    nameEn: z.string().nullable(),
    stage: z.enum(["UPSTREAM", "MIDSTREAM", "DOWNSTREAM", "SERVICE"]).nullable(),
    position: z.int().nullable(),
    root: z.boolean(),
  }),
});

/** What links require of each other. */
export const readRequirements = defineQuery("chain/read-requirements", {
  params: z.object({ linkIds: ids, ...validAt }),
  row: z.object({
    relationshipId: z.string(),
    fromId: z.string(),
    toId: z.string(),
    essentiality,
    alternatives: z.string().nullable(),
  }),
});

/** What is directly upstream of products. */
export const readMaterials = defineQuery("chain/read-materials", {
  params: z.object({ ids, limit: integer, ...validAt }),
  row: z.object({ relationshipId: z.string(), fromId: z.string(), toId: z.string(), name: z.string(), essentiality }),
});

/** The products that realize links. */
export const readLinkProducts = defineQuery("chain/read-link-products", {
  params: z.object({ linkIds: ids, minConfidence: z.number(), ...validAt }),
  row: z.object({ linkId: z.string(), productIds: ids, relationshipIds: ids }),
});

/** Who makes products, or kinds of them. */
export const findMakers = defineQuery("chain/find-makers", {
  params: z.object({ productIds: ids, minConfidence: z.number(), ...validAt }),
  row: z.object({
    productId: z.string(),
    makerIds: ids,
    relationshipIds: ids,
    outputs: z.array(z.number()),
    revenueShares: z.array(z.number()),
    documentIds: ids,
  }),
});

/** What is declared about coverage. */
export const readDeclarations = defineQuery("chain/read-declarations", {
  params: z.object({ population: z.string(), asOf: day }),
  row: z.object({
    id: z.string(),
    relationshipType: z.enum(["LOCATED_IN", "PRODUCES"]),
    regionId: z.string(),
    share: z.number(),
    declaredBy: z.string().nullable(),
    declaredOn: z.string().nullable(),
  }),
});

/** Dated claims of quantity, the newest last. */
export const readQuantities = defineQuery("chain/read-quantities", {
  params: z.object({ subjectIds: ids, predicates: ids, asOf: day }),
  row: z.object({ subjectId: z.string(), predicate: z.string(), value: z.string().nullable(), claimId: z.string() }),
});

/** The newest day of publication among documents. */
export const readDocumentDates = defineQuery("chain/read-document-dates", {
  params: z.object({ ids }),
  row: z.object({ newest: z.string().nullable() }),
});
