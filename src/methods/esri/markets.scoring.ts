import type { MakeBuffer } from "../compact-graph/compact-graph.js";
import type { SupplyColumns } from "./supply-columns.js";

/**
 * Who sells which product, and how much of it: an offer is one firm with one product. Offers of one market lie side by side.
 * Edges of an unknown product belong to no offer (−1): nobody is known to replace them.
 */
export interface Markets {
  readonly offerOfEdge: Int32Array;
  /** Offers of market m are `firstOffer[m]` … `firstOffer[m + 1]` − 1. */
  readonly firstOffer: Int32Array;
  readonly offerFirm: Int32Array;
  /** What the firm sells of the product. */
  readonly offerStrength: Float64Array;
}

/** Below this a market sells nothing any more, and nobody replaces anybody. */
const emptyMarket = 1e-10;

/** Gathers the offers of every product; O(edges) and a sort of the offers. */
export function findMarkets({ firmCount, supplier, product, weight }: SupplyColumns, makeBuffer: MakeBuffer): Markets {
  const offerOfEdge = new Int32Array(makeBuffer(supplier.length * 4)).fill(-1);
  const numbers = new Map<number, number>();
  const keys: number[] = [];
  for (let edge = 0; edge < supplier.length; edge++) {
    if ((product[edge] ?? 0) < 0 || (weight[edge] ?? 0) <= 0) continue;
    const key = (product[edge] ?? 0) * firmCount + (supplier[edge] ?? 0);
    const known = numbers.get(key) ?? keys.push(key) - 1;
    numbers.set(key, known);
    offerOfEdge[edge] = known;
  }
  const sorted = Float64Array.from(keys).sort();
  const place = new Map(Array.from(sorted, (key, index) => [numbers.get(key) ?? 0, index]));
  const offerStrength = new Float64Array(makeBuffer(sorted.length * 8));
  for (let edge = 0; edge < supplier.length; edge++) {
    const offer = place.get(offerOfEdge[edge] ?? 0) ?? -1;
    offerOfEdge[edge] = offer;
    if (offer >= 0) offerStrength[offer] = (offerStrength[offer] ?? 0) + (weight[edge] ?? 0);
  }
  const offerFirm = new Int32Array(makeBuffer(sorted.length * 4)).map((_, offer) => (sorted[offer] ?? 0) % firmCount);
  return { offerOfEdge, firstOffer: marketStarts(sorted, firmCount), offerFirm, offerStrength };
}

function marketStarts(sorted: Float64Array, firmCount: number): Int32Array {
  const starts: number[] = [];
  let last = -1;
  sorted.forEach((key, offer) => {
    const market = Math.floor(key / firmCount);
    if (market !== last) starts.push(offer);
    last = market;
  });
  return Int32Array.from([...starts, sorted.length]);
}

/**
 * Gives each offer's σ: how far the rest of its market can't stand in for it.
 * Formula: σ_i = min(1, s_i / Σ_{l in i's market} s_l h^d_l), s the sales of the product. Range 0 to 1, a pure number; 1 where
 * the market sells less than 1e-10 of the network's largest supply. Source: Diem et al., Sci. Rep. 12:7719 (2022), eq. 5.
 */
export function replaceability({ firstOffer, offerFirm, offerStrength }: Markets, damage: Float64Array): Float64Array {
  const factors = new Float64Array(offerFirm.length);
  for (let market = 0; market + 1 < firstOffer.length; market++) {
    const [from, end] = [firstOffer[market] ?? 0, firstOffer[market + 1] ?? 0];
    let left = 0;
    for (let offer = from; offer < end; offer++)
      left += (offerStrength[offer] ?? 0) * (1 - (damage[offerFirm[offer] ?? 0] ?? 0));
    for (let offer = from; offer < end; offer++)
      factors[offer] = left < emptyMarket ? 1 : Math.min(1, (offerStrength[offer] ?? 0) / left);
  }
  return factors;
}
