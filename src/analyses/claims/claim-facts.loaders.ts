import type { ClaimFactRow } from "./claims.queries.js";
import type { ClaimFacts } from "./claim-facts.scoring.js";

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
