import { normaliseName } from "../lib/normalise-name.js";
import { accountingParts, bareClassWords } from "./accounting-names.js";

/** The words by which a link knows its products. */
export interface LinkTerms {
  readonly terms: readonly string[];
  readonly excludedTerms: readonly string[];
}

/** The term that a name was recognised by, and how far that can be trusted. */
export interface TermMatch {
  readonly term: string;
  readonly confidence: number;
}

/** The confidence of a name that is a term, letter by letter. */
export const confidenceOfEquality = 0.95;

const weakest = 0.5;
const strongestPart = 0.9;

const fold = (text: string): string => normaliseName(text).toLowerCase();
const bareWords = new Set(bareClassWords.map(fold));
const isAccounting = (folded: string): boolean =>
  folded === "" || bareWords.has(folded) || accountingParts.some((part) => folded.includes(part));

/** Says whether a name is a row of the accounts or a bare class word, which attaches to no link and makes no maker known. */
export const isAccountingName = (name: string): boolean => isAccounting(fold(name));

/** A term made ready: as it was written, its folded word, and whether it must be the whole name. */
interface ReadyTerm {
  readonly term: string;
  readonly word: string;
  readonly whole: boolean;
}

interface ReadyLink {
  readonly terms: readonly ReadyTerm[];
  readonly excluded: readonly ReadyTerm[];
}

// A link is matched with some 100,000 names; folding its words each time took most of the run.
const readyLinks = new WeakMap<LinkTerms, ReadyLink>();

function ready(term: string): ReadyTerm {
  const folded = fold(term);
  const whole = folded.startsWith("=");
  return { term, word: whole ? folded.slice(1) : folded, whole };
}

/** Gives a link's terms made ready, the longest word first, so that the first that fits is the one to name. */
function readyLink(link: LinkTerms): ReadyLink {
  const known = readyLinks.get(link);
  if (known !== undefined) return known;
  const terms = link.terms.map(ready).sort((a, b) => b.word.length - a.word.length);
  const made = { terms, excluded: link.excludedTerms.map(ready) };
  readyLinks.set(link, made);
  return made;
}

/** Says whether a term speaks of a name: `=词` must be the whole name, `词` need only stand in it. Both are folded. */
const speaksOf = ({ word, whole }: ReadyTerm, name: string): boolean =>
  word !== "" && (whole ? name === word : name.includes(word));

const confidenceOf = (word: string, name: string): number =>
  word === name ? confidenceOfEquality : weakest + (strongestPart - weakest) * (word.length / name.length);

function matchFolded(name: string, link: LinkTerms): TermMatch | null {
  const { terms, excluded } = readyLink(link);
  const best = terms.find((term) => speaksOf(term, name));
  if (best === undefined || excluded.some((term) => speaksOf(term, name))) return null;
  return { term: best.term, confidence: confidenceOf(best.word, name) };
}

/**
 * Recognises a product by a link's words, or gives null.
 * Formula: 0.95 where name = term, else 0.5 + 0.4 · |term| / |name| (characters), of the longest term that the name contains;
 * a number in [0.5, 0.95], without unit. Source: the curator's rule of the data set nev.
 * Null for an accounting name, a name with an excluded term, and a link without terms.
 */
export function matchTerms(name: string, link: LinkTerms): TermMatch | null {
  const folded = fold(name);
  return isAccounting(folded) ? null : matchFolded(folded, link);
}

/** Gives every link that a product's name attaches to, with its match; the same as `matchTerms` link by link, but the name is folded once. */
export function matchLinks<Link extends LinkTerms>(
  name: string,
  links: readonly Link[],
): { readonly link: Link; readonly match: TermMatch }[] {
  const folded = fold(name);
  if (isAccounting(folded)) return [];
  return links.flatMap((link) => {
    const match = matchFolded(folded, link);
    return match === null ? [] : [{ link, match }];
  });
}
