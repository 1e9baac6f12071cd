import { describe, expect, it } from "vitest";
import { aliasesOf, shippedRegions } from "../../scripts/make-regions.js";
import { valueLists } from "../../src/ontology/enums.js";
import { cell, list, readTable } from "./read-nev.js";

const regions = readTable("data/regions/regions.csv");
const byId = new Map(regions.map((row) => [cell(row, "id"), row]));

const upwards = (id: string): string[] => {
  const path: string[] = [];
  for (let at = byId.get(id); at !== undefined; at = byId.get(cell(at, "parentId"))) path.push(cell(at, "name"));
  return path;
};

describe("the shipped regions", () => {
  it("give every place one id, made of its full code", () => {
    expect(byId.size).toBe(regions.length);
    for (const row of regions) {
      expect(cell(row, "id")).toBe(`reg:${cell(row, "code")}`);
      expect([6, 9, 12]).toContain(cell(row, "code").length);
      expect(Object.keys(valueLists.RegionLevel)).toContain(cell(row, "level"));
    }
  });

  it("lead from a village of Daqi up to the country", () => {
    expect(upwards("reg:330206004203")).toEqual([
      "周隘陈村委会",
      "大碶街道",
      "北仑区",
      "宁波市",
      "浙江省",
      "中华人民共和国",
    ]);
  });

  it("lead everything up to the country, which alone has no parent", () => {
    for (const id of byId.keys()) expect(upwards(id).at(-1), id).toBe("中华人民共和国");
    expect(regions.filter((row) => cell(row, "parentId") === "").map((row) => cell(row, "name"))).toEqual([
      "中华人民共和国",
    ]);
  });

  it("mark the fillers of the statistics, and nothing else", () => {
    const fillers = regions.filter((row) => cell(row, "statisticalFiller") === "true").map((row) => cell(row, "name"));
    expect(fillers).toHaveLength(9);
    expect(new Set(fillers)).toEqual(new Set(["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"]));
  });

  it("keep official names and add those in use", () => {
    const aliases = (id: string) => list(byId.get(id) ?? {}, "aliases");
    expect(aliases("reg:330200")).toEqual(["宁波"]);
    expect(aliases("reg:330206004010")).toEqual(["富春社区", "富春"]);
    expect(aliasesOf("周隘陈村委会", "COMMUNITY")).toEqual(["周隘陈村", "周隘陈"]);
    expect(aliasesOf("内蒙古自治区", "PROVINCE")).toEqual(["内蒙古"]);
    expect(aliasesOf("广西壮族自治区", "PROVINCE")).toEqual(["广西"]);
    expect(aliasesOf("大碶街道", "STREET")).toEqual([]);
  });

  it("take a city without districts once, though the source lists it below itself", () => {
    const rows = [
      { code: "44", name: "广东省", level: "PROVINCE", parent_code: "" },
      { code: "4419", name: "东莞市", level: "CITY", parent_code: "44" },
      { code: "441900", name: "东莞市", level: "DISTRICT", parent_code: "4419" },
    ];
    expect(shippedRegions(rows).trim().split("\n").slice(2)).toEqual([
      "reg:440000,广东省,广东,440000,PROVINCE,false,reg:100000",
      "reg:441900,东莞市,东莞,441900,CITY,false,reg:440000",
    ]);
  });
});
