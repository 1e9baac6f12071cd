import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { exitCodeOf } from "../../src/importing/exit-codes.js";
import { type ImportOptions, importDataSet } from "../../src/importing/import-data-set.js";
import { sharedDatabase } from "../support/database-settings.js";
import { resetGraph } from "../support/reset-graph.js";
import { codeFile, csv, edgeFile, entityFile, mappingOf, writeDataSet } from "./data-set-folder.js";
import { ask, nodeOf, pictureOf } from "./graph-picture.js";

let database: Database;
const load = (folder: string, options: ImportOptions = {}) =>
  importDataSet(database, folder, { rejectsFile: join(folder, "rejects.csv"), ...options });

/** A data set of one file of entities. */
const entities = (rows: string | Uint8Array, more: object = {}) =>
  writeDataSet({ "mapping.json": mappingOf("ds:t", 1, [entityFile("nodes.csv", more)]), "nodes.csv": rows });

const codeOfFailure = (work: Promise<unknown>): Promise<number> => work.then(exitCodeOf, exitCodeOf);
const written = async () => (await pictureOf(database)).nodes.length;
beforeAll(async () => {
  database = new Database({ ...sharedDatabase(), transactionTimeoutMs: 60_000 });
  await migrate(database);
});
beforeEach(() => resetGraph(database));
afterAll(() => database.close());

describe("rejected rows", () => {
  const folder = entities(
    'label,id,name\nEnterprise,ent:1,甲\nEnterprise,ent:2,\nEnterprise,ent:3,"open\nEnterprise,ent:4,乙\n',
  );

  it("are told in a file with line, column, code and reason; the rest is imported, and the exit code is 1", async () => {
    const summary = await load(folder);
    expect(summary.rejected).toEqual({ MISSING_NAME: 1, UNTERMINATED_QUOTE: 1 });
    expect(exitCodeOf(summary)).toBe(1);
    expect(await nodeOf(database, "ent:4")).toMatchObject({ name: "乙" });
    const lines = readFileSync(summary.rejectsFile ?? "", "utf8")
      .trim()
      .split("\n");
    expect(lines[0]).toBe("file,line,column,code,reason");
    expect(lines.slice(1).map((line) => line.split(",").slice(0, 4))).toEqual([
      ["nodes.csv", "3", "name", "MISSING_NAME"],
      ["nodes.csv", "4", "", "UNTERMINATED_QUOTE"],
    ]);
  });
  it("beyond the limit refuse the import before anything is written", async () => {
    expect(await codeOfFailure(load(folder, { maxErrors: 1 }))).toBe(6);
    expect(await written()).toBe(0);
  });
});

describe("an input that is refused", () => {
  it("for its bytes leaves nothing half written", async () => {
    const rows = Array.from({ length: 50 }, (_, index) => ["Enterprise", `ent:${index}`, "甲"]);
    const text = Buffer.concat([Buffer.from(csv(["label", "id", "name"], ...rows)), Buffer.from([0xc4, 0xfe, 0x0a])]);
    const folder = entities(text);
    await expect(load(folder, { batchSize: 10 })).rejects.toThrow(/nodes\.csv:52/);
    expect(await codeOfFailure(load(folder))).toBe(6);
    expect(await written()).toBe(0);
  });
  it("for its mapping leaves nothing either", async () => {
    const folder = writeDataSet({ "mapping.json": mappingOf("ds:t", 1, [{ file: "gone.csv" }]) });
    expect(await codeOfFailure(load(folder))).toBe(6);
    expect(await codeOfFailure(load(join(folder, "nowhere")))).toBe(2);
    expect(await written()).toBe(0);
  });
});

describe("duplicate ids", () => {
  const rows = csv(
    ["label", "id", "name"],
    ["Enterprise", "ent:1", "甲"],
    ["Enterprise", "ent:1", "甲"],
    ["Enterprise", "ent:1", "乙"],
  );

  it("merge when the rows are the same; a different one is an error", async () => {
    const summary = await load(entities(rows));
    expect(summary).toMatchObject({ merged: 1, rejected: { DUPLICATE_ID: 1 } });
    expect(await nodeOf(database, "ent:1")).toMatchObject({ name: "甲" });
  });

  it.each([
    ["first", "甲"],
    ["last", "乙"],
  ] as const)("go by the policy %s, also across batches and when imported again", async (duplicatePolicy, name) => {
    const folder = entities(rows);
    const options = { duplicatePolicy, batchSize: 1 };
    expect((await load(folder, options)).rejected).toEqual({});
    expect(await nodeOf(database, "ent:1")).toMatchObject({ name, version: 1 });
    expect((await load(folder, options)).written.nodes).toBe(0);
  });
});

describe("dangling references", () => {
  const folder = writeDataSet({
    "mapping.json": mappingOf("ds:t", 1, [entityFile("nodes.csv"), edgeFile("edges.csv")]),
    "nodes.csv": csv(["label", "id", "name"], ["Enterprise", "ent:1", "甲"]),
    "edges.csv": csv(["type", "from", "to"], ["PRODUCES", "ent:1", "prd:none"]),
  });

  it("are rejected with both ids", async () => {
    const summary = await load(folder);
    expect(summary.rejected).toEqual({ DANGLING_REFERENCE: 1 });
    expect(readFileSync(join(folder, "rejects.csv"), "utf8")).toContain("prd:none is nowhere (ent:1 → prd:none)");
  });

  it("become stubs on request, which a later data set fills", async () => {
    expect((await load(folder, { danglingPolicy: "stub" })).rejected).toEqual({});
    expect(await nodeOf(database, "prd:none")).toMatchObject({ name: "prd:none" });
    const product = writeDataSet({
      "mapping.json": mappingOf("ds:p", 0, [entityFile("nodes.csv")]),
      "nodes.csv": csv(["label", "id", "name"], ["Product", "prd:none", "铝锭"]),
    });
    await load(product);
    expect(await nodeOf(database, "prd:none")).toMatchObject({ name: "铝锭" });
  });
});

