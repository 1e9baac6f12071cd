import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type InputOutputTable,
  solveCoefficients,
  solveTable,
} from "../../../src/methods/input-output/input-output.scoring.js";
import {
  backwardLinkages,
  forwardLinkages,
  powerOfDispersion,
} from "../../../src/methods/input-output/linkages.scoring.js";
import { productiveTables, solve, tableOf } from "./tables.js";

/*
 * Two sectors by hand. Z = [[0, 40], [10, 0]], x = (50, 80).
 * A = [[0, 0.5], [0.2, 0]], det(I − A) = 1 − 0.1 = 0.9, L = [[1, 0.5], [0.2, 1]] / 0.9.
 * BL = (1.2, 1.5)/0.9 = (4/3, 5/3). B = [[0, 0.8], [0.125, 0]], G = [[1, 0.8], [0.125, 1]]/0.9: FL = (2, 1.25).
 */
const two = tableOf(
  [
    [0, 40],
    [10, 0],
  ],
  [50, 80],
);

const flowAt = ({ flows, size }: InputOutputTable, row: number, column: number) => flows[row * size + column] ?? NaN;

/** L as the sum of the powers of A, added up until nothing changes any more. */
function powerSeries(table: InputOutputTable): number[][] {
  const { size, output } = table;
  const each = Array.from({ length: size }, (_, at) => at);
  const a = each.map((i) => each.map((j) => flowAt(table, i, j) / (output[j] ?? NaN)));
  let power: number[][] = each.map((i) => each.map((j) => (i === j ? 1 : 0)));
  const sum = power.map((row) => [...row]);
  for (let step = 0; step < 20_000 && Math.max(...power.flat()) > 1e-17; step++) {
    power = power.map((row) => each.map((j) => row.reduce((all, value, k) => all + value * (a[k]?.[j] ?? 0), 0)));
    for (const i of each) for (const j of each) (sum[i] ?? [])[j] = (sum[i]?.[j] ?? 0) + (power[i]?.[j] ?? 0);
  }
  return sum;
}

const turn = (table: InputOutputTable): InputOutputTable => {
  const names = Array.from({ length: table.size }, (_, at) => table.size - 1 - at);
  return tableOf(
    names.map((row) => names.map((column) => flowAt(table, row, column))),
    names.map((name) => table.output[name] ?? NaN),
  );
};

describe("the Leontief inverse", () => {
  it("has, by hand, the linkages of two sectors", () => {
    const solved = solve(two);
    expect([...solved.leontief]).toEqual([1, 0.5, 0.2, 1].map((value) => expect.closeTo(value / 0.9, 14) as number));
    expect(backwardLinkages(solved)).toEqual([expect.closeTo(4 / 3, 13), expect.closeTo(5 / 3, 13)]);
    expect(forwardLinkages(solved)).toEqual([expect.closeTo(2, 13), expect.closeTo(1.25, 13)]);
    expect(powerOfDispersion([4 / 3, 5 / 3])).toEqual([expect.closeTo(8 / 9, 13), expect.closeTo(10 / 9, 13)]);
  });

  it("is I + A + A² + …", () => {
    fc.assert(
      fc.property(productiveTables, (table) => {
        const series = powerSeries(table).flat();
        solve(table).leontief.forEach((value, at) => {
          expect(value).toBeCloseTo(series[at] ?? NaN, 8);
        });
      }),
      { numRuns: 50 },
    );
  });

  it("gives final demand back: L f = x", () => {
    fc.assert(
      fc.property(productiveTables, (table) => {
        const { leontief, size, output } = solve(table);
        for (let i = 0; i < size; i++) {
          let made = 0;
          for (let j = 0; j < size; j++) {
            const sold = table.flows.subarray(j * size, (j + 1) * size).reduce((sum, flow) => sum + flow, 0);
            made += (leontief[i * size + j] ?? 0) * ((output[j] ?? 0) - sold);
          }
          expect(made).toBeCloseTo(output[i] ?? NaN, 7);
        }
      }),
    );
  });

  it("does not change with the unit of money, nor its sums with the order of the sectors", () => {
    fc.assert(
      fc.property(productiveTables, fc.double({ min: 0.01, max: 1000, noNaN: true }), (table, unit) => {
        const inOtherMoney = {
          size: table.size,
          flows: table.flows.map((flow) => flow * unit),
          output: table.output.map((amount) => amount * unit),
        };
        const [plain, scaled, turned] = [solve(table), solve(inOtherMoney), solve(turn(table))];
        for (const measure of [backwardLinkages, forwardLinkages]) {
          const expected = measure(plain);
          measure(scaled).forEach((value, at) => {
            expect(value).toBeCloseTo(expected[at] ?? NaN, 8);
          });
          measure(turned).forEach((value, at) => {
            expect(value).toBeCloseTo(expected.at(-1 - at) ?? NaN, 8);
          });
        }
      }),
    );
  });

  it("has linkages of at least 1, and forward ones that are those of (I − B)⁻¹ inverted on their own", () => {
    fc.assert(
      fc.property(productiveTables, (table) => {
        const { size, output } = table;
        // (I − B)⁻¹ is the transpose of the Leontief inverse of the turned table: b_ij stands at a_ji of Zᵀ.
        const transposed = {
          size,
          output,
          flows: table.flows.map((_, at) => flowAt(table, at % size, Math.floor(at / size))),
        };
        const own = backwardLinkages(solve(transposed));
        forwardLinkages(solve(table)).forEach((value, at) => {
          expect(value).toBeGreaterThanOrEqual(1 - 1e-12);
          expect(value).toBeCloseTo(own[at] ?? NaN, 8);
        });
      }),
    );
  });
});

