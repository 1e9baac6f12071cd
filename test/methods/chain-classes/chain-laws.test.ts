import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreChainDiagnosis } from "../../../src/methods/chain-classes/chain-classes.scoring.js";
import { type LinkClass, linkClasses } from "../../../src/methods/chain-classes/classes-output.scoring.js";
import { classesOf, diagnosisOf, idsOfClass, link, linkOf, makers, requires } from "./link-fixture.js";
import { anyChain, withLinks } from "./random-chain.js";

const runs = { numRuns: 600 };

describe("the laws of the diagnosis, on any chain", () => {
  test("with coverage fixed, a new local supplier never creates a gap, nor anything to check", () => {
    fc.assert(
      fc.property(anyChain, fc.nat(8), (input, pick) => {
        const lucky = pick % input.links.length;
        const supplied = withLinks({ ...input, regionEnterprises: 101 }, (each, index) =>
          index === lucky ? { ...each, makers: [...each.makers, { id: "newcomer", amount: null }] } : each,
        );
        const [before, after] = [scoreChainDiagnosis(input), scoreChainDiagnosis(supplied)];
        expect(idsOfClass(before, "GAP")).toEqual(expect.arrayContaining(idsOfClass(after, "GAP")));
        expect(idsOfClass(before, "UNKNOWN")).toEqual(expect.arrayContaining(idsOfClass(after, "UNKNOWN")));
      }),
      runs,
    );
  });

  test("less coverage turns GAP into UNKNOWN, sends EXTENSION back to OUTSIDE, and changes nothing else but marks", () => {
    const allowed: Partial<Record<LinkClass, LinkClass>> = { GAP: "UNKNOWN", EXTENSION: "OUTSIDE" };
    fc.assert(
      fc.property(anyChain, fc.nat(8), fc.constantFrom(null, 0, 0.59), (input, pick, coverage) => {
        const dimmed = pick % input.links.length;
        const known = withLinks(input, (each, index) => (index === dimmed ? { ...each, coverage: 0.9 } : each));
        const less = withLinks(input, (each, index) => (index === dimmed ? { ...each, coverage } : each));
        const [before, after] = [scoreChainDiagnosis(known), scoreChainDiagnosis(less)];
        before.links.forEach((old, index) => {
          const own = after.links[index];
          const expected = old.id === input.links[dimmed]?.id ? (allowed[old.class] ?? old.class) : old.class;
          expect(own?.class).toBe(expected);
          expect(own).toMatchObject({ tier: old.tier, blocked: old.blocked, lq: old.lq, required: old.required });
        });
      }),
      runs,
    );
  });

  test("new names change nothing but the names", () => {
    fc.assert(
      fc.property(anyChain, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9 }), (input, order) => {
        const renamed = (id: string) => `other-${order[Number(id.slice(5))] ?? 0}`;
        const diagnosis = scoreChainDiagnosis(input);
        const other = scoreChainDiagnosis({
          ...withLinks(input, (each) => ({ ...each, id: renamed(each.id) })),
          requirements: input.requirements.map((each) => ({ ...each, from: renamed(each.from), to: renamed(each.to) })),
          roots: input.roots.map(renamed),
        });
        for (const { id, class: own, tier, blocked, conditional, extension } of diagnosis.links) {
          expect(linkOf(other, renamed(id))).toMatchObject({ class: own, tier, conditional, extension });
          expect(linkOf(other, renamed(id)).blocked.ids).toEqual(blocked.ids.map(renamed).sort());
        }
        expect(other.counts).toEqual(diagnosis.counts);
        expect(other.completeness).toEqual(diagnosis.completeness);
        const partsOf = ({ gaps }: typeof other) =>
          gaps.map((gap) => [gap.essentiality, gap.blockedShare, gap.density]);
        expect(partsOf(other)).toEqual(partsOf(diagnosis));
      }),
      runs,
    );
  });

  test("the order of the input does not matter, and asking twice gives the same", () => {
    fc.assert(
      fc.property(anyChain, fc.infiniteStream(fc.nat()), (input, noise) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, at: Number(noise.next().value) }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const other = scoreChainDiagnosis({
          ...withLinks(input, (each) => ({ ...each, makers: shuffled(each.makers) })),
          links: shuffled(input.links),
          requirements: shuffled(input.requirements),
          roots: shuffled(input.roots),
        });
        expect(other).toEqual(scoreChainDiagnosis(input));
      }),
      runs,
    );
  });

  test("each link has one class, the counts add up, and only what is required is missing", () => {
    fc.assert(
      fc.property(anyChain, (input) => {
        const diagnosis = scoreChainDiagnosis(input);
        expect(diagnosis.links.map((each) => each.id)).toEqual(input.links.map((each) => each.id).sort());
        for (const name of linkClasses) expect(diagnosis.counts[name]).toBe(idsOfClass(diagnosis, name).length);
        for (const each of diagnosis.links) {
          if (each.class === "GAP" || each.class === "UNKNOWN")
            expect(each).toMatchObject({ required: true, makerCount: 0 });
          if (each.required && each.makerCount === 0) expect(["GAP", "UNKNOWN", "ALTERNATIVE"]).toContain(each.class);
          if (each.class === "EXTENSION" || each.class === "OUTSIDE") expect(each.required).toBe(false);
          expect(each.reasons.length).toBeGreaterThan(0);
        }
        const inGaps = new Set(diagnosis.gaps.flatMap((gap) => gap.linkIds));
        for (const id of inGaps) expect(linkOf(diagnosis, id).class).toBe("GAP");
      }),
      runs,
    );
  });

  test("filling every gap and all that open choices lack leaves neither", () => {
    fc.assert(
      fc.property(anyChain, (input) => {
        const { links, openChoices } = scoreChainDiagnosis(input);
        const lacking = links.filter((each) => each.class === "GAP" || each.class === "UNKNOWN").map((each) => each.id);
        const toFill = new Set([...lacking, ...openChoices.flatMap((choice) => choice.missingLinkIds)]);
        const filled = scoreChainDiagnosis(
          withLinks(input, (each) => (toFill.has(each.id) ? { ...each, makers: makers(1) } : each)),
        );
        expect(filled.counts).toMatchObject({ GAP: 0, UNKNOWN: 0 });
        expect(filled.openChoices).toEqual([]);
        expect([1, null]).toContain(filled.completeness.share);
      }),
      runs,
    );
  });
});

