import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "csv-parse/sync";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { csvFormat } from "../../src/exporting/csv-format.js";
import { type ExportOptions, exportGraph } from "../../src/exporting/export-graph.js";
import type { ExportFormat } from "../../src/exporting/export-format.js";
import { graphmlFormat } from "../../src/exporting/graphml-format.js";
import { jsonlFormat } from "../../src/exporting/jsonl-format.js";
import { sharedDatabase } from "../support/database-settings.js";
import { drawGraph } from "../support/draw-graph.js";
import { resetGraph } from "../support/reset-graph.js";

/** Two companies that co-build, one product, a region; names as dirty as real ones. */
const drawing = {
  nodes: {
    "ent:t/a": { name: "=cmd|' /C calc'!A0", aliases: ["甲", "甲厂"] },
    "ent:t/b": { name: 'B & "Söhne" <GmbH>', honours: ["奖"] },
    "prd:t/p": { name: "压铸件\u0007" },
    "reg:330200": { name: "宁波市", level: "CITY" },
  },
  edges: [
    ["CO_BUILDS", "ent:t/b", "ent:t/a", { mechanisms: ["CONSULTATION"] }],
    ["PRODUCES", "ent:t/a", "prd:t/p", { revenueShare: 0.5 }],
    ["LOCATED_IN", "ent:t/a", "reg:330200", { validFrom: "2020-01-01" }],
  ],
} as const;

let database: Database;
beforeAll(async () => {
  database = new Database(sharedDatabase());
  await resetGraph(database);
  await migrate(database);
  await drawGraph(drawing);
});
afterAll(() => database.close());

async function run(format: ExportFormat, options: ExportOptions = {}) {
  const parts = { nodes: "", edges: "" };
  const counts = await exportGraph(
    database,
    format,
    (part, text) => {
      parts[part] += text;
      return Promise.resolve();
    },
    options,
  );
  return { ...parts, counts, all: parts.nodes + parts.edges };
}

/** Checks that tags open and close in order, which is what well-formed means here; gives how often each stands. */
function readTags(xml: string): Record<string, number> {
  const open: string[] = [];
  const counts: Record<string, number> = {};
  for (const [, closing, name = "", rest = ""] of xml.matchAll(/<(\/?)([a-zA-Z?]+)((?:[^>"]|"[^"]*")*)>/g)) {
    if (name === "?xml" || name === "?") continue;
    if (closing === "/") expect(open.pop()).toBe(name);
    else {
      counts[name] = (counts[name] ?? 0) + 1;
      if (!rest.endsWith("/")) open.push(name);
    }
  }
  expect(open).toEqual([]);
  expect(xml.replaceAll(/<[^>]*>/g, "")).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|#\d+);)/);
  return counts;
}

describe("the export of a graph", () => {
  it("is well-formed GraphML with every node and relationship once", async () => {
    const { all, counts } = await run(graphmlFormat);
    expect(counts).toEqual({ nodes: 4, edges: 3 });
    expect(readTags(all)).toMatchObject({ graphml: 1, graph: 1, node: 4, edge: 3 });
    expect(all).toContain("B &amp; &quot;Söhne&quot; &lt;GmbH&gt;");
    expect(all).toContain("压铸件\uFFFD");
    expect(all).toContain('source="ent:t/a" target="ent:t/b"');
  });

  it("is CSV in which a spreadsheet finds nothing to run", async () => {
    const { nodes, edges } = await run(csvFormat);
    const read = (text: string) => parse(text, { columns: true, bom: true }) as unknown as Record<string, string>[];
    const rows = [...read(nodes), ...read(edges)];
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+@]/);
    expect(rows.find(({ id }) => id === "ent:t/a")).toMatchObject({ name: "'=cmd|' /C calc'!A0", aliases: "甲;甲厂" });
    expect(rows.find(({ type }) => type === "LOCATED_IN")).toMatchObject({ to: "reg:330200", validFrom: "2020-01-01" });
  });

  it("is JSON Lines with numbers and lists as they are", async () => {
    const { all } = await run(jsonlFormat);
    const records = all
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(records.find(({ type }) => type === "PRODUCES")).toMatchObject({ revenueShare: 0.5, from: "ent:t/a" });
    expect(records.find(({ id }) => id === "ent:t/b")).toMatchObject({ label: "Enterprise", honours: ["奖"] });
  });

  it("is the same text each time", async () => {
    expect((await run(jsonlFormat)).all).toBe((await run(jsonlFormat)).all);
  });

  it("keeps to the kinds that are asked for", async () => {
    const { all, counts } = await run(jsonlFormat, { labels: ["Product", "Enterprise"] });
    expect(counts).toEqual({ nodes: 3, edges: 2 });
    expect(all).not.toContain("reg:330200");
  });

  it("stops when it is told to", async () => {
    await expect(run(jsonlFormat, { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});
