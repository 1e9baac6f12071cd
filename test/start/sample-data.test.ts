import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { attachingDataSetId } from "../../src/attaching/compare-attachments.js";
import { chooseSampleData, type HeldDataSet, listSampleData, type SampleDataSet } from "../../src/start/sample-data.js";

const shipped: SampleDataSet[] = [
  { id: "ds:regions", dataVersion: "2023", folder: "/r" },
  { id: "ds:nev", dataVersion: "2", folder: "/n" },
];
const held = (id: string, dataVersion: string | null, finished = true): HeldDataSet => ({ id, dataVersion, finished });
const missing = (...given: Parameters<typeof chooseSampleData>) =>
  chooseSampleData(...given).missing.map(({ id }) => id);

describe("the sample data at a start", () => {
  it("are all imported into an empty graph, wherever it is", () => {
    expect(missing(shipped, [], "auto", true)).toEqual(["ds:regions", "ds:nev"]);
    expect(missing(shipped, [], "auto", false)).toEqual(["ds:regions", "ds:nev"]);
  });

  it("are left as they are when the graph holds their version", () => {
    expect(missing(shipped, [held("ds:regions", "2023"), held("ds:nev", "2")], "auto", true)).toEqual([]);
  });

  it("are imported again when a new version is shipped, or when their import was interrupted", () => {
    expect(missing(shipped, [held("ds:regions", "2022"), held("ds:nev", "2")], "auto", true)).toEqual(["ds:regions"]);
    expect(missing(shipped, [held("ds:regions", "2023"), held("ds:nev", "2", false)], "auto", true)).toEqual([
      "ds:nev",
    ]);
  });

  it("are kept out of a foreign database that holds somebody's data", () => {
    const foreign = [held("ds:their-own", "1")];
    expect(chooseSampleData(shipped, foreign, "auto", false)).toEqual({ missing: [], leftAlone: true });
    expect(missing(shipped, foreign, "auto", true)).toHaveLength(2);
    expect(missing(shipped, foreign, "always", false)).toHaveLength(2);
  });

  it("go on into a foreign database in which they were begun", () => {
    const begun = [held("ds:regions", "2023"), held(attachingDataSetId, null)];
    expect(missing(shipped, begun, "auto", false)).toEqual(["ds:nev"]);
  });

  it("are never imported by those who want none", () => {
    expect(chooseSampleData(shipped, [], "never", true)).toEqual({ missing: [], leftAlone: true });
  });

  it("are three, and the regions come first because the others lie in them", async () => {
    const data = fileURLToPath(new URL("../../data/", import.meta.url));
    const found = await listSampleData(data);
    expect(found.map(({ id }) => id)).toEqual(["ds:regions", "ds:daqi", "ds:nev"]);
    for (const { dataVersion } of found) expect(dataVersion).not.toBeNull();
  });

  it("are none where none are shipped", async () => {
    expect(await listSampleData("/nowhere")).toEqual([]);
  });
});
