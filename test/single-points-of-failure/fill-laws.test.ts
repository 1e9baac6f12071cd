import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type FillInput,
  scoreFillSets,
} from "../../src/analyses/single-points-of-failure/minimal-fill-sets.scoring.js";
import { anyChain, fillOf, type Makers, need, standsOn } from "./small-chains.js";

const missingOf = (makers: Makers) => Object.keys(makers).filter((id) => makers[id]?.length === 0);
/** The chain after somebody came who makes the links of a set. */
const filled = (makers: Makers, set: readonly string[]): Makers => ({
  ...makers,
  ...Object.fromEntries(set.map((id) => [id, [9]])),
});
const searched = (extra: number): Partial<FillInput> => ({ limits: { extra, maxSets: 1000, maxTrials: 10_000 } });

describe("the fill sets of any small chain", () => {
  it("suffice, while no set without any one of their members does", () => {
    fc.assert(
      fc.property(anyChain(), fc.nat(3), ({ makers, requirements }, extra) => {
        const { sets } = scoreFillSets(fillOf(makers, requirements, searched(extra)));
        const suffices = (set: readonly string[]) => standsOn(filled(makers, set), requirements, []);
        expect(sets.length).toBeGreaterThan(0);
        for (const set of sets) {
          expect(suffices(set)).toBe(true);
          for (const spared of set) expect(suffices(set.filter((id) => id !== spared))).toBe(false);
        }
      }),
    );
  });

  it("name only missing links, and say truly which are in all of them and how large the least is", () => {
    fc.assert(
      fc.property(anyChain(), fc.subarray(["t", "a", "b", "c", "d"]), ({ makers, requirements }, tried) => {
        const found = scoreFillSets(fillOf(makers, requirements, searched(3)));
        const missing = missingOf(makers);
        for (const id of found.sets.flat()) expect(missing).toContain(id);
        const inAll = missing.filter((id) => found.sets.every((set) => set.includes(id)));
        expect(found.inEvery).toEqual(inAll.sort());
        const set = tried.filter((id) => missing.includes(id));
        if (standsOn(filled(makers, set), requirements, [])) expect(set.length >= (found.leastSize ?? 9)).toBe(true);
      }),
    );
  });

  it("with more links allowed only get larger ones behind", () => {
    fc.assert(
      fc.property(anyChain(), fc.nat(2), ({ makers, requirements }, extra) => {
        const few = scoreFillSets(fillOf(makers, requirements, searched(extra)));
        const more = scoreFillSets(fillOf(makers, requirements, searched(extra + 1)));
        expect(more.sets.slice(0, few.sets.length)).toEqual(few.sets);
        const behind = more.sets.slice(few.sets.length);
        expect(behind.every((set) => set.length === (few.leastSize ?? 0) + extra + 1)).toBe(true);
      }),
    );
  });

  it("need no more after one more link is made here", () => {
    fc.assert(
      fc.property(anyChain(), fc.constantFrom("t", "a", "b", "c", "d"), ({ makers, requirements }, id) => {
        const leastOf = (of: Makers) => scoreFillSets(fillOf(of, requirements)).leastSize ?? 9;
        expect(leastOf(filled(makers, [id]))).toBeLessThanOrEqual(leastOf(makers));
      }),
    );
  });

  it("come in another order, but are the same, whoever could be won elsewhere", () => {
    fc.assert(
      fc.property(anyChain(), fc.subarray(["t", "a", "b", "c", "d"]), ({ makers, requirements }, obtainable) => {
        const plain = scoreFillSets(fillOf(makers, requirements));
        const won = scoreFillSets(fillOf(makers, requirements, {}, obtainable));
        expect([...won.sets].sort()).toEqual([...plain.sets].sort());
        const outOfReach = won.sets.map((set) => set.filter((id) => !obtainable.includes(id)).length);
        expect(outOfReach).toEqual([...outOfReach].sort((a, b) => a - b));
      }),
    );
  });
});

/* t needs a, and one of b and c; c needs d. Only t is made.   Sets: {a b}, and one link larger {a c d}. */
const drawn: Makers = { t: [0], a: [], b: [], c: [], d: [] };
const needs = [need("t", "a"), need("t", "b", 2, "g"), need("t", "c", 2, "g"), need("c", "d")];

describe("the fill sets of a drawn chain", () => {
  it("are the least, and the larger ones of which no part suffices where they are asked for", () => {
    expect(scoreFillSets(fillOf(drawn, needs))).toMatchObject({ sets: [["a", "b"]], leastSize: 2, inEvery: ["a"] });
    const larger = scoreFillSets(fillOf(drawn, needs, searched(1)));
    expect(larger.sets).toEqual([
      ["a", "b"],
      ["a", "c", "d"],
    ]);
    expect(larger.inEvery).toEqual(["a"]);
  });

  it("put size before what can be won: two links that nobody makes come before three that somebody does", () => {
    const { sets } = scoreFillSets(fillOf(drawn, needs, searched(1), ["a", "c", "d"]));
    expect(sets[0]).toEqual(["a", "b"]);
  });

  it("are cut at a number, and not proven to be the least where the search ends before it", () => {
    const cut = scoreFillSets(fillOf(drawn, needs, { limits: { extra: 1, maxSets: 1, maxTrials: 100 } }));
    expect(cut).toMatchObject({ sets: [["a", "b"]], metLimit: "maxSets", leastProven: true });
    const ended = scoreFillSets(fillOf(drawn, needs, { limits: { extra: 0, maxSets: 9, maxTrials: 0 } }));
    expect(ended).toMatchObject({ metLimit: "maxTrials", leastProven: false, inEvery: ["a"] });
    expect(ended.sets).toHaveLength(1);
    expect(standsOn(filled(drawn, ended.sets[0] ?? []), needs, [])).toBe(true);
  });

  it("follow the threshold, count the needs, and name the cycles by ids", () => {
    const ring = [need("t", "a", 1), need("a", "b"), need("b", "a")];
    expect(scoreFillSets(fillOf(drawn, ring))).toMatchObject({ sets: [[]], needCount: 2, cycles: [["a", "b"]] });
    expect(scoreFillSets(fillOf(drawn, ring, { blocking: 1 }))).toMatchObject({ sets: [["a", "b"]], needCount: 3 });
  });
});
