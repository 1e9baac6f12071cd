import { describe, expect, it } from "vitest";
import { scoreFillSets } from "../../src/analyses/single-points-of-failure/minimal-fill-sets.scoring.js";
import {
  type FailureInput,
  scoreFailures,
} from "../../src/analyses/single-points-of-failure/single-points-of-failure.scoring.js";
import { chainOf, fillOf, need } from "./small-chains.js";

const setsOf = (input: FailureInput) => scoreFailures(input).cutSets.map(({ components }) => components);
const importanceOf = (input: FailureInput) =>
  new Map(scoreFailures(input).losses.map(({ component, importance }) => [component, importance]));

describe("a chain of one link", () => {
  it("falls with its only maker, whose importance is 1: the target depends on it alone", () => {
    const { losses, reliability, cutSets } = scoreFailures(chainOf({ t: [0] }, []));
    expect(losses).toMatchObject([{ component: 0, breaksTarget: true, soleLinks: [0], fallen: [0], importance: 1 }]);
    expect(cutSets).toEqual([{ components: [0], fallen: [0] }]);
    expect(reliability).toBeCloseTo(0.95, 12);
  });

  it("falls with all of its makers only, each mattering while the others are down: 0.05² of three", () => {
    const three = chainOf({ t: [0, 1, 2] }, []);
    expect(setsOf(three)).toEqual([[0, 1, 2]]);
    expect(importanceOf(three).get(1)).toBeCloseTo(0.05 ** 2, 12);
    expect(setsOf(chainOf({ t: [0, 1, 2, 3] }, []))).toEqual([]);
  });

  it("that nobody makes is down, or bought outside, or made by somebody who is not known", () => {
    const nobody = (change: Partial<FailureInput>) => scoreFailures(chainOf({ t: [] }, [], change));
    expect(nobody({})).toMatchObject({ standing: false, reliability: 0, losses: [], outside: [], completeOrder: 3 });
    expect(nobody({ outsideSupply: "MISSING" })).toMatchObject({ standing: true, targetsOutside: [0], outside: [0] });
    expect(nobody({ targetHere: true })).toMatchObject({ standing: true, targetsOutside: [], reliability: 1 });
    expect(scoreFillSets(fillOf({ t: [] }, []))).toMatchObject({ sets: [["t"]], leastSize: 1, needCount: 0 });
  });
});

describe("a chain without makers", () => {
  const nobody = { t: [], a: [], b: [] };
  const series = [need("t", "a"), need("a", "b")];

  it("lacks everything that is essential, and has one way to be complete", () => {
    expect(scoreFailures(chainOf(nobody, series))).toMatchObject({ standing: false, cutSets: [], losses: [] });
    expect(scoreFillSets(fillOf(nobody, series))).toMatchObject({
      sets: [["a", "b", "t"]],
      inEvery: ["a", "b", "t"],
      leastProven: true,
    });
  });

  it("stands on what is bought outside, of which nothing can fail", () => {
    const bought = scoreFailures(chainOf(nobody, series, { outsideSupply: "MISSING" }));
    expect(bought).toMatchObject({ standing: true, reliability: 1, outside: [0, 1, 2], cutSets: [], exact: true });
  });

  it("lacks nothing but the target where nothing is essential", () => {
    const optional = [need("t", "a", 1), need("t", "b", 0), need("a", "b", null)];
    expect(scoreFillSets(fillOf(nobody, optional))).toMatchObject({ sets: [["t"]], needCount: 0 });
    expect(scoreFillSets(fillOf(nobody, optional, { blocking: 1 }))).toMatchObject({
      sets: [["a", "b", "t"]],
      needCount: 2,
    });
  });
});

describe("a chain of links that need each other", () => {
  const ring = [need("t", "a"), need("a", "b"), need("b", "a")];

  it("stands while all of them are made, and falls whole with any of them, the cause first", () => {
    const { losses, cycles, standing } = scoreFailures(chainOf({ t: [0], a: [1], b: [2] }, ring));
    expect(standing).toBe(true);
    expect(cycles).toEqual([[0, 1]]);
    const fallenBy = new Map(losses.map(({ component, fallen }) => [component, fallen]));
    expect([fallenBy.get(0), fallenBy.get(1)?.[0], fallenBy.get(2)?.[0]]).toEqual([[2], 0, 1]);
    expect([fallenBy.get(1)?.length, fallenBy.get(2)?.length]).toEqual([3, 3]);
  });

  it("is no cycle where one of the links has a way without the other, or the need is not essential", () => {
    const loose = [need("t", "a"), need("a", "b"), need("b", "a", 1)];
    expect(scoreFailures(chainOf({ t: [0], a: [1], b: [2] }, loose)).cycles).toEqual([]);
  });

  it("is filled by all of them together, since one alone does not stand", () => {
    expect(scoreFillSets(fillOf({ t: [0], a: [], b: [] }, ring))).toMatchObject({
      sets: [["a", "b"]],
      cycles: [["a", "b"]],
    });
  });
});

