import { parse } from "csv-parse/sync";
import { parse as parseDocument, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { type GapsAnswer, type GapsLink, gapsQuery } from "../../src/cli/gaps-question.js";
import { marks, orderLinks, renderGaps, renderGapsCsv } from "../../src/cli/gaps-table.js";
import { widthOf } from "../../src/cli/table.js";
import { sayIn } from "../../src/cli/texts.js";
import { createSchema } from "../../src/graphql/build-schema.js";

const unknown = { value: null, low: null, high: null };
const link = (id: string, own: Partial<GapsLink> = {}): GapsLink => ({
  linkId: `link:t/${id}`,
  class: "PRESENT",
  required: true,
  extension: false,
  provisional: false,
  essentiality: 2,
  makerCount: 0,
  referenceMakerCount: null,
  action: null,
  priority: null,
  lq: unknown,
  link: { displayName: `环节${id}` },
  producers: { edges: [] },
  nearestSuppliers: [],
  ...own,
});
const maker = (name: string, alias: string) => ({ name, aliases: [alias] });

const links = [
  link("strong", {
    class: "STRONG",
    makerCount: 3,
    lq: { value: 9.937, low: 3, high: 20 },
    producers: { edges: [{ node: maker("爱柯迪股份有限公司", "爱柯迪") }] },
  }),
  link("outside", { class: "OUTSIDE", required: false }),
  link("second", {
    class: "GAP",
    priority: 2,
    action: "ATTRACT",
    nearestSuppliers: [maker("嘉元科技股份", "嘉元科技")],
  }),
  link("first", { class: "GAP", priority: 1, extension: true, link: { displayName: "=SUM(A1)" } }),
  link("weak", { class: "WEAK", provisional: true }),
];
const answer: GapsAnswer = {
  status: "COMPLETE",
  target: { id: "chain:t", displayName: "测试链" },
  region: { id: "reg:330200", displayName: "宁波市" },
  population: "LISTED",
  scope: { sentence: { text: "只就上市公司而言。" } },
  warnings: [{ code: "W", sentence: { text: "注意" } }],
  coverage: [],
  dataThrough: "2022-01-01",
  summary: {
    counts: [
      { class: "GAP", count: 2 },
      { class: "STRONG", count: 1 },
      { class: "UNKNOWN", count: 0 },
    ],
    completeness: { value: 0.5, low: 0.5, high: 0.75 },
  },
  links,
};
const text = renderGaps(answer, sayIn("zh"), false);
const lineOf = (word: string) => text.split("\n").find((line) => line.includes(word)) ?? "";

describe("the table of gaps", () => {
  it("puts what needs doing first: gaps by priority, strengths last", () => {
    expect(orderLinks(links, false).map(({ linkId }) => linkId.slice("link:t/".length))).toEqual([
      "first",
      "second",
      "weak",
      "strong",
    ]);
  });

  it("shows links outside the chain only when asked", () => {
    expect(text).not.toContain("环节outside");
    expect(renderGaps(answer, sayIn("zh"), true)).toContain("环节outside");
  });

  it("marks each class with its sign, and what could also be extended", () => {
    expect(lineOf("环节strong")).toMatch(/^● /);
    expect(lineOf("环节second")).toMatch(/^○ /);
    expect(lineOf("=SUM")).toMatch(/^○➔ /);
    expect(new Set(Object.values(marks)).size).toBe(8);
  });

  it("names makers by the names people use, here or nearest", () => {
    expect(lineOf("环节strong")).toMatch(/3 .*9\.94 .*爱柯迪$/);
    expect(lineOf("环节second")).toMatch(/招引 +嘉元科技$/);
  });

  it("leaves empty what is not known, and never writes zero for it", () => {
    expect(lineOf("环节weak").trim().split(/ {2,}/)).toEqual(["◐", "弱*", "环节weak", "0", "2"]);
  });

  it("says its scope, the counts that are not zero, completeness as an interval, and warnings", () => {
    expect(text).toContain("只就上市公司而言。");
    expect(text).toContain("○ 缺 2  ● 强 1");
    expect(text).not.toContain("数据不足 0");
    expect(text).toContain("50 % 到 75 %");
    expect(text).toContain("! 注意");
    expect(text).toContain("* 数据更全时可能改变");
  });

  it("stays within the terminal's width", () => {
    const narrow = renderGaps({ ...answer, scope: { sentence: { text: "" } } }, sayIn("en"), true, 90);
    for (const line of narrow.split("\n").slice(4, -5)) expect(widthOf(line)).toBeLessThanOrEqual(90);
  });

  it("comes as CSV with one line a link, and no cell that a spreadsheet would run", () => {
    const rows = parse(renderGapsCsv(answer, true), { columns: true, bom: true }) as unknown as Record<
      string,
      string
    >[];
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatchObject({ linkId: "link:t/first", link: "'=SUM(A1)", class: "GAP", lq: "" });
    expect(rows.find(({ linkId }) => linkId === "link:t/strong")?.["producers"]).toBe("爱柯迪股份有限公司");
  });

  it("asks a question that fits the schema", async () => {
    expect(validate(await createSchema(), parseDocument(gapsQuery))).toEqual([]);
  });
});
