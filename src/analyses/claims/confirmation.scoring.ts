import { normaliseName } from "../../lib/normalise-name.js";
import type { ClaimFacts } from "./claim-facts.scoring.js";
import { readStatedValue } from "./stated-value.scoring.js";

export type ConfirmationVerdict = "CONFIRMED" | "SEVERAL_WEAK" | "SINGLE_SOURCE" | "UNSOURCED";

/** How well a statement is confirmed, and by whom. */
export interface ConfirmationCount {
  readonly status: ConfirmationVerdict;
  readonly sourceCount: number;
  readonly strongSourceCount: number;
  readonly publishers: readonly string[];
  readonly claimIds: readonly string[];
}

/**
 * Judges claims that say the same. Sources are distinct first publishers, not rows and not documents: a reprint adds
 * nothing. A document without a publisher can't be shown to be independent, so such documents count as one source, and
 * only where no publisher is known. CONFIRMED: two sources or more, one of them strong. SEVERAL_WEAK: two or more,
 * none strong. SINGLE_SOURCE: one. UNSOURCED: no document. Source: the two-source rule of E12. Counts are whole
 * numbers from 0; a document of unknown strength is not strong.
 */
export function confirmationOf(claims: readonly ClaimFacts[]): ConfirmationCount {
  const sources = claims.flatMap((claim) => claim.sources);
  const publishers = new Set(sources.map(({ publisher }) => normaliseName(publisher)).filter((name) => name !== ""));
  const strong = sources.filter((source) => source.strong);
  const strongPublishers = new Set(strong.map(({ publisher }) => normaliseName(publisher)));
  const known = [...strongPublishers].filter((name) => name !== "").length;
  const sourceCount = publishers.size === 0 ? Math.min(1, sources.length) : publishers.size;
  const strongSourceCount = Math.max(known, Math.min(1, strong.length));
  return {
    status: verdictOf(sourceCount, strongSourceCount),
    sourceCount,
    strongSourceCount,
    publishers: [...publishers].sort(),
    claimIds: [...new Set(claims.map(({ id }) => id))].sort(),
  };
}

function verdictOf(sources: number, strong: number): ConfirmationVerdict {
  if (sources === 0) return "UNSOURCED";
  if (sources === 1) return "SINGLE_SOURCE";
  return strong > 0 ? "CONFIRMED" : "SEVERAL_WEAK";
}

/**
 * Gives the claims that say what a claim says, itself first: the same predicate of all of its subjects, with an equal
 * value in the same or an unstated unit, or, where it has no value, the same objects. A claim about nothing stands alone.
 */
export function claimsThatAgree(claim: ClaimFacts, others: readonly ClaimFacts[]): ClaimFacts[] {
  const agrees = (other: ClaimFacts): boolean =>
    other.id !== claim.id &&
    other.predicate === claim.predicate &&
    claim.subjectIds.length > 0 &&
    claim.subjectIds.every((id) => other.subjectIds.includes(id)) &&
    saysTheSame(claim, other);
  return [claim, ...others.filter(agrees)];
}

function saysTheSame(one: ClaimFacts, other: ClaimFacts): boolean {
  if (one.value === null || other.value === null)
    return one.value === other.value && one.objectIds.join(" ") === other.objectIds.join(" ");
  const [left, right] = [readStatedValue(one.value, one.unit), readStatedValue(other.value, other.unit)];
  return left.key === right.key && (left.unit === right.unit || left.unit === "" || right.unit === "");
}