describe("why a part of one of several supplied alternatives is no gap", () => {
  const chain = (made: readonly string[]) =>
    scoreChainDiagnosis(
      diagnosisOf(
        ["t", "A", "B", "x", "y"].map((id) => link(id, { makers: makers(id === "t" || made.includes(id) ? 2 : 0) })),
        [requires("t", ["A", "B"], 2, "route"), requires("A", ["x"]), requires("B", ["y"])].flat(),
        ["t"],
      ),
    );

  test("alone, each alternative's part is a gap and the other's is none", () => {
    expect(classesOf(chain(["A"]))).toMatchObject({ A: "WEAK", B: "ALTERNATIVE", x: "GAP", y: "ALTERNATIVE" });
    expect(classesOf(chain(["B"]))).toMatchObject({ A: "ALTERNATIVE", B: "WEAK", x: "ALTERNATIVE", y: "GAP" });
  });

  test("so with both made, the law leaves neither; the open choice says that one of them must come", () => {
    const both = chain(["A", "B"]);
    expect(classesOf(both)).toMatchObject({ A: "WEAK", B: "WEAK", x: "ALTERNATIVE", y: "ALTERNATIVE" });
    expect(both.gaps).toEqual([]);
    expect(both.openChoices).toMatchObject([{ groupId: "t#route", missingLinkIds: ["x", "y"], status: "MISSING" }]);
    expect(both.completeness).toMatchObject({ requirements: 3, supplied: 2 });
    expect(linkOf(both, "x").blocked.ids).toEqual(["A", "B", "t"]);
  });

  test("one part that comes closes the choice", () => {
    const closed = chain(["A", "B", "x"]);
    expect(closed.openChoices).toEqual([]);
    expect(closed.completeness.share).toBe(1);
    expect(classesOf(closed)).toMatchObject({ x: "WEAK", y: "ALTERNATIVE" });
  });
});
