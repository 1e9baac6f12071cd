import { normaliseName } from "../../lib/normalise-name.js";

/** How many characters of a searched text count. */
export const mostCharacters = 64;

/** A searched text in the forms that the statements compare and the full-text indexes are asked with. */
export interface SearchText {
  /** Cleaned, in lower case: what names are compared with. */
  readonly lower: string;
  /** What pinyin and codes are compared with: no blanks, hyphens and apostrophes. */
  readonly compact: string;
  /** The query to the index of names; empty where there is no word. */
  readonly words: string;
  /** The query to the index of keys; empty where there is nothing to ask. */
  readonly keys: string;
  /** What an equal key counts for: 1 where it may be a code, less where it can only be pinyin. */
  readonly keyScore: number;
}

// Of these scripts only letters and numbers: the index drops their radicals and other signs.
const cjk = "[[\\p{L}\\p{N}]&&[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]]";
const runs = new RegExp(`${cjk}+|[[\\p{L}\\p{N}\\p{M}]--${cjk}]+`, "gv");
const isCjk = new RegExp(`^${cjk}`, "v");
const isPlainKey = /^[\p{L}\p{N}]+$/u;
const unclean = /[\p{Surrogate}\p{Cc}]/gu;
const quotesAndEscapes = /["\\]/g;
const betweenParts = /[\s'’·-]/gu;

/** Gives a text without lone surrogates and control characters, in NFKC, with single blanks, cut to 64 characters. */
export function cleanText(text: string): string {
  const known = normaliseName(text.replaceAll(unclean, " "));
  if (known.length <= mostCharacters) return known;
  return Array.from(known).slice(0, mostCharacters).join("").trim();
}

/** Gives a text as one quoted phrase of the query language: inside quotes only these two have a meaning. */
export const quoted = (text: string): string => `"${text.replaceAll(quotesAndEscapes, "\\$&")}"`;

/** Gives the runs of a text that are words to the index: Chinese characters in a row, or letters and digits in a row. */
export const wordsOf = (text: string): string[] => text.match(runs) ?? [];

/** One word of a query: the index holds pairs of Chinese characters, so that a single one must be a prefix as well. */
function wordClause(word: string, isLast: boolean): string {
  if (isCjk.test(word)) return Array.from(word).length === 1 ? `(${quoted(word)}^9 OR ${word}*)` : quoted(word);
  // The last word may still be being typed. It has letters and digits alone, so that a prefix needs no escape.
  return isLast ? `(${quoted(word)}^9 OR ${word}*)` : quoted(word);
}

/** Gives the query to the index of names: all words must occur; what is not a letter or a digit never gets there. */
export function wordQuery(text: string): string {
  const words = wordsOf(text.toLowerCase());
  return words.map((word, index) => wordClause(word, index === words.length - 1)).join(" AND ");
}

const eitherForm = (compact: string, lower: string): string[] => (compact === lower ? [lower] : [compact, lower]);

/** Gives the query to the index of keys: the key itself, or one that begins so. */
export function keyQuery(lower: string, compact: string): string {
  if (compact === "") return "";
  const exact = eitherForm(compact, lower)
    .map((key) => `${quoted(key)}^9`)
    .join(" OR ");
  return isPlainKey.test(compact) && !isCjk.test(compact) ? `${exact} OR ${compact}*` : exact;
}

/** Gives a text without what people put between the parts of a pinyin or a code. */
export const compactKey = (text: string): string => text.toLowerCase().replaceAll(betweenParts, "");

/** Codes have digits; pinyin has none, and two names may share it. */
const keyScoreOf = (compact: string): number => (/\d/.test(compact) ? 1 : 0.9);

/** Reads what a user typed; null where nothing of it can be searched. */
export function readSearchText(text: string): SearchText | null {
  const lower = cleanText(text).toLowerCase();
  const compact = compactKey(lower);
  const words = wordQuery(lower);
  const keys = keyQuery(lower, compact);
  return words === "" && keys === "" ? null : { lower, compact, words, keys, keyScore: keyScoreOf(compact) };
}

/** Reads a code alone: only the code itself matches, never what begins so. */
export function readCodeText(code: string): SearchText | null {
  const lower = cleanText(code).toLowerCase();
  const compact = compactKey(lower);
  if (compact === "") return null;
  const keys = eitherForm(compact, lower).map(quoted).join(" OR ");
  return { lower: "", compact, words: "", keys, keyScore: keyScoreOf(compact) };
}
