import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { importDataSet } from "../../src/importing/import-data-set.js";
import { removeDataSet } from "../../src/importing/remove-data-set.js";
import { sharedDatabase } from "../support/database-settings.js";
import { resetGraph } from "../support/reset-graph.js";
import { codeFile, csv, edgeFile, entityFile, mappingOf, writeDataSet } from "./data-set-folder.js";
import { ask, nodeOf, pictureOf } from "./graph-picture.js";

/*
 * Two data sets about one firm:
 * ds:table (rank 20) knows ent:603305 by its stock code, under its former name, with a product;
 * ds:prose (rank 70) knows ent:prose/xusheng under its present name, and learns its stock code from a file of codes.
 */
const table = writeDataSet({
  "mapping.json": mappingOf(
    "ds:table",
    20,
    [entityFile("nodes.csv"), { ...edgeFile("edges.csv"), document: "doc:table" }, codeFile("codes.csv")],
    {
      dataSet: { id: "ds:table", name: "表", rank: 20, document: "doc:table" },
      entities: [{ label: "Document", id: "doc:table", name: "表格" }],
    },
  ),
  "nodes.csv": csv(
    ["label", "id", "name", "scale", "aliases"],
    ["Enterprise", "ent:603305", "宁波旭升汽车技术股份有限公司", "MEDIUM", "旭升股份"],
    ["Product", "prd:table/1", "铝压铸件", "", ""],
  ),
  "edges.csv": csv(["type", "from", "to", "revenueShare"], ["PRODUCES", "ent:603305", "prd:table/1", "0.9"]),
  "codes.csv": csv(["id", "scheme", "edition", "value"], ["ent:603305", "STOCK", "CN", "603305"]),
});
const prose = writeDataSet({
  "mapping.json": mappingOf("ds:prose", 70, [entityFile("nodes.csv"), edgeFile("edges.csv"), codeFile("codes.csv")]),
  "nodes.csv": csv(
    ["label", "id", "name", "scale", "predicate"],
    ["Enterprise", "ent:prose/xusheng", "宁波旭升集团股份有限公司", "LARGE", ""],
    ["Product", "prd:table/1", "铝压铸件", "", ""],
    ["Claim", "clm:prose/1", "旭升生产铝压铸件", "", "produces"],
  ),
  "edges.csv": csv(
    ["type", "from", "to", "role", "claimIds", "confidence"],
    ["PRODUCES", "ent:prose/xusheng", "prd:table/1", "", "clm:prose/1", "0.9"],
    ["ABOUT", "clm:prose/1", "ent:prose/xusheng", "SUBJECT", "", ""],
  ),
  "codes.csv": csv(
    ["id", "scheme", "edition", "value"],
    ["ent:prose/xusheng", "STOCK", "CN", "603305"],
    ["ent:prose/xusheng", "CREDIT", "GB32100-2015", "91350100M000100Y43"],
  ),
});

let database: Database;
const load = (folder: string) => importDataSet(database, folder, { rejectsFile: `${folder}/rejects.csv` });

beforeAll(async () => {
  database = new Database({ ...sharedDatabase(), transactionTimeoutMs: 60_000 });
  await migrate(database);
});
beforeEach(() => resetGraph(database));
afterAll(() => database.close());

describe("an import", () => {
  it("writes nodes, codes and edges with all that every one of them has", async () => {
    const summary = await load(table);
    expect(summary).toMatchObject({ read: 4, rejected: {}, merged: 0, unchanged: 0, rejectsFile: undefined });
    expect(summary.written).toEqual({ nodes: 5, edges: 2, claims: 0 });
    const [firm] = await ask(database, "MATCH (n:Enterprise:Organization:Entity) RETURN properties(n) AS p");
    expect(firm?.["p"]).toMatchObject({
      id: "ent:603305",
      name: "宁波旭升汽车技术股份有限公司",
      aliases: ["旭升股份"],
      dataSetIds: ["ds:table"],
      version: 1,
      searchKeys: expect.arrayContaining(["603305", "xsgf", "xushengqichejishu"]) as unknown,
    });
    const [edge] = await ask(database, "MATCH (:Enterprise)-[r:PRODUCES]->(:Product) RETURN properties(r) AS p");
    expect(edge?.["p"]).toEqual({
      id: "rel:PRODUCES|ent:603305|prd:table/1",
      status: "ASSERTED",
      confidence: 1,
      revenueShare: 0.9,
      documentId: "doc:table",
      row: 1,
      dataSetIds: ["ds:table"],
      version: 1,
    });
  });

  it("leaves no records of its own behind but the data set's checksum", async () => {
    await load(table);
    const [left] = await ask(
      database,
      "MATCH (n) WHERE n:ImportLock OR n:ImportRun OR n:ImportBatch RETURN count(n) AS count",
    );
    expect(left?.["count"]).toBe(0);
    expect(await nodeOf(database, "ds:table")).toMatchObject({ rank: 20, checksum: expect.any(String) as unknown });
  });

  it("of the same rows again writes nothing", async () => {
    await load(table);
    await load(prose);
    const before = await pictureOf(database);
    for (const folder of [table, prose, table]) {
      const again = await load(folder);
      expect(again.written).toEqual({ nodes: 0, edges: 0, claims: 0 });
    }
    expect(await pictureOf(database)).toEqual(before);
  });

  it("of changed rows changes what differs, and counts the version up", async () => {
    await load(prose);
    const changed = writeDataSet({
      "mapping.json": mappingOf("ds:prose", 70, [entityFile("nodes.csv")]),
      "nodes.csv": csv(
        ["label", "id", "name", "scale"],
        ["Enterprise", "ent:prose/xusheng", "宁波旭升集团股份有限公司", "SMALL"],
      ),
    });
    expect((await load(changed)).written).toEqual({ nodes: 1, edges: 0, claims: 0 });
    expect(await nodeOf(database, "ent:prose/xusheng")).toMatchObject({ scale: "SMALL", version: 2 });
  });
});

