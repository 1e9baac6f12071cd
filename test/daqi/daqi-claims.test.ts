import { describe, expect, it } from "vitest";
import { articleFacts } from "./article-facts.js";
import { articleText, cell, declaredLabels, list, paragraphsOf, readRows, readText, type Row } from "./read-daqi.js";

const claims = readRows("claims.csv");
const labels = declaredLabels();
const strengths = new Map(readRows("documents.csv").map((row) => [cell(row, "id"), cell(row, "strength")]));
const article = "doc:daqi/daqi-2024";
const text = articleText();
const paragraphs = text === undefined ? [] : paragraphsOf(text);
if (text === undefined)
  console.warn("SKIPPED: the article is absent, so figures are not compared with its paragraphs.");

const ofArticle = claims.filter((row) => cell(row, "document") === article);
const paragraphOf = (row: Row) => Number(/^第(\d+)段$/.exec(cell(row, "locator"))?.[1] ?? "0");

/** Values that the paragraph gives in words, or that are a reading of a relative date. */
const notInDigits = new Set(["kindergarten-opened", "zhenzhi-tonnage-year", "lunch-hour-length", "article-authors"]);

function conflictsAmong(rows: readonly Row[]): Map<string, string[]> {
  const values = new Map<string, Set<string>>();
  for (const row of rows)
    for (const subject of list(row, "subjects")) {
      const key = `${subject} ${cell(row, "predicate")}`;
      values.set(key, (values.get(key) ?? new Set()).add(`${cell(row, "value")}${cell(row, "unit")}`));
    }
  return new Map([...values].filter(([, found]) => found.size > 1).map(([key, found]) => [key, [...found].sort()]));
}

describe("the claims of daqi", () => {
  it("all have a name, a subject, a predicate, a value, a quote, a source, a place in it, a day and a confidence", () => {
    const ids = claims.map((row) => cell(row, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of claims) {
      for (const column of ["name", "subjects", "predicate", "value", "quote", "document", "locator"])
        expect(cell(row, column), `${cell(row, "id")} ${column}`).not.toBe("");
      expect(cell(row, "id")).toMatch(/^clm:daqi\/[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(cell(row, "statedOn")).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(["DAY", "MONTH"]).toContain(cell(row, "statedOnPrecision"));
      expect(cell(row, "quote")).toMatch(/。$/);
      expect(Number(cell(row, "confidence"))).toBeGreaterThan(0);
      expect(Number(cell(row, "confidence"))).toBeLessThanOrEqual(0.95);
    }
  });

  it("speak of things that are declared or are official regions, and are stated in a declared source on its day", () => {
    const dates = new Map(readRows("documents.csv").map((row) => [cell(row, "id"), cell(row, "publishedOn")]));
    for (const row of claims) {
      const things = [...list(row, "subjects"), ...list(row, "objects")];
      expect(
        things.filter((id) => !labels.has(id) && !/^reg:\d{6,12}$/.test(id)),
        cell(row, "id"),
      ).toEqual([]);
      expect(dates.get(cell(row, "document")), cell(row, "id")).toBe(cell(row, "statedOn"));
    }
  });

  it("give a number with its unit and in plain digits, and count unnamed things by the same number", () => {
    for (const row of claims) {
      if (cell(row, "unit") !== "" && cell(row, "value") !== "N") expect(cell(row, "value")).toMatch(/^\d+(\.\d+)?$/);
      if (cell(row, "statedQuantity") !== "") expect(cell(row, "statedQuantity")).toBe(cell(row, "value"));
    }
  });

  it("trust a weak source by half at most", () => {
    const weak = claims.filter((row) => strengths.get(cell(row, "document")) === "WEAK");
    expect(weak.length).toBeGreaterThan(8);
    for (const row of weak) expect(Number(cell(row, "confidence"))).toBeLessThanOrEqual(0.5);
  });

  it("use predicates that the README explains, each once, and the README explains no other", () => {
    const table = readText("README.md").split("## Predicates")[1] ?? "";
    const explained = [...table.matchAll(/^\| `(\w+)` \| (\S.*?) \|/gm)].map((match) => match[1]);
    const used = new Set(claims.map((row) => cell(row, "predicate")));
    expect([...explained].sort()).toEqual([...used].sort());
    for (const predicate of used) expect(predicate).toMatch(/^[a-z][A-Za-z0-9]+$/);
  });
});

describe("the sources' disagreements", () => {
  it("are exactly the known ones, each statement kept", () => {
    expect(Object.fromEntries(conflictsAmong(claims))).toEqual({
      "pty:daqi/lingfeng-committee secretaryName": ["史孟艳", "孟艳"],
      "reg:daqi/mould-park mouldFirmCount": ["78家", "84家"],
      "reg:330206 mouldFirmCount": ["2000家", "78家", "84家"],
      "reg:330206 nationalMouldShare": ["50%", "60%"],
      "ent:daqi/zhenzhi tonnageLimitYear": ["2020年", "2022年"],
    });
  });

  it("are none within the article itself", () => {
    expect([...conflictsAmong(ofArticle).keys()]).toEqual([]);
  });

  it("do not hide agreement: two sources give 80 tonnes as the earlier limit", () => {
    const before = claims.filter((row) => cell(row, "predicate") === "mouldTonnageBefore");
    expect(before.map((row) => [cell(row, "value"), cell(row, "unit")])).toEqual([
      ["80", "吨"],
      ["80", "吨"],
    ]);
    expect(new Set(before.map((row) => cell(row, "document"))).size).toBe(2);
  });
});

describe("the claims of the article", () => {
  it("leave out no paragraph from the first caption to the byline", () => {
    const found = new Set(ofArticle.map(paragraphOf));
    expect([...found].sort((a, b) => a - b)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
    expect(ofArticle.length).toBeGreaterThanOrEqual(60);
  });

  it("are the facts that the API is asked for, word for word", () => {
    const asFacts = ofArticle.map((row) => {
      const unit = cell(row, "unit");
      const fact = { claimId: cell(row, "id"), subjectId: cell(row, "subjects"), predicate: cell(row, "predicate") };
      return { ...fact, value: cell(row, "value"), locator: cell(row, "locator"), ...(unit === "" ? {} : { unit }) };
    });
    expect(articleFacts).toEqual(asFacts);
  });

  it.skipIf(text === undefined)("have figures that stand in the very paragraph which they name", () => {
    expect(paragraphs).toHaveLength(26);
    const numeric = ofArticle.filter((row) => /^\d+(\.\d+)?$/.test(cell(row, "value")));
    expect(numeric.length).toBeGreaterThan(25);
    for (const row of numeric) {
      if (notInDigits.has(cell(row, "id").replace("clm:daqi/", ""))) continue;
      const digits = paragraphs[paragraphOf(row) - 1]?.match(/\d+(\.\d+)?/g) ?? [];
      expect(digits, cell(row, "id")).toContain(cell(row, "value"));
    }
  });

  it.skipIf(text === undefined)("leave no figure of the article unclaimed", () => {
    const figuresOf = (words: string) => words.match(/\d+(\.\d+)?/g) ?? [];
    const claimed = (index: number) =>
      ofArticle
        .filter((row) => paragraphOf(row) === index + 1)
        .flatMap((row) => ["name", "value", "quote", "description"].flatMap((column) => figuresOf(cell(row, column))));
    const unclaimed = paragraphs.flatMap((paragraph, index) =>
      figuresOf(paragraph).filter((figure) => !claimed(index).includes(figure)),
    );
    expect(unclaimed).toEqual([]);
  });
});
