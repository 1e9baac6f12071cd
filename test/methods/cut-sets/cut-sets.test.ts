import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildAndOrSystem } from "../../../src/methods/and-or-system/and-or-system.scoring.js";
import { findNeedCycles } from "../../../src/methods/and-or-system/need-cycles.scoring.js";
import { supportOf } from "../../../src/methods/and-or-system/supporting-set.scoring.js";
import { startState } from "../../../src/methods/and-or-system/and-or-state.scoring.js";
import { findCutSets } from "../../../src/methods/cut-sets/cut-sets.scoring.js";
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

const limits = { maxOrder: 3, maxSets: 100_000, maxTrials: 10_000_000 };
const setsOf = ({ system, targets }: SmallSystem, maxOrder = 3) =>
  findCutSets(system, targets, { ...limits, maxOrder }).sets;

/** Looks at all states: the sets of failures by which a target falls, without those that contain a smaller one. */
function cutSetsByTrying({ system, targets }: SmallSystem, maxOrder: number): number[][] {
  if (!stands(system, targets, 0)) return [];
  const states = [...Array(2 ** system.componentCount).keys()];
  return minimalOf(states.filter((failed) => !stands(system, targets, failed))).filter((set) => set.length <= maxOrder);
}

describe("minimal cut sets", () => {
  it("are the makers of a link of which none else is left", () => {
    const chain = buildAndOrSystem([node([0], [[1], [2]]), node([1, 2]), node([3, 4, 5])], 6);
    expect(findCutSets(chain, [0], limits)).toEqual({
      sets: [[0], [1, 2], [3, 4, 5]],
      standing: true,
      completeOrder: 3,
      metLimit: null,
    });
  });

  it("name one member of each alternative, and absorb what contains a smaller one", () => {
    // 0 needs one of 1 and 2; component 5 makes both 2 and 3, and 1 needs 3.
    const chain = buildAndOrSystem([node([0], [[1, 2]]), node([1, 4], [[3]]), node([5]), node([5, 6])], 7);
    expect(findCutSets(chain, [0], limits).sets).toEqual([[0], [5, 6], [1, 4, 5]]);
  });

  it("say that nothing stands where nothing does, and that nothing falls where all is bought outside", () => {
    const down = buildAndOrSystem([node([0], [[1]]), node([])], 1);
    expect(findCutSets(down, [0], limits)).toMatchObject({ sets: [], standing: false });
    const outside = buildAndOrSystem([node([0], [[1]], true), node([0])], 1);
    expect(findCutSets(outside, [0], limits)).toMatchObject({ sets: [], standing: true, completeOrder: 3 });
    expect(findCutSets(buildAndOrSystem([], 0), [], limits)).toMatchObject({ sets: [], standing: true });
  });

  it("let links that need each other stand and fall together, and need no makers of their own cycle twice", () => {
    const ring = buildAndOrSystem([node([0], [[1]]), node([1, 2], [[2]]), node([3], [[1]])], 4);
    expect(findCutSets(ring, [0], limits).sets).toEqual([[0], [3], [1, 2]]);
    expect(findNeedCycles(ring)).toEqual([[1, 2]]);
    expect(findNeedCycles(buildAndOrSystem([node([0], [[0]]), node([0], [[0]])], 1))).toEqual([[0]]);
  });

  it("are those of the die-casting chain after filling, counted over all its states", () => {
    const tree = readFaultTree();
    if (tree === undefined) return;
    const { system, targets, names, fillable } = systemOf(tree);
    const named = findCutSets(system, targets, limits)
      .sets.filter((set) => !set.some((component) => fillable.includes(component)))
      .map((set) => set.map((component) => names[component]).sort());
    const ofOrder = (order: number) => named.filter((set) => set.length === order);
    expect(ofOrder(1)).toEqual(tree.after_filling.cut_sets_order_1);
    expect(ofOrder(2)).toHaveLength(tree.after_filling.cut_sets_order_2_count);
    expect(ofOrder(3)).toEqual(tree.after_filling.cut_sets_order_3);
  });

  it("agree on any system, cycles and all, with looking at every state, at any order", () => {
    fc.assert(
      fc.property(smallSystems(8), fc.integer({ min: 1, max: 5 }), (small, maxOrder) => {
        expect(setsOf(small, maxOrder)).toEqual(cutSetsByTrying(small, maxOrder));
      }),
      { numRuns: 400 },
    );
  });

  it("never get smaller by another supplier, who only makes what breaks the chain harder to come by", () => {
    fc.assert(
      fc.property(smallSystems(7), fc.nat(5), (small, at) => {
        if (!stands(small.system, small.targets, 0)) return;
        const nodes = small.nodes.map((each, index) =>
          index === at ? { ...each, makers: [...each.makers, 7] } : each,
        );
        const more = findCutSets(buildAndOrSystem(nodes, 8), small.targets, { ...limits, maxOrder: 8 }).sets;
        const before = setsOf(small, 8);
        for (const set of more) {
          const without = set.filter((component) => component !== 7);
          expect(before.some((old) => old.every((component) => without.includes(component)))).toBe(true);
        }
      }),
    );
  });

  it("are the same whatever the components and links are called", () => {
    const order = fc.shuffledSubarray([...Array(7).keys()], { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(smallSystems(7, 7), order, order, (small, componentNames, nodeNames) => {
        const place = (names: number[], index: number) => names[index] ?? 0;
        const nodes = [...small.nodes];
        small.nodes.forEach(({ makers, needs, ...rest }, index) => {
          nodes[place(nodeNames, index)] = {
            ...rest,
            makers: makers.map((maker) => place(componentNames, maker)),
            needs: needs.map((need) => need.map((member) => place(nodeNames, member))),
          };
        });
        const targets = small.targets.map((target) => place(nodeNames, target));
        const renamed = findCutSets(buildAndOrSystem(nodes, 7), targets, limits).sets;
        const bits = setsOf(small).map((set) => set.reduce((sum, each) => sum | (1 << place(componentNames, each)), 0));
        expect(renamed).toEqual(minimalOf(bits));
      }),
    );
  });

  it("stop at the limits and say so, the smaller orders being whole", () => {
    const wide = buildAndOrSystem([node([0], [[1], [2]]), node([1, 2, 3]), node([4, 5, 6], [])], 7);
    const stopped = findCutSets(wide, [0], { ...limits, maxSets: 1 });
    expect(stopped).toMatchObject({ sets: [[0]], completeOrder: 2, metLimit: "maxSets" });
    expect(findCutSets(wide, [0], { ...limits, maxTrials: 2 })).toMatchObject({
      completeOrder: 0,
      metLimit: "maxTrials",
    });
  });
});

describe("a supporting set", () => {
  it("holds the targets up by itself, whatever else fails", () => {
    fc.assert(
      fc.property(smallSystems(8), fc.nat(255), ({ system, targets }, failed) => {
        const support = supportOf(startState(system, membersOf(failed)), targets);
        expect(support !== undefined).toBe(stands(system, targets, failed));
        if (support === undefined) return;
        const rest = 255 & ~support.reduce((bits, component) => bits | (1 << component), 0);
        expect(stands(system, targets, rest)).toBe(true);
      }),
    );
  });
});
