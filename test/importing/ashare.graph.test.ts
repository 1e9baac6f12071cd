import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { importDataSet } from "../../src/importing/import-data-set.js";
import type { ImportSummary } from "../../src/importing/import-summary.js";
import { sharedDatabase } from "../support/database-settings.js";
import { resetGraph } from "../support/reset-graph.js";
import { ask, nodeOf } from "./graph-picture.js";

const shared = fileURLToPath(new URL("../../../shared/data/ashare", import.meta.url));
const mapping = fileURLToPath(new URL("../fixtures/ashare", import.meta.url));
const isThere = existsSync(shared);
if (!isThere)
  console.warn("SKIPPED: the import of the listed companies' table, because ../shared/data/ashare is absent.");

/*
 * LOAD CSV counts 100,656 nodes (4,586 companies, 511 industries, 95,559 products) and 167,607 edges
 * (480 + 4,163 + 53,198 + 109,766) after merging. We differ, and say where:
 * nodes: 5 products are spelt twice (Ⅲ and III, full and half width) and are one by the normal form of their names;
 *        one node for each of the 4,586 stock codes; the data set and its document.
 * edges: the 108 self-loops are rejected; one more product is found by the normal form; 4,586 edges to stock codes.
 */
const nodes = 100_656 - 5 + 4_586 + 2;
const edges = 167_607 - 108 + 1 + 4_586;

describe.skipIf(!isThere)("the table of listed companies", () => {
  let database: Database;
  let summary: ImportSummary;
  const load = () => importDataSet(database, mapping, { rejectsFile: join(tmpdir(), "silian-ashare-rejects.csv") });
  const countOf = async (text: string) => (await ask(database, text))[0]?.["count"];

  beforeAll(async () => {
    database = new Database({ ...sharedDatabase(), transactionTimeoutMs: 60_000 });
    await migrate(database);
    await resetGraph(database);
    summary = await load();
  }, 600_000);
  afterAll(async () => {
    await resetGraph(database);
    await database.close();
  }, 240_000);

  it("has as many nodes and edges as LOAD CSV counts, but for what is explained", async () => {
    expect(await countOf("MATCH (n:Entity) RETURN count(n) AS count")).toBe(nodes);
    expect(await countOf("MATCH ()-[r]->() RETURN count(r) AS count")).toBe(edges);
    expect(summary.written).toEqual({ nodes, edges, claims: 0 });
  });

  it("has as many of each as its parts add up to", async () => {
    const each = await ask(database, "MATCH ()-[r]->() RETURN type(r) AS type, count(r) AS count ORDER BY type");
    expect(Object.fromEntries(each.map(({ type, count }) => [type, count]))).toEqual({
      HAS_CODE: 4_586,
      IN_INDUSTRY: 4_163,
      PRODUCES: 53_199,
      SUBCLASS_OF: expect.any(Number) as number,
      UPSTREAM_OF: expect.any(Number) as number,
    });
    expect(await countOf("MATCH ()-[r:SUBCLASS_OF|UPSTREAM_OF]->() RETURN count(r) AS count")).toBe(
      480 + 109_766 - 108,
    );
  });

  it("tells what it refused and why", () => {
    // 267 companies or industries, and 12 of the 13 products that do not exist.
    expect(summary.rejected).toEqual({ DANGLING_REFERENCE: 279, SELF_LOOP: 108 });
    expect(summary.skipped).toEqual({
      "the day of listing is not a date": 86,
      "an earlier row has the same id": 73,
      "the exchange is a date": 1,
    });
    expect(summary.read).toBe(4_654 + 511 + 480 + 4_430 + 95_559 + 53_779 + 110_153);
  });

  it("turns relations as the ontology reads them", async () => {
    const [row] = await ask(
      database,
      "MATCH (m:Product {name: '冰糖'})-[r:UPSTREAM_OF]->(p:Product {name: '红豆薏米仁汤'}) RETURN r.documentId AS document, r.row AS row",
    );
    expect(row).toEqual({ document: "doc:ashare", row: 1 });
  });

  it("keeps shares as they are reported, below zero and above one too", async () => {
    const [row] = await ask(
      database,
      "MATCH ()-[r:PRODUCES]->() RETURN min(r.revenueShare) AS least, max(r.revenueShare) AS most",
    );
    expect(row?.["least"]).toBeLessThan(-50);
    expect(row?.["most"]).toBeGreaterThan(3);
  });

  it("knows 603305 under its former name, with code, pinyin and accounting rows marked", async () => {
    const firm = await nodeOf(database, "ent:603305");
    expect(firm).toMatchObject({ name: "宁波旭升汽车技术股份有限公司", aliases: ["旭升股份"] });
    expect(firm?.["searchKeys"]).toEqual(expect.arrayContaining(["603305", "xsgf"]));
    expect(await countOf("MATCH (p:Product) WHERE p.accounting RETURN count(p) AS count")).toBeGreaterThan(300);
  });

  it("changes nothing when it is imported again", async () => {
    const again = await load();
    expect(again.written).toEqual({ nodes: 0, edges: 0, claims: 0 });
    expect(again.unchanged).toBe(nodes + edges);
    expect(again.rejected).toEqual(summary.rejected);
  }, 600_000);
});
