import { z } from "zod";
import { defineQuery } from "../../cypher/define-query.js";
import { day, integer, propertyMap } from "../../cypher/value-shapes.js";
import type { ClaimFacts } from "./claim-facts.scoring.js";

const ids = z.array(z.string());

const matching = {
  subjectIds: ids,
  documentIds: ids,
  predicates: ids,
  statedSince: day.nullable(),
  statedUntil: day.nullable(),
  minConfidence: z.number(),
  regionId: z.string().nullable(),
  asOf: day,
};

/** One page of claims, the newest first. */
export const pageClaims = defineQuery("claims/page-claims", {
  params: z.object({
    ...matching,
    first: z.boolean(),
    afterUnknown: z.boolean(),
    key: z.string().nullable(),
    id: z.string().nullable(),
    limit: integer,
  }),
  row: z.object({ properties: propertyMap, key: z.string().nullable() }),
  holes: { ORDER: "DESC", AFTER: "<" },
});

/** How many claims match. */
export const countClaims = defineQuery("claims/count-claims", {
  params: z.object(matching),
  row: z.object({ total: z.int() }),
});

const factColumns = {
  id: z.string(),
  predicate: z.string().nullable(),
  value: z.string().nullable(),
  unit: z.string().nullable(),
  statedOn: z.string().nullable(),
  precision: z.enum(["DAY", "MONTH", "YEAR"]).nullable(),
  subjectIds: ids,
  objectIds: ids,
  documentIds: ids,
  publishers: ids,
  strengths: ids,
};

const factRow = z.object(factColumns);

/** A claim as the statements that weigh claims give it. */
export type ClaimFactRow = z.output<typeof factRow>;

/** Gives what the weighing of claims needs to know, from a row of the database. */
export function toClaimFacts(row: ClaimFactRow): ClaimFacts {
  const { id, value, unit, statedOn, precision, subjectIds, objectIds } = row;
  const sources = row.documentIds.map((documentId, index) => ({
    documentId,
    publisher: row.publishers[index] ?? "",
    strong: row.strengths[index] === "STRONG",
  }));
  return { id, predicate: row.predicate ?? "", value, unit, statedOn, precision, subjectIds, objectIds, sources };
}

/** Claims and all that say something of the same subjects by the same predicates. */
export const readAgreeing = defineQuery("claims/read-agreeing", {
  params: z.object({ ids, asOf: day }),
  row: factRow,
});

/** The claims of subjects and predicates with more than one value. */
export const findDisagreeing = defineQuery("claims/find-disagreeing", {
  params: z.object({ ...matching, limit: integer }),
  row: z.object({ groupSubjectId: z.string(), ...factColumns }),
});
