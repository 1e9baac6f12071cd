import type { SolvedTable } from "./input-output.scoring.js";

/** A table that has an inverse. */
export type Solved = Extract<SolvedTable, { refusal: null }>;

/**
 * Gives BL_j = Σ_i l_ij, the output of all sectors that one unit of final demand for j sets off: at least 1, no unit.
 * It is the downstreamness too: the average number of stages that j's inputs have passed, its own included.
 * Source: Rasmussen 1956; Antràs and Chor 2018. Null for a sector without output, which has no place.
 */
export function backwardLinkages(solved: Solved): (number | null)[] {
  const { size, leontief, output } = solved;
  const sums = new Float64Array(size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      sums[column] = (sums[column] ?? 0) + (leontief[row * size + column] ?? 0);
  return Array.from(sums, (sum, sector) => (output[sector] === 0 ? null : sum));
}

/**
 * Gives FL_i = Σ_j g_ij with G = (I − B)⁻¹, B = x̂⁻¹ Z: at least 1, no unit. It is the upstreamness too: the average number
 * of stages from i to final use, i's own sale included. Since B = x̂⁻¹ A x̂, G = x̂⁻¹ L x̂, and no second inverse is needed.
 * Source: Ghosh 1958; Antràs, Chor, Fally and Hillberry 2012. Null for a sector without output.
 */
export function forwardLinkages(solved: Solved): (number | null)[] {
  const { size, leontief, output } = solved;
  return Array.from(output, (own, row) => {
    if (own === 0) return null;
    let sum = 0;
    for (let column = 0; column < size; column++)
      sum += (leontief[row * size + column] ?? 0) * ((output[column] ?? 0) / own);
    return sum;
  });
}

/**
 * Gives n·BL_j / ΣΣl over the n sectors with output: above 1 where j pulls on the rest more than the average sector does.
 * Range > 0, mean 1. Source: Rasmussen 1956. Null for a sector without output; without any sector there is none.
 */
export function powerOfDispersion(backward: readonly (number | null)[]): (number | null)[] {
  const known = backward.filter((linkage) => linkage !== null);
  const total = known.reduce((sum, linkage) => sum + linkage, 0);
  return backward.map((linkage) => (linkage === null ? null : (known.length * linkage) / total));
}
