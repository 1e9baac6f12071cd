import { badInput } from "../../errors.js";
import { registeredTerms } from "../../graphql/enums.js";

/** The word of a value of an enum, in one language. */
export interface LabelledValue {
  readonly enum: string;
  readonly value: string;
  readonly label: string;
}

/** Gives the word of each value of each enum, or of the enums named, in the order of their declaration. */
export function listVocabulary(lang: "ZH" | "EN", enums: readonly string[] | null): LabelledValue[] {
  const known = registeredTerms();
  const strange = (enums ?? []).filter((name) => !known.has(name));
  if (strange.length > 0) throw badInput(`enums takes names of enums, but got ${strange.join(", ")}.`, { enums });
  return [...known]
    .filter(([name]) => enums === null || enums.includes(name))
    .flatMap(([name, terms]) =>
      Object.entries(terms).map(([value, { en, zh }]) => ({ enum: name, value, label: lang === "EN" ? en : zh })),
    );
}
