import { describe, expect, it } from "vitest";
import { findMatch, type Searchable } from "../../src/entities/search/search-match.scoring.js";
import { readSearchText, type SearchText } from "../../src/entities/search/search-text.scoring.js";

const xusheng: Searchable = {
  name: "宁波旭升集团股份有限公司",
  nameEn: "Ningbo Xusheng Group",
  aliases: ["旭升集团", "旭升股份"],
  searchKeys: ["xushengjituan", "xsjt", "ningboxushengjituan", "603305"],
};

const read = (text: string): SearchText => {
  const known = readSearchText(text);
  if (known === null) throw new Error(`${text} has nothing to search.`);
  return known;
};
const matchOf = (text: string, entity = xusheng) => findMatch(read(text), entity, ["603305"]);

describe("what a search says that it met", () => {
  it("is the name before anything else that equals the text", () => {
    const twice = { ...xusheng, aliases: ["宁波旭升集团股份有限公司"] };
    expect(matchOf("宁波旭升集团股份有限公司", twice).matchedOn).toBe("NAME");
  });

  it("is an alias that equals the text before a name that only contains it", () => {
    expect(matchOf("旭升集团")).toEqual({ matchedOn: "ALIAS", matchedText: "旭升集团" });
  });

  it("is a beginning before a part", () => {
    expect(matchOf("旭升")).toEqual({ matchedOn: "ALIAS", matchedText: "旭升集团" });
  });

  it("is the code in its own spelling, not the pinyin that stands beside it", () => {
    expect(matchOf("603305")).toEqual({ matchedOn: "CODE", matchedText: "603305" });
    expect(matchOf("6033")).toEqual({ matchedOn: "CODE", matchedText: "603305" });
  });

  it("is pinyin for initials and for syllables with blanks", () => {
    expect(matchOf("xsjt")).toEqual({ matchedOn: "PINYIN", matchedText: "xsjt" });
    expect(matchOf("xu sheng ji")).toEqual({ matchedOn: "PINYIN", matchedText: "xushengjituan" });
  });

  it("is the English name whatever the case", () => {
    expect(matchOf("ningbo xusheng group").matchedOn).toBe("ENGLISH_NAME");
  });

  it("is the text that has most of the words where no text has them in a row", () => {
    expect(matchOf("集团 宁波")).toEqual({ matchedOn: "WORDS", matchedText: "宁波旭升集团股份有限公司" });
  });

  it("takes full-width brackets for the same brackets", () => {
    const bracketed = { name: "旭升（中国）" };
    expect(findMatch(read("旭升(中国)"), bracketed, [])).toEqual({ matchedOn: "NAME", matchedText: "旭升（中国）" });
  });

  it("never meets the middle of a code or of a pinyin", () => {
    expect(matchOf("3305").matchedOn).toBe("WORDS");
  });
});