describe("ties and repetitions", () => {
  it("are ranked by the number of the component where importance and fallout are equal", () => {
    const { losses } = scoreFailures(chainOf({ t: [2], a: [1], b: [0] }, [need("t", "a"), need("t", "b")]));
    expect(losses.map(({ component }) => component)).toEqual([0, 1, 2]);
    const [b, a, t] = losses;
    expect([b?.fallen, a?.fallen, t?.fallen]).toEqual([[1, 2], [0, 2], [2]]);
  });

  it("put the more important first although less falls by it", () => {
    /* 0 makes t with 1; 2 makes a and b, which nothing essential needs. */
    const { losses } = scoreFailures(chainOf({ t: [0, 1], a: [2], b: [2] }, [need("t", "a", 1)]));
    expect(losses.map(({ component, fallen }) => [component, fallen.length])).toEqual([
      [0, 0],
      [1, 0],
      [2, 2],
    ]);
  });

  it("of importance alone are ranked by what falls", () => {
    const { losses } = scoreFailures(chainOf({ t: [0], a: [1], b: [2], c: [2] }, []));
    expect(losses.map(({ component }) => component)).toEqual([0, 2, 1]);
  });

  it("make nobody the only maker of a target that nobody is known to make, although it falls", () => {
    const here = scoreFailures(chainOf({ t: [], a: [0] }, [need("t", "a")], { targetHere: true }));
    expect(here.losses).toMatchObject([{ breaksTarget: true, soleLinks: [0], fallen: [0, 1] }]);
  });

  it("of makers, roots and needs change nothing", () => {
    const needs = [need("t", "a")];
    const once = scoreFailures(chainOf({ t: [0], a: [1, 2] }, needs));
    const twice = chainOf({ t: [0, 0], a: [1, 2, 2, 1] }, [...needs, ...needs], { roots: ["t", "t"] });
    expect(scoreFailures(twice)).toEqual(once);
    expect(once.cutSets.map(({ components }) => components)).toEqual([[0], [1, 2]]);
  });

  it("of one component over several links let it be the only maker of each that it makes alone", () => {
    const { losses, linkIds } = scoreFailures(
      chainOf({ t: [0, 1], a: [0], b: [0], c: [0, 1] }, [need("t", "a"), need("a", "b"), need("t", "c")]),
    );
    expect(losses[0]).toMatchObject({ component: 0, breaksTarget: true });
    expect(losses[0]?.soleLinks.map((at) => linkIds[at])).toEqual(["a", "b"]);
    expect(losses[0]?.fallen.map((at) => linkIds[at]).sort()).toEqual(["a", "b", "t"]);
  });

  it("of two roots let the chain fall with either of them", () => {
    const two = chainOf({ t: [0], a: [1], b: [2] }, [], { roots: ["a", "t"] });
    expect(setsOf(two)).toEqual([[0], [1]]);
    expect(importanceOf(two).get(0)).toBeCloseTo(0.95, 12);
    expect(importanceOf(two).get(2)).toBe(0);
    expect(scoreFillSets(fillOf({ t: [], a: [], b: [] }, [], { roots: ["a", "t"] })).sets).toEqual([["a", "t"]]);
  });
});

describe("a search that is cut short", () => {
  /* Two makers each for t, a and b: three pairs. */
  const pairs = (limits: Partial<FailureInput["limits"]>) =>
    scoreFailures(
      chainOf({ t: [0, 1], a: [2, 3], b: [4, 5] }, [need("t", "a"), need("t", "b")], {
        limits: { maxOrder: 3, maxSets: 100, maxTrials: 1000, ...limits },
      }),
    );

  it("says which limit ended it, and up to which order it is whole", () => {
    expect(pairs({})).toMatchObject({ metLimit: null, completeOrder: 3 });
    expect(pairs({ maxSets: 3 })).toMatchObject({ metLimit: null, completeOrder: 3 });
    const two = pairs({ maxSets: 2 });
    expect(two).toMatchObject({ metLimit: "maxSets", completeOrder: 1 });
    expect(two.cutSets).toHaveLength(2);
    expect(pairs({ maxTrials: 2 })).toMatchObject({ metLimit: "maxTrials", completeOrder: 0, cutSets: [] });
  });

  it("at order 1 sees no pair, and says no more than that", () => {
    expect(pairs({ maxOrder: 1 })).toMatchObject({ cutSets: [], completeOrder: 1, metLimit: null, standing: true });
  });
});
