import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EnterpriseFacts, isInPopulation, loadEnterpriseIndex } from "../../src/snapshot/enterprise-index.js";
import { loadRegionTree, RegionTree } from "../../src/snapshot/region-tree.js";
import { contextOf, fakeRunner } from "../support/fake-runner.js";

/* 国 (0) holds 浙 (9) and 沪 (8); 浙 holds 甬 (1); 甬 holds 仑 (2) and 鄞 (3); an island (i) lies nowhere. */
const rows = [
  { id: "reg:0", name: "国", parentIds: [] },
  { id: "reg:9", name: "浙", parentIds: ["reg:0"] },
  { id: "reg:8", name: "沪", parentIds: ["reg:0"] },
  { id: "reg:1", name: "甬", parentIds: ["reg:9"] },
  { id: "reg:2", name: "仑", parentIds: ["reg:1"] },
  { id: "reg:3", name: "鄞", parentIds: ["reg:1"] },
  { id: "reg:i", name: "岛", parentIds: [] },
];
const load = () => loadRegionTree(contextOf(fakeRunner({ "snapshot/region-tree": () => rows })), "1");

describe("the tree of regions", () => {
  it("knows what lies around a place, the smallest first", async () => {
    const tree = await load();
    expect(tree.around("reg:2")).toEqual(["reg:2", "reg:1", "reg:9", "reg:0"]);
    expect(tree.around("reg:0")).toEqual(["reg:0"]);
    expect(tree.around("reg:i")).toEqual(["reg:i"]);
  });

  it("knows all that lies in a place, itself included", async () => {
    const tree = await load();
    expect([...tree.within("reg:9")].sort()).toEqual(["reg:1", "reg:2", "reg:3", "reg:9"]);
    expect([...tree.within("reg:2")]).toEqual(["reg:2"]);
    expect(tree.within("reg:0").size).toBe(6);
  });

  it("knows the places that lie in no other, their names, and what is no place", async () => {
    const tree = await load();
    expect(tree.roots()).toEqual(["reg:0", "reg:i"]);
    expect(tree.nameOf("reg:1")).toBe("甬");
    expect(tree.nameOf("reg:77")).toBe("reg:77");
    expect([tree.has("reg:1"), tree.has("reg:77")]).toEqual([true, false]);
  });

  it("agrees with itself: a place lies within another exactly where that one lies around it", () => {
    const aTree = fc.array(fc.nat(), { minLength: 1, maxLength: 15 }).map((choices) => {
      const parents = new Map(
        choices.flatMap((choice, at) => (at === 0 ? [] : [[`r${at}`, `r${choice % at}`] as const])),
      );
      return new RegionTree(parents, new Map(choices.map((_, at) => [`r${at}`, `${at}`])));
    });
    fc.assert(
      fc.property(aTree, fc.nat(14), fc.nat(14), (tree, one, other) => {
        fc.pre(tree.has(`r${one}`) && tree.has(`r${other}`));
        expect(tree.within(`r${other}`).has(`r${one}`)).toBe(tree.around(`r${one}`).includes(`r${other}`));
      }),
    );
  });

  it("ends on a circle, which bad data may hold", () => {
    const circle = new RegionTree(
      new Map([
        ["a", "b"],
        ["b", "a"],
      ]),
      new Map(),
    );
    expect(circle.around("a")).toEqual(["a", "b"]);
    expect([...circle.within("a")].sort()).toEqual(["a", "b"]);
  });

  it("is read once for each version of the graph", async () => {
    const runner = fakeRunner({ "snapshot/region-tree": () => rows });
    const context = contextOf(runner);
    await Promise.all([loadRegionTree(context, "1"), loadRegionTree(context, "1")]);
    await loadRegionTree(context, "2");
    expect(runner.asked).toHaveLength(2);
  });
});

const facts = (id: string, known: Partial<EnterpriseFacts> = {}): EnterpriseFacts => ({
  ...{ id, regionIds: [], industryIds: [], listed: false, aboveDesignatedSize: false, attachable: false },
  ...known,
});

describe("the index of enterprises", () => {
  it("is read once for each day, with the day in the question", async () => {
    const runner = fakeRunner({ "snapshot/enterprise-index": () => [facts("ent:1"), facts("ent:2")] });
    const context = contextOf(runner);
    const index = await loadEnterpriseIndex(context, "1", "2026-06-01");
    expect([...index.keys()]).toEqual(["ent:1", "ent:2"]);
    expect(await loadEnterpriseIndex(context, "1", "2026-06-01")).toBe(index);
    await loadEnterpriseIndex(context, "1", "2020-01-01");
    expect(runner.asked.map(({ params }) => params["asOf"])).toEqual(["2026-06-01", "2020-01-01"]);
  });

  it("tells who belongs to a population", () => {
    const listed = facts("ent:1", { listed: true });
    const large = facts("ent:2", { aboveDesignatedSize: true });
    const neither = facts("ent:3");
    const members = (population: Parameters<typeof isInPopulation>[1]) =>
      [listed, large, neither].filter((each) => isInPopulation(each, population)).map(({ id }) => id);
    expect(members("ALL")).toEqual(["ent:1", "ent:2", "ent:3"]);
    expect(members("LISTED")).toEqual(["ent:1"]);
    expect(members("ABOVE_DESIGNATED_SIZE")).toEqual(["ent:2"]);
  });
});
