/** Gives the form of a name by which two spellings are one: NFKC, trimmed, inner white space collapsed to one blank. */
export const normaliseName = (name: string): string => name.normalize("NFKC").trim().replaceAll(/\s+/gu, " ");
