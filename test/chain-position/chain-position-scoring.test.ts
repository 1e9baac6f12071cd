import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostLinks, scorePositions } from "../../src/analyses/chain-position/chain-position.scoring.js";
import type { Essentiality, RequirementInput } from "../../src/methods/chain-classes/classes-input.scoring.js";
import { linkOf, need, question } from "./position-fixture.js";

/** Links named by numbers of two digits; each needs some that come after it, so that there is no circle. */
const chains = fc.integer({ min: 1, max: 9 }).chain((size) => {
  const ids = Array.from({ length: size }, (_, at) => `link:${at}`);
  const link = fc.integer({ min: 0, max: size - 1 });
  return fc
    .array(
      fc.record({
        a: link,
        b: link,
        essentiality: fc.constantFrom<Essentiality | null>(0, 1, 2, null),
        group: fc.constantFrom(null, null, "g"),
      }),
      { maxLength: 20 },
    )
    .map((drawn) => ({
      ids,
      requirements: drawn
        .filter(({ a, b }) => a !== b)
        .map(({ a, b, ...own }) => ({ from: `link:${Math.min(a, b)}`, to: `link:${Math.max(a, b)}`, ...own })),
    }));
});

/** The average number of steps of a link's inputs, followed by hand from link to link. */
function stepsByWalking(id: string, requirements: readonly RequirementInput[]): number {
  const needs = new Map<string, { weight: number; members: Set<string> }>();
  for (const { from, to, essentiality, group } of requirements) {
    const weight = essentiality ?? 1;
    if (from !== id || weight === 0) continue;
    const key = group === null ? `to ${to}` : `group ${group}`;
    const known = needs.get(key) ?? { weight: 0, members: new Set<string>() };
    known.members.add(to);
    known.weight = Math.max(known.weight, weight);
    needs.set(key, known);
  }
  const total = [...needs.values()].reduce((sum, { weight }) => sum + weight, 0);
  let steps = 1;
  for (const { weight, members } of needs.values())
    for (const member of members) steps += (weight / total / members.size) * stepsByWalking(member, requirements);
  return steps;
}

describe("the structural positions of links", () => {
  it("are steps along a line: 1, 2, 3 from the end and from the beginning", () => {
    const score = scorePositions(question(["a", "b", "c"], [need("a", "b"), need("b", "c")]));
    expect(score.links.map(({ id, forward, backward }) => [id, forward, backward])).toEqual([
      ["c", 3, 1],
      ["b", 2, 2],
      ["a", 1, 3],
    ]);
  });

  it("of a circle with a way out are an endless sum that ends: a needs b or c's like, b needs a", () => {
    // a's value is half b, half c; b's is a: l_aa = 1/(1 − 1/2) = 2, so BL a = 2 (a) + 1 (b) + 1 (c).
    const score = scorePositions(question(["a", "b", "c"], [need("a", "b"), need("a", "c"), need("b", "a")]));
    expect(linkOf(score, "a").backward).toBeCloseTo(4, 12);
    expect(score.refusal).toBeNull();
  });

  it("of a closed circle are refused, with the circle named", () => {
    const score = scorePositions(question(["a", "b", "c"], [need("c", "a"), need("a", "b"), need("b", "a")]));
    expect(score).toMatchObject({ refusal: "SINGULAR", circles: [["a", "b"]], links: [] });
  });

  it("of one link, or of links without requirements, are 1 everywhere", () => {
    const score = scorePositions(question(["a", "b"], []));
    expect(
      score.links.map(({ forward, backward, powerOfDispersion }) => [forward, backward, powerOfDispersion]),
    ).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(scorePositions(question([], [])).refusal).toBe("NO_LINK");
  });

  it("take no notice of incidental needs, of needs of oneself, nor of links that are not there", () => {
    const bare = scorePositions(question(["a", "b"], [need("a", "b")]));
    const more = [need("a", "b"), need("b", "a", 0), need("a", "a"), need("a", "elsewhere")];
    expect(scorePositions(question(["a", "b"], more)).links).toEqual(bare.links);
  });

  it("count a need whose essentiality is not stated as important", () => {
    const [unstated, stated] = [null, 1].map((essentiality) =>
      scorePositions(
        question(["a", "b", "c"], [need("a", "b", essentiality as 1 | null), need("a", "c", 2), need("b", "c")]),
      ),
    );
    expect(unstated).toEqual(stated);
  });

  it("have a tier that is the longest way, and none where no root leads", () => {
    const requirements = [need("a", "b"), need("b", "c"), need("a", "c"), need("x", "c")];
    const score = scorePositions(question(["a", "b", "c", "x"], requirements, { roots: ["a"] }));
    expect(["a", "b", "c", "x"].map((id) => linkOf(score, id).tier)).toEqual([0, 1, 2, null]);
  });

  it("follow final demand that is given: who serves nobody has no place", () => {
    const finalDemand = new Map([["b", 3]]);
    const score = scorePositions(question(["a", "b", "c"], [need("a", "b"), need("b", "c")], { finalDemand }));
    expect(linkOf(score, "a")).toMatchObject({ output: 0, forward: null, backward: null });
    expect(linkOf(score, "c")).toMatchObject({ output: 3, forward: 2 });
  });

  it("give a link that is wanted for itself a demand of its own beside what it sells on", () => {
    // b sells half to a and half to the last user: 1 + 1/2·1.
    const score = scorePositions(question(["a", "b"], [need("a", "b")], { finalLinks: ["b"] }));
    expect(linkOf(score, "b")).toMatchObject({ output: 2, finalDemand: 1, forward: 1.5 });
  });

  it("are refused for more links than a table takes, before anything is multiplied", () => {
    const ids = Array.from({ length: mostLinks + 1 }, (_, at) => `link:${at}`);
    expect(scorePositions(question(ids, [])).refusal).toBe("TOO_MANY_LINKS");
  });
});

describe("the laws of structural positions", () => {
  it("are those of walking from link to link by hand", () => {
    fc.assert(
      fc.property(chains, ({ ids, requirements }) => {
        const score = scorePositions(question(ids, requirements));
        for (const { id, backward } of score.links) expect(backward).toBeCloseTo(stepsByWalking(id, requirements), 9);
      }),
    );
  });

  it("give every link of a chain without circles a place of at least 1, and balance the table", () => {
    fc.assert(
      fc.property(chains, ({ ids, requirements }) => {
        const { links } = scorePositions(question(ids, requirements));
        expect(links).toHaveLength(ids.length);
        for (const { forward, backward, output } of links) {
          expect(output).toBeGreaterThan(0);
          expect(forward).toBeGreaterThanOrEqual(1 - 1e-12);
          expect(backward).toBeGreaterThanOrEqual(1 - 1e-12);
        }
      }),
    );
  });

  it("do not look at the names of links or the order of requirements", () => {
    fc.assert(
      fc.property(chains, ({ ids, requirements }) => {
        const renamed = (id: string) => `z${9 - Number(id.slice("link:".length))}`;
        const turned = requirements
          .toReversed()
          .map((each) => ({ ...each, from: renamed(each.from), to: renamed(each.to) }));
        const [plain, other] = [
          scorePositions(question(ids, requirements)),
          scorePositions(question(ids.map(renamed), turned)),
        ];
        for (const { id, forward, powerOfDispersion } of plain.links) {
          const found = linkOf(other, renamed(id));
          expect(found.forward).toBeCloseTo(forward ?? NaN, 9);
          expect(found.powerOfDispersion).toBeCloseTo(powerOfDispersion ?? NaN, 9);
        }
      }),
    );
  });
});
