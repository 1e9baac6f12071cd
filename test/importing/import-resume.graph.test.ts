import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { exitCodeOf } from "../../src/importing/exit-codes.js";
import { type ImportOptions, importDataSet } from "../../src/importing/import-data-set.js";
import { sharedDatabase } from "../support/database-settings.js";
import { resetGraph } from "../support/reset-graph.js";
import { csv, edgeFile, entityFile, mappingOf, writeDataSet } from "./data-set-folder.js";
import { ask, pictureOf } from "./graph-picture.js";

const products = Array.from({ length: 3_000 }, (_, index) => ["Product", `prd:t/${index}`, `部件${index}`]);
const flows = products.map(([, id = ""], index) => ["UPSTREAM_OF", id, `prd:t/${(index * 7 + 1) % 3_000}`]);
const folder = writeDataSet({
  "mapping.json": mappingOf("ds:t", 1, [entityFile("nodes.csv"), edgeFile("edges.csv")]),
  "nodes.csv": csv(["label", "id", "name"], ...products),
  "edges.csv": csv(["type", "from", "to"], ...flows),
});
const childProgram = fileURLToPath(new URL("./import-child.ts", import.meta.url));

let database: Database;
const load = (options: ImportOptions = {}) =>
  importDataSet(database, folder, { batchSize: 40, rejectsFile: join(folder, "rejects.csv"), ...options });

function startChild(): ChildProcess {
  const { uri, user, password, database: name } = sharedDatabase();
  return spawn(process.execPath, ["--import", "tsx", childProgram, folder, uri, user, password, name], {
    stdio: "inherit",
  });
}

async function untilBatches(count: number): Promise<void> {
  for (;;) {
    const [row] = await ask(database, "MATCH (b:ImportBatch) RETURN count(b) AS count");
    if (Number(row?.["count"]) >= count) return;
    await wait(20);
  }
}

beforeAll(async () => {
  database = new Database({ ...sharedDatabase(), transactionTimeoutMs: 60_000 });
  await migrate(database);
});
beforeEach(() => resetGraph(database));
afterAll(() => database.close());

describe("an import that is interrupted", () => {
  it("by kill -9 goes on after the last batch, and the graph is that of an undisturbed run", async () => {
    await load();
    const undisturbed = await pictureOf(database);
    const inOneGo = await load();
    await resetGraph(database);
    const child = startChild();
    await untilBatches(5);
    child.kill("SIGKILL");
    await once(child, "exit");
    const [before] = await ask(database, "MATCH (b:ImportBatch) RETURN count(b) AS count");
    const [stamp] = await ask(database, "MATCH (r:ImportRun) RETURN r.stamp AS stamp");
    expect(before?.["count"]).toBeGreaterThanOrEqual(5);
    const summary = await load();
    expect(summary.written).toEqual({ nodes: 3_001, edges: inOneGo.unchanged - 3_001, claims: 0 });
    expect(await pictureOf(database)).toEqual(undisturbed);
    const stamps = await ask(database, "MATCH (n:Product) RETURN DISTINCT n.createdAt AS stamp");
    expect(stamps).toEqual([stamp]);
  });

  it("by a signal ends with exit code 4, and goes on", async () => {
    const controller = new AbortController();
    const onProgress = ({ phase }: { phase: string }) => {
      if (phase === "nodes") controller.abort();
    };
    const code = await load({ signal: controller.signal, onProgress }).then(exitCodeOf, exitCodeOf);
    expect(code).toBe(4);
    const [left] = await ask(database, "MATCH (l:ImportLock) RETURN count(l) AS count");
    expect(left?.["count"]).toBe(0);
    expect((await load()).written.nodes).toBe(3_001);
    const [edges] = await ask(database, "MATCH ()-[r:UPSTREAM_OF]->() RETURN count(r) AS count");
    expect(edges?.["count"]).toBe(3_000);
  });
});

describe("two importers at once", () => {
  it("the second is refused while the first lives, and the first ends well", async () => {
    const child = startChild();
    await untilBatches(1);
    await expect(load()).rejects.toThrow(/One import at a time: ds:t is being imported by process \d+/);
    const [code] = (await once(child, "exit")) as [number];
    expect(code).toBe(0);
    expect((await load()).written).toEqual({ nodes: 0, edges: 0, claims: 0 });
  });
});
