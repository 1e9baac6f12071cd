import { describe, expect, it } from "vitest";
import { countMakers } from "../../src/attaching/count-makers.js";

const links = [
  { id: "link:t/casting", terms: ["压铸件"], excludedTerms: [] },
  { id: "link:t/steering", terms: ["转向系统"], excludedTerms: [] },
];
const facts = [
  { company: "1", product: "压铸件" },
  { company: "1", product: "汽车压铸件" },
  { company: "2", product: "转向系统零件" },
  { company: "3", product: "铝合金部品" },
  { company: "4", product: "平衡项目" },
  { company: "5", product: "服装" },
];

describe("counting the makers of a link", () => {
  it("counts a company once, however many of its products belong to the link", () => {
    expect(countMakers(facts, links, []).byLink.get("link:t/casting")).toBe(1);
  });

  it("counts all companies with a product, but not those with accounting rows alone", () => {
    expect(countMakers(facts, links, []).total).toBe(4);
  });

  it("lets an acceptance add what no word finds and a refusal take away what a word finds", () => {
    const { byLink } = countMakers(facts, links, [
      { product: " 铝合金部品", linkId: "link:t/casting", accepted: true },
      { product: "转向系统零件", linkId: "link:t/steering", accepted: false },
    ]);
    expect(Object.fromEntries(byLink)).toEqual({ "link:t/casting": 2, "link:t/steering": 0 });
  });

  it("takes a decision for its own link only", () => {
    const decisions = [{ product: "压铸件", linkId: "link:t/steering", accepted: false }];
    expect(countMakers(facts, links, decisions).byLink.get("link:t/casting")).toBe(1);
  });

  it("counts nothing where nothing is known", () => {
    expect(countMakers([], links, [])).toEqual({
      byLink: new Map([
        ["link:t/casting", 0],
        ["link:t/steering", 0],
      ]),
      total: 0,
    });
  });
});
