import { describe, expect, it } from "vitest";
import { loadRegionTree } from "../../src/snapshot/region-tree.js";
import { contextOf, fakeRunner } from "../support/fake-runner.js";

/*
 * 国 holds 浙, 京 and 豫. 浙 holds the city 甬, which holds the district 仑. The only city of 京 is the filler 市辖区, which holds
 * the district 海淀. 豫 holds the city 郑 and the filler 省直辖, which holds 济源. The park lies in 仑 and has no level.
 */
const row = (id: string, level: string | null, parent: string | null, statisticalFiller = false) => ({
  ...{ id: `reg:${id}`, name: id, level, statisticalFiller },
  parentIds: parent === null ? [] : [`reg:${parent}`],
});
const rows = [
  row("国", "COUNTRY", null),
  row("浙", "PROVINCE", "国"),
  row("京", "PROVINCE", "国"),
  row("豫", "PROVINCE", "国"),
  row("甬", "CITY", "浙"),
  row("京辖", "CITY", "京", true),
  row("郑", "CITY", "豫"),
  row("豫直", "CITY", "豫", true),
  row("仑", "DISTRICT", "甬"),
  row("海淀", "DISTRICT", "京辖"),
  row("济源", "DISTRICT", "豫直"),
  row("园", null, "仑"),
];
const placesOf = async (level: string) => {
  const tree = await loadRegionTree(contextOf(fakeRunner({ "snapshot/region-tree": () => rows })), "1");
  return tree.atLevel(level).map((id) => id.slice(4));
};

describe("the places of a level", () => {
  it("are those of that level, fillers left out", async () => {
    expect(await placesOf("PROVINCE")).toEqual(["京", "浙", "豫"]);
    expect(await placesOf("DISTRICT")).toEqual(["仑", "济源", "海淀"].sort());
  });

  it("have a municipality stand for itself where its only city is a filler, but no province that has a real city", async () => {
    expect(await placesOf("CITY")).toEqual(["京", "甬", "郑"].sort());
  });

  it("are none where the graph knows none of that level, or no levels at all", async () => {
    expect(await placesOf("STREET")).toEqual([]);
    const bare = [{ id: "reg:1", name: "一", parentIds: [] }];
    const tree = await loadRegionTree(contextOf(fakeRunner({ "snapshot/region-tree": () => bare })), "1");
    expect(tree.atLevel("CITY")).toEqual([]);
  });
});
