/** Which links between companies and products the evaluation of partner recommendations is made on. */

/** What a company reports of a product. */
export interface ReportedProduct {
  readonly company: string;
  readonly product: string;
  readonly share: number;
}

/** A company makes a product. */
export interface MakingLink {
  readonly company: string;
  readonly product: string;
}

/** Parts of names by which a row of the accounts is told from a product. */
export const droppedParts: readonly string[] = [
  ...["平衡项目", "分部间抵销", "内部抵销", "合并抵销", "抵销", "抵消", "其他", "其它", "调整项目", "未分配"],
];

/** Companies and products keep at least this many links. */
export const leastLinks = 3;

/** Gives the links that stand for a product made, once each: a share above 0, and no row of the accounts. */
export function madeProducts(rows: readonly ReportedProduct[]): MakingLink[] {
  const made = rows.filter(({ product, share }) => share > 0 && !droppedParts.some((part) => product.includes(part)));
  return [
    ...new Map(made.map(({ company, product }) => [`${company}|${product}`, { company, product }] as const)).values(),
  ];
}

/** Drops products with fewer than three companies, then companies with fewer than three products, until none is left. */
export function denseCore(links: readonly MakingLink[]): MakingLink[] {
  let kept = [...links];
  for (;;) {
    const companies = countBy(kept, ({ product }) => product);
    const ofProducts = kept.filter(({ product }) => (companies.get(product) ?? 0) >= leastLinks);
    const products = countBy(ofProducts, ({ company }) => company);
    const next = ofProducts.filter(({ company }) => (products.get(company) ?? 0) >= leastLinks);
    if (next.length === kept.length) return next;
    kept = next;
  }
}

function countBy(links: readonly MakingLink[], keyOf: (link: MakingLink) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const link of links) counts.set(keyOf(link), (counts.get(keyOf(link)) ?? 0) + 1);
  return counts;
}
