import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildAndOrSystem } from "../../../src/methods/and-or-system/and-or-system.scoring.js";
import { birnbaumImportance } from "../../../src/methods/cut-sets/birnbaum.scoring.js";
import { defaultBirnbaumOptions } from "../../../src/methods/cut-sets/importance.scoring.js";
import {
  type FaultTree,
  node,
  readFaultTree,
  type SmallSystem,
  smallSystems,
  stands,
  systemOf,
} from "./small-systems.js";

/** Sums the probabilities of all states in which the targets stand, with and without each component. */
function importanceByTrying({ system, targets }: SmallSystem, p: number) {
  const { componentCount } = system;
  const states = [...Array(2 ** componentCount).keys()];
  const chance = (failed: number, without: number) =>
    [...Array(componentCount).keys()]
      .filter((component) => component !== without)
      .reduce((product, component) => product * ((failed >> component) & 1 ? 1 - p : p), 1);
  const up = states.filter((failed) => stands(system, targets, failed));
  const importance = [...Array(componentCount).keys()].map((component) =>
    up.reduce((sum, failed) => sum + ((failed >> component) & 1 ? -1 : 1) * chance(failed, component), 0),
  );
  return { importance, reliability: up.reduce((sum, failed) => sum + chance(failed, -1), 0) };
}

describe("Birnbaum's importance", () => {
  it("is the chance that all others of a series work, and that all others of a pair fail", () => {
    const series = buildAndOrSystem([node([0], [[1]]), node([1, 2])], 3);
    const { importance, reliability, exact } = birnbaumImportance(series, [0], {
      ...defaultBirnbaumOptions,
      probability: 0.9,
    });
    expect(exact).toBe(true);
    expect(reliability).toBeCloseTo(0.9 * 0.99, 12);
    expect(importance[0]).toBeCloseTo(0.99, 12);
    expect(importance[1]).toBeCloseTo(0.9 * 0.1, 12);
  });

  it("is zero for what no target depends on, and where the target is down or bought outside", () => {
    const apart = buildAndOrSystem([node([0]), node([1]), node([]), node([1], [[1]], true)], 2);
    for (const [targets, expected] of [
      [[0], [1, 0]],
      [[2], [0, 0]],
      [[3], [0, 0]],
      [[], [0, 0]],
    ] as const)
      expect([...birnbaumImportance(apart, targets).importance]).toEqual(expected);
    expect(birnbaumImportance(apart, [2]).reliability).toBe(0);
    expect(birnbaumImportance(apart, [3]).reliability).toBe(1);
  });

  it("is that of the die-casting chain, counted over its 65,536 states", () => {
    const tree = readFaultTree();
    if (tree === undefined) return;
    const { requires_all, suppliers, after_filling } = tree;
    // After filling, what was lacking is there for good.
    const lacking = Object.keys(suppliers).filter((link) => suppliers[link]?.length === 0);
    const kept = Object.entries(requires_all).map(([from, to]) => [from, to.filter((link) => !lacking.includes(link))]);
    const made = Object.fromEntries(Object.entries(suppliers).filter(([link]) => !lacking.includes(link)));
    const filled = { ...tree, requires_all: Object.fromEntries(kept) as FaultTree["requires_all"], suppliers: made };
    const { system, targets, names } = systemOf(filled);
    const { importance, reliability } = birnbaumImportance(system, targets, {
      ...defaultBirnbaumOptions,
      probability: 0.5,
    });
    expect(reliability).toBe(after_filling.states_up / after_filling.states_total);
    const of = (name: string) => importance[names.indexOf(name)];
    for (const name of ["B1", "C1", "V1", "海天", "工程中心"])
      expect(of(name)).toBeCloseTo(after_filling.birnbaum.single, 6);
    for (const name of ["A1", "D1", "E2", "旭升"]) expect(of(name)).toBeCloseTo(after_filling.birnbaum.pair, 6);
    for (const name of ["M2", "M3", "臻至"]) expect(of(name)).toBeCloseTo(after_filling.birnbaum.triple, 6);
  });

  it("agrees on any system with summing over every state", () => {
    fc.assert(
      fc.property(smallSystems(9, 7), fc.double({ min: 0, max: 1, noNaN: true }), (small, probability) => {
        const expected = importanceByTrying(small, probability);
        const { importance, reliability } = birnbaumImportance(small.system, small.targets, {
          ...defaultBirnbaumOptions,
          probability,
        });
        expect(reliability).toBeCloseTo(expected.reliability, 10);
        expected.importance.forEach((value, component) => {
          expect(importance[component]).toBeCloseTo(value, 10);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("comes within its standard error from samples, the same from the same seed", () => {
    const series = buildAndOrSystem([node([0], [[1]]), node([1, 2], [[2, 3]]), node([3]), node([4, 5])], 6);
    const options = { ...defaultBirnbaumOptions, probability: 0.7, samples: 20_000 };
    const exact = birnbaumImportance(series, [0], options);
    const sampled = birnbaumImportance(series, [0], { ...options, exactUpTo: 0 });
    expect(sampled).toEqual(birnbaumImportance(series, [0], { ...options, exactUpTo: 0 }));
    expect(sampled).not.toEqual(birnbaumImportance(series, [0], { ...options, exactUpTo: 0, seed: 2 }));
    expect([exact.exact, sampled.exact, sampled.samples]).toEqual([true, false, 20_000]);
    exact.importance.forEach((value, component) => {
      const error = sampled.standardError[component] ?? 0;
      expect(error).toBeGreaterThan(0);
      expect(Math.abs((sampled.importance[component] ?? 0) - value)).toBeLessThan(4 * error);
    });
    expect(Math.abs(sampled.reliability - exact.reliability)).toBeLessThan(4 * sampled.reliabilityError);
  });

  it("of a series of 64 is measurable at 0.95, and never without an error", () => {
    const nodes = [...Array(64).keys()].map((at) => node([at], at < 63 ? [[at + 1]] : []));
    const { importance, standardError, exact } = birnbaumImportance(buildAndOrSystem(nodes, 64), [0]);
    expect(exact).toBe(false);
    importance.forEach((value, at) => {
      expect(Math.abs(value - 0.95 ** 63)).toBeLessThan(5 * (standardError[at] ?? 0));
    });
  });
});
