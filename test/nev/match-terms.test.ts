import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareClassWords } from "../../src/attaching/accounting-names.js";
import { isAccountingName, matchLinks, matchTerms } from "../../src/attaching/match-terms.js";
import { normaliseName } from "../../src/lib/normalise-name.js";

const dieCasting = { terms: ["压铸件", "铝合金压铸"], excludedTerms: ["通讯", "=精密压铸件"] };

describe("normalising a name", () => {
  it("makes full-width signs, white space at the ends and doubled blanks one spelling", () => {
    expect(normaliseName("　ＢＭＳ　 电池 \t管理（系统） ")).toBe("BMS 电池 管理(系统)");
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        (name) => normaliseName(normaliseName(name)) === normaliseName(name),
      ),
    );
  });
});

describe("telling a product from a row of the accounts", () => {
  it.each([
    "平衡项目",
    "分部间抵销",
    "内部抵消",
    "其他业务",
    "未分配的金额",
    "汽车类",
    "工业类",
    "配件",
    "材料",
    "零部件",
    " 材料 ",
    "",
  ])("takes “%s” for no product", (name) => {
    expect(isAccountingName(name)).toBe(true);
  });

  it.each(["压铸件", "汽车零部件", "正极材料", "注塑机配件", "模具", "粉末冶金制品"])(
    "takes “%s” for a product",
    (name) => {
      expect(isAccountingName(name)).toBe(false);
    },
  );

  it("holds no word twice", () => {
    expect(new Set(bareClassWords).size).toBe(bareClassWords.length);
  });
});

describe("matching a product with a link's words", () => {
  it("recognises a name that contains a term", () => {
    expect(matchTerms("汽车压铸件", dieCasting)).toEqual({ term: "压铸件", confidence: 0.5 + 0.4 * (3 / 5) });
  });

  it("is as sure as words can make it where the name is the term", () => {
    expect(matchTerms("压铸件", dieCasting)?.confidence).toBe(0.95);
  });

  it("names the longest of several terms", () => {
    expect(matchTerms("铝合金压铸件", dieCasting)?.term).toBe("铝合金压铸");
  });

  it("lets an excluded term win over any term", () => {
    expect(matchTerms("通讯类压铸件", dieCasting)).toBeNull();
  });

  it("excludes by equality only the very name", () => {
    expect(matchTerms("精密压铸件", dieCasting)).toBeNull();
    expect(matchTerms("汽车精密压铸件", dieCasting)).not.toBeNull();
  });

  it("takes a term with an equals sign for the whole name only", () => {
    const link = { terms: ["=离合器"], excludedTerms: [] };
    expect(matchTerms("离合器", link)).toEqual({ term: "=离合器", confidence: 0.95 });
    expect(matchTerms("洗衣机离合器", link)).toBeNull();
  });

  it("sees no difference between small, capital and full-width letters", () => {
    expect(matchTerms("Ｂms系统", { terms: ["BMS"], excludedTerms: [] })?.term).toBe("BMS");
  });

  it("attaches no accounting name, whatever the words say", () => {
    expect(matchTerms("其他压铸件", dieCasting)).toBeNull();
    expect(matchTerms("汽车类", { terms: ["汽车类"], excludedTerms: [] })).toBeNull();
  });

  it("attaches nothing to a link without words, nor by an empty word", () => {
    expect(matchTerms("压铸件", { terms: [], excludedTerms: [] })).toBeNull();
    expect(matchTerms("压铸件", { terms: [""], excludedTerms: [] })).toBeNull();
  });

  it("keeps every confidence between a half and 0.95, and only ever lowers it as the name grows", () => {
    const letters = fc.string({ unit: fc.constantFrom("铝", "压", "铸", "壳"), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(letters, letters, (term, rest) => {
        const link = { terms: [term], excludedTerms: [] };
        const short = matchTerms(term + rest, link)?.confidence ?? 0;
        const long = matchTerms(term + rest + rest, link)?.confidence ?? 0;
        return long >= 0.5 && long <= short && short < 0.95 && matchTerms(term, link)?.confidence === 0.95;
      }),
    );
  });
});

describe("matching a product with many links at once", () => {
  const steering = { terms: ["转向"], excludedTerms: ["油"] };

  it("gives each link that the words attach it to, with the very match of each", () => {
    const found = matchLinks("转向系统压铸件", [dieCasting, steering]);
    expect(found.map(({ link }) => link)).toEqual([dieCasting, steering]);
    for (const { link, match } of found) expect(match).toEqual(matchTerms("转向系统压铸件", link));
  });

  it("gives none for a name that only an excluded link knows, and none for an accounting name", () => {
    expect(matchLinks("动力转向油", [dieCasting, steering])).toEqual([]);
    expect(matchLinks("其他压铸件", [dieCasting])).toEqual([]);
  });
});
