import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { importDataSet } from "../../src/importing/import-data-set.js";
import { readConfig } from "../../src/config.js";
import { examine } from "../../src/start/examine.js";
import { csv, edgeFile, entityFile, mappingOf, writeDataSet } from "../importing/data-set-folder.js";
import { sharedDatabase } from "../support/database-settings.js";
import { type OpenAccess, openAccess } from "../support/open-access.js";

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
  let graph: OpenAccess;
  beforeAll(async () => {
    graph = await openAccess();
  });
  afterAll(() => graph.close());

  const warnings = async (): Promise<{ code: string; text: string }[]> => {
    const asked = "warnings { code sentence(lang: EN) { text } }";
    const query = `{ conflicts { ${asked} } claims(first: 1) { ${asked} }
      changes(since: "2020-01-01", first: 1) { ${asked} } }`;
    return Object.values(shape.parse(await graph.ask(query)))
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
    const breaking = importDataSet(graph.database, folder, {
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
    await importDataSet(graph.database, folder, { batchSize: 1 });
    expect(await warnings()).toEqual([]);
    expect(await examined()).toMatchObject({ state: "GOOD" });
  });
});