describe("codes", () => {
  const folder = writeDataSet({
    "mapping.json": mappingOf("ds:t", 1, [entityFile("nodes.csv"), codeFile("codes.csv")]),
    "nodes.csv": csv(
      ["label", "id", "name"],
      ["Enterprise", "ent:1", "甲"],
      ["Enterprise", "ent:2", "乙"],
      ["Region", "reg:1", "丙"],
    ),
    "codes.csv": csv(
      ["id", "scheme", "edition", "value"],
      ["ent:1", "CREDIT", "", "９１350100m000100y44"],
      ["ent:2", "CREDIT", "", "91350100M000100Y44"],
      ["ent:1", "STOCK", "CN", "600000"],
      ["reg:1", "STOCK", "CN", "600000"],
    ),
  });

  it("with a wrong check digit are normalised, kept and marked, and make no two firms one", async () => {
    await load(folder);
    const rows = await ask(
      database,
      "MATCH (c:Code {scheme: 'CREDIT'})<-[:HAS_CODE]-(n) RETURN c.value AS value, c.valid AS valid, n.id AS id ORDER BY id",
    );
    expect(rows).toEqual([
      { value: "91350100M000100Y44", valid: false, id: "ent:1" },
      { value: "91350100M000100Y44", valid: false, id: "ent:2" },
    ]);
  });

  it("with a wrong check digit are refused when strict", async () => {
    expect((await load(folder, { strictCodes: true })).rejected).toMatchObject({ BAD_CREDIT_CODE: 2 });
  });

  it("that a firm and a region claim make no one of them", async () => {
    expect((await load(folder)).rejected).toEqual({ CODE_CONFLICT: 1 });
    expect(await nodeOf(database, "reg:1")).toBeDefined();
  });
});

describe("values", () => {
  it("beyond 2^53 stay exact, in claims and in whole numbers, and are known again", async () => {
    const folder = writeDataSet({
      "mapping.json": mappingOf("ds:t", 1, [entityFile("nodes.csv"), edgeFile("edges.csv")]),
      "nodes.csv": csv(
        ["label", "id", "name", "value"],
        ["Claim", "clm:1", "产值", "9007199254740993"],
        ["Enterprise", "ent:1", "甲", ""],
        ["Community", "com:1", "乙", ""],
      ),
      "edges.csv": csv(["type", "from", "to", "problemsSolved"], ["CO_BUILDS", "ent:1", "com:1", "9007199254740993"]),
    });
    await load(folder);
    expect(await nodeOf(database, "clm:1")).toMatchObject({ value: "9007199254740993" });
    const [edge] = await ask(database, "MATCH ()-[r:CO_BUILDS]->() RETURN toString(r.problemsSolved) AS digits");
    expect(edge).toEqual({ digits: "9007199254740993" });
    expect((await load(folder)).written).toEqual({ nodes: 0, edges: 0, claims: 0 });
  });

  it("with NUL are refused, formulas are stored as they are and harmless in the rejects", async () => {
    const folder = entities('label,id,name\nEnterprise,ent:1,=1+1\nEnterprise,ent:2,a\0b\nEnterprise,"=cmd",x\n');
    const summary = await load(folder);
    expect(summary.rejected).toEqual({ NUL_CHARACTER: 1, BAD_ID: 1 });
    expect(await nodeOf(database, "ent:1")).toMatchObject({ name: "=1+1" });
    expect(readFileSync(join(folder, "rejects.csv"), "utf8")).not.toMatch(/(^|,)"?=/m);
  });

  it("of Excel's making arrive whole: UTF-16 with its mark, GB18030 on request", async () => {
    const text = csv(["label", "id", "name"], ["Enterprise", "ent:1", "宁波旭升"]);
    await load(entities(Buffer.from(`\uFEFF${text}`, "utf16le")));
    expect(await nodeOf(database, "ent:1")).toMatchObject({ name: "宁波旭升" });
    const gb = Buffer.concat([
      Buffer.from("label,id,name\nEnterprise,ent:1,"),
      Buffer.from([0xc4, 0xfe, 0xb2, 0xa8]),
      Buffer.from("\n"),
    ]);
    await load(entities(gb, { encoding: "gb18030" }));
    expect(await nodeOf(database, "ent:1")).toMatchObject({ name: "宁波" });
  });
});

describe("a dry run", () => {
  it("tells what would happen and writes nothing", async () => {
    const folder = writeDataSet({
      "mapping.json": mappingOf("ds:t", 1, [entityFile("nodes.csv"), edgeFile("edges.csv")]),
      "nodes.csv": csv(
        ["label", "id", "name"],
        ["Enterprise", "ent:1", "甲"],
        ["Product", "prd:1", "乙"],
        ["Firm", "x", "丙"],
      ),
      "edges.csv": csv(["type", "from", "to"], ["PRODUCES", "ent:1", "prd:1"], ["PRODUCES", "ent:1", "prd:2"]),
    });
    const dry = await load(folder, { dryRun: true });
    expect(await written()).toBe(0);
    const wet = await load(folder);
    expect({ ...dry, seconds: 0, dryRun: false }).toEqual({ ...wet, seconds: 0 });
  });
});
