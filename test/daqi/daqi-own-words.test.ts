import { describe, expect, it } from "vitest";
import { articleText, cell, readRows } from "./read-daqi.js";

const article = articleText();
if (article === undefined) console.warn("SKIPPED: the article is absent, so the data set's words are not compared.");

/** Names of twelve characters or more, and a name with the word that must stand beside it. */
const properNames = [
  "宁波旭升集团股份有限公司",
  "宁波臻至机械模具有限公司",
  "北京航空航天大学宁波创新研究院",
  "高端模具工程技术中心党支部",
  "灵峰工业社区党群服务中心",
  "浙江省金牌五星级文化礼堂",
];
const longest = 11;

/** Every run of twelve letters and digits, punctuation aside; a proper name breaks a run. */
function runsOf(text: string): string[] {
  const bare = properNames.reduce((rest, name) => rest.replaceAll(name, "|"), text.replaceAll(/\s/g, ""));
  return bare
    .replaceAll(/[^\p{L}\p{N}|]/gu, "")
    .split("|")
    .flatMap((part) =>
      Array.from({ length: Math.max(0, part.length - longest) }, (_, i) => part.slice(i, i + longest + 1)),
    );
}

const worded: readonly [file: string, columns: readonly string[]][] = [
  ["claims.csv", ["name", "value", "quote", "description"]],
  ["entities.csv", ["name", "aliases", "description", "honours"]],
  ["relations.csv", ["reason", "role"]],
  ["documents.csv", ["name", "description"]],
  ["coverage.csv", ["name", "description"]],
];

describe("the data set's own words", () => {
  it("are compared run by run: a copied sentence is seen, a proper name alone is not", () => {
    expect(runsOf("这句话一共有十二个汉字呢。")).toEqual(["这句话一共有十二个汉字呢"]);
    expect(runsOf("宁波旭升集团股份有限公司")).toEqual([]);
    expect(runsOf("十一个字的话不算是一段")).toEqual([]);
  });

  it.skipIf(article === undefined)("share no run of twelve characters with the article", () => {
    const copied = new Set(runsOf(article ?? ""));
    expect(copied.size).toBeGreaterThan(1500);
    const found = worded.flatMap(([file, columns]) =>
      readRows(file).flatMap((row) =>
        columns.flatMap((column) => runsOf(cell(row, column)).filter((run) => copied.has(run))),
      ),
    );
    expect(found).toEqual([]);
  });
});
