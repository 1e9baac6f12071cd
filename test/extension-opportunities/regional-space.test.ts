import { describe, expect, it } from "vitest";
import {
  densitiesOf,
  loadRegionalSpace,
  type SpaceFacts,
  type SpaceScope,
} from "../../src/chain/product-space.service.js";
import type { Maker } from "../../src/chain/supply.service.js";
import { ownCounts } from "../../src/methods/product-space/region-counts.scoring.js";
import type { EnterpriseFacts } from "../../src/snapshot/enterprise-index.js";
import { RegionTree } from "../../src/snapshot/region-tree.js";
import { contextOf, fakeRunner } from "../support/fake-runner.js";

/*
 * 国 holds the provinces 浙 and 京; 浙 holds the cities 甬 and 杭, 甬 holds the district 仑; 京 stands for its filler 京辖.
 *   link a: A (甬), B (仑, which is in 甬), C (京辖, which is in 京), D (浙, no city known), E (nowhere known)
 *   link b: A, F (杭 and 甬), G (甬, not listed)
 */
const parents = new Map([
  ["浙", "国"],
  ["京", "国"],
  ["甬", "浙"],
  ["杭", "浙"],
  ["仑", "甬"],
  ["京辖", "京"],
]);
const names = new Map(["国", ...parents.keys()].map((id) => [id, id]));
const division = (level: string, filler = false) => ({ level, filler });
const regions = new RegionTree(
  parents,
  names,
  new Map([
    ["浙", division("PROVINCE")],
    ["京", division("PROVINCE")],
    ["甬", division("CITY")],
    ["杭", division("CITY")],
    ["仑", division("DISTRICT")],
    ["京辖", division("CITY", true)],
  ]),
);
const firm = (id: string, regionIds: readonly string[], listed = true): [string, EnterpriseFacts] => [
  id,
  { id, regionIds, industryIds: [], listed, aboveDesignatedSize: false, attachable: true },
];
const makers = (ids: string): Maker[] =>
  Array.from(ids, (id) => ({ id, relationshipIds: [], output: null, revenueShare: 0 }));
const facts: SpaceFacts = {
  regions,
  template: {
    ...{ targetKind: "CHAIN", chainIds: [], requirements: [], roots: [], truncated: false },
    links: ["a", "b", "c"].map((id) => ({ id, name: id, nameEn: null, stage: null })),
  },
  supply: {
    makers: new Map([
      ["a", makers("ABCDE")],
      ["b", makers("AFG")],
    ]),
    realizations: new Map(),
    dataThrough: null,
  },
  enterprises: new Map([
    firm("A", ["甬"]),
    firm("B", ["仑"]),
    firm("C", ["京辖"]),
    firm("D", ["浙"]),
    firm("E", []),
    firm("F", ["杭", "甬"]),
    firm("G", ["甬"], false),
  ]),
};
const scope: SpaceScope = {
  ...{ targetId: "chain:t", referenceRegionId: "国", population: "LISTED", asOf: "2026-06-01", minConfidence: 0 },
  closure: { depth: 4, products: 100 },
};
const load = (known: Partial<SpaceScope> = {}, level = "CITY") =>
  loadRegionalSpace(contextOf(fakeRunner({})), "1", { ...scope, ...known }, facts, { level, mark: "PRESENCE" });
const tableOf = async (known: Partial<SpaceScope> = {}, level = "CITY") => {
  const { regionIds, space } = await load(known, level);
  return Object.fromEntries(regionIds.map((id, row) => [id, Array.from(ownCounts(space.counts, row))]));
};

describe("the makers by region and link", () => {
  it("are distinct firms of the population, each in every city that it lies in, districts included", async () => {
    expect(await tableOf()).toEqual({ 甬: [2, 2, 0], 杭: [0, 1, 0], 京: [1, 0, 0] });
    expect(await tableOf({ population: "ALL" })).toEqual({ 甬: [2, 3, 0], 杭: [0, 1, 0], 京: [1, 0, 0] });
  });

  it("are counted with those whose city nobody knows, which stand in no row", async () => {
    expect(await load()).toMatchObject({ makers: 6, unplaced: 2 });
    expect(await tableOf({}, "PROVINCE")).toEqual({ 浙: [3, 2, 0], 京: [1, 0, 0] });
    expect(await load({}, "PROVINCE")).toMatchObject({ makers: 6, unplaced: 1 });
  });

  it("are those of the reference alone where that is a part of the country", async () => {
    expect(await tableOf({ referenceRegionId: "浙" })).toEqual({ 甬: [2, 2, 0], 杭: [0, 1, 0] });
    expect(await load({ referenceRegionId: "浙" })).toMatchObject({ makers: 4, unplaced: 1 });
  });

  it("are counted once for each version of the graph, whichever region is asked about", async () => {
    const context = contextOf(fakeRunner({}));
    const of = (version: string, known: Partial<SpaceScope> = {}) =>
      loadRegionalSpace(context, version, { ...scope, ...known }, facts, { level: "CITY", mark: "PRESENCE" });
    expect(await of("1")).toBe(await of("1"));
    expect(await of("2")).not.toBe(await of("1"));
    expect(await of("1", { population: "ALL" })).not.toBe(await of("1"));
  });

  it("give no density while fewer than ten regions make anything", async () => {
    const densities = densitiesOf(await load(), facts.template, new Map([["a", makers("A")]]));
    expect([...densities]).toEqual([
      ["a", null],
      ["b", null],
      ["c", null],
    ]);
  });
});
