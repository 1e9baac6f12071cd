import type { ClaimFacts, ClaimSource } from "../../src/analyses/claims/claim-facts.scoring.js";

/** A document of a publisher, its own where none is named. */
export const source = (documentId: string, publisher = documentId, strong = false): ClaimSource => ({
  documentId,
  publisher,
  strong,
});

/** A claim that reg:a has so many mould firms, as far as nothing else is said. */
export const claim = (id: string, value: string | null, own: Partial<ClaimFacts> = {}): ClaimFacts => ({
  id,
  predicate: "mouldFirmCount",
  value,
  unit: "家",
  statedOn: "2021-01-01",
  precision: "DAY",
  subjectIds: ["reg:a"],
  objectIds: [],
  sources: [source(`doc:${id}`)],
  ...own,
});
