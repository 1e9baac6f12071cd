import { relationshipId } from "../ontology/relationship-types.js";
import { indexLinks } from "./find-links.js";
import { isAccountingName, type LinkTerms } from "./match-terms.js";

/** A product as the attaching sees it. */
export interface NamedProduct {
  readonly id: string;
  readonly name: string;
  readonly accounting: boolean;
}

/** A link of the chain with its words. */
export interface ChainLinkTerms extends LinkTerms {
  readonly id: string;
  readonly name: string;
}

/** A reviewer's word on a product and a link. */
export interface ReviewerDecision {
  readonly productId: string;
  readonly linkId: string;
  readonly decision: "ACCEPTED" | "REFUSED";
  readonly reason: string | null;
  readonly decidedBy: string | null;
}

/** An edge that should stand. */
export interface Attachment {
  readonly id: string;
  readonly productId: string;
  readonly productName: string;
  readonly linkId: string;
  readonly status: "ASSERTED" | "INFERRED";
  readonly confidence: number;
  /** Empty where a reviewer attached what no word finds. */
  readonly matchedTerm: string;
  readonly reason: string;
}

/** Something that a reviewer should look at, or that a reviewer refused. */
export interface Remarkable {
  readonly productId: string;
  readonly productName: string;
  readonly links: readonly { readonly linkId: string; readonly term: string; readonly confidence: number }[];
}

/** What the words and the decisions say of one page of products. */
export interface PagePlan {
  readonly attachments: readonly Attachment[];
  readonly accounting: number;
  /** Attached with little confidence. */
  readonly unsure: readonly Remarkable[];
  /** Attached to several links by their words. */
  readonly several: readonly Remarkable[];
  readonly refused: readonly Remarkable[];
}

/** Below this a match is called doubtful: the word is less than half of the name. */
export const doubtfulBelow = 0.7;

/** The confidence of an edge that a reviewer accepted: the sample data's own for what a curator confirmed. */
export const confidenceOfDecision = 0.9;

/** Gives a function that plans the edges of a page of products; the last decision on a pair goes before the words. */
export function planAttaching(
  links: readonly ChainLinkTerms[],
  decisions: readonly ReviewerDecision[],
): (products: readonly NamedProduct[]) => PagePlan {
  const find = indexLinks(links);
  const known = new Set(links.map(({ id }) => id));
  const decided = new Map<string, Map<string, ReviewerDecision>>();
  for (const decision of decisions)
    if (known.has(decision.linkId))
      decided.set(
        decision.productId,
        (decided.get(decision.productId) ?? new Map<string, ReviewerDecision>()).set(decision.linkId, decision),
      );
  return (products) => {
    const real = products.filter(({ accounting, name }) => !accounting && !isAccountingName(name));
    const plans = real.map((product) => planProduct(product, find(product.name), decided.get(product.id)));
    return {
      attachments: plans.flatMap(({ attachments }) => attachments),
      accounting: products.length - real.length,
      unsure: plans.flatMap(({ unsure }) => unsure),
      several: plans.flatMap(({ several }) => several),
      refused: plans.flatMap(({ refused }) => refused),
    };
  };
}

type Found = ReturnType<ReturnType<typeof indexLinks<ChainLinkTerms>>>;

function planProduct(
  product: NamedProduct,
  found: Found,
  decided: ReadonlyMap<string, ReviewerDecision> = new Map<string, ReviewerDecision>(),
): Omit<PagePlan, "accounting"> {
  const free = found.filter(({ link }) => !decided.has(link.id));
  const accepted = [...decided.values()].filter(({ decision }) => decision === "ACCEPTED");
  const refusedIds = new Set([...decided.values()].flatMap((d) => (d.decision === "REFUSED" ? [d.linkId] : [])));
  const remark = (matches: Found): Remarkable[] =>
    matches.length === 0 ? [] : [{ productId: product.id, productName: product.name, links: matches.map(place) }];
  return {
    attachments: [
      ...free.map((match) => inferred(product, match)),
      ...accepted.map((decision) =>
        asserted(product, decision, found.find(({ link }) => link.id === decision.linkId)?.term ?? ""),
      ),
    ],
    unsure: remark(free.filter(({ confidence }) => confidence < doubtfulBelow)),
    several: free.length > 1 ? remark(free) : [],
    refused: remark(found.filter(({ link }) => refusedIds.has(link.id))),
  };
}

const place = ({ link, term, confidence }: Found[number]) => ({ linkId: link.id, term, confidence });

const inferred = (product: NamedProduct, { link, term, confidence }: Found[number]): Attachment => ({
  ...edge(product, link.id),
  status: "INFERRED",
  confidence: Math.round(confidence * 1e4) / 1e4,
  matchedTerm: term,
  reason: term.startsWith("=") ? `名称即“${term.slice(1)}”` : `名称含“${term}”`,
});

const asserted = (product: NamedProduct, decision: ReviewerDecision, term: string): Attachment => ({
  ...edge(product, decision.linkId),
  status: "ASSERTED",
  confidence: confidenceOfDecision,
  matchedTerm: term,
  reason: `${decision.decidedBy ?? "审核人"}采纳${decision.reason === null ? "" : `：${decision.reason}`}`,
});

const edge = (product: NamedProduct, linkId: string) => ({
  id: relationshipId("REALIZES", product.id, linkId),
  productId: product.id,
  productName: product.name,
  linkId,
});
