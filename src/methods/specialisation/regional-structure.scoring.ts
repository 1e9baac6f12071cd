import { locationQuotient } from "../location-quotient/location-quotient.scoring.js";

/** The shares of a whole; null where there is nothing to share. */
function sharesOf(amounts: readonly number[]): number[] | null {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return total > 0 ? amounts.map((amount) => amount / total) : null;
}

/**
 * Gives Hachman's index of a region, 1 / Σ_p LQ_p s_p with s_p the region's shares: 1 where it has the reference's structure,
 * near 0 where it is unlike. Range (0, 1]. Source: Hachman, University of Utah, 1994. Null for a region or reference of nothing.
 */
export function hachmanIndex(region: readonly number[], reference: readonly number[]): number | null {
  const [own, wide] = [sharesOf(region), sharesOf(reference)];
  if (own === null || wide === null) return null;
  const sum = own.reduce((total, share, at) => {
    const there = wide[at] ?? 0;
    return share === 0 ? total : total + share * locationQuotient(share, 1, there, 1);
  }, 0);
  return Number.isFinite(sum) && sum > 0 ? 1 / sum : null;
}

/**
 * Gives Krugman's index of dissimilarity, Σ_p |s_p − S_p|: 0 where a region has the reference's structure, 2 where the two have
 * nothing in common. Source: Krugman 1991, Geography and Trade. Null for a region or reference of nothing.
 */
export function krugmanIndex(region: readonly number[], reference: readonly number[]): number | null {
  const [own, wide] = [sharesOf(region), sharesOf(reference)];
  if (own === null || wide === null) return null;
  return own.reduce((sum, share, at) => sum + Math.abs(share - (wide[at] ?? 0)), 0);
}
