import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ExtensionInput,
  type ExtensionLink,
  scoreExtensions,
} from "../../src/analyses/extension-opportunities/extension-opportunities.scoring.js";
import { learnProductSpace } from "../../src/methods/product-space/link-densities.scoring.js";
import {
  complexityByDefinition,
  countsOf,
  densityByDefinition,
  type Table,
} from "../methods/product-space/small-spaces.js";
import { drawnLinks, drawnMarks } from "./drawn-cities.js";

/* The drawing of drawn-cities.ts without a database: its header works out the answers. */
const edges = [
  ...["s1", "s2", "s3", "s4", "s5"].map((link) => ["t", link]),
  ...[
    ["s2", "q"],
    ["q", "far"],
    ["far", "beyond"],
    ["p", "s1"],
    ["few", "s1"],
  ],
].map(([from = "", to = ""]) => ({ relationshipId: `${from}>${to}`, from, to }));
const referenceMakers: Readonly<Record<string, number>> = { t: 2, p: 7, q: 5, few: 4, far: 5, beyond: 5 };
const linkOf = (id: string): ExtensionLink => ({
  id,
  strong: id.startsWith("s"),
  referenceMakers: referenceMakers[id] ?? 2,
  localDemand: id === "q" ? 2 : 0,
});
const inputOf = (known: Partial<ExtensionInput> = {}, table: Table = drawnMarks): ExtensionInput => ({
  ...{ space: learnProductSpace(countsOf(table), "PRESENCE"), own: Float64Array.from(table[0] ?? []) },
  ...{ links: drawnLinks.map(linkOf), edges, hops: 2, minNationalFirms: 5, newOnly: false },
  ...known,
});
const idsOf = (input: ExtensionInput) => scoreExtensions(input).extensions.map(({ id }) => id);

describe("the extensions of a region", () => {
  it("are ranked by the mean of three ranks, whose values are those of the definitions", () => {
    const { extensions, eci, refusal } = scoreExtensions(inputOf());
    const expected = complexityByDefinition(drawnMarks);
    const density = densityByDefinition(drawnMarks)[0];
    expect(refusal).toBeNull();
    expect(eci).toBeCloseTo(expected.regions[0] ?? 99, 8);
    expect(extensions.map(({ id }) => id).sort()).toEqual(["far", "p", "q"]);
    for (const each of extensions) {
      const column = drawnLinks.indexOf(each.id);
      expect(each.density.value).toBeCloseTo(density?.[column] ?? 99, 12);
      expect(each.complexityGain.value).toBeCloseTo(expected.gains[0]?.[column] ?? 99, 8);
      const ranks = [each.density.rank, each.complexityGain.rank, each.localDemand.rank].map((rank) => rank ?? 99);
      expect(each.score).toBeCloseTo(ranks.reduce((sum, rank) => sum + rank, 0) / 3, 12);
    }
  });

  it("are neither strengths nor made by too few, nor too many steps away, nor counted by nobody", () => {
    expect(idsOf(inputOf({ hops: 1 })).sort()).toEqual(["p", "q"]);
    expect(idsOf(inputOf({ hops: 3 }))).toContain("beyond");
    expect(idsOf(inputOf({ minNationalFirms: 4 }))).toContain("few");
    expect(idsOf(inputOf({ minNationalFirms: 1 })).filter((id) => id.startsWith("s"))).toEqual([]);
    const uncounted = drawnLinks.map((id) => ({ ...linkOf(id), referenceMakers: id === "q" ? null : 5 }));
    expect(idsOf(inputOf({ links: uncounted }))).not.toContain("q");
  });

  it("are only what nobody makes here where that is asked", () => {
    expect(idsOf(inputOf({ minNationalFirms: 1 }))).toContain("t");
    expect(idsOf(inputOf({ minNationalFirms: 1, newOnly: true }))).not.toContain("t");
  });

  it("are refused with four strengths, or with nine regions, and say how many there are", () => {
    const four = drawnLinks.map((id) => ({ ...linkOf(id), strong: id.startsWith("s") && id !== "s5" }));
    expect(scoreExtensions(inputOf({ links: four })).refusal).toEqual({
      code: "TOO_FEW_STRENGTHS",
      found: 4,
      least: 5,
    });
    const nine = inputOf({}, drawnMarks.slice(0, 9));
    expect(scoreExtensions(nine).refusal).toEqual({ code: "TOO_FEW_REGIONS", found: 9, least: 10 });
    expect(scoreExtensions(nine)).toMatchObject({ extensions: [], eci: null });
  });

  it("of which one part is unknown come last, without a score", () => {
    // Nobody in any city makes q: claims alone count its makers.
    const without = drawnMarks.map((row) => row.map((mark, column) => (drawnLinks[column] === "q" ? 0 : mark)));
    const { extensions } = scoreExtensions(inputOf({}, without));
    const last = extensions.at(-1);
    expect(last).toMatchObject({ id: "q", score: null, density: { value: null, rank: null }, pci: null });
    expect(last?.localDemand.rank).toBeGreaterThan(0.5);
    expect(extensions.filter(({ score }) => score !== null)).toHaveLength(2);
  });

  it("are ranked by the two other parts where complexity can't be told", () => {
    // Ten regions that are all alike.
    const alike = Array.from({ length: 10 }, () => drawnLinks.map(() => 1));
    const { extensions, complexityUnknown } = scoreExtensions(
      inputOf({ own: Float64Array.from(drawnMarks[0] ?? []) }, alike),
    );
    expect(complexityUnknown).toBe("ALL_ALIKE");
    for (const { score, density, localDemand, complexityGain } of extensions) {
      expect(complexityGain).toEqual({ value: null, rank: null });
      expect(score).toBeCloseTo(((density.rank ?? 9) + (localDemand.rank ?? 9)) / 2, 12);
    }
  });

  it("stand in the order of score, then steps, then id", () => {
    const links = drawnLinks.map((id) => ({ ...linkOf(id), localDemand: 0 }));
    const alike = Array.from({ length: 10 }, () => drawnLinks.map(() => 1));
    // Everything is equal here but the steps and the ids.
    expect(idsOf(inputOf({ links, hops: 3, minNationalFirms: 4 }, alike))).toEqual(["few", "p", "q", "far", "beyond"]);
  });

  it("do not depend on the order of links, regions or requirements", () => {
    const shuffled = fc.shuffledSubarray([...drawnLinks.keys()], { minLength: drawnLinks.length });
    const rows = fc.shuffledSubarray([...drawnMarks.keys()], { minLength: drawnMarks.length });
    const expected = scoreExtensions(inputOf({ hops: 3 }));
    fc.assert(
      fc.property(shuffled, rows, (columns, order) => {
        const table = order.map((row) => columns.map((column) => drawnMarks[row]?.[column] ?? 0));
        const own = Float64Array.from(columns, (column) => drawnMarks[0]?.[column] ?? 0);
        const links = columns.map((column) => linkOf(drawnLinks[column] ?? ""));
        const found = scoreExtensions(inputOf({ own, links, hops: 3, edges: [...edges].reverse() }, table));
        expect(found.extensions.map(({ id, path }) => [id, path])).toEqual(
          expected.extensions.map(({ id, path }) => [id, path]),
        );
        found.extensions.forEach(({ score }, at) => {
          expect(score).toBeCloseTo(expected.extensions[at]?.score ?? 99, 9);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("are none, and no error, where the template is empty of requirements", () => {
    expect(scoreExtensions(inputOf({ edges: [] }))).toMatchObject({ refusal: null, extensions: [] });
  });
});
