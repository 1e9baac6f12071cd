/** A square matrix's inverse, row by row, and how well the matrix is conditioned. */
export interface Inverse {
  readonly values: Float64Array;
  /** ‖M‖₁·‖M⁻¹‖₁: by about this factor the inverse magnifies relative errors of the entries; at least 1. */
  readonly condition: number;
}

/**
 * Gives the inverse of a square matrix stored row by row, or null where a column has no pivot left (the matrix is singular).
 * Method: Gauss–Jordan elimination in one copy with row pivoting, n³ multiplications, no allocation beside the copy.
 * An empty matrix has an empty inverse of condition 1. Entries must be finite; what overflows counts as singular.
 */
export function invertMatrix(matrix: Float64Array, size: number): Inverse | null {
  const work = Float64Array.from(matrix);
  const swaps = new Int32Array(size);
  for (let pivot = 0; pivot < size; pivot++) {
    const row = pivotRow(work, size, pivot);
    if (Math.abs(work[row * size + pivot] ?? 0) === 0) return null;
    swapRows(work, size, pivot, row);
    swaps[pivot] = row;
    eliminate(work, size, pivot);
  }
  for (let pivot = size - 1; pivot >= 0; pivot--) swapColumns(work, size, pivot, swaps[pivot] ?? 0);
  const condition = size === 0 ? 1 : columnNorm(matrix, size) * columnNorm(work, size);
  return Number.isFinite(condition) ? { values: work, condition } : null;
}

function pivotRow(work: Float64Array, size: number, column: number): number {
  let best = column;
  let largest = Math.abs(work[column * size + column] ?? 0);
  for (let row = column + 1; row < size; row++) {
    const value = Math.abs(work[row * size + column] ?? 0);
    if (value <= largest) continue;
    largest = value;
    best = row;
  }
  return best;
}

function eliminate(work: Float64Array, size: number, pivot: number): void {
  const pivotStart = pivot * size;
  const factor = 1 / (work[pivotStart + pivot] ?? 1);
  work[pivotStart + pivot] = 1;
  for (let at = pivotStart; at < pivotStart + size; at++) work[at] = (work[at] ?? 0) * factor;
  const starts: number[] = [];
  for (let row = 0; row < size; row++)
    if (row !== pivot && (work[row * size + pivot] ?? 0) !== 0) starts.push(row * size);
  let at = 0;
  for (; at + 3 < starts.length; at += 4) subtractFromFour(work, size, pivot, starts, at);
  for (; at < starts.length; at++) subtractFromOne(work, size, pivot, starts[at] ?? 0);
}

function subtractFromOne(work: Float64Array, size: number, pivot: number, start: number): void {
  const pivotStart = pivot * size;
  const share = work[start + pivot] ?? 0;
  work[start + pivot] = 0;
  for (let column = 0; column < size; column++)
    work[start + column] = (work[start + column] ?? 0) - share * (work[pivotStart + column] ?? 0);
}

/** The pivot row is read once for four rows: the loop waits for memory, not for multiplications. */
function subtractFromFour(
  work: Float64Array,
  size: number,
  pivot: number,
  starts: readonly number[],
  at: number,
): void {
  const [a, b, c, d] = [starts[at] ?? 0, starts[at + 1] ?? 0, starts[at + 2] ?? 0, starts[at + 3] ?? 0];
  const [shareA, shareB] = [work[a + pivot] ?? 0, work[b + pivot] ?? 0];
  const [shareC, shareD] = [work[c + pivot] ?? 0, work[d + pivot] ?? 0];
  for (const start of [a, b, c, d]) work[start + pivot] = 0;
  const pivotStart = pivot * size;
  for (let column = 0; column < size; column++) {
    const value = work[pivotStart + column] ?? 0;
    work[a + column] = (work[a + column] ?? 0) - shareA * value;
    work[b + column] = (work[b + column] ?? 0) - shareB * value;
    work[c + column] = (work[c + column] ?? 0) - shareC * value;
    work[d + column] = (work[d + column] ?? 0) - shareD * value;
  }
}

function swapRows(work: Float64Array, size: number, a: number, b: number): void {
  if (a === b) return;
  for (let column = 0; column < size; column++) swap(work, a * size + column, b * size + column);
}

function swapColumns(work: Float64Array, size: number, a: number, b: number): void {
  if (a === b) return;
  for (let row = 0; row < size; row++) swap(work, row * size + a, row * size + b);
}

function swap(work: Float64Array, a: number, b: number): void {
  const kept = work[a] ?? 0;
  work[a] = work[b] ?? 0;
  work[b] = kept;
}

function columnNorm(matrix: Float64Array, size: number): number {
  const sums = new Float64Array(size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      sums[column] = (sums[column] ?? 0) + Math.abs(matrix[row * size + column] ?? 0);
  return sums.reduce((most, sum) => Math.max(most, sum), 0);
}