describe("a table of coefficients and final demand", () => {
  it("is the table whose flows they make", () => {
    fc.assert(
      fc.property(productiveTables, (table) => {
        const { size, flows, output } = table;
        const coefficients = flows.map((flow, at) => flow / (output[at % size] ?? NaN));
        const demand = output.map(
          (amount, row) => amount - flows.subarray(row * size, (row + 1) * size).reduce((sum, flow) => sum + flow, 0),
        );
        const [made, given] = [solveCoefficients(size, coefficients, demand), solve(table)];
        if (made.refusal !== null) throw new Error(made.refusal);
        made.output.forEach((amount, at) => {
          expect(amount).toBeCloseTo(output[at] ?? NaN, 7);
        });
        expect(made.leontief).toEqual(given.leontief);
      }),
    );
  });

  it("has no output where no demand reaches", () => {
    const solved = solveCoefficients(2, new Float64Array(4), Float64Array.from([3, 0]));
    expect(solved.refusal === null && [...solved.output]).toEqual([3, 0]);
  });
});

describe("a table without an answer", () => {
  it("is refused as singular where two sectors live on each other alone, without final demand", () => {
    const closed = tableOf(
      [
        [0, 5],
        [5, 0],
      ],
      [5, 5],
    );
    expect(solveTable(closed)).toEqual({ refusal: "SINGULAR", condition: null });
  });

  it("is refused as near singular by its condition, never with numbers that mean nothing", () => {
    const nearly = tableOf(
      [
        [0, 5],
        [5, 0],
      ],
      [5, 5 * (1 + 1e-14)],
    );
    const solved = solveTable(nearly);
    expect(solved.refusal).toBe("NEAR_SINGULAR");
    expect(solved.condition).toBeGreaterThan(1e12);
  });

  it("is refused as not productive where more is used up than put out", () => {
    expect(solveTable(tableOf([[3]], [2])).refusal).toBe("NOT_PRODUCTIVE");
    const greedy = tableOf(
      [
        [0, 8],
        [8, 0],
      ],
      [5, 5],
    );
    expect(solveTable(greedy).refusal).toBe("NOT_PRODUCTIVE");
  });

  it("is bad input with negative or endless amounts, with flows of a sector without output, or of another size", () => {
    expect(() => solveTable(tableOf([[-1]], [2]))).toThrow("The amounts of a table must be finite and at least 0.");
    expect(() => solveTable(tableOf([[Number.NaN]], [2]))).toThrow("must be finite");
    expect(() => solveTable(tableOf([[1]], [0]))).toThrow("A sector with flows must have an output");
    expect(() => solveTable({ size: 2, flows: new Float64Array(3), output: new Float64Array(2) })).toThrow(
      "A table of 2 sectors takes 4 flows and 2 amounts, but got 3 and 2.",
    );
  });
});

describe("the smallest tables", () => {
  it("of no sector have no linkages", () => {
    const empty = solve(tableOf([], []));
    expect(backwardLinkages(empty)).toEqual([]);
    expect(powerOfDispersion([])).toEqual([]);
  });

  it("of one sector with a delivery to itself have 1/(1 − a)", () => {
    expect(backwardLinkages(solve(tableOf([[2]], [8])))).toEqual([expect.closeTo(4 / 3, 14)]);
  });

  it("leave a sector without output out of the mean", () => {
    const solved = solve(
      tableOf(
        [
          [0, 4, 0],
          [0, 0, 0],
          [0, 0, 0],
        ],
        [8, 8, 0],
      ),
    );
    expect(backwardLinkages(solved)).toEqual([1, 1.5, null]);
    expect(forwardLinkages(solved)).toEqual([1.5, 1, null]);
    expect(powerOfDispersion(backwardLinkages(solved))).toEqual([0.8, 1.2, null]);
  });
});
