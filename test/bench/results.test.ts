import { describe, expect, it } from "vitest";
import { compareIds, idsIn } from "../../bench/reads/read-question.js";
import { poolBlocks } from "../../bench/reads/measure-reads.js";
import { renderReads } from "../../bench/reads/render-reads.js";
import { refusedDocuments } from "../../bench/reads/refused-documents.js";
import { replaceSection, type Setting } from "../../bench/results/results-file.js";
import { renderMs, renderRatio, renderTable } from "../../bench/results/table.js";
import { renderDiagnosis } from "../../bench/diagnosis/render-diagnosis.js";
import { renderScale } from "../../bench/scale/render-scale.js";

const setting: Setting = {
  date: "2026-01-02",
  machine: { cores: 2, memoryGb: 24, node: "20.20.2", java: "17.0.1", neo4j: "5.26.30" },
  load: [0.5, 1.25],
};
const spread = (p50: number) => ({ count: 3, p50, p95: p50 * 2 });

describe("the results file", () => {
  it("gets a section in the order of the commands, whichever ran first", () => {
    const scale = replaceSection("", "scale", "## Scale");
    const both = replaceSection(scale, "reads", "## Reads");
    expect(both.indexOf("## Reads")).toBeGreaterThan(0);
    expect(both.indexOf("## Reads")).toBeLessThan(both.indexOf("## Scale"));
    expect(both).toBe(replaceSection(replaceSection("", "reads", "## Reads"), "scale", "## Scale"));
  });

  it("has a section replaced by the next run and the others left as they are", () => {
    const before = replaceSection(replaceSection("", "reads", "## Reads\nold"), "scale", "## Scale\nkept");
    const after = replaceSection(before, "reads", "## Reads\nnew");
    expect(after).toContain("new");
    expect(after).not.toContain("old");
    expect(after).toContain("## Scale\nkept");
    expect(replaceSection(after, "reads", "## Reads\nnew")).toBe(after);
  });
});

describe("a figure", () => {
  it("keeps the digits that mean something", () => {
    expect([0.123, 9.87, 12.34, 345.6].map(renderMs)).toEqual(["0.12", "9.87", "12.3", "346"]);
  });

  it("says whether its bound holds, at the bound too, and nothing where there is none", () => {
    expect(renderRatio(1.5, 1.5)).toBe("1.50 (≤ 1.5: holds)");
    expect(renderRatio(1.51, 1.5)).toBe("1.51 (≤ 1.5: **missed**)");
    expect(renderRatio(4.2, null)).toBe("4.20");
  });

  it("stands in a table with as many cells in each row as in its head", () => {
    const lines = renderTable(
      ["read", "p50"],
      [
        ["lookup", "1"],
        ["page", "2"],
      ],
    ).split("\n");
    expect(lines).toEqual(["| read | p50 |", "| --- | ---: |", "| lookup | 1 |", "| page | 2 |"]);
  });
});

describe("a read timed in blocks", () => {
  it("has the ratio of the middle block, though the machine was slow in one and quick in another", () => {
    const quick = { other: [1, 1, 1], api: [1.3, 1.4, 1.5] };
    const usual = { other: [2, 2, 2], api: [3, 3, 3] };
    const slow = { other: [4, 4, 4], api: [6.2, 6.4, 6.6] };
    const { other, api, ratios } = poolBlocks([quick, usual, slow]);
    expect(ratios).toEqual({ lowest: 1.4, middle: 1.5, highest: 1.6 });
    expect([other.count, other.p50, api.p50]).toEqual([9, 2, 3]);
  });
});

