/** The 31 characters of GB 32100: digits and capitals without I, O, Z, S, V. */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** Gives a code in its normal form: half width, capitals, no blanks. */
export const normaliseCode = (text: string): string => text.normalize("NFKC").replaceAll(/\s+/gu, "").toUpperCase();

/** Says whether a unified social credit code holds: 18 characters, the last (31 − Σ aᵢ·3^(i−1) mod 31) mod 31 (GB 32100-2015). */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18) return false;
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    const value = alphabet.indexOf(character);
    if (value < 0) return false;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] === code[17];
}
