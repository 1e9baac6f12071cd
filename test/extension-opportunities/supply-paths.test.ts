import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLocalDemand } from "../../src/analyses/extension-opportunities/local-demand.scoring.js";
import { findSupplyPaths, type SupplyEdge } from "../../src/analyses/extension-opportunities/supply-paths.scoring.js";

const edge = (from: string, to: string, relationshipId = `${from}>${to}`): SupplyEdge => ({ relationshipId, from, to });
/* a ─▶ b ─▶ c ─▶ d, and e ─▶ b */
const line = [edge("a", "b"), edge("b", "c"), edge("c", "d"), edge("e", "b")];
const stepsOf = (edges: readonly SupplyEdge[], strengths: readonly string[], hops: number) =>
  Object.fromEntries(
    [...findSupplyPaths(edges, strengths, hops)].map(([link, { strengthId, steps }]) => [
      link,
      [strengthId, ...steps.map(({ linkId }) => linkId)].join(""),
    ]),
  );

describe("the way from a strength to a link", () => {
  it("goes along or against the requirements, no further than the hops", () => {
    expect(stepsOf(line, ["b"], 1)).toEqual({ a: "ba", c: "bc", e: "be" });
    expect(stepsOf(line, ["b"], 2)).toEqual({ a: "ba", c: "bc", e: "be", d: "bcd" });
    expect(stepsOf(line, ["b"], 0)).toEqual({});
    const [first] = findSupplyPaths(line, ["b"], 1).get("a")?.steps ?? [];
    expect(first).toEqual({ linkId: "a", relationshipId: "a>b", towardsNeeded: false });
  });

  it("starts at the nearest strength, at the first by id among equally near ones, and leaves the strengths out", () => {
    expect(stepsOf(line, ["e", "a"], 2)).toEqual({ b: "ab", c: "abc" });
    expect(stepsOf(line, ["d", "a"], 3)).toEqual({ b: "ab", c: "dc", e: "abe" });
    expect(stepsOf(line, [], 3)).toEqual({});
  });

  it("passes by a link that needs itself, goes round a circle once, and takes the first of parallel requirements", () => {
    expect(stepsOf([edge("a", "a"), edge("a", "b"), edge("b", "a")], ["a"], 5)).toEqual({ b: "ab" });
    const twice = [edge("a", "b", "r2"), edge("a", "b", "r1")];
    expect(findSupplyPaths(twice, ["a"], 1).get("b")?.steps[0]?.relationshipId).toBe("r1");
  });

  it("is as short as any, and the same in whatever order the requirements come", () => {
    const names = fc.constantFrom("a", "b", "c", "d", "e", "f");
    const edges = fc.array(
      fc.tuple(names, names).map(([from, to]) => edge(from, to)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(edges, fc.uniqueArray(names, { maxLength: 3 }), fc.nat(4), (all, strengths, hops) => {
        const paths = findSupplyPaths(all, strengths, hops);
        expect([...findSupplyPaths([...all].reverse(), [...strengths].reverse(), hops)].sort()).toEqual(
          [...paths].sort(),
        );
        // Distances by relaxing every edge as often as there are links.
        const distance = new Map<string, number>(strengths.map((link) => [link, 0]));
        for (let round = 0; round < 6; round++)
          for (const { from, to } of all)
            for (const [one, other] of [
              [from, to],
              [to, from],
            ] as const)
              distance.set(other, Math.min(distance.get(other) ?? 99, (distance.get(one) ?? 99) + 1));
        const near = [...distance].filter(([link, steps]) => !strengths.some((each) => each === link) && steps <= hops);
        expect(new Map([...paths].map(([link, { steps }]) => [link, steps.length]))).toEqual(new Map(near));
      }),
    );
  });
});

describe("local demand", () => {
  const makers: Readonly<Record<string, readonly string[]>> = { a: ["1", "2"], e: ["2", "3"], b: [] };
  const demand = (essentiality: number | null = 2) =>
    findLocalDemand(
      line.map((each) => ({ ...each, essentiality })),
      (link) => makers[link] ?? [],
    );

  it("is how many local firms make what requires a link directly, each firm once", () => {
    expect(Object.fromEntries(demand())).toEqual({
      b: { buyers: 3, linkIds: ["a", "e"], relationshipIds: ["a>b", "e>b"] },
    });
  });

  it("counts what is not stated, and not what is incidental", () => {
    expect(demand(null).get("b")?.buyers).toBe(3);
    expect(demand(0).size).toBe(0);
  });

  it("is none of a link that needs itself alone", () => {
    expect(findLocalDemand([{ ...edge("a", "a"), essentiality: 2 }], () => ["1"]).size).toBe(0);
  });
});