describe("the sections", () => {
  it("of the reads gives ratios of the middles, the cache's gain, and db hits with their bound", () => {
    const one = (ratio: number) => ({ lowest: ratio, middle: ratio, highest: ratio });
    const read = {
      name: "lookup",
      bound: 2,
      driver: { other: spread(1), api: spread(3), ratios: { lowest: 2.5, middle: 3, highest: 3.25 } },
      managed: { other: spread(2), api: spread(3), ratios: one(1.5) },
      cached: { other: spread(1), api: spread(0.5), ratios: one(0.5) },
    };
    const refused = [{ name: "31 aliases", times: spread(1), slowest: 51 }];
    const result = { reads: [read], refused, empty: spread(0.25), hits: { first: 100, deep: 120 } };
    const text = renderReads(result, setting, { nodes: 100_000, edges: 500_000, rounds: 300 });
    expect(text).toContain("2026-01-02; 2 cores, 24 GB; Node 20.20.2, Java 17.0.1, Neo4j 5.26.30; load average 0.5");
    expect(text).toContain("`{ __typename }`, takes the API 0.25 ms at p50 (p95 0.50)");
    expect(text).toContain(
      "| lookup | 1.00 | 2.00 | 3.00 | 6.00 | 3.00 (≤ 2: **missed**) | 2.50 to 3.25 | 2.00 | 1.50 (≤ 2: holds) | 0.50 | 1.00 | 6.0 |",
    );
    expect(text).toContain("1.20 (≤ 1.2: holds)");
    expect(text).toContain("| 31 aliases | 1.00 | 51.0 | **missed** |");
  });

  it("of the growth compares slow ends, and holds the paths to a time", () => {
    const results = [
      { name: "page", small: spread(1), large: spread(1.4) },
      { name: "five paths", small: spread(10), large: spread(100) },
    ];
    const sizes = { small: { nodes: 30_000, edges: 150_000 }, large: { nodes: 3_000_000, edges: 15_000_000 } };
    const text = renderScale(results, setting, { ...sizes, rounds: 100, seconds: { draw: 60, load: 133.4 } });
    expect(text).toContain("1.40 (≤ 1.5: holds)");
    expect(text).toContain("p95 ≤ 250 ms: holds");
    expect(text).toContain("draw 60 s, load 133 s");
  });

  it("of the diagnosis holds the warm middle to its bound", () => {
    const text = renderDiagnosis(
      [{ name: "summary", first: 400, warm: spread(49), uncached: spread(200) }],
      setting,
      50,
    );
    expect(text).toContain("| summary | 400 | 49.0 (≤ 50: holds) | 98.0 | 200 | 400 |");
  });
});

describe("the comparison of an answer with the rows", () => {
  it("finds every id of an answer in order, as deep as it may lie", () => {
    expect(
      idsIn({ a: [{ id: "1", b: { edges: [{ node: { id: "2" } }] } }, { id: "3" }], relationshipId: "x" }),
    ).toEqual(["1", "2", "3"]);
  });

  it("says where they part, and does not take nothing for the same", () => {
    expect(compareIds(["1", "2"], ["1", "2"])).toBeNull();
    expect(compareIds(["1", "2"], ["1", "3"])).toContain("at place 1");
    expect(compareIds(["1"], ["1", "2"])).toContain("1 ids, the rows have 2");
    expect(compareIds([], [])).toContain("holds no id");
  });
});

describe("the documents that must be refused", () => {
  it("are just over their limits", () => {
    const document = (name: string) => refusedDocuments.find(([known]) => known === name)?.[1] ?? "";
    expect(document("31 aliases").match(/:/g)).toHaveLength(31);
    expect(document("301 fields").match(/__typename/g)).toHaveLength(301);
    expect(document("21 directives").match(/@include/g)).toHaveLength(21);
    const deep = document("depth 16");
    const depth = Math.max(...Array.from({ length: deep.length }, (_, at) => fieldsOpen(deep.slice(0, at + 1))));
    expect(depth).toBeGreaterThanOrEqual(16);
  });
});

/** How many fields are nested at the end of a text; an inline fragment opens braces but no field. */
const fieldsOpen = (text: string): number => {
  const open: boolean[] = [];
  for (const [token] of text.matchAll(/\.\.\. on \w+ \{|[{}]/g)) {
    if (token === "}") open.pop();
    else open.push(!token.startsWith("..."));
  }
  return open.filter(Boolean).length;
};
