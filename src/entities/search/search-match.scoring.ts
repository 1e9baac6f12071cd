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

interface Candidate extends SearchMatch {
  readonly form: string;
  readonly wanted: string;
}

type Test = (candidate: Candidate) => boolean;

/** Equal texts come before beginnings, and these before parts; of equally good ones the first: names, aliases, codes, pinyin. */
const tests: readonly Test[] = [
  ({ form, wanted }) => form === wanted,
  ({ form, wanted }) => form.startsWith(wanted),
  ({ form, wanted, matchedOn }) => matchedOn !== "PINYIN" && matchedOn !== "CODE" && form.includes(wanted),
];

/** Says what of an entity a text met; where only its words occur, the text that has most of them. */
export function findMatch(text: SearchText, entity: Searchable, codes: readonly string[]): SearchMatch {
  const names = namesOf(entity, text);
  const all = [...names, ...keysOf(entity, text, codes)].filter(({ wanted }) => wanted !== "");
  for (const test of tests) {
    const found = all.find(test);
    if (found !== undefined) return { matchedOn: found.matchedOn, matchedText: found.matchedText };
  }
  const words = wordsOf(text.lower);
  const held = ({ form }: Candidate) => words.filter((word) => form.includes(word)).length;
  const [best] = names.toSorted((one, other) => held(other) - held(one));
  return { matchedOn: "WORDS", matchedText: best?.matchedText ?? entity.name };
}

function namesOf({ name, nameEn, aliases }: Searchable, { lower }: SearchText): Candidate[] {
  const candidate = (matchedOn: MatchedOn) => (matchedText: string) => ({
    matchedOn,
    matchedText,
    form: matchedText.normalize("NFKC").toLowerCase(),
    wanted: lower,
  });
  return [
    candidate("NAME")(name),
    ...(aliases ?? []).map(candidate("ALIAS")),
    ...(typeof nameEn === "string" ? [candidate("ENGLISH_NAME")(nameEn)] : []),
  ];
}

function keysOf({ searchKeys }: Searchable, { lower, compact }: SearchText, codes: readonly string[]): Candidate[] {
  const spelling = new Map(codes.flatMap((code) => [[code.toLowerCase(), code] as const]));
  return (searchKeys ?? []).map((key) => {
    const code = spelling.get(key);
    return {
      matchedOn: code === undefined ? "PINYIN" : "CODE",
      matchedText: code ?? key,
      form: key,
      wanted: key === lower ? lower : compact,
    };
  });
}
