import { badInput } from "../../errors.js";
import { invertMatrix } from "./invert-matrix.scoring.js";

/** Who delivers how much to whom: flows row by row (the row sells, the column buys), and what each sector puts out in all. */
export interface InputOutputTable {
  readonly size: number;
  readonly flows: Float64Array;
  readonly output: Float64Array;
}

/** Why a table has no inverse to speak of. */
export type InputOutputRefusal = "SINGULAR" | "NEAR_SINGULAR" | "NOT_PRODUCTIVE";

/** A table with its Leontief inverse, or the reason why there is none. */
export type SolvedTable =
  | {
      readonly refusal: null;
      readonly size: number;
      readonly output: Float64Array;
      /** L = (I − A)⁻¹ row by row: what sector i must put out in all for one unit of final demand for j. */
      readonly leontief: Float64Array;
      readonly condition: number;
    }
  | { readonly refusal: InputOutputRefusal; readonly condition: number | null };

/** From this condition number on, fewer than four of sixteen digits are left. */
export const worstCondition = 1e12;

/**
 * Gives L = (I − A)⁻¹ with A = Z x̂⁻¹, a_ij = z_ij / x_j: range ≥ 0, a pure number. Source: Leontief 1936; Miller and Blair 2009.
 * Refused: SINGULAR where I − A has no inverse (a group of sectors that lives on itself alone: no value added and, since
 * I − B is similar to I − A, no final demand), NEAR_SINGULAR where its condition is `worstCondition` or more,
 * NOT_PRODUCTIVE where L has negative entries (more is used up than is put out).
 * A sector without output must have no flows; it is left alone (its column of A is 0). Negative or non-finite entries, and
 * flows of a sector without output, are bad input.
 */
export function solveTable(table: InputOutputTable): SolvedTable {
  const { size, flows, output } = table;
  checkTable(table);
  const coefficients = flows.map((flow, at) => (flow === 0 ? 0 : flow / (output[at % size] ?? 1)));
  return solve(size, coefficients, () => output);
}

/**
 * Gives the table that input coefficients and final demand make: L as above, and output x = L f. For structures that state
 * what goes into what, in which proportion, without amounts. Refusals as above; a sector that no final demand reaches has
 * no output. Coefficients and demand must be finite and at least 0.
 */
export function solveCoefficients(size: number, coefficients: Float64Array, finalDemand: Float64Array): SolvedTable {
  checkSizes(size, coefficients, finalDemand);
  return solve(size, coefficients, (leontief) =>
    finalDemand.map((_, row) =>
      finalDemand.reduce((sum, demand, column) => sum + (leontief[row * size + column] ?? 0) * demand, 0),
    ),
  );
}

function solve(
  size: number,
  coefficients: Float64Array,
  outputOf: (leontief: Float64Array) => Float64Array,
): SolvedTable {
  const matrix = coefficients.map((share, at) => (at % (size + 1) === 0 ? 1 : 0) - share);
  const inverse = invertMatrix(matrix, size);
  if (inverse === null) return { refusal: "SINGULAR", condition: null };
  const { values: leontief, condition } = inverse;
  if (condition >= worstCondition) return { refusal: "NEAR_SINGULAR", condition };
  const tolerance = 1e-12 * condition;
  if (leontief.some((value) => value < -tolerance)) return { refusal: "NOT_PRODUCTIVE", condition };
  // A negative zero or a rounding error below it would be read as a sign.
  for (let at = 0; at < leontief.length; at++) if ((leontief[at] ?? 0) <= 0) leontief[at] = 0;
  return { refusal: null, size, output: outputOf(leontief), leontief, condition };
}

function checkTable({ size, flows, output }: InputOutputTable): void {
  checkSizes(size, flows, output);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      if ((flows[row * size + column] ?? 0) > 0 && (output[row] === 0 || output[column] === 0))
        throw badInput(`A sector with flows must have an output, but one of ${row} and ${column} has none.`);
}

function checkSizes(size: number, square: Float64Array, vector: Float64Array): void {
  if (square.length !== size * size || vector.length !== size)
    throw badInput(
      `A table of ${size} sectors takes ${size * size} flows and ${size} amounts, but got ${square.length} and ${vector.length}.`,
    );
  const isAmount = (value: number) => Number.isFinite(value) && value >= 0;
  if (!square.every(isAmount) || !vector.every(isAmount))
    throw badInput("The amounts of a table must be finite and at least 0.");
}
