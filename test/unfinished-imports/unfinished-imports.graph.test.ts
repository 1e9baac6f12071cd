import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { createSchema } from "../../src/graphql/build-schema.js";
import { importDataSet } from "../../src/importing/import-data-set.js";
import { readConfig } from "../../src/config.js";
import { askGraph } from "../../src/start/ask-graph.js";
import { examine } from "../../src/start/examine.js";
import { createGraphAccess, type GraphAccess } from "../../src/start/graph-access.js";
import { csv, edgeFile, entityFile, mappingOf, writeDataSet } from "../importing/data-set-folder.js";
import { sharedDatabase } from "../support/database-settings.js";
import { resetGraph } from "../support/reset-graph.js";

const warned = z.object({
  warnings: z.array(z.object({ code: z.string(), sentence: z.object({ text: z.string() }) })),
});
const shape = z.object({ conflicts: warned, changes: warned, claims: warned });

describe("a graph whose import was broken off", () => {
  const folder = writeDataSet({
    "mapping.json": mappingOf("ds:t", 1, [entityFile("nodes.csv"), edgeFile("edges.csv")]),
    "nodes.csv": csv(["label", "id", "name"], ["Product", "prd:t/a", "压铸件"], ["Product", "prd:t/b", "铝锭"]),
    "edges.csv": csv(["type", "from", "to"], ["UPSTREAM_OF", "prd:t/b", "prd:t/a"]),
  });
  let database: Database;
  let access: GraphAccess;
  beforeAll(async () => {
    database = new Database(sharedDatabase());
    await migrate(database);
    await resetGraph(database);
    access = createGraphAccess(await createSchema(), database, { cache: true });
  });
  afterAll(async () => {
    await access.close();
    await resetGraph(database);
    await database.close();
  });

  const warnings = async (): Promise<{ code: string; text: string }[]> => {
    const asked = "warnings { code sentence(lang: EN) { text } }";
    const query = `{ conflicts { ${asked} } claims(first: 1) { ${asked} }
      changes(since: "2020-01-01", first: 1) { ${asked} } }`;
    const { data, errors } = await askGraph(access, { query, timeoutMs: 60_000 });
    expect(errors).toBeUndefined();
    return Object.values(shape.parse(JSON.parse(JSON.stringify(data))))
      .flatMap((answer) => answer.warnings)
      .filter(({ code }) => code === "IMPORT_UNFINISHED")
      .map(({ code, sentence }) => ({ code, text: sentence.text }));
  };

  /** What the doctor says of the data, given the shared database. */
  const examined = async () => {
    const config = readConfig({ LOG_LEVEL: "silent" }, "/nowhere");
    return (await examine({ ...config, given: sharedDatabase() })).find(({ name }) => name === "data");
  };

  it("is said to lack something in every answer and by the doctor, until the import is done again", async () => {
    expect(await warnings()).toEqual([]);
    const stopping = new AbortController();
    const breaking = importDataSet(database, folder, {
      batchSize: 1,
      signal: stopping.signal,
      onProgress: ({ phase }) => {
        if (phase === "nodes") stopping.abort();
      },
    });
    await expect(breaking).rejects.toThrow();
    const during = await warnings();
    expect(during).toHaveLength(3);
    expect(during[0]?.text).toMatch(/^Not all of .+ is in the graph/);
    expect(await examined()).toMatchObject({ state: "WRONG", detail: { unfinishedImports: "ds:t" } });
    await importDataSet(database, folder, { batchSize: 1 });
    expect(await warnings()).toEqual([]);
    expect(await examined()).toMatchObject({ state: "GOOD" });
  });
});
