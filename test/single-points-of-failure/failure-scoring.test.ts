import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildChainSystem,
  type ChainSystemInput,
} from "../../src/analyses/single-points-of-failure/chain-system.scoring.js";
import {
  type FillInput,
  scoreFillSets,
} from "../../src/analyses/single-points-of-failure/minimal-fill-sets.scoring.js";
import {
  type FailureInput,
  scoreFailures,
} from "../../src/analyses/single-points-of-failure/single-points-of-failure.scoring.js";
import { startState } from "../../src/methods/and-or-system/and-or-state.scoring.js";
import { defaultBirnbaumOptions } from "../../src/methods/cut-sets/importance.scoring.js";
import { need } from "./small-chains.js";

/** t needs a, and one of b and c; a is made by 0, b by 1 and 2, t by 3, and nobody makes c. */
const chain: FailureInput = {
  links: [
    { id: "t", makers: [3] },
    { id: "a", makers: [0] },
    { id: "b", makers: [1, 2] },
    { id: "c", makers: [] },
  ],
  componentCount: 4,
  requirements: [need("t", "a"), need("t", "b", 2, "g"), need("t", "c", 2, "g")],
  roots: ["t"],
  blocking: 2,
  outsideSupply: "MISSING",
  targetHere: false,
  importance: defaultBirnbaumOptions,
  limits: { maxOrder: 3, maxSets: 100, maxTrials: 10_000 },
};
const upOf = (change: Partial<ChainSystemInput>) => {
  const { system, ids } = buildChainSystem({ ...chain, ...change });
  const { up } = startState(system);
  return ids.filter((_, link) => up[link] === 1);
};
const setsOf = (change: Partial<FailureInput>) =>
  scoreFailures({ ...chain, ...change }).cutSets.map(({ components }) => components);

describe("the failures of a chain", () => {
  it("buy outside what nobody makes, all, or nothing", () => {
    expect(setsOf({})).toEqual([[0], [3]]);
    expect(setsOf({ outsideSupply: "ALL" })).toEqual([]);
    expect(setsOf({ outsideSupply: "NONE" })).toEqual([[0], [3], [1, 2]]);
    expect(upOf({})).toEqual(["a", "b", "c", "t"]);
    expect(upOf({ outsideSupply: "NONE" })).toEqual(["a", "b", "t"]);
  });

  it("follow requirements from the threshold on, one that states nothing counting as 1", () => {
    const requirements = [need("t", "a", 1), need("t", "b", null)];
    expect(setsOf({ requirements })).toEqual([[3]]);
    expect(setsOf({ requirements, blocking: 1 })).toEqual([[0], [3], [1, 2]]);
    expect(scoreFailures({ ...chain, requirements: [need("t", "a", 0)], blocking: 1 }).needCount).toBe(0);
  });

  it("take the target as made here where that is asked, and a link with a maker of no component as never lost", () => {
    const links = [{ id: "t", makers: [] }, ...chain.links.slice(1)];
    expect(scoreFailures({ ...chain, links })).toMatchObject({ cutSets: [], targetsOutside: [3], reliability: 1 });
    expect(setsOf({ links, targetHere: true })).toEqual([[0]]);
    const assured = chain.links.map((link) => (link.id === "a" ? { ...link, assured: true } : link));
    expect(setsOf({ links: assured })).toEqual([[3]]);
  });

  it("rank those that break the target first, equals by what falls and then by number, whatever the rounding", () => {
    const { losses } = scoreFailures({ ...chain, outsideSupply: "NONE" });
    expect(losses.map(({ component }) => component)).toEqual([0, 3, 1, 2]);
    expect(losses[0]).toMatchObject({ breaksTarget: true, soleLinks: [0], fallen: [0, 3] });
    expect(losses[2]).toMatchObject({ breaksTarget: false, soleLinks: [], fallen: [] });
  });

  it("have a defined answer without links, makers or requirements, and for a link that needs itself", () => {
    const empty = { links: [], componentCount: 0, requirements: [], roots: [] };
    expect(scoreFailures({ ...chain, ...empty })).toMatchObject({ cutSets: [], losses: [], standing: true });
    expect(setsOf({ requirements: [] })).toEqual([[3]]);
    expect(setsOf({ requirements: [need("t", "t")] })).toEqual([[3]]);
    const ring = scoreFailures({ ...chain, requirements: [need("t", "a"), need("a", "t")] });
    expect(ring.cycles).toEqual([[0, 3]]);
    expect(ring.cutSets.map(({ components }) => components)).toEqual([[0], [3]]);
  });

  it("hold the network together by links and makers that no alternative replaces", () => {
    const { connectivity } = scoreFailures(chain);
    expect(connectivity.articulationPoints).toEqual([{ link: 0 }, { link: 1 }, { link: 3 }]);
    expect(connectivity.bridges).toContainEqual({ a: { link: 0 }, b: { link: 3 } });
    expect(connectivity.bridges).toHaveLength(7);
  });

  it("let no number leave that is none", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 25), (probability, exactUpTo) => {
        const importance = { ...defaultBirnbaumOptions, probability, exactUpTo, samples: 100 };
        const { losses, reliability, reliabilityError } = scoreFailures({ ...chain, importance });
        const numbers = losses.flatMap((loss) => [loss.importance, loss.standardError]);
        expect([...numbers, reliability, reliabilityError].every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it("never name a smaller cut set after a supplier was added", () => {
    const makers = fc.array(fc.nat(5), { maxLength: 3 });
    const ids = ["t", "a", "b", "c"];
    fc.assert(
      fc.property(fc.tuple(makers, makers, makers, makers), fc.constantFrom(...ids), (lists, added) => {
        const links = ids.map((id, at) => ({ id, makers: [...new Set([at, ...(lists[at] ?? [])])] }));
        const more = links.map((link) => (link.id === added ? { ...link, makers: [...link.makers, 6] } : link));
        const smallest = (of: typeof links) => setsOf({ links: of, componentCount: 7 })[0]?.length ?? 9;
        expect(smallest(more)).toBeGreaterThanOrEqual(smallest(links));
      }),
    );
  });
});

describe("the fill sets of a chain", () => {
  const fill = (change: Partial<FillInput>) =>
    scoreFillSets({
      links: [
        { id: "t", made: true, obtainable: false },
        { id: "a", made: false, obtainable: false },
        { id: "b", made: false, obtainable: false },
        { id: "c", made: false, obtainable: true },
      ],
      requirements: chain.requirements,
      roots: ["t"],
      blocking: 2,
      limits: { extra: 0, maxSets: 10, maxTrials: 1000 },
      ...change,
    });

  it("put first what somebody elsewhere makes, and name what every set contains", () => {
    expect(fill({})).toMatchObject({
      sets: [
        ["a", "c"],
        ["a", "b"],
      ],
      leastSize: 2,
      inEvery: ["a"],
      metLimit: null,
    });
  });

  it("are one empty set for a complete chain, also without any roots", () => {
    expect(fill({ requirements: [] })).toMatchObject({ sets: [[]], leastSize: 0 });
    expect(fill({ roots: [] })).toMatchObject({ sets: [[]], leastSize: 0 });
  });

  it("ask for the target itself where nobody makes it", () => {
    const links = [{ id: "t", made: false, obtainable: true }];
    expect(fill({ links, requirements: [] })).toMatchObject({ sets: [["t"]], inEvery: ["t"] });
  });
});
