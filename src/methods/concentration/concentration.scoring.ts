/** Why a concentration is not judged. */
export type ConcentrationUnknown = "NO_MAKERS" | "SHARES_UNKNOWN" | "NO_OUTPUT";

/** How concentrated makers are; the numbers are null exactly where `unknownBecause` is not. */
export interface Concentration {
  /** One entry per maker, in the order given; null where that maker's amount is unknown or nothing can be divided. */
  readonly shares: readonly (number | null)[];
  readonly hhi: number | null;
  readonly effectiveNumber: number | null;
  readonly unknownBecause: ConcentrationUnknown | null;
}

/**
 * Gives the Herfindahl–Hirschman index Σ s_i² of shares that sum to 1: 1/n for n equal shares, 1 for a single one.
 * Range (0, 1], no unit. Source: Hirschman 1945, Herfindahl 1950; 0.18 marks concentration in the US Merger Guidelines of 2023.
 */
export const herfindahlIndex = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => sum + share * share, 0);

/** Gives 1/HHI, the number of equal makers that would be as concentrated; range [1, n]. */
export const effectiveNumber = (hhi: number): number => 1 / hhi;

/**
 * Judges the concentration of makers by their amounts of output or capacity (one unit; shares will do), over those known.
 * Judged only where the amounts of more than half of the makers are known, since equal shares in place of unknown ones
 * would call every link with five makers concentrated. A negative or non-finite amount is unknown; zero is known.
 */
export function judgeConcentration(amounts: readonly (number | null)[]): Concentration {
  const cleaned = amounts.map((amount) => (amount !== null && Number.isFinite(amount) && amount >= 0 ? amount : null));
  const known = cleaned.filter((amount) => amount !== null);
  const total = known.reduce((sum, amount) => sum + amount, 0);
  if (amounts.length === 0) return notJudged(cleaned, "NO_MAKERS");
  if (known.length * 2 <= amounts.length) return notJudged(cleaned, "SHARES_UNKNOWN");
  if (total === 0) return notJudged(cleaned, "NO_OUTPUT");
  const shares = cleaned.map((amount) => (amount === null ? null : amount / total));
  const hhi = herfindahlIndex(shares.filter((share) => share !== null));
  return { shares, hhi, effectiveNumber: effectiveNumber(hhi), unknownBecause: null };
}

const notJudged = (amounts: readonly unknown[], unknownBecause: ConcentrationUnknown): Concentration => ({
  shares: amounts.map(() => null),
  hhi: null,
  effectiveNumber: null,
  unknownBecause,
});
