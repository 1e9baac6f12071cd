import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type FailureInput,
  scoreFailures,
} from "../../src/analyses/single-points-of-failure/single-points-of-failure.scoring.js";
import { anyChain, chainOf, standsOn } from "./small-chains.js";

/** All that breaks a chain of five components at any order. */
const unlimited = { maxOrder: 5, maxSets: 1000, maxTrials: 100_000 };
const setsOf = (input: FailureInput) => scoreFailures(input).cutSets.map(({ components }) => components);
const orderOf = (names: readonly string[]) => fc.shuffledSubarray([...names], { minLength: 5, maxLength: 5 });

describe("the cut sets of any small chain", () => {
  it("bring it down, while it stands without the loss of any one of their members", () => {
    fc.assert(
      fc.property(anyChain(), ({ makers, requirements }) => {
        const sets = setsOf(chainOf(makers, requirements, { limits: unlimited }));
        const standsWithout = (lost: readonly number[]) => standsOn(makers, requirements, lost);
        for (const set of sets) {
          expect(standsWithout(set)).toBe(false);
          for (const spared of set) expect(standsWithout(set.filter((each) => each !== spared))).toBe(true);
        }
      }),
    );
  });

  it("are all: whatever breaks it contains one of them", () => {
    fc.assert(
      fc.property(anyChain(), fc.subarray([0, 1, 2, 3, 4]), ({ makers, requirements }, lost) => {
        const { standing, cutSets } = scoreFailures(chainOf(makers, requirements, { limits: unlimited }));
        expect(standing).toBe(standsOn(makers, requirements, []));
        const isBroken = cutSets.some(({ components }) => components.every((each) => lost.includes(each)));
        if (standing) expect(isBroken).toBe(!standsOn(makers, requirements, lost));
        else expect(cutSets).toEqual([]);
      }),
    );
  });

  it("of one component are the losses that break the target, each with the target among what falls", () => {
    fc.assert(
      fc.property(anyChain(1), ({ makers, requirements }) => {
        const { losses, cutSets, linkIds } = scoreFailures(chainOf(makers, requirements));
        const breaking = losses.filter(({ breaksTarget }) => breaksTarget);
        const alone = cutSets.flatMap(({ components }) => (components.length === 1 ? components : []));
        expect(breaking.map(({ component }) => component).sort()).toEqual(alone);
        expect(losses.slice(0, breaking.length)).toEqual(breaking);
        for (const { fallen } of [...breaking, ...cutSets]) expect(fallen.map((at) => linkIds[at])).toContain("t");
      }),
    );
  });

  it("get no new single point when a new maker joins a link", () => {
    fc.assert(
      fc.property(anyChain(1), fc.constantFrom("t", "a", "b", "c", "d"), ({ makers, requirements }, joined) => {
        const more = { ...makers, [joined]: [...makers[joined], 5] };
        const singles = (of: typeof makers) =>
          setsOf(chainOf(of, requirements, { componentCount: 6, limits: { ...unlimited, maxOrder: 1 } }));
        for (const single of singles(more)) expect(singles(makers)).toContainEqual(single);
      }),
    );
  });

  it("only grow at the end with the order that is looked for, and are known whole up to it", () => {
    fc.assert(
      fc.property(anyChain(), fc.integer({ min: 1, max: 4 }), ({ makers, requirements }, maxOrder) => {
        const upTo = (order: number) =>
          scoreFailures(chainOf(makers, requirements, { limits: { ...unlimited, maxOrder: order } }));
        const [few, more] = [upTo(maxOrder), upTo(maxOrder + 1)];
        expect(more.cutSets.slice(0, few.cutSets.length)).toEqual(few.cutSets);
        expect(more.cutSets.slice(few.cutSets.length).every((set) => set.components.length > maxOrder)).toBe(true);
        expect([few.completeOrder, few.metLimit]).toEqual([maxOrder, null]);
      }),
    );
  });

  it("cut at a number are the first of them, so that a larger number only appends", () => {
    fc.assert(
      fc.property(anyChain(), fc.integer({ min: 1, max: 6 }), ({ makers, requirements }, maxSets) => {
        const all = setsOf(chainOf(makers, requirements));
        const cut = scoreFailures(
          chainOf(makers, requirements, { limits: { maxOrder: 3, maxSets, maxTrials: 100_000 } }),
        );
        const kept = cut.cutSets.map(({ components }) => components);
        expect(kept).toEqual(all.slice(0, maxSets));
        expect(cut.metLimit).toBe(all.length > maxSets ? "maxSets" : null);
        const complete = all.filter((set) => set.length <= cut.completeOrder);
        expect(kept.slice(0, complete.length)).toEqual(complete);
      }),
    );
  });

  it("are the same whatever the links are called and in whichever order they are given", () => {
    fc.assert(
      fc.property(anyChain(1), orderOf(["t", "a", "b", "c", "d"]), ({ makers, requirements }, names) => {
        const renamed = new Map(Object.keys(makers).map((id, at) => [id, names[at] ?? id]));
        const called = (id: string) => renamed.get(id) ?? id;
        const other = chainOf(
          Object.fromEntries(Object.entries(makers).map(([id, of]) => [called(id), of])),
          [...requirements].reverse().map((each) => ({ ...each, from: called(each.from), to: called(each.to) })),
          { roots: [called("t")] },
        );
        const [before, after] = [scoreFailures(chainOf(makers, requirements)), scoreFailures(other)];
        expect(after.cutSets.map(({ components }) => components)).toEqual(
          before.cutSets.map(({ components }) => components),
        );
        expect(after.reliability).toBeCloseTo(before.reliability, 12);
        expect(after.losses.map(({ component }) => component)).toEqual(before.losses.map(({ component }) => component));
      }),
    );
  });
});
