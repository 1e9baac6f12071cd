import fc from "fast-check";
import { inverse as invertOtherwise, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { invertMatrix } from "../../../src/methods/input-output/invert-matrix.scoring.js";

const matrices = fc
  .integer({ min: 1, max: 7 })
  .chain((size) =>
    fc
      .array(fc.integer({ min: -9, max: 9 }), { minLength: size * size, maxLength: size * size })
      .map((values) => ({ size, values: Float64Array.from(values) })),
  );

describe("the inverse of a matrix", () => {
  it("is, by hand, that of a matrix whose first pivot is 0", () => {
    const found = invertMatrix(Float64Array.from([0, 2, 4, 0]), 2);
    expect([...(found?.values ?? [])]).toEqual([0, 0.25, 0.5, 0]);
    // Column sums: 4 of the matrix, 0.5 of the inverse.
    expect(found?.condition).toBe(2);
  });

  it("is there exactly where a library finds one, and agrees with it", () => {
    fc.assert(
      fc.property(matrices, ({ size, values }) => {
        const found = invertMatrix(values, size);
        if (found === null || found.condition > 1e8) return;
        const expected = invertOtherwise(Matrix.from1DArray(size, size, [...values])).to1DArray();
        found.values.forEach((value, at) => {
          expect(value).toBeCloseTo(expected[at] ?? NaN, 6);
        });
      }),
    );
  });

  it("is missing for a matrix of zeros and for rows that are multiples, unless rounding leaves a trace in the condition", () => {
    expect(invertMatrix(new Float64Array(9), 3)).toBeNull();
    const multiples = invertMatrix(Float64Array.from([1, 2, 2, 4]), 2);
    expect(multiples).toBeNull();
    const thirds = invertMatrix(Float64Array.from([1 / 3, 1, 1 / 9, 1 / 3]), 2);
    expect(thirds === null || thirds.condition > 1e12).toBe(true);
  });

  it("leaves the matrix as it was, and inverts nothing to nothing", () => {
    const matrix = Float64Array.from([2, 1, 1, 1]);
    invertMatrix(matrix, 2);
    expect([...matrix]).toEqual([2, 1, 1, 1]);
    expect(invertMatrix(new Float64Array(0), 0)).toEqual({ values: new Float64Array(0), condition: 1 });
  });
});
