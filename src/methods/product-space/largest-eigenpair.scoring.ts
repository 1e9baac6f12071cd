import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { seededRandom } from "../../lib/seeded-random.js";

/** Multiplies a symmetric matrix with a vector, and writes the product. */
export type Multiply = (vector: Float64Array, product: Float64Array) => void;

/** An eigenvalue with its eigenvector of length 1. */
export interface Eigenpair {
  readonly value: number;
  readonly vector: Float64Array;
  /** ‖A v − λ v‖: how exact it is. */
  readonly residual: number;
}

const most = { steps: 60, restarts: 40 } as const;
/**
 * The start is any vector that is not special; the result does not depend on it. Another for each number of vectors left out:
 * what an earlier search found of two equal eigenvalues is all that its own start has of them.
 */
const seed = 20070727;

/**
 * Gives the largest eigenvalue with its vector of a symmetric matrix of `size` rows, among the vectors at right angles to
 * `without` (orthonormal). By Lanczos' method with full reorthogonalisation, restarted with the best vector so far. Source:
 * Lanczos 1950; Golub and Van Loan, Matrix Computations, chapter 10. Null where `without` already spans everything.
 */
export function largestEigenpair(
  multiply: Multiply,
  size: number,
  without: readonly Float64Array[],
  tolerance: number,
): Eigenpair | null {
  if (size <= without.length) return null;
  const random = seededRandom(seed + without.length);
  let vector = Float64Array.from({ length: size }, () => random() - 0.5);
  let best: Eigenpair | null = null;
  for (let restart = 0; restart < most.restarts; restart++) {
    if (!purify(vector, without)) return best;
    best = improve(multiply, vector, without, tolerance);
    if (best.residual <= tolerance) return best;
    vector = best.vector.slice();
  }
  return best;
}

function improve(
  multiply: Multiply,
  start: Float64Array,
  without: readonly Float64Array[],
  tolerance: number,
): Eigenpair {
  const size = start.length;
  const basis = [start];
  const diagonal: number[] = [];
  const beside: number[] = [];
  const next = new Float64Array(size);
  const room = Math.min(most.steps, size - without.length);
  for (;;) {
    const last = basis[basis.length - 1] ?? start;
    multiply(last, next);
    diagonal.push(dot(last, next));
    const rest = next.slice();
    const left = leftOver(rest, [...without, ...basis]);
    const isExhausted = left <= Number.EPSILON || basis.length >= room;
    if (isExhausted || basis.length % 15 === 0) {
      const { value, weights } = topOfTridiagonal(diagonal, beside);
      const residual = isExhausted && left <= Number.EPSILON ? 0 : Math.abs(left * (weights.at(-1) ?? 0));
      if (isExhausted || residual <= tolerance) return { value, residual, vector: combine(basis, weights) };
    }
    for (let at = 0; at < size; at++) rest[at] = (rest[at] ?? 0) / left;
    beside.push(left);
    basis.push(rest);
  }
}

/** The largest eigenvalue of a small symmetric tridiagonal matrix, with its vector. */
function topOfTridiagonal(diagonal: readonly number[], beside: readonly number[]) {
  const matrix = Matrix.zeros(diagonal.length, diagonal.length);
  diagonal.forEach((value, at) => matrix.set(at, at, value));
  beside.forEach((value, at) => matrix.set(at, at + 1, value).set(at + 1, at, value));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  const value = Math.max(...realEigenvalues);
  return { value, weights: eigenvectorMatrix.getColumn(realEigenvalues.indexOf(value)) };
}

function combine(basis: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const sum = new Float64Array(basis[0]?.length ?? 0);
  basis.forEach((vector, index) => {
    addTimes(sum, vector, weights[index] ?? 0);
  });
  scale(sum, 1 / length(sum));
  return sum;
}

/** Makes a vector one of length 1 at right angles to others; says whether anything was left of it. */
function purify(vector: Float64Array, others: readonly Float64Array[]): boolean {
  const left = leftOver(vector, others);
  if (left === 0) return false;
  scale(vector, 1 / left);
  return true;
}

/** Takes out of a vector what lies along others, twice, since once leaves rounding; gives the length of what is left. */
function leftOver(vector: Float64Array, others: readonly Float64Array[]): number {
  for (let round = 0; round < 2; round++) for (const other of others) addTimes(vector, other, -dot(vector, other));
  return length(vector);
}

const length = (vector: Float64Array): number => Math.sqrt(dot(vector, vector));

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function addTimes(target: Float64Array, vector: Float64Array, factor: number): void {
  for (let at = 0; at < target.length; at++) target[at] = (target[at] ?? 0) + factor * (vector[at] ?? 0);
}

function scale(vector: Float64Array, factor: number): void {
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) * factor;
}
