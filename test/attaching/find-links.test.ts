import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexLinks } from "../../src/attaching/find-links.js";
import { seededRandom } from "../../src/lib/seeded-random.js";
import { matchTerms } from "../../src/attaching/match-terms.js";

const link = (id: string, terms: string[], excludedTerms: string[] = []) => ({ id, terms, excludedTerms });

const casting = link("link:t/casting", ["压铸件", "铝合金压铸"], ["压铸机"]);
const mould = link("link:t/mould", ["压铸模", "=模具"]);
const cell = link("link:t/cell", ["Li-ion cell", "电芯"]);

describe("finding the links of a product by its name", () => {
  const find = indexLinks([casting, mould, cell]);

  it("finds the link whose word stands in the name", () => {
    expect(find("汽车压铸件").map((match) => match.link.id)).toEqual(["link:t/casting"]);
  });

  it("takes the longest of several words", () => {
    expect(find("铝合金压铸件")[0]?.term).toBe("铝合金压铸");
  });

  it("gives several links the surest first, and by id where they are as sure", () => {
    expect(find("压铸件压铸模具").map((match) => match.link.id)).toEqual(["link:t/casting", "link:t/mould"]);
    const same = indexLinks([link("link:t/b", ["电芯"]), link("link:t/a", ["电芯"])]);
    expect(same("电芯").map((match) => match.link.id)).toEqual(["link:t/a", "link:t/b"]);
  });

  it("keeps away what an excluded word keeps away", () => {
    expect(find("压铸件压铸机")).toEqual([]);
  });

  it("wants the whole name where the word says so", () => {
    expect(find("模具").map((match) => match.link.id)).toEqual(["link:t/mould"]);
    expect(find("注塑模具")).toEqual([]);
  });

  it("reads full-width letters and capitals as their plain forms", () => {
    expect(find("ＬＩ－ＩＯＮ CELL").map((match) => match.link.id)).toEqual(["link:t/cell"]);
  });

  it("finds nothing for a row of the accounts, whatever words it holds", () => {
    expect(find("其他压铸件")).toEqual([]);
    expect(find("")).toEqual([]);
  });

  it("says what the plain rule says, link by link, of any name and any words", () => {
    const text = fc.string({ unit: fc.constantFrom("压", "铸", "模", "件", "其", "他", "A", "a", " "), maxLength: 8 });
    const term = fc.oneof(
      text,
      text.map((word) => `=${word}`),
    );
    const words = fc.record({
      terms: fc.array(term, { maxLength: 4 }),
      excludedTerms: fc.array(text, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), text, (given, name) => {
        const links = given.map((own, at) => ({ id: `link:t/${at}`, ...own }));
        const found = new Map(indexLinks(links)(name).map(({ link: { id }, ...match }) => [id, match]));
        for (const one of links) expect(found.get(one.id) ?? null).toEqual(matchTerms(name, one));
      }),
    );
  });

  it("goes through 95,000 names and 70 links of 10 words in less than two seconds", () => {
    const random = seededRandom(7);
    const word = (length: number): string =>
      Array.from({ length }, () => String.fromCodePoint(0x4e00 + Math.floor(random() * 400))).join("");
    const links = Array.from({ length: 70 }, (_, at) =>
      link(
        `link:t/${at}`,
        Array.from({ length: 10 }, () => word(3)),
      ),
    );
    const terms = links.flatMap(({ terms: own }) => own);
    // Every hundredth name holds a word, as in the table of listed companies.
    const names = Array.from(
      { length: 95_000 },
      (_, at) => word(4) + (at % 100 === 0 ? (terms[at % 700] ?? "") : word(3)),
    );
    const findAmongAll = indexLinks(links);
    const began = performance.now();
    const matched = names.filter((name) => findAmongAll(name).length > 0).length;
    expect(matched).toBeGreaterThanOrEqual(950);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
