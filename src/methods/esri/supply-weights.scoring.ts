/** Supplies as stated: −1 (or anything below 0) stands for an amount or a share that is not known. */
export interface StatedSupplies {
  readonly buyer: ArrayLike<number>;
  readonly product: ArrayLike<number>;
  readonly amount: ArrayLike<number>;
  /** The share of the buyer's purchases of the product, from 0 to 1. */
  readonly share: ArrayLike<number>;
}

/** Weights of supplies, and how many of them nobody stated. */
export interface SupplyWeights {
  readonly weight: Float64Array;
  /** Supplies whose amount was worked out from a stated share. */
  readonly fromShares: number;
  /** Supplies that stand for an equal split. */
  readonly equalSplit: number;
}

interface Purchases {
  readonly edges: number[];
  readonly buyer: number;
}

/**
 * Gives each supply its weight W: the amount where it is stated, else a share of what the buyer buys of the product, else an equal
 * split. What a buyer buys of a product, where no amount says it, is as much per supplier as its other supplies on average; where
 * none of them is known, as an average supply of the network; where none is known at all, 1.
 * Range: 0 and more, in yuan a year where any amount is known, else in supplies. Where all is unknown every supply weighs 1.
 */
export function weighSupplies(supplies: StatedSupplies): SupplyWeights {
  const { buyer, amount, share } = supplies;
  const weight = Float64Array.from(amount, (value) => (value >= 0 ? value : -1));
  const usual = averageAmounts(buyer, weight);
  let [fromShares, equalSplit] = [0, 0];
  for (const { edges, buyer: firm } of gatherPurchases(supplies)) {
    const unknown = edges.filter((edge) => (weight[edge] ?? 0) < 0);
    if (unknown.length === 0) continue;
    const stated = unknown.filter((edge) => (share[edge] ?? -1) >= 0);
    const known = edges.filter((edge) => (amount[edge] ?? -1) >= 0);
    const total = totalOf(known, edges.length, supplies, usual.get(firm) ?? usual.get(-1) ?? 1);
    for (const edge of stated) weight[edge] = total * (share[edge] ?? 0);
    const rest = unknown.filter((edge) => (weight[edge] ?? 0) < 0);
    const given = edges.reduce((sum, edge) => sum + Math.max(0, weight[edge] ?? 0), 0);
    const each = total > given ? (total - given) / Math.max(1, rest.length) : total / edges.length;
    for (const edge of rest) weight[edge] = each;
    fromShares += stated.length;
    equalSplit += rest.length;
  }
  return { weight, fromShares, equalSplit };
}

/** Gives what a buyer buys of a product: as amounts with shares say, or as much for each supplier as those that are known. */
function totalOf(
  known: readonly number[],
  suppliers: number,
  { amount, share }: StatedSupplies,
  usual: number,
): number {
  const both = known.filter((edge) => (share[edge] ?? -1) > 0);
  const sumOf = (edges: readonly number[], values: ArrayLike<number>) =>
    edges.reduce((sum, edge) => sum + (values[edge] ?? 0), 0);
  if (both.length > 0) return sumOf(both, amount) / sumOf(both, share);
  return known.length > 0 ? (sumOf(known, amount) / known.length) * suppliers : usual * suppliers;
}

/** Gives the average stated amount of each buyer, and of all under −1. */
function averageAmounts(buyer: ArrayLike<number>, weight: Float64Array): Map<number, number> {
  const sums = new Map<number, { sum: number; count: number }>();
  weight.forEach((value, edge) => {
    if (value < 0) return;
    for (const key of [-1, buyer[edge] ?? 0]) {
      const known = sums.get(key) ?? { sum: 0, count: 0 };
      sums.set(key, { sum: known.sum + value, count: known.count + 1 });
    }
  });
  return new Map([...sums].map(([key, { sum, count }]) => [key, sum / count]));
}

/** Gathers the supplies of one product to one buyer. */
function gatherPurchases({ buyer, product }: StatedSupplies): Purchases[] {
  const found = new Map<string, Purchases>();
  for (let edge = 0; edge < buyer.length; edge++) {
    const key = `${buyer[edge]} ${product[edge]}`;
    const purchases = found.get(key) ?? { edges: [], buyer: buyer[edge] ?? 0 };
    purchases.edges.push(edge);
    found.set(key, purchases);
  }
  return [...found.values()];
}
