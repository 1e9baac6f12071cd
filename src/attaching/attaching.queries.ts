import { z } from "zod";
import { defineQuery } from "../cypher/define-query.js";
import { integer } from "../cypher/value-shapes.js";

const strings = z.array(z.string());
const linkIds = z.strictObject({ linkIds: strings });

/** The links of a chain with their words. */
export const readLinks = defineQuery("attaching/read-links", {
  params: z.strictObject({ chainId: z.string() }),
  row: z.object({ id: z.string(), name: z.string(), terms: strings, excludedTerms: strings }),
});

/** A page of products by id. */
export const pageProducts = defineQuery("attaching/page-products", {
  params: z.strictObject({ after: z.string(), end: z.string(), limit: integer }),
  row: z.object({ ids: strings, names: strings, accounting: z.array(z.boolean()) }),
});

/** Reviewers' decisions on the given links. */
export const readDecisions = defineQuery("attaching/read-decisions", {
  params: linkIds,
  row: z.object({
    productId: z.string(),
    linkId: z.string(),
    decision: z.enum(["ACCEPTED", "REFUSED"]),
    reason: z.string().nullable(),
    decidedBy: z.string().nullable(),
  }),
});

/** The edges that attach products to the given links. */
export const readRealizations = defineQuery("attaching/read-realizations", {
  params: linkIds,
  row: z.object({
    linkId: z.string(),
    productIds: strings,
    ids: strings,
    statuses: strings,
    confidences: z.array(z.number()),
    terms: strings,
    reasons: strings,
    dataSetIds: z.array(strings),
    versions: z.array(z.number()),
  }),
});
