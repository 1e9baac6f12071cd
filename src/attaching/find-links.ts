import { normaliseName } from "../lib/normalise-name.js";
import { type LinkTerms, matchTerms, type TermMatch } from "./match-terms.js";

/** A link whose words matched a name. */
export interface LinkMatch<L> extends TermMatch {
  readonly link: L;
}

const fold = (text: string): string => normaliseName(text).toLowerCase();
const wordOf = (term: string): string => (term.startsWith("=") ? term.slice(1) : term);

/**
 * Gives a function that finds the links that a product's name belongs to, the surest first.
 * The words of all links are laid out by their first character, so that a name is held only against words that can
 * stand in it; the rule itself stays with `matchTerms`.
 */
export function indexLinks<L extends LinkTerms & { readonly id: string }>(
  links: readonly L[],
): (name: string) => LinkMatch<L>[] {
  const byFirst = new Map<string, { word: string; link: L }[]>();
  for (const link of links)
    for (const word of new Set(link.terms.map((term) => wordOf(fold(term))))) {
      const first = word.charAt(0);
      byFirst.set(first, [...(byFirst.get(first) ?? []), { word, link }]);
    }
  return (name) => {
    const folded = fold(name);
    const candidates = new Set<L>();
    for (let at = 0; at < folded.length; at += 1)
      for (const { word, link } of byFirst.get(folded.charAt(at)) ?? [])
        if (folded.startsWith(word, at)) candidates.add(link);
    return [...candidates]
      .flatMap((link) => {
        const match = matchTerms(name, link);
        return match === null ? [] : [{ ...match, link }];
      })
      .sort((a, b) => b.confidence - a.confidence || (a.link.id < b.link.id ? -1 : 1));
  };
}
