import { normaliseName } from "../lib/normalise-name.js";
import { isAccountingName, type LinkTerms, matchLinks } from "./match-terms.js";

/** That a company reports or is known to make a product. */
export interface ProductFact {
  readonly company: string;
  readonly product: string;
}

/** A link with the words that attach products to it. */
export interface CountedLink extends LinkTerms {
  readonly id: string;
}

/** A reviewer's word on a product and a link; it goes before the words. */
export interface AttachingDecision {
  readonly product: string;
  readonly linkId: string;
  readonly accepted: boolean;
}

/** How many distinct companies make something of each link, and how many make anything attachable at all. */
export interface MakerCounts {
  readonly byLink: ReadonlyMap<string, number>;
  readonly total: number;
}

const keyOf = (normalisedProduct: string, linkId: string): string => `${linkId}|${normalisedProduct}`;

/**
 * Counts makers: x_n per link and x in all, as the location quotient of E1 needs them.
 * Formula: x_n = |{c : c makes a p that is accepted for n, or matches n's words and is not refused}|, x = |{c : c makes a
 * p that is no accounting name}|; whole numbers of companies. Source: design of E1. A link without makers counts 0.
 */
export function countMakers(
  facts: readonly ProductFact[],
  links: readonly CountedLink[],
  decisions: readonly AttachingDecision[],
): MakerCounts {
  const decided = new Map(
    decisions.map(({ product, linkId, accepted }) => [keyOf(normaliseName(product), linkId), accepted]),
  );
  const makers = new Map(links.map(({ id }) => [id, new Set<string>()]));
  const anyMakers = new Set<string>();
  for (const [product, companies] of groupByProduct(facts)) {
    const matched = new Set(matchLinks(product, links).map(({ link }) => link.id));
    for (const [linkId, own] of makers)
      if (decided.get(keyOf(product, linkId)) ?? matched.has(linkId)) for (const company of companies) own.add(company);
    if (!isAccountingName(product)) for (const company of companies) anyMakers.add(company);
  }
  return { byLink: new Map([...makers].map(([id, own]) => [id, own.size])), total: anyMakers.size };
}

function groupByProduct(facts: readonly ProductFact[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { company, product } of facts) {
    const name = normaliseName(product);
    const group = groups.get(name) ?? new Set<string>();
    groups.set(name, group.add(company));
  }
  return groups;
}
