import { groupBy } from "../../lib/group-by.js";
import { type ClaimFacts, daysOf } from "./claim-facts.scoring.js";
import { type ConfirmationCount, confirmationOf } from "./confirmation.scoring.js";
import { readStatedValue } from "./stated-value.scoring.js";

/** One of the values that sources state, with all claims that state it. */
export interface StatementGroup {
  readonly value: string;
  readonly unit: string | null;
  /** The newest day on which it was stated. */
  readonly statedOn: string | null;
  readonly precision: ClaimFacts["precision"];
  readonly confirmation: ConfirmationCount;
  readonly claims: readonly ClaimFacts[];
}

/** Different values of one predicate of one subject. */
export interface ConflictGroup {
  readonly subjectId: string;
  readonly predicate: string;
  readonly statements: readonly StatementGroup[];
  readonly differsByDate: boolean;
  readonly spread: number | null;
}

/** The claims about a subject by a predicate. */
export interface ClaimGroup {
  readonly subjectId: string;
  readonly predicate: string;
  readonly claims: readonly ClaimFacts[];
}

/** The conflicts found, and how many groups were taken for lists of several true values. */
export interface FoundConflicts {
  readonly conflicts: readonly ConflictGroup[];
  readonly lists: number;
}

type Comparable = readonly { readonly claim: ClaimFacts; readonly key: string; readonly amount: number | null }[];

/**
 * Finds what sources disagree about. Within a group, numbers of one base unit are compared by value (a number without a
 * unit with those of the only unit there is), texts with texts; two values or more are a conflict. Where one document
 * itself states several of the values, the predicate is a list (what a firm produces) and no conflict. Order: those not
 * explained by date first, then more sources, larger spread (unknown last), subject, predicate. Claims without a value
 * are left out. Source: E12.
 */
export function findConflicts(groups: readonly ClaimGroup[]): FoundConflicts {
  const compared = groups.flatMap(({ subjectId, predicate, claims }) =>
    comparableParts(claims).map((part) => ({ subjectId, predicate, part, byKey: groupBy(part, ({ key }) => [key]) })),
  );
  const different = compared.filter(({ byKey }) => byKey.size > 1);
  const conflicts = different
    .filter(({ part }) => !isList(part))
    .map(({ subjectId, predicate, part, byKey }) => ({
      subjectId,
      predicate,
      statements: valuesOf(byKey).map(toStatement).sort(byWeight),
      differsByDate: differByDate(valuesOf(byKey)),
      spread: spreadOf(part),
    }));
  return { conflicts: conflicts.sort(byUrgency), lists: different.length - conflicts.length };
}

const valuesOf = (byKey: ReadonlyMap<string, Comparable>): ClaimFacts[][] =>
  [...byKey.values()].map((members) => members.map(({ claim }) => claim));

function comparableParts(claims: readonly ClaimFacts[]): Comparable[] {
  const parts = new Map<string | null, Comparable[number][]>();
  for (const claim of claims) {
    if (claim.value === null) continue;
    const { key, amount, unit } = readStatedValue(claim.value, claim.unit);
    parts.set(unit, [...(parts.get(unit) ?? []), { claim, key, amount }]);
  }
  const [only, ...more] = [...parts.keys()].filter((unit) => unit !== null && unit !== "");
  const unitless = parts.get("");
  if (unitless !== undefined && only !== undefined && more.length === 0) {
    parts.set(only, [...(parts.get(only) ?? []), ...unitless]);
    parts.delete("");
  }
  return [...parts.values()];
}

/** Says whether one document states several of the values. */
function isList(part: Comparable): boolean {
  const keys = new Map<string, string>();
  return part.some(({ claim, key }) =>
    claim.sources.some(({ documentId }) => {
      const known = keys.get(documentId);
      keys.set(documentId, key);
      return known !== undefined && known !== key;
    }),
  );
}

function toStatement(claims: readonly ClaimFacts[]): StatementGroup {
  const ordered = claims.toSorted(
    (a, b) => (b.statedOn ?? "").localeCompare(a.statedOn ?? "") || (a.id < b.id ? -1 : 1),
  );
  const newest = ordered[0];
  return {
    value: newest?.value ?? "",
    unit: newest?.unit ?? null,
    statedOn: newest?.statedOn ?? null,
    precision: newest?.precision ?? null,
    confirmation: confirmationOf(claims),
    claims: ordered,
  };
}

/** Says whether no two different values may have been stated on the same day: it may be a change, no contradiction. */
function differByDate(values: readonly (readonly ClaimFacts[])[]): boolean {
  const meets = (one: ClaimFacts, other: ClaimFacts): boolean => {
    const [[from, to], [since, until]] = [daysOf(one), daysOf(other)];
    return from <= until && since <= to;
  };
  return !values.some((claims, index) =>
    values.slice(index + 1).some((others) => claims.some((claim) => others.some((other) => meets(claim, other)))),
  );
}

/** (max − min) / max(|max|, |min|) of the numbers, above 0 and at most 2; null for texts. */
function spreadOf(part: Comparable): number | null {
  const amounts = part.map(({ amount }) => amount).filter((amount) => amount !== null);
  if (amounts.length < part.length) return null;
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const scale = Math.max(Math.abs(least), Math.abs(most));
  return Number.isFinite(scale) && scale > 0 ? (most - least) / scale : null;
}

const byWeight = (a: StatementGroup, b: StatementGroup): number =>
  b.confirmation.sourceCount - a.confirmation.sourceCount ||
  b.confirmation.strongSourceCount - a.confirmation.strongSourceCount ||
  (b.statedOn ?? "").localeCompare(a.statedOn ?? "") ||
  ((a.claims[0]?.id ?? "") < (b.claims[0]?.id ?? "") ? -1 : 1);

const sourcesIn = ({ statements }: ConflictGroup): number =>
  statements.reduce((sum, { confirmation }) => sum + confirmation.sourceCount, 0);

const byUrgency = (a: ConflictGroup, b: ConflictGroup): number =>
  Number(a.differsByDate) - Number(b.differsByDate) ||
  sourcesIn(b) - sourcesIn(a) ||
  (b.spread ?? -1) - (a.spread ?? -1) ||
  byText(a.subjectId, b.subjectId) ||
  byText(a.predicate, b.predicate) ||
  byText(a.statements[0]?.unit ?? "", b.statements[0]?.unit ?? "");

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
