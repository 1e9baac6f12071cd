import { afterAll, describe, expect, it } from "vitest";
import { findIds, readDataSets } from "../../src/importing/import.queries.js";
import { EmptyGraph } from "../../src/start/empty-graph.js";

const graph = new EmptyGraph("ds:mine");
afterAll(() => graph.close());

describe("a graph that holds nothing", () => {
  it("has no data sets", async () => {
    expect(await graph.run(readDataSets, {})).toEqual([]);
  });

  it("takes for known what other data sets bring, not what the data set itself should", async () => {
    const ids = ["ent:603305", "reg:330200", "prd:other/x", "prd:mine/x"];
    expect(await graph.run(findIds, { ids })).toEqual(ids.slice(0, 3).map((id) => ({ id })));
  });

  it("can't be written to", async () => {
    await expect(graph.write(() => Promise.resolve())).rejects.toThrow("can't be written");
  });
});
