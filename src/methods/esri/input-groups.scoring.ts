import type { SupplyColumns } from "./supply-columns.js";

/** Which group of its buyer an edge feeds (−1: none), and its share of it. */
export interface InputGroups {
  readonly firstGroup: Int32Array;
  readonly group: Int32Array;
  readonly share: Float64Array;
}

/** Stands for all important products together where a product's number stands for an essential one. */
const mix = -2;

/**
 * Numbers the inputs of every buyer: one group for each essential product, one for all important ones together, and gives
 * each edge its share Λd. An essential product's shares sum to 1 over its suppliers; an important one's are taken of all that
 * the buyer buys, so that they sum to 1 only where everything is important.
 */
export function numberInputs(columns: SupplyColumns & { readonly weight: Float64Array }): InputGroups {
  const { firmCount, product, weight } = columns;
  const rows = rowsByBuyer(columns);
  const firstGroup = new Int32Array(new SharedArrayBuffer((firmCount + 1) * 4));
  const group = new Int32Array(weight.length).fill(-1);
  const share = new Float64Array(weight.length);
  const groupOfProduct = new Map<number, number>();
  const sums: number[] = [];
  let groups = 0;
  for (let firm = 0; firm < firmCount; firm++) {
    firstGroup[firm] = groups;
    groupOfProduct.clear();
    sums.length = 0;
    let bought = 0;
    for (let slot = rows.first[firm] ?? 0; slot < (rows.first[firm + 1] ?? 0); slot++) {
      const edge = rows.edge[slot] ?? 0;
      const own = weight[edge] ?? 0;
      bought += own;
      const level = own > 0 ? (columns.essentiality[edge] ?? 0) : 0;
      if (level === 0) continue;
      const key = level === 2 && (product[edge] ?? 0) >= 0 ? (product[edge] ?? 0) : mix;
      const known = groupOfProduct.get(key) ?? groups++;
      groupOfProduct.set(key, known);
      group[edge] = known;
      const local = known - (firstGroup[firm] ?? 0);
      sums[local] = (sums[local] ?? 0) + own;
    }
    const mixed = groupOfProduct.get(mix);
    if (mixed !== undefined) sums[mixed - (firstGroup[firm] ?? 0)] = bought;
    for (let slot = rows.first[firm] ?? 0; slot < (rows.first[firm + 1] ?? 0); slot++) {
      const edge = rows.edge[slot] ?? 0;
      if ((group[edge] ?? 0) >= 0)
        share[edge] = (weight[edge] ?? 0) / (sums[(group[edge] ?? 0) - (firstGroup[firm] ?? 0)] ?? 1);
    }
  }
  firstGroup[firmCount] = groups;
  return { firstGroup, group, share };
}

function rowsByBuyer({ firmCount, buyer }: SupplyColumns): { first: Int32Array; edge: Int32Array } {
  const first = new Int32Array(firmCount + 1);
  for (let edge = 0; edge < buyer.length; edge++)
    first[(buyer[edge] ?? 0) + 1] = (first[(buyer[edge] ?? 0) + 1] ?? 0) + 1;
  for (let firm = 0; firm < firmCount; firm++) first[firm + 1] = (first[firm + 1] ?? 0) + (first[firm] ?? 0);
  const next = first.slice(0, firmCount);
  const edges = new Int32Array(buyer.length);
  for (let edge = 0; edge < buyer.length; edge++) {
    const firm = buyer[edge] ?? 0;
    const slot = next[firm] ?? 0;
    edges[slot] = edge;
    next[firm] = slot + 1;
  }
  return { first, edge: edges };
}
