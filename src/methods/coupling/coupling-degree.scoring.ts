import { badInput } from "../../errors.js";

/** The three readings of the coupling degree that are in use; half of the published numbers do not say which. */
export type CouplingFormula = "STANDARD" | "WANG_2021" | "FAN_2024";

/** How well subsystems are coupled: C how even they are, T how high, D both together. */
export interface Coupling {
  readonly c: number;
  readonly t: number;
  readonly d: number;
}

/**
 * Gives the coupling degree C of n ≥ 2 subsystem indices U in [0, 1]; range [0, 1], no unit; 1 where all are equal.
 * STANDARD n(ΠU)^(1/n)/ΣU (the capacity coupling of physics, in use since about 2005);
 * WANG_2021 √{[1 − Σ_{i<j}|U_i − U_j| / (n(n−1)/2)]·[Π_i(U_i/max U)]^(1/(n−1))} (Wang Shujia et al. 2021);
 * FAN_2024 1 − 2√((nΣU² − (ΣU)²)/n²), which is 1 − 2σ (Fan et al. 2024).
 * At zero: any U = 0 gives 0 in the first two, not in Fan's, where (0, 0.2) gives 0.8; all U = 0 give 0 in each.
 */
export function couplingDegree(indices: readonly number[], formula: CouplingFormula): number {
  if (indices.length < 2) throw badInput(`Coupling takes at least 2 subsystems, but got ${indices.length}.`);
  const odd = indices.find((index) => !(index >= 0 && index <= 1));
  if (odd !== undefined) throw badInput(`An index of a subsystem must be from 0 to 1, but got ${odd}.`);
  if (indices.every((index) => index === 0)) return 0;
  const degree = { STANDARD: standard, WANG_2021: wang, FAN_2024: fan }[formula](indices);
  return Math.min(1, Math.max(0, degree));
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Through logarithms, since a product of many small indices would be 0 where the mean is not. */
const geometricMean = (values: readonly number[]): number =>
  values.includes(0) ? 0 : Math.exp(sumOf(values.map((value) => Math.log(value))) / values.length);

const standard = (indices: readonly number[]): number => (indices.length * geometricMean(indices)) / sumOf(indices);

function wang(indices: readonly number[]): number {
  const n = indices.length;
  const most = Math.max(...indices);
  const apart = sumOf(indices.flatMap((a, i) => indices.slice(i + 1).map((b) => Math.abs(a - b))));
  const likeness = 1 - apart / ((n * (n - 1)) / 2);
  const evenness = geometricMean(indices.map((index) => index / most)) ** (n / (n - 1));
  return Math.sqrt(Math.max(0, likeness) * evenness);
}

/** About the mean: the formula as printed loses half of the digits where the indices are nearly the same. */
function fan(indices: readonly number[]): number {
  const mean = sumOf(indices) / indices.length;
  return 1 - 2 * Math.sqrt(sumOf(indices.map((index) => (index - mean) ** 2)) / indices.length);
}

/**
 * Gives C, T = Σα_k U_k with the weights brought to the sum 1, and the coupling coordination degree D = √(C·T).
 * Each in [0, 1], no unit. Weights must be above 0; all indices 0 give 0 for each.
 */
export function coupleSubsystems(
  indices: readonly number[],
  weights: readonly number[],
  formula: CouplingFormula,
): Coupling {
  const shares = toShares(weights, indices.length);
  const c = couplingDegree(indices, formula);
  const t = Math.min(1, sumOf(indices.map((index, at) => index * (shares[at] ?? 0))));
  return { c, t, d: Math.sqrt(c * t) };
}

/** Gives weights above 0 as shares of their sum; refuses another number of them than `count`, and weights that are not above 0. */
export function toShares(weights: readonly number[], count: number): number[] {
  if (weights.length !== count) throw badInput(`There must be ${count} weights, but got ${weights.length}.`);
  const odd = weights.find((weight) => !(weight > 0 && Number.isFinite(weight)));
  if (odd !== undefined) throw badInput(`A weight must be above 0, but got ${odd}.`);
  const sum = sumOf(weights);
  return weights.map((weight) => weight / sum);
}
