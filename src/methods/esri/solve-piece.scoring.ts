import type { ActivePiece } from "./active-piece.scoring.js";

/** Components of so few nodes are eliminated; sweeping is quicker for larger ones. */
const eliminated = 16;
const mostSweeps = 400;
/** What the rounding of a sum near 1 may feign. */
const rounding = 4e-15;
const leastPivot = 1e-6;
/** Steps are compared after so many sweeps, and taken as they are after so many. */
const fewestSweeps = 4;
const mixedSweeps = 12;
const leastRatio = 0.3;
const alike = 0.9;
const leastGap = 1e-9;

/**
 * Raises the levels of a piece's nodes, by their numbers, to the piece's solution, or as near below it as the tolerance asks,
 * component after component. Never above the solution, so that what is found stays below the fixpoint that is sought.
 */
export function solvePiece(piece: ActivePiece, level: Float64Array, tolerance: number): void {
  let from = 0;
  for (const end of piece.ends) {
    if (end - from === 1 && solveOne(piece, level, from)) from = end;
    else {
      if (end - from > eliminated || !eliminate(piece, level, from, end)) sweep(piece, level, from, end, tolerance);
      from = end;
    }
  }
}

const raise = (level: Float64Array, index: number, value: number): void => {
  level[index] = Math.min(1, Math.max(level[index] ?? 0, value));
};

/** Solves a node alone; says no where it feeds itself so much that the solution can't be trusted. */
function solveOne({ first, source, share, base }: ActivePiece, level: Float64Array, index: number): boolean {
  let [arriving, own] = [base[index] ?? 0, 1];
  for (let slot = first[index] ?? 0; slot < (first[index + 1] ?? 0); slot++) {
    if (source[slot] === index) own -= share[slot] ?? 0;
    else arriving += (share[slot] ?? 0) * (level[source[slot] ?? 0] ?? 0);
  }
  if (own < leastPivot) return false;
  raise(level, index, arriving / own);
  return true;
}

/** Solves a small component by Gaussian elimination; says no where it is too near to singular to be trusted. */
function eliminate(piece: ActivePiece, level: Float64Array, from: number, end: number): boolean {
  const size = end - from;
  const rows = Array.from({ length: size }, (_, index) => equationOf(piece, level, from, size, index));
  for (const [pivot, row] of rows.entries()) {
    if ((row[pivot] ?? 0) < leastPivot) return false;
    for (let other = pivot + 1; other < size; other++) {
      const below = rows[other] ?? row;
      const factor = (below[pivot] ?? 0) / (row[pivot] ?? 1);
      if (factor === 0) continue;
      for (let column = pivot; column <= size; column++)
        below[column] = (below[column] ?? 0) - factor * (row[column] ?? 0);
    }
  }
  for (let pivot = size - 1; pivot >= 0; pivot--) {
    const row = rows[pivot] ?? new Float64Array(size + 1);
    let value = row[size] ?? 0;
    for (let column = pivot + 1; column < size; column++) value -= (row[column] ?? 0) * (rows[column]?.[size] ?? 0);
    row[size] = value / (row[pivot] ?? 1);
    raise(level, from + pivot, row[size] ?? 0);
  }
  return true;
}

/** Gives x_k − Σ share x = base + what earlier components add, as a row of coefficients with the right-hand side last. */
function equationOf(piece: ActivePiece, level: Float64Array, from: number, size: number, index: number) {
  const { first, source, share, base } = piece;
  const row = new Float64Array(size + 1);
  row[index] = 1;
  row[size] = base[from + index] ?? 0;
  for (let slot = first[from + index] ?? 0; slot < (first[from + index + 1] ?? 0); slot++) {
    const column = (source[slot] ?? 0) - from;
    if (column >= 0 && column < size) row[column] = (row[column] ?? 0) - (share[slot] ?? 0);
    else row[size] = (row[size] ?? 0) + (share[slot] ?? 0) * (level[source[slot] ?? 0] ?? 0);
  }
  return row;
}

/**
 * Sweeps over a component until no level rises by more than the tolerance. The steps δ_t = H δ_{t−1} of a non-negative H that
 * satisfy δ_t ≥ λ δ_{t−1} everywhere will still raise the levels by at least λ/(1 − λ) δ_t (Collatz 1942, Wielandt 1950), so
 * that this much is added at once: the slow mode of a cycle is gone, and the solution is not passed.
 */
function sweep(piece: ActivePiece, level: Float64Array, from: number, end: number, tolerance: number): void {
  let before = new Float64Array(end - from);
  let now = new Float64Array(end - from);
  let sinceJump = 0;
  for (let round = 0; round < mostSweeps; round++) {
    if (sweepOnce(piece, level, from, end, now) <= tolerance) return;
    sinceJump += 1;
    if (sinceJump >= fewestSweeps && jump(level, from, before, now, sinceJump >= mixedSweeps)) sinceJump = 0;
    [before, now] = [now, before];
  }
}

/** Raises every level of a component to what arrives, in place; notes the steps, and gives the largest. */
function sweepOnce(piece: ActivePiece, level: Float64Array, from: number, end: number, steps: Float64Array): number {
  const { first, source, share, base } = piece;
  let most = 0;
  let slot = first[from] ?? 0;
  for (let index = from; index < end; index++) {
    let sum = base[index] ?? 0;
    const last = first[index + 1] ?? 0;
    for (; slot < last; slot++) sum += (share[slot] ?? 0) * (level[source[slot] ?? 0] ?? 0);
    if (sum > 1) sum = 1;
    const step = sum - (level[index] ?? 0);
    if (step <= 0) {
      steps[index - from] = 0;
      continue;
    }
    steps[index - from] = step;
    level[index] = sum;
    if (step > most) most = step;
  }
  return most;
}

/** Adds what the remaining sweeps will add at least; only when the steps have become alike, unless told to. */
function jump(level: Float64Array, from: number, before: Float64Array, now: Float64Array, anyway: boolean): boolean {
  let low = 1;
  let high = 0;
  for (let index = 0; index < now.length; index++) {
    const last = before[index] ?? 0;
    if (last <= rounding) continue;
    const ratio = ((now[index] ?? 0) - rounding) / last;
    if (ratio < low) low = ratio;
    if (ratio > high) high = ratio;
  }
  if (low < leastRatio || (!anyway && low < alike * high)) return false;
  const factor = low / Math.max(1 - low, leastGap);
  for (let index = 0; index < now.length; index++)
    raise(level, from + index, (level[from + index] ?? 0) + factor * (now[index] ?? 0));
  return true;
}
