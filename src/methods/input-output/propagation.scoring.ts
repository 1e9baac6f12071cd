import type { Solved } from "./linkages.scoring.js";

/** From which sector to which: a change of cost in the first, on its way to the second. */
export interface SectorPair {
  readonly from: number;
  readonly to: number;
}

/** How far a change travels: the average number of steps, and how strongly it arrives in all. */
export interface Propagation {
  /** Null where the change never arrives. */
  readonly length: number | null;
  /** l_ij, for i = j without the unit itself: what arrives, in shares of the receiving sector's value. */
  readonly strength: number;
}

/**
 * Gives for each pair the average propagation length h_ij / l_ij (i ≠ j), h_ii / (l_ii − 1), with H = L(L − I) = Σ k Aᵏ:
 * the steps that a cost push in i takes on average until it is felt in j. At least 1, in steps.
 * Source: Dietzenbacher, Romero and Bosma 2005. Null where no flow leads from i to j. One pass of n² for each distinct `from`.
 */
export function propagationLengths(solved: Solved, pairs: readonly SectorPair[]): Propagation[] {
  const rows = new Map<number, Float64Array>();
  return pairs.map(({ from, to }) => {
    const row = rows.get(from) ?? stepRow(solved, from);
    rows.set(from, row);
    const { size, leontief } = solved;
    const strength = (leontief[from * size + to] ?? 0) - (from === to ? 1 : 0);
    const steps = row[to] ?? 0;
    // What the rounding of l_ii − 1 leaves over is no flow.
    if (strength <= 1e-14) return { length: null, strength: 0 };
    return { length: Math.max(1, steps / strength), strength };
  });
}

/** One row of H: l_i (L − I), gathered four rows of L at a time so that the sums are written a quarter as often. */
function stepRow({ size, leontief }: Solved, from: number): Float64Array {
  const row = new Float64Array(size);
  let middle = 0;
  for (; middle + 3 < size; middle += 4) addFour(row, leontief, from * size + middle, middle * size);
  for (; middle < size; middle++) addOne(row, leontief, from * size + middle, middle * size);
  for (let to = 0; to < size; to++) row[to] = (row[to] ?? 0) - (leontief[from * size + to] ?? 0);
  return row;
}

function addOne(row: Float64Array, leontief: Float64Array, at: number, start: number): void {
  const share = leontief[at] ?? 0;
  if (share === 0) return;
  for (let to = 0; to < row.length; to++) row[to] = (row[to] ?? 0) + share * (leontief[start + to] ?? 0);
}

function addFour(row: Float64Array, leontief: Float64Array, at: number, first: number): void {
  const size = row.length;
  const [a, b] = [leontief[at] ?? 0, leontief[at + 1] ?? 0];
  const [c, d] = [leontief[at + 2] ?? 0, leontief[at + 3] ?? 0];
  if (a === 0 && b === 0 && c === 0 && d === 0) return;
  const [second, third, fourth] = [first + size, first + 2 * size, first + 3 * size];
  for (let to = 0; to < size; to++)
    row[to] =
      (row[to] ?? 0) +
      a * (leontief[first + to] ?? 0) +
      b * (leontief[second + to] ?? 0) +
      c * (leontief[third + to] ?? 0) +
      d * (leontief[fourth + to] ?? 0);
}
