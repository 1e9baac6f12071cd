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
  const matrix = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const total = output[column] ?? 0;
      const share = total === 0 ? 0 : (flows[row * size + column] ?? 0) / total;
      matrix[row * size + column] = (row === column ? 1 : 0) - share;
    }
  const inverse = invertMatrix(matrix, size);
  if (inverse === null) return { refusal: "SINGULAR", condition: null };
  const { values: leontief, condition } = inverse;
  if (condition >= worstCondition) return { refusal: "NEAR_SINGULAR", condition };
  const tolerance = 1e-12 * condition;
  if (leontief.some((value) => value < -tolerance)) return { refusal: "NOT_PRODUCTIVE", condition };
  // A negative zero or a rounding error below it would be read as a sign.
  for (let at = 0; at < leontief.length; at++) if ((leontief[at] ?? 0) <= 0) leontief[at] = 0;
  return { refusal: null, size, output, leontief, condition };
}

function checkTable({ size, flows, output }: InputOutputTable): void {
  if (flows.length !== size * size || output.length !== size)
    throw badInput(
      `A table of ${size} sectors takes ${size * size} flows and ${size} outputs, but got ${flows.length} and ${output.length}.`,
    );
  const isAmount = (value: number) => Number.isFinite(value) && value >= 0;
  if (!flows.every(isAmount) || !output.every(isAmount))
    throw badInput("Flows and outputs must be finite and at least 0.");
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      if ((flows[row * size + column] ?? 0) > 0 && (output[row] === 0 || output[column] === 0))
        throw badInput(`A sector with flows must have an output, but one of ${row} and ${column} has none.`);
}
