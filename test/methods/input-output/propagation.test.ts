import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InputOutputTable } from "../../../src/methods/input-output/input-output.scoring.js";
import { propagationLengths } from "../../../src/methods/input-output/propagation.scoring.js";
import { productiveTables, solve, tableOf } from "./tables.js";

/*
 * A line with a short cut: ore → steel → car and ore → car. Z: ore sells 4 to steel and 2 to the car, steel 5 to the car.
 * x = (10, 8, 10): a(ore, steel) = 0.5, a(ore, car) = 0.2, a(steel, car) = 0.5.
 * From ore to car: one step carries 0.2, two steps 0.25: length (0.2 + 2·0.25)/0.45 = 14/9. From car to ore: nothing.
 */
const line = tableOf(
  [
    [0, 4, 2],
    [0, 0, 5],
    [0, 0, 0],
  ],
  [10, 8, 10],
);

/** Σ k Aᵏ over Σ Aᵏ, k ≥ 1, added up step by step. */
function lengthByWalking({ size, flows, output }: InputOutputTable, from: number, to: number): number | null {
  let reach: number[] = Array.from({ length: size }, (_, at) => (at === from ? 1 : 0));
  let [weighted, total] = [0, 0];
  for (let step = 1; step < 20_000 && Math.max(...reach) > 1e-17; step++) {
    reach = reach.map((_, j) =>
      reach.reduce((sum, share, i) => sum + (share * (flows[i * size + j] ?? 0)) / (output[j] ?? 1), 0),
    );
    weighted += step * (reach[to] ?? 0);
    total += reach[to] ?? 0;
  }
  return total === 0 ? null : weighted / total;
}

const allPairs = (size: number) =>
  Array.from({ length: size * size }, (_, at) => ({ from: Math.floor(at / size), to: at % size }));

describe("the average propagation length", () => {
  it("is, by hand, 14/9 steps from the ore to the car, 1 to the steel, and no way back", () => {
    const lengths = propagationLengths(solve(line), [
      { from: 0, to: 2 },
      { from: 0, to: 1 },
      { from: 2, to: 0 },
      { from: 0, to: 0 },
    ]);
    expect(lengths[0]?.length).toBeCloseTo(14 / 9, 13);
    expect(lengths[0]?.strength).toBeCloseTo(0.45, 13);
    expect(lengths[1]?.length).toBeCloseTo(1, 13);
    expect(lengths.slice(2)).toEqual([
      { length: null, strength: 0 },
      { length: null, strength: 0 },
    ]);
  });

  it("is that of adding up the powers of A, for a sector's way back to itself too", () => {
    fc.assert(
      fc.property(productiveTables, (table) => {
        const pairs = allPairs(table.size);
        propagationLengths(solve(table), pairs).forEach(({ length }, at) => {
          const { from, to } = pairs[at] ?? { from: 0, to: 0 };
          const expected = lengthByWalking(table, from, to);
          if (expected === null) expect(length).toBeNull();
          else expect(length).toBeCloseTo(expected, 6);
        });
      }),
      { numRuns: 50 },
    );
  });

  it("does not change with the unit of money", () => {
    fc.assert(
      fc.property(productiveTables, (table) => {
        const doubled = {
          size: table.size,
          flows: table.flows.map((f) => f * 2),
          output: table.output.map((x) => x * 2),
        };
        const pairs = allPairs(table.size);
        expect(propagationLengths(solve(doubled), pairs)).toEqual(propagationLengths(solve(table), pairs));
      }),
    );
  });
});
