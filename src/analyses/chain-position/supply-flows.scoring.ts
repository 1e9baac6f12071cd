/** One declared supply between two makers. */
export interface Trade {
  readonly sellerId: string;
  readonly buyerId: string;
  /** Null where the product is not stated. */
  readonly productId: string | null;
  /** In yuan a year; null where it is not stated. */
  readonly amount: number | null;
}

/** Which links products belong to and who makes them, by the links' numbers. */
export interface LinkMembership {
  readonly linksOfProduct: ReadonlyMap<string, readonly number[]>;
  readonly linksOfMaker: ReadonlyMap<string, readonly number[]>;
  /** Whether a link, by its number, requires another. */
  readonly requires: (buyer: number, seller: number) => boolean;
}

/** What flows from link to link, and how much of it rests on assumptions. */
export interface SupplyFlows {
  /** Sorted by seller, then buyer; in yuan a year. */
  readonly flows: readonly { readonly from: number; readonly to: number; readonly amount: number }[];
  readonly trades: number;
  /** Trades whose amount is not stated: they count for nothing. */
  readonly withoutAmount: number;
  /** Trades between makers of several links: their amount is split equally. */
  readonly split: number;
  /** Trades between links that do not require each other in the template. */
  readonly besideTemplate: number;
}

/**
 * Gives the flows between links that declared supplies add up to. A trade belongs to the seller's links of the stated
 * product, else to all that it makes, and to all links that the buyer makes; of these pairs those that the template
 * requires, where there are any. Its amount is split equally over its pairs, which is counted. A trade without a stated or
 * with a negative amount is left out and counted; one of a seller or buyer that makes no link is left out.
 */
export function gatherFlows(trades: readonly Trade[], membership: LinkMembership): SupplyFlows {
  const sums = new Map<string, { from: number; to: number; amount: number }>();
  const counted = { trades: 0, withoutAmount: 0, split: 0, besideTemplate: 0 };
  for (const trade of trades) {
    const { pairs, inTemplate } = pairsOf(trade, membership);
    if (pairs.length === 0) continue;
    counted.trades += 1;
    if (trade.amount === null || !(trade.amount >= 0 && Number.isFinite(trade.amount))) {
      counted.withoutAmount += 1;
      continue;
    }
    if (pairs.length > 1) counted.split += 1;
    if (!inTemplate) counted.besideTemplate += 1;
    for (const [from, to] of pairs) {
      const key = `${from} ${to}`;
      const known = sums.get(key) ?? { from, to, amount: 0 };
      sums.set(key, known);
      known.amount += trade.amount / pairs.length;
    }
  }
  const flows = [...sums.values()].filter(({ amount }) => amount > 0);
  return { flows: flows.sort((a, b) => a.from - b.from || a.to - b.to), ...counted };
}

function pairsOf({ sellerId, buyerId, productId }: Trade, { linksOfProduct, linksOfMaker, requires }: LinkMembership) {
  const stated = productId === null ? undefined : linksOfProduct.get(productId);
  const sold = stated ?? linksOfMaker.get(sellerId) ?? [];
  const made = linksOfMaker.get(buyerId) ?? [];
  const all = sold.flatMap((from) => made.map((to) => [from, to] as const));
  const required = all.filter(([from, to]) => requires(to, from));
  return { pairs: required.length > 0 ? required : all, inTemplate: required.length > 0 };
}
