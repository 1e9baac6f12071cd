import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildAndOrSystem } from "../../../src/methods/and-or-system/and-or-system.scoring.js";
import { findFillSets } from "../../../src/methods/cut-sets/fill-sets.scoring.js";
import {
  membersOf,
  minimalOf,
  node,
  readFaultTree,
  type SmallSystem,
  smallSystems,
  stands,
  systemOf,
} from "./small-systems.js";

const limits = { extra: 0, maxSets: 10_000, maxTrials: 100_000 };

/** Looks at all ways of filling: those that let the targets stand, without those that contain a smaller one. */
function fillSetsByTrying({ system, targets }: SmallSystem, fillable: number): number[][] {
  const ways = [...Array(2 ** system.componentCount).keys()].filter((filled) => (filled & fillable) === filled);
  return minimalOf(ways.filter((filled) => stands(system, targets, fillable & ~filled)));
}

describe("minimal fill sets", () => {
  it("contain what every way needs, and the shortest of the ways", () => {
    // 0 needs 1 and one of the routes 2 and 3; route 2 needs 4 and 5; components 1 to 5 are lacking.
    const nodes = [node([0], [[1], [2, 3]]), node([1]), node([0], [[4], [5]]), node([3]), node([4]), node([5])];
    const chain = buildAndOrSystem(nodes, 6);
    const least = findFillSets(chain, [0], [1, 3, 4, 5], limits);
    expect(least).toEqual({ sets: [[1, 3]], leastSize: 2, leastProven: true, inEvery: [1], metLimit: null });
    expect(findFillSets(chain, [0], [1, 3, 4, 5], { ...limits, extra: 1 }).sets).toEqual([
      [1, 3],
      [1, 4, 5],
    ]);
  });

  it("are one empty set where nothing is lacking, and none where nothing helps", () => {
    const whole = buildAndOrSystem([node([0])], 1);
    expect(findFillSets(whole, [0], [], limits)).toMatchObject({ sets: [[]], leastSize: 0 });
    const hopeless = buildAndOrSystem([node([0], [[1]]), node([])], 1);
    expect(findFillSets(hopeless, [0], [0], limits)).toMatchObject({ sets: [], leastSize: null });
    expect(findFillSets(buildAndOrSystem([], 0), [], [], limits)).toMatchObject({ sets: [[]], leastSize: 0 });
  });

  it("fill two links that need each other together", () => {
    const ring = buildAndOrSystem([node([0], [[1]]), node([1], [[2]]), node([2], [[1]])], 3);
    expect(findFillSets(ring, [0], [1, 2], limits).sets).toEqual([[1, 2]]);
  });

  it("are steel and separator for the die-casting chain", () => {
    const tree = readFaultTree();
    if (tree === undefined) return;
    const { system, targets, fillable, names } = systemOf(tree);
    const { sets } = findFillSets(system, targets, fillable, limits);
    expect(sets.map((set) => set.map((component) => names[component]))).toEqual([tree.minimal_fill_set]);
  });

  it("agree on any system with trying every way of filling, the smallest and those up to two larger", () => {
    fc.assert(
      fc.property(smallSystems(9, 8), fc.nat(511), fc.nat(2), (small, fillable, extra) => {
        const expected = fillSetsByTrying(small, fillable);
        const least = expected[0]?.length ?? null;
        const answer = findFillSets(small.system, small.targets, membersOf(fillable), { ...limits, extra });
        expect(answer.leastSize).toBe(least);
        expect(answer.sets).toEqual(expected.filter((set) => set.length <= (least ?? 0) + extra));
        if (expected.length > 0)
          expect(answer.inEvery).toEqual(
            membersOf(fillable).filter((each) => expected.every((set) => set.includes(each))),
          );
      }),
      { numRuns: 400 },
    );
  });

  it("never cost more after a supplier is found", () => {
    fc.assert(
      fc.property(smallSystems(8), fc.nat(255), fc.nat(7), (small, fillable, found) => {
        const before = findFillSets(small.system, small.targets, membersOf(fillable), limits).leastSize;
        const after = findFillSets(small.system, small.targets, membersOf(fillable & ~(1 << found)), limits).leastSize;
        if (before !== null) expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  it("stop at the limits and say so: fewer sets, or one that is not known to be the smallest", () => {
    const choices = [...Array(4).keys()].map((at) => [1 + 2 * at, 2 + 2 * at]);
    const nodes = [node([0], choices), ...[...Array(8).keys()].map((at) => node([at + 1]))];
    const chain = buildAndOrSystem(nodes, 9);
    const lacking = [...Array(8).keys()].map((at) => at + 1);
    expect(findFillSets(chain, [0], lacking, limits).sets).toHaveLength(16);
    const few = findFillSets(chain, [0], lacking, { ...limits, maxSets: 3 });
    expect(few).toMatchObject({ leastSize: 4, leastProven: true, metLimit: "maxSets" });
    expect(few.sets).toHaveLength(3);
    const hasty = findFillSets(chain, [0], lacking, { ...limits, maxTrials: 2 });
    expect(hasty).toMatchObject({ leastSize: 4, leastProven: false, metLimit: "maxTrials" });
    expect(hasty.sets).toHaveLength(1);
  });
});