describe("a firm that two data sets know by different ids", () => {
  it("is one node as soon as both its codes are known, found under the smaller id", async () => {
    await load(table);
    await load(prose);
    expect(await nodeOf(database, "ent:prose/xusheng")).toBeUndefined();
    expect(await nodeOf(database, "ent:603305")).toMatchObject({
      name: "宁波旭升集团股份有限公司",
      scale: "LARGE",
      aliases: expect.arrayContaining(["宁波旭升汽车技术股份有限公司", "旭升股份"]) as unknown,
      dataSetIds: ["ds:prose", "ds:table"],
    });
    const codes = await ask(database, "MATCH (:Enterprise)-[:HAS_CODE]->(c) RETURN c.key AS key ORDER BY key");
    expect(codes.map(({ key }) => key)).toEqual([
      "CREDIT|GB32100-2015|91350100M000100Y43",
      "ID||ent:prose/xusheng",
      "STOCK|CN|603305",
    ]);
  });

  it("keeps the lower rank's value as a claim, stated in that data set's document", async () => {
    await load(table);
    await load(prose);
    const claims = await ask(
      database,
      "MATCH (d:Document)<-[:STATED_IN]-(c:Claim {predicate: 'scale'})-[a:ABOUT]->(n) RETURN c.value AS value, a.role AS role, n.id AS about, d.id AS document",
    );
    expect(claims).toEqual([{ value: "MEDIUM", role: "SUBJECT", about: "ent:603305", document: "doc:table" }]);
  });

  it("has one edge of the two that were stated, with both sources", async () => {
    await load(table);
    await load(prose);
    const edges = await ask(database, "MATCH (:Enterprise)-[r:PRODUCES]->() RETURN properties(r) AS p");
    expect(edges).toHaveLength(1);
    expect(edges[0]?.["p"]).toMatchObject({
      id: "rel:PRODUCES|ent:603305|prd:table/1",
      claimIds: ["clm:prose/1"],
      documentId: "doc:table",
      confidence: 0.9,
      revenueShare: 0.9,
      dataSetIds: ["ds:prose", "ds:table"],
    });
  });

  it("is the same whichever data set comes first", async () => {
    await load(table);
    await load(prose);
    const oneWay = await pictureOf(database, ["version"]);
    await resetGraph(database);
    await load(prose);
    await load(table);
    expect(await pictureOf(database, ["version"])).toEqual(oneWay);
  });

  it("is led to by later references to the id that went", async () => {
    await load(table);
    await load(prose);
    const later = writeDataSet({
      "mapping.json": mappingOf("ds:later", 1, [edgeFile("edges.csv")]),
      "edges.csv": csv(
        ["type", "from", "to"],
        ["COOPERATES_WITH", "ent:prose/xusheng", "ent:603305"],
        ["LOCATED_IN", "ent:prose/xusheng", "reg:gone"],
      ),
    });
    const region = writeDataSet({
      "mapping.json": mappingOf("ds:region", 1, [entityFile("nodes.csv")]),
      "nodes.csv": csv(["label", "id", "name"], ["Region", "reg:gone", "北仑区"]),
    });
    await load(region);
    const summary = await load(later);
    // The cooperation joins a node with itself: there is no edge left of it.
    expect(summary.written).toEqual({ nodes: 1, edges: 1, claims: 0 });
    const [edge] = await ask(database, "MATCH (n)-[r:LOCATED_IN]->() RETURN n.id AS from, r.id AS id");
    expect(edge).toEqual({ from: "ent:603305", id: "rel:LOCATED_IN|ent:603305|reg:gone" });
    expect((await load(later)).written).toEqual({ nodes: 0, edges: 0, claims: 0 });
  });
});

describe("the removal of a data set", () => {
  it("gives back the graph without it", async () => {
    await load(table);
    const alone = await pictureOf(database, ["version", "statements"]);
    await load(prose);
    const summary = await removeDataSet(database, "ds:prose");
    expect(summary.deleted.nodes).toBeGreaterThan(0);
    expect(await pictureOf(database, ["version", "statements"])).toEqual(alone);
  });

  it("leaves nothing when it was the only one", async () => {
    await load(table);
    await removeDataSet(database, "ds:table");
    expect(await pictureOf(database)).toEqual({ nodes: [], edges: [] });
  });

  it("keeps, with its name alone, a node that another data set's edge rests on", async () => {
    await load(table);
    const other = writeDataSet({
      "mapping.json": mappingOf("ds:other", 1, [entityFile("nodes.csv"), edgeFile("edges.csv")]),
      "nodes.csv": csv(["label", "id", "name"], ["Region", "reg:330206", "北仑区"]),
      "edges.csv": csv(["type", "from", "to"], ["LOCATED_IN", "ent:603305", "reg:330206"]),
    });
    await load(other);
    await removeDataSet(database, "ds:table");
    const firm = await nodeOf(database, "ent:603305");
    expect(firm).toMatchObject({ name: "宁波旭升汽车技术股份有限公司", dataSetIds: ["ds:other"] });
    expect(firm?.["scale"]).toBeUndefined();
    expect(firm?.["searchKeys"]).not.toContain("603305");
  });

  it("is refused for a data set that is not there", async () => {
    await expect(removeDataSet(database, "ds:nothing")).rejects.toThrow("ds:nothing");
  });
});
