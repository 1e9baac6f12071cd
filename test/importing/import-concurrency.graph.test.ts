import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { importDataSet } from "../../src/importing/import-data-set.js";
import { sharedDatabase } from "../support/database-settings.js";
import { resetGraph } from "../support/reset-graph.js";
import { csv, edgeFile, entityFile, mappingOf, writeDataSet } from "./data-set-folder.js";
import { ask, nodeOf, tell, tellAndHold, untilBlocked } from "./graph-picture.js";

let database: Database;
const load = (folder: string) => importDataSet(database, folder, { rejectsFile: join(folder, "rejects.csv") });

/** A data set of one file of entities. */
const entities = (rows: string) =>
  writeDataSet({ "mapping.json": mappingOf("ds:t", 1, [entityFile("nodes.csv")]), "nodes.csv": rows });

beforeAll(async () => {
  database = new Database({ ...sharedDatabase(), transactionTimeoutMs: 60_000 });
  await migrate(database);
});
beforeEach(() => resetGraph(database));
afterAll(() => database.close());

describe("a write in between", () => {
  it("is not lost: the batch is worked out anew", async () => {
    const folder = entities(csv(["label", "id", "name", "scale"], ["Enterprise", "ent:1", "甲", "SMALL"]));
    await load(folder);
    writeFileSync(
      join(folder, "nodes.csv"),
      csv(["label", "id", "name", "scale"], ["Enterprise", "ent:1", "甲", "LARGE"]),
    );
    let meddled = false;
    const meddling = new Proxy(database, {
      get(target, name) {
        const member = Reflect.get(target, name) as unknown;
        if (name !== "run") return typeof member === "function" ? (member.bind(target) as unknown) : member;
        return async (query: { name: string }, params: unknown) => {
          const rows = await target.run(query as never, params as never);
          if (query.name === "import/find-nodes" && !meddled) {
            meddled = true;
            await tell(database, "MATCH (n:Entity {id: 'ent:1'}) SET n.version = 7");
          }
          return rows;
        };
      },
    });
    await importDataSet(meddling, folder, { rejectsFile: join(folder, "rejects.csv") });
    expect(await nodeOf(database, "ent:1")).toMatchObject({ scale: "LARGE", version: 8 });
  });

  it.each([
    ["node", "MATCH (n:Entity {id: 'ent:1'})", "n"],
    ["relationship", "MATCH ()-[r:PRODUCES]->()", "r"],
  ])("to a %s that is committed only while the batch waits for it is not lost either", async (_, match, it) => {
    const rows = (scale: string) =>
      csv(["label", "id", "name", "scale"], ["Enterprise", "ent:1", "甲", scale], ["Product", "prd:1", "件", ""]);
    const flow = (confidence: string) =>
      csv(["type", "from", "to", "confidence"], ["PRODUCES", "ent:1", "prd:1", confidence]);
    const folder = writeDataSet({
      "mapping.json": mappingOf("ds:t", 1, [entityFile("nodes.csv"), edgeFile("edges.csv")]),
      "nodes.csv": rows("SMALL"),
      "edges.csv": flow("0.5"),
    });
    await load(folder);
    writeFileSync(join(folder, "nodes.csv"), rows("LARGE"));
    writeFileSync(join(folder, "edges.csv"), flow("0.9"));
    let importing: Promise<unknown> = Promise.resolve();
    await tellAndHold(database, `${match} SET ${it}.version = 7, ${it}.remark = 'theirs'`, async () => {
      importing = load(folder);
      await untilBlocked(database);
    });
    await importing;
    const [found] = await ask(database, `${match} RETURN properties(${it}) AS properties`);
    expect(found?.["properties"]).toMatchObject({
      version: 8,
      remark: "theirs",
      ...(it === "n" ? { scale: "LARGE" } : { confidence: 0.9 }),
    });
  });
});

describe("batches of which one begins while the one before commits", () => {
  it("lose nothing when they make the same stub: the later one is worked out anew", async () => {
    const makers = Array.from({ length: 40 }, (_, index) => `ent:${String(index)}`);
    const folder = writeDataSet({
      "mapping.json": mappingOf("ds:t", 1, [entityFile("nodes.csv"), edgeFile("edges.csv")]),
      "nodes.csv": csv(["label", "id", "name"], ...makers.map((id) => ["Enterprise", id, `甲${id}`])),
      "edges.csv": csv(["type", "from", "to"], ...makers.map((id) => ["PRODUCES", id, "prd:none"])),
    });
    const options = { rejectsFile: join(folder, "rejects.csv"), danglingPolicy: "stub", batchSize: 3 } as const;
    await importDataSet(database, folder, options);
    const [found] = await ask(
      database,
      "MATCH (p:Product {id: 'prd:none'}) RETURN count(p) AS stubs, COUNT { (p)<-[:PRODUCES]-() } AS edges",
    );
    expect(found).toEqual({ stubs: 1, edges: 40 });
    const again = await importDataSet(database, folder, options);
    expect(again.written).toEqual({ nodes: 0, edges: 0, claims: 0 });
  });
});
