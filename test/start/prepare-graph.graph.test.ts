import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import { prepareGraph } from "../../src/start/prepare-graph.js";
import { heldDataSets } from "../../src/start/sample-data.js";
import type { StartEvent } from "../../src/start/start-event.js";
import { sharedDatabase } from "../support/database-settings.js";
import { drawGraph, writeBehind } from "../support/draw-graph.js";
import { resetGraph } from "../support/reset-graph.js";

/** A sample of one data set in place of the shipped three: two regions. */
const mapping = (dataVersion: string) => ({
  dataSet: { id: "ds:regions", name: "地区", rank: 10, dataVersion },
  files: [{ file: "entities.csv", nodes: [{ label: "{label}", id: "{id}", properties: "*" }] }],
});

let database: Database;
let dataFolder: string;
beforeAll(async () => {
  database = new Database(sharedDatabase());
  dataFolder = await mkdtemp(join(tmpdir(), "silian-sample-"));
  await mkdir(join(dataFolder, "regions"));
  await writeFile(
    join(dataFolder, "regions", "entities.csv"),
    "label,id,name\nRegion,reg:100000,中国\nRegion,reg:330200,宁波市\n",
  );
});
beforeEach(async () => {
  await resetGraph(database);
  await writeFile(join(dataFolder, "regions", "mapping.json"), JSON.stringify(mapping("1")));
});
afterAll(async () => {
  await database.close();
  await rm(dataFolder, { recursive: true });
});

/** Prepares the graph as a start does, and gives what was told. */
async function prepare(isManaged = true, sampleData: "auto" | "never" = "auto"): Promise<string[]> {
  const events: StartEvent[] = [];
  await prepareGraph(database, { sampleData, isManaged, dataFolder, tell: (event) => events.push(event) });
  return [...new Set(events.map(({ kind }) => kind))];
}

describe("preparing the graph", () => {
  it("imports what is missing, once", async () => {
    expect(await prepare()).toContain("IMPORTED");
    expect(await prepare()).toEqual(["MIGRATED"]);
    expect(await heldDataSets(database)).toEqual([{ id: "ds:regions", dataVersion: "1", finished: true }]);
  });

  it("imports a newer version of the sample", async () => {
    await prepare();
    await writeFile(join(dataFolder, "regions", "mapping.json"), JSON.stringify(mapping("2")));
    expect(await prepare()).toContain("IMPORTED");
    expect(await heldDataSets(database)).toEqual([{ id: "ds:regions", dataVersion: "2", finished: true }]);
  });

  it("goes on with an import that was interrupted", async () => {
    await prepare();
    await writeBehind("CREATE (:ImportRun {id: 'ds:regions', checksum: 'x', stamp: '2026-01-01T00:00:00Z'})");
    expect(await heldDataSets(database)).toMatchObject([{ finished: false }]);
    expect(await prepare()).toContain("IMPORTED");
    expect(await heldDataSets(database)).toMatchObject([{ finished: true }]);
  });

  it("leaves somebody's own graph as it is", async () => {
    await drawGraph({ nodes: { "ds:their-own": "他人的数据" }, edges: [] });
    expect(await prepare(false)).toEqual(["MIGRATED", "SAMPLE_LEFT_ALONE"]);
    expect((await heldDataSets(database)).map(({ id }) => id)).toEqual(["ds:their-own"]);
  });

  it("imports nothing for those who want nothing", async () => {
    expect(await prepare(true, "never")).toEqual(["MIGRATED", "SAMPLE_LEFT_ALONE"]);
    expect(await heldDataSets(database)).toEqual([]);
  });

  it("attaches nothing where the sample's chain is not there", async () => {
    expect(await prepare()).not.toContain("ATTACHED");
  });
});
