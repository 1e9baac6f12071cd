/** A word of the ontology in both languages. */
export interface Term {
  readonly en: string;
  readonly zh: string;
}

/** Makes a term. */
export const term = (en: string, zh: string): Term => ({ en, zh });
