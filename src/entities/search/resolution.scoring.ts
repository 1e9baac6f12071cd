import { comparable, type MatchedOn, type Searchable } from "./search-match.scoring.js";
import { compactKey } from "./search-text.scoring.js";

/** What a row of a list says of an entity. */
export interface RowGiven {
  readonly name: string | null;
  readonly code: string | null;
}

/** An entity that a row may mean, with what the search says of it. */
export interface Suspect {
  readonly id: string;
  readonly properties: Searchable & { readonly accounting?: boolean | null };
  readonly codes: readonly string[];
  readonly score: number;
  readonly matchedOn: MatchedOn;
  readonly matchedText: string;
}

/** A suspect with the confidence that it is meant, from 0 to 1, and why. */
export interface Judged {
  readonly id: string;
  readonly confidence: number;
  readonly matchedOn: MatchedOn;
  readonly matchedText: string;
}

export type ResolutionStatus = "KNOWN" | "DOUBTFUL" | "UNKNOWN";

/** What became of a row: its candidates, the likeliest first, and one sentence that says why. */
export interface Verdict {
  readonly status: ResolutionStatus;
  readonly reason: string;
  readonly candidates: readonly Judged[];
}

/** An English name counts as an alias. */
const sure = { CODE: 1, NAME: 0.95, ALIAS: 0.9 } as const;
type SureMatch = keyof typeof sure;

/** A hit of the search alone never counts for more than this. */
const mostForHit = 0.8;

/** What a contradicting code leaves of the confidence in a name. */
const contradicted = 0.5;

const saying: Readonly<Record<SureMatch, string>> = {
  CODE: "this code",
  NAME: "this name",
  ALIAS: "this alias",
};

interface Judgement extends Judged {
  readonly exact: SureMatch | null;
  readonly clash: boolean;
}

/**
 * Judges what a row means. Confidence, 0 to 1: equal code 1, equal name 0.95, equal alias or English name 0.9, each
 * divided by the number of entities that equal it in the same way; a hit of the search its score, at most 0.8; half of
 * it where the entity has another code of the same length. KNOWN needs one entity of the best exact kind, no clash, and
 * no other entity whose name the row gives exactly. No suspects, or neither name nor code: UNKNOWN.
 */
export function judgeRow(given: RowGiven, suspects: readonly Suspect[]): Verdict {
  if (suspects.length === 0) return { status: "UNKNOWN", reason: reasonOfNothing(given), candidates: [] };
  const judged = suspects.map((suspect) => judge(given, suspect));
  const kinds = (Object.keys(sure) as SureMatch[]).filter((kind) => judged.some(({ exact }) => exact === kind));
  const [best] = kinds;
  const candidates = judged
    .map((one) => ({ ...one, confidence: one.confidence / equals(judged, one).length }))
    .toSorted((one, other) => other.confidence - one.confidence || (one.id < other.id ? -1 : 1))
    .map(({ id, confidence, matchedOn, matchedText }) => ({ id, confidence, matchedOn, matchedText }));
  if (best === undefined)
    return { status: "DOUBTFUL", reason: "Nothing has exactly this name or code; these come near.", candidates };
  const equal = judged.filter(({ exact }) => exact === best);
  const doubt = doubtOf(best, equal, judged);
  if (doubt !== null) return { status: "DOUBTFUL", reason: doubt, candidates };
  return { status: "KNOWN", reason: `Exactly one has ${saying[best]}.`, candidates };
}

function doubtOf(best: SureMatch, equal: readonly Judgement[], judged: readonly Judgement[]): string | null {
  if (equal.length > 1) return `${equal.length} have ${saying[best]}.`;
  if (equal.some(({ clash }) => clash)) return `The one with ${saying[best]} has another code.`;
  const named = judged.some(({ exact, id }) => exact === "NAME" && id !== equal[0]?.id);
  return best === "CODE" && named ? "The code is of one, the name of another." : null;
}

const reasonOfNothing = ({ name, code }: RowGiven): string =>
  isBlank(name) && isBlank(code) ? "The row has neither a name nor a code." : "Nothing comes near.";

const isBlank = (text: string | null): boolean => text === null || comparable(text) === "";

/** Those that equal the row in the same way; a hit of the search is alone. */
const equals = (judged: readonly Judgement[], one: Judgement): readonly Judgement[] =>
  one.exact === null ? [one] : judged.filter(({ exact }) => exact === one.exact);

function judge({ name, code }: RowGiven, suspect: Suspect): Judgement {
  const { id, codes, properties } = suspect;
  const hit = { id, matchedOn: suspect.matchedOn, matchedText: suspect.matchedText };
  const wanted = isBlank(code) || code === null ? null : compactKey(comparable(code));
  const sameCode = codes.find((known) => compactKey(comparable(known)) === wanted);
  if (sameCode !== undefined)
    return { id, matchedOn: "CODE", matchedText: sameCode, exact: "CODE", clash: false, confidence: sure.CODE };
  const clash = wanted !== null && codes.some((known) => compactKey(comparable(known)).length === wanted.length);
  const factor = clash ? contradicted : 1;
  const exact = properties.accounting === true || isBlank(name) || name === null ? null : sameName(name, properties);
  if (exact === null) return { ...hit, exact, clash, confidence: Math.min(suspect.score, mostForHit) * factor };
  const kind = exact.matchedOn === "NAME" ? "NAME" : "ALIAS";
  return { id, ...exact, exact: kind, clash, confidence: sure[kind] * factor };
}

function sameName(
  name: string,
  { name: own, aliases, nameEn }: Searchable,
): { matchedOn: MatchedOn; matchedText: string } | null {
  const wanted = comparable(name);
  if (comparable(own) === wanted) return { matchedOn: "NAME", matchedText: own };
  const alias = (aliases ?? []).find((other) => comparable(other) === wanted);
  if (alias !== undefined) return { matchedOn: "ALIAS", matchedText: alias };
  const isEnglish = typeof nameEn === "string" && comparable(nameEn) === wanted;
  return isEnglish ? { matchedOn: "ENGLISH_NAME", matchedText: nameEn } : null;
}
