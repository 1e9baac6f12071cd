import { describe, expect, it } from "vitest";
import { type NamedRegion, regionNames } from "../../src/importing/region-names.js";
import { searchKeysOf } from "../../src/importing/search-keys.js";

const region = (id: string, name: string, level: NamedRegion["level"], aliases: string[] = []): NamedRegion => ({
  id,
  name,
  level,
  aliases,
});

const { regionOf } = regionNames([
  region("reg:330000", "浙江省", "PROVINCE"),
  region("reg:330200", "宁波市", "CITY"),
  region("reg:330206", "北仑区", "DISTRICT"),
  region("reg:110000", "北京市", "PROVINCE"),
  region("reg:110105", "朝阳区", "DISTRICT"),
  region("reg:211300", "朝阳市", "CITY"),
  region("reg:450000", "广西壮族自治区", "PROVINCE"),
  region("reg:220200", "吉林市", "CITY"),
  region("reg:220000", "吉林省", "PROVINCE"),
  region("reg:130102", "长安区", "DISTRICT"),
  region("reg:610116", "长安区", "DISTRICT"),
]);

describe("the region that a full name begins with", () => {
  it.each([
    ["宁波旭升汽车技术股份有限公司", "reg:330200"],
    ["浙江省宁波市北仑区某厂", "reg:330206"],
    ["浙江恒林椅业股份有限公司", "reg:330000"],
    ["广西桂冠电力股份有限公司", "reg:450000"],
    ["北京市朝阳区某公司", "reg:110105"],
    ["朝阳轮胎有限公司", "reg:211300"],
  ])("of %s is %s", (name, id) => {
    expect(regionOf(name)).toBe(id);
  });

  it("is the wider one where a province and a city share their short name", () => {
    expect(regionOf("吉林森林工业股份有限公司")).toBe("reg:220000");
  });

  it("is none where two districts share the name, or no region stands in front", () => {
    expect(regionOf("长安区某厂")).toBe("");
    expect(regionOf("公牛集团股份有限公司")).toBe("");
    expect(regionOf("")).toBe("");
  });
});

describe("the words that a node is found by", () => {
  it("are pinyin and initials of the name in whole, and of its core without place and legal form", () => {
    const keys = searchKeysOf(["宁波旭升集团股份有限公司"], []);
    expect(keys).toContain("xusheng");
    expect(keys).toContain("xs");
    expect(keys).toContain("ningboxushengjituangufenyouxiangongsi");
  });

  it("read a character by its word", () => {
    expect(searchKeysOf(["重庆银行"], [])).toContain("chongqingyinhang");
  });

  it("hold codes and foreign names in lower case", () => {
    expect(searchKeysOf(["ABB Robotics"], ["91350100M000100Y43"])).toEqual(["abbrobotics", "91350100m000100y43"]);
  });

  it("keep letters among the initials whole", () => {
    expect(searchKeysOf(["LED灯"], [])).toEqual(["leddeng", "ledd"]);
  });
});
