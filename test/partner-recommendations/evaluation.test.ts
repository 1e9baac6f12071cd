/** The evaluation of partners: what it is made on, that it judges rightly, and that it hides what it says. */
import { describe, expect, it } from "vitest";
import { denseCore, madeProducts, type MakingLink } from "../../bench/partners/company-products.js";
import { byPageRank, byPopularity, hideLinks, judge } from "../../bench/partners/evaluate.js";
import { joiningTies } from "../../bench/partners/known-ties.js";
import { evaluate, methodsOf } from "../../bench/partners/partners.js";
import { hasTable, readTable } from "../../bench/partners/read-table.js";
import { renderPartners } from "../../bench/partners/render-partners.js";

const links = (text: string): MakingLink[] =>
  text.split(" ").map((pair) => {
    const [company = "", product = ""] = pair.split("-");
    return { company, product };
  });

/** Two groups of companies that make the same three products each, but for a6, which makes one of the other group's. */
const twoTrades = links(
  "a1-x1 a1-x2 a1-x3 a2-x1 a2-x2 a2-x3 a3-x1 a3-x2 a3-x3 a6-x1 a6-x2 a6-y1 b1-y1 b1-y2 b1-y3 b2-y1 b2-y2 b2-y3 b3-y1 b3-y2 b3-y3",
);

describe("what it is made on", () => {
  it("drops shares that are not above 0 and rows of the accounts, and takes a repeated row once", () => {
    const rows = [
      { company: "1", product: "齿轮", share: 0.4 },
      { company: "1", product: "齿轮", share: 0.2 },
      { company: "1", product: "轴承", share: 0 },
      { company: "1", product: "外壳", share: Number.NaN },
      { company: "1", product: "其他(补充)", share: 0.1 },
      { company: "1", product: "分部间抵销", share: 0.1 },
    ];
    expect(madeProducts(rows)).toEqual([{ company: "1", product: "齿轮" }]);
  });

  it("drops again and again until every company and product keeps three links", () => {
    // c-p4 goes since p4 has one company; c then has two products and goes; p1 and p2 keep three companies.
    const dense = links("a-p1 a-p2 a-p3 b-p1 b-p2 b-p3 d-p1 d-p2 d-p3");
    expect(denseCore([...dense, ...links("c-p1 c-p2 c-p4")])).toEqual(dense);
    expect(denseCore(links("a-p1 a-p2 b-p1"))).toEqual([]);
  });

  it("leaves out ties that lead nowhere", () => {
    const ties = [
      ["x1", "kind"],
      ["x2", "kind"],
      ["x1", "leaf"],
      ["leaf", "deeper"],
      ["x1", "x1"],
    ] as const;
    expect(joiningTies(ties, new Set(["x1", "x2"]))).toEqual([
      ["x1", "kind"],
      ["x2", "kind"],
    ]);
  });
});

describe("what it hides", () => {
  it("hides the share that is asked for, the same for the same seed, and shows all else", () => {
    const first = hideLinks(twoTrades, 0.2, 5);
    expect(first.hidden).toHaveLength(4);
    expect(hideLinks(twoTrades, 0.2, 5)).toEqual(first);
    expect(hideLinks(twoTrades, 0.2, 6).hidden).not.toEqual(first.hidden);
    const all = [...first.hidden, ...first.known].map(({ company, product }) => `${company}-${product}`).sort();
    expect(all).toEqual(twoTrades.map(({ company, product }) => `${company}-${product}`).sort());
  });
});

describe("how it judges", () => {
  const heldOut = {
    hidden: links("a1-x3"),
    known: twoTrades.filter(({ company, product }) => `${company}-${product}` !== "a1-x3"),
  };

  it("finds by the walk what the company's own trade makes, and not by popularity", () => {
    // a1 is not linked to x3, y1, y2, y3; y1 has four makers, x3 has two left, y2 and y3 have three.
    expect(judge(twoTrades, heldOut, byPageRank(heldOut)).areaUnderCurve).toBe(1);
    expect(judge(twoTrades, heldOut, byPopularity(heldOut)).areaUnderCurve).toBe(0);
  });

  it("gives one half to a method that knows no difference", () => {
    expect(judge(twoTrades, heldOut, () => () => 7).areaUnderCurve).toBe(0.5);
  });

  it("scores 0 for a company of which nothing is known, and takes ties for what they are", () => {
    const unseen = { hidden: links("a1-x1"), known: links("b1-y1") };
    expect(judge(twoTrades, unseen, byPageRank(unseen)).areaUnderCurve).toBe(0.5);
  });

  it("is helped by a tie between products where it is the only way", () => {
    const parted = { hidden: links("a1-x3"), known: links("a1-x1 a2-x1 b1-y1 b2-x3") };
    const without = judge(twoTrades, parted, byPageRank(parted)).areaUnderCurve;
    const tied = judge(twoTrades, parted, byPageRank(parted, [["x1", "x3"]])).areaUnderCurve;
    expect(without).toBe(0.5);
    expect(tied).toBe(1);
  });
});

describe("what it writes", () => {
  it("gives every method with mean and deviation, and says whether the bounds hold", () => {
    const table = { reported: [], subclasses: [], industries: [] };
    const [popularity, walk] = methodsOf(table, twoTrades).map((method) => ({ ...method, draws: 2 }));
    const result = evaluate(
      twoTrades,
      [popularity, walk].flatMap((method) => method ?? []),
      () => undefined,
    );
    const section = renderPartners(result, "2026-01-02");
    expect(section).toContain("21 of 7 companies and 6 products");
    expect(section).toMatch(/\| popularity \| 2 \| 0\.\d{3} ± 0\.\d{3} \|/);
    expect(section).toMatch(
      /PageRank, companies and products \| 2 \| \d\.\d{3} ± 0\.\d{3} \(≥ 0\.81: (holds|\*\*missed\*\*)\)/,
    );
  });
});

describe.skipIf(!hasTable())("the listed companies' table", () => {
  if (!hasTable()) console.warn("SKIPPED: the listed companies' table is not there, so its links are not counted.");

  it("gives 8,871 links of 1,731 companies and 1,255 products", () => {
    const core = denseCore(madeProducts(readTable().reported));
    expect(core).toHaveLength(8_871);
    expect(new Set(core.map(({ company }) => company)).size).toBe(1_731);
    expect(new Set(core.map(({ product }) => product)).size).toBe(1_255);
  }, 60_000);
});
