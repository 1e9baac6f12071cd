import { describe, expect, it } from "vitest";
import { csvFormat } from "../../src/exporting/csv-format.js";
import { exportGraph } from "../../src/exporting/export-graph.js";
import { jsonlFormat } from "../../src/exporting/jsonl-format.js";
import { fakeRunner } from "../support/fake-runner.js";

const enterprises = Array.from({ length: 2_001 }, (_, at) => ({
  id: `ent:t/${String(at).padStart(5, "0")}`,
  labels: ["Entity", "Enterprise", "Organization"],
  properties: { name: `企业${at}`, searchKeys: ["secret"], dataSetIds: ["ds:t"] },
}));
const product = { id: "prd:t/x", labels: ["Entity", "Product"], properties: { name: "=HYPERLINK()" } };
const nodes = [...enterprises, product];
const edges = [{ id: "rel:PRODUCES|ent:t/00000|prd:t/x", fromId: "ent:t/00000", toId: "prd:t/x", properties: {} }];

/** A graph that answers page by page as the database does; of the relationships it holds PRODUCES alone. */
const graph = () => {
  let types = 0;
  return fakeRunner({
    "exporting/page-nodes": ({ after, end, limit }) =>
      nodes.filter(({ id }) => id > String(after) && id < String(end)).slice(0, Number(limit)),
    "exporting/page-edges": () => ((types += 1) === 1 ? edges : []),
  });
};

async function run(format: typeof csvFormat, labels?: ("Enterprise" | "Product")[]) {
  const parts = { nodes: "", edges: "" };
  const runner = graph();
  const sink = (part: "nodes" | "edges", text: string) => {
    parts[part] += text;
    return Promise.resolve();
  };
  const counts = await exportGraph(runner, format, sink, labels === undefined ? {} : { labels });
  return { counts, runner, parts };
}

describe("the export", () => {
  it("goes through all nodes page by page, in the order of their ids", async () => {
    const { counts, parts, runner } = await run(jsonlFormat);
    expect(counts).toEqual({ nodes: 2_002, edges: 1 });
    expect(
      runner.asked.filter(({ name }) => name === "exporting/page-nodes").map(({ params }) => params["after"]),
    ).toEqual(["", "ent:t/01999"]);
    const ids = parts.nodes
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect(ids).toEqual(nodes.map(({ id }) => id));
  });

  it("asks for the relationships of every type", async () => {
    const { runner } = await run(jsonlFormat);
    expect(runner.asked.filter(({ name }) => name === "exporting/page-edges").length).toBeGreaterThan(20);
  });

  it("leaves out what the program keeps for itself", async () => {
    const { parts } = await run(jsonlFormat);
    expect(parts.nodes).not.toContain("secret");
    expect(parts.nodes).toContain('"dataSetIds":["ds:t"]');
  });

  it("writes only the kinds that are asked for, and relationships between them", async () => {
    const { counts } = await run(jsonlFormat, ["Product"]);
    expect(counts).toEqual({ nodes: 1, edges: 0 });
    expect((await run(jsonlFormat, ["Product", "Enterprise"])).counts).toEqual({ nodes: 2_002, edges: 1 });
  });

  it("writes two tables with the same number of columns in every line", async () => {
    const { parts } = await run(csvFormat, ["Product", "Enterprise"]);
    for (const text of [parts.nodes, parts.edges]) {
      const widths = text
        .trimEnd()
        .split("\r\n")
        .map((line) => line.split(",").length);
      expect(new Set(widths).size).toBe(1);
    }
    expect(parts.nodes.startsWith("\uFEFFlabel,id,name")).toBe(true);
    expect(parts.nodes).toContain("'=HYPERLINK()");
  });
});
