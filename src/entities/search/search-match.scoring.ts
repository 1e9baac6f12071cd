import { cleanText, type SearchText, wordsOf } from "./search-text.scoring.js";

/** What of an entity a searched text may meet. */
export interface Searchable {
  readonly name: string;
  readonly nameEn?: string | null;
  readonly aliases?: readonly string[];
  readonly searchKeys?: readonly string[];
}

/** What sort of text was met. */
export type MatchedOn = "NAME" | "ENGLISH_NAME" | "ALIAS" | "CODE" | "PINYIN" | "WORDS";

/** What a search met, and the text itself. */
export interface SearchMatch {
  readonly matchedOn: MatchedOn;
  readonly matchedText: string;
}

/** The form in which texts are compared: NFKC, single blanks, lower case. */
export const comparable = (text: string): string => cleanText(text).toLowerCase();

/** How well a form fits what is wanted, the best first. */
const ranks = { equal: 0, begins: 1, contains: 2, none: 3 } as const;

type Rank = (typeof ranks)[keyof typeof ranks];

/** Pinyin and codes must be met from their beginning: what is inside of them means nothing. */
function rankOf(form: string, wanted: string, matchedOn: MatchedOn): Rank {
  if (wanted === "") return ranks.none;
  if (form === wanted) return ranks.equal;
  if (form.startsWith(wanted)) return ranks.begins;
  return matchedOn !== "PINYIN" && matchedOn !== "CODE" && form.includes(wanted) ? ranks.contains : ranks.none;
}

/** The best match so far; of equally good ones the first. */
class BestMatch {
  private rank: Rank = ranks.none;
  found: SearchMatch | undefined;

  consider(matchedOn: MatchedOn, matchedText: string, form: string, wanted: string): void {
    const rank = rankOf(form, wanted, matchedOn);
    if (rank >= this.rank) return;
    this.rank = rank;
    this.found = { matchedOn, matchedText };
  }
}

/** Says what of an entity a text met; where only its words occur, the text that has most of them. */
export function findMatch(text: SearchText, entity: Searchable, codes: readonly string[]): SearchMatch {
  const best = new BestMatch();
  const names = namesOf(entity);
  for (const { matchedOn, matchedText } of names)
    best.consider(matchedOn, matchedText, formOf(matchedText), text.lower);
  for (const key of entity.searchKeys ?? []) {
    const code = codes.find((spelled) => spelled.toLowerCase() === key);
    const wanted = key === text.lower ? text.lower : text.compact;
    best.consider(code === undefined ? "PINYIN" : "CODE", code ?? key, key, wanted);
  }
  return best.found ?? { matchedOn: "WORDS", matchedText: mostWords(text, names) ?? entity.name };
}

function mostWords({ lower }: SearchText, names: readonly SearchMatch[]): string | undefined {
  const words = wordsOf(lower);
  const held = ({ matchedText }: SearchMatch) => words.filter((word) => formOf(matchedText).includes(word)).length;
  return names.toSorted((one, other) => held(other) - held(one))[0]?.matchedText;
}

const formOf = (name: string): string => name.normalize("NFKC").toLowerCase();

/** Equally well met, the name comes before the aliases, and these before the English name. */
function namesOf({ name, nameEn, aliases = [] }: Searchable): SearchMatch[] {
  const names: SearchMatch[] = [{ matchedOn: "NAME", matchedText: name }];
  for (const alias of aliases) names.push({ matchedOn: "ALIAS", matchedText: alias });
  if (typeof nameEn === "string") names.push({ matchedOn: "ENGLISH_NAME", matchedText: nameEn });
  return names;
}
