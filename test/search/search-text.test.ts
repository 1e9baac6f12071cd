import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cleanText,
  compactKey,
  keyQuery,
  mostCharacters,
  quoted,
  readCodeText,
  readSearchText,
  wordQuery,
  wordsOf,
} from "../../src/entities/search/search-text.scoring.js";

/** Texts that like to break query languages: any string, operators, quotes, lone surrogates, Chinese, combining marks. */
const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...'+-&|!(){}[]^"~*?:\\/ 光刻胶旭升a1é́ＡＢ①'.split(""),
        " AND ",
        " OR ",
        " NOT ",
        " TO ",
        "\uD800",
        "\uDC00",
        "\0",
        "\n",
        "&&",
        "||",
      ),
      { maxLength: 120 },
    )
    .map((parts) => parts.join("")),
);

/** Takes the quoted phrases out of a query, as its parser would; null where a quote is left open. */
function outsideQuotes(query: string): string | null {
  let outside = "";
  let inside = false;
  for (let at = 0; at < query.length; at += 1) {
    const sign = query.charAt(at);
    if (inside && sign === "\\") at += 1;
    else if (sign === '"') inside = !inside;
    else if (!inside) outside += sign;
  }
  return inside ? null : outside;
}

describe("a cleaned text", () => {
  it("is well-formed, has at most 64 characters and no blanks at its ends", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const clean = cleanText(text);
        expect(Array.from(clean).length).toBeLessThanOrEqual(mostCharacters);
        expect(clean).not.toMatch(/\p{Surrogate}|\p{Cc}|^\s|\s$|\s\s/u);
      }),
    );
  });

  it("is the same when it is cleaned again", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });

  it("has full-width letters and digits as people mean them", () => {
    expect(cleanText("　ＴＣＬ　６０３３０５（集团）")).toBe("TCL 603305(集团)");
  });

  it("is not cut in the middle of a rare character", () => {
    expect(cleanText("𠮷".repeat(70))).toBe("𠮷".repeat(64));
  });
});

describe("a query to the index of names", () => {
  it("never leaves a quote open, and outside quotes has words, prefixes and its own operators alone", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const outside = outsideQuotes(wordQuery(cleanText(text)));
        expect(outside).not.toBeNull();
        expect(outside).toMatch(/^(?:[\p{L}\p{N}\p{M}]+\*|\^9| AND | OR |\(|\)|)*$/u);
      }),
      { numRuns: 500 },
    );
  });

  it("closes every bracket that it opens, and ends no bracket empty", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const outside = outsideQuotes(wordQuery(cleanText(text))) ?? "(";
        expect(outside.split("(").length).toBe(outside.split(")").length);
        expect(outside).not.toContain("()");
      }),
    );
  });

  it("is empty where nothing is a letter or a digit", () => {
    for (const text of ["", "   ", '"', "*", "/", "!!!", "。，、", "\\", "&&", "~^:", "🙂"])
      expect(wordQuery(text), text).toBe("");
  });

  it("asks for Chinese characters in a row as one phrase", () => {
    expect(wordQuery("光刻胶")).toBe('"光刻胶"');
  });

  it("makes a single Chinese character a prefix, since the index holds pairs", () => {
    expect(wordQuery("光")).toBe('("光"^9 OR 光*)');
    expect(wordQuery("PCB板")).toBe('"pcb" AND ("板"^9 OR 板*)');
  });

  it("takes the last word in letters for one that is still being typed", () => {
    expect(wordQuery("Tesl")).toBe('("tesl"^9 OR tesl*)');
    expect(wordQuery("new ener")).toBe('"new" AND ("ener"^9 OR ener*)');
  });

  it("quotes what would be an operator", () => {
    expect(wordQuery("AND OR NOT")).toBe('"and" AND "or" AND ("not"^9 OR not*)');
  });

  it("drops brackets and dashes between the parts of a name", () => {
    expect(wordsOf("宁波(中国)-旭升")).toEqual(["宁波", "中国", "旭升"]);
  });
});

describe("a query to the index of keys", () => {
  it("never leaves a quote open, and outside quotes has one plain prefix at most", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const lower = cleanText(text).toLowerCase();
        const outside = outsideQuotes(keyQuery(lower, compactKey(lower)));
        expect(outside).toMatch(/^(?:\^9(?: OR \^9)?(?: OR [\p{L}\p{N}]+\*)?)?$/u);
      }),
      { numRuns: 500 },
    );
  });

  it("asks for initials as they are and as the beginning of others", () => {
    expect(readSearchText("XSJT")?.keys).toBe('"xsjt"^9 OR xsjt*');
  });

  it("takes pinyin with blanks, apostrophes and hyphens for the same pinyin", () => {
    expect(compactKey("Xi'an Xu-sheng")).toBe("xianxusheng");
    expect(readSearchText("xu sheng")?.keys).toBe('"xusheng"^9 OR "xu sheng"^9 OR xusheng*');
  });

  it("asks for a code with signs as it is written", () => {
    expect(readSearchText("GB/T 4754")?.keys).toBe('"gb/t4754"^9 OR "gb/t 4754"^9');
  });

  it("escapes quotes and backslashes, the two signs that count inside quotes", () => {
    expect(quoted('a"b\\c')).toBe(String.raw`"a\"b\\c"`);
  });
});

describe("what a user typed", () => {
  it("is nothing where it has neither word nor key", () => {
    expect(readSearchText(" \n\t")).toBeNull();
    expect(readSearchText("\uD800")).toBeNull();
  });

  it("never throws, whatever it is", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(() => [readSearchText(text), readCodeText(text)]).not.toThrow();
      }),
    );
  });

  it("as a code asks for that code alone, by no name and no beginning", () => {
    expect(readCodeText(" 603305 ")).toEqual({
      lower: "",
      compact: "603305",
      words: "",
      keys: '"603305"',
      keyScore: 1,
    });
    expect(readCodeText("－")).toBeNull();
  });
});
