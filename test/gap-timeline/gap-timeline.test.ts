import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chooseDays,
  classChanges,
  type LinkState,
  markGap,
  toRuns,
} from "../../src/analyses/gap-timeline/gap-timeline.scoring.js";

/** States on the first of each month of 2024: G missing, U unknown, M made by one, A an alternative that is not needed. */
const states = (letters: string): LinkState[] =>
  Array.from(letters, (letter, at) => ({
    on: `2024-${String(at + 1).padStart(2, "0")}-01`,
    class: letter === "G" ? "GAP" : letter === "U" ? "UNKNOWN" : letter === "A" ? "ALTERNATIVE" : "FRAGILE",
    makerCount: letter === "M" ? 1 : 0,
  }));
const march = "2024-03-01";

describe("what became of a gap", () => {
  it.each([
    ["GGGG", "PERSISTENT", "it was there all the time"],
    ["MMGG", "PERSISTENT", "it came before or on the first date, and stayed"],
    ["MMMG", "NEW", "it was met before"],
    ["GMMG", "REOPENED", "it had been missing, was met, and is missing again: the end points alone look NEW"],
    ["GGGM", "HEALED", "somebody makes it now"],
    ["GGGA", "HEALED", "another way is supplied, so that it is needed no longer"],
    ["GGGU", "KNOWLEDGE_CHANGED", "less is known than before"],
    ["UUUG", "KNOWLEDGE_CHANGED", "more is known than before"],
    ["UUGM", "HEALED", "it became known, then was met"],
    ["MUUG", "NEW", "it was met once, whatever was known in between"],
    ["GMUG", "REOPENED", "an unknown between does not hide that it was met"],
  ])("%s is %s: %s", (letters, mark) => {
    expect(markGap(states(letters), march)).toBe(mark);
  });

  it.each(["MMMM", "UUUU", "GGMM", "GMMU", "AAAA"])("%s is no gap of that time", (letters) => {
    expect(markGap(states(letters), march)).toBeNull();
  });

  it("of a link without states is nothing", () => {
    expect(markGap([], march)).toBeNull();
    expect(toRuns([])).toEqual([]);
  });

  it("joins neighbouring states of a phase to one run, and lists changes of class", () => {
    expect(toRuns(states("GGMA")).map(({ phase, from }) => [phase, from])).toEqual([
      ["GAP", "2024-01-01"],
      ["MET", "2024-03-01"],
    ]);
    expect(classChanges(states("GGMA")).map(({ on, before, after }) => [on, before, after])).toEqual([
      ["2024-03-01", "GAP", "FRAGILE"],
      ["2024-04-01", "FRAGILE", "ALTERNATIVE"],
    ]);
  });

  it("does not depend on looking more often: a day on which nothing changed changes no mark", () => {
    const letters = fc.array(fc.constantFrom("G", "U", "M", "A"), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(letters, fc.nat(8), (given, seed) => {
        const all = states(given.join(""));
        const at = seed % all.length;
        const same = all[at];
        if (same === undefined) return;
        const more = all.toSpliced(at + 1, 0, { ...same, on: `${same.on.slice(0, 8)}15` });
        expect(markGap(more, march)).toBe(markGap(all, march));
      }),
    );
  });

  it("is only ever knowledge where no link was ever made", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("G", "U"), { minLength: 1, maxLength: 9 }), (given) => {
        expect(["PERSISTENT", "KNOWLEDGE_CHANGED", null]).toContain(markGap(states(given.join("")), march));
      }),
    );
  });
});

describe("the days that are looked at", () => {
  it("are all of them, sorted and once each, where they are few", () => {
    expect(chooseDays(["2024-03-01", "2024-02-01", "2024-03-01"], ["2024-01-01", "2024-06-01"], 10)).toEqual({
      days: ["2024-01-01", "2024-02-01", "2024-03-01", "2024-06-01"],
      isWhole: true,
    });
  });

  it("are the bounds and the latest where they are too many, and it is said", () => {
    const days = ["2024-02-01", "2024-03-01", "2024-04-01"];
    expect(chooseDays(days, ["2024-01-01", "2024-06-01"], 3)).toEqual({
      days: ["2024-01-01", "2024-04-01", "2024-06-01"],
      isWhole: false,
    });
  });
});
