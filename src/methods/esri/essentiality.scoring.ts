/** How essential products are to other products, where it is stated: material → product → 2, 1 or 0. */
export type StatedEssentiality = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Gives how essential a material is to a buyer: the largest over the buyer's products, 1 for a pair that is not stated.
 * Range: 2 essential, 1 important, 0 incidental. A buyer without known products, or a material that is unknown, gives 1.
 * Source: e(p_i, p_j) of Diem et al., Sci. Rep. 12:7719 (2022), for buyers of several products.
 */
export function essentialityFor(stated: StatedEssentiality, material: string, products: Iterable<string>): number {
  const known = stated.get(material);
  let most = -1;
  if (material !== "") for (const product of products) most = Math.max(most, known?.get(product) ?? 1);
  return most < 0 ? 1 : Math.min(2, most);
}

/** Gathers stated pairs; of several statements about one pair the largest holds. */
export function gatherEssentiality(
  pairs: Iterable<readonly [material: string, product: string, essentiality: number]>,
): StatedEssentiality {
  const stated = new Map<string, Map<string, number>>();
  for (const [material, product, essentiality] of pairs) {
    const known = stated.get(material) ?? new Map<string, number>();
    known.set(product, Math.max(known.get(product) ?? 0, essentiality));
    stated.set(material, known);
  }
  return stated;
}
