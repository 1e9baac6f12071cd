/** What the weighing of claims needs to know of one. */
export interface ClaimFacts {
  readonly id: string;
  readonly predicate: string;
  readonly value: string | null;
  readonly unit: string | null;
  readonly statedOn: string | null;
  readonly precision: "DAY" | "MONTH" | "YEAR" | null;
  readonly subjectIds: readonly string[];
  readonly objectIds: readonly string[];
  readonly sources: readonly ClaimSource[];
}

/** A document that states a claim. */
export interface ClaimSource {
  readonly documentId: string;
  /** Who published it first, else who published what was seen; empty where nobody is named. */
  readonly publisher: string;
  readonly strong: boolean;
}

/** The first and the last day on which a claim may have been stated; without a date it may be any. */
export function daysOf({ statedOn, precision }: ClaimFacts): readonly [first: string, last: string] {
  if (statedOn === null) return ["", "9999-12-31"];
  if (precision === "YEAR") return [`${statedOn.slice(0, 4)}-01-01`, `${statedOn.slice(0, 4)}-12-31`];
  if (precision === "MONTH") return [`${statedOn.slice(0, 7)}-01`, `${statedOn.slice(0, 7)}-31`];
  return [statedOn, statedOn];
}
