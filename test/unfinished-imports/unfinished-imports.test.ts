import { describe, expect, it } from "vitest";
import { warnOfUnfinishedImports } from "../../src/analyses/unfinished-imports.js";
import { toSentence } from "../../src/evidence/sentence.types.js";
import { readUnfinishedImports } from "../../src/evidence/unfinished-imports.queries.js";
import { fakeRunner } from "../support/fake-runner.js";

const warn = (rows: readonly object[]) =>
  warnOfUnfinishedImports({ runner: fakeRunner({ [readUnfinishedImports.name]: () => [...rows] }) });

describe("a warning of unfinished imports", () => {
  it("is not given where every import was finished", async () => {
    expect(await warn([])).toEqual([]);
  });

  it("names the data sets in either language, by their ids where they have no name yet", async () => {
    const [warning, ...others] = await warn([
      { id: "ds:nev", name: "新能源汽车链", nameEn: "The new-energy vehicle chain" },
      { id: "ds:mine", name: "ds:mine", nameEn: null },
    ]);
    expect(others).toEqual([]);
    expect(warning?.code).toBe("IMPORT_UNFINISHED");
    expect(toSentence(warning?.parts.zh ?? []).text).toBe(
      "数据集新能源汽车链、ds:mine尚未导完（正在导入，或上次导入中断），本结果可能缺少其中的内容。",
    );
    const english = toSentence(warning?.parts.en ?? []);
    expect(english.text).toBe(
      "Not all of The new-energy vehicle chain, ds:mine is in the graph: an import is under way or was broken off, and this answer may lack what is still to come.",
    );
    expect(english.mentions.map(({ entityId }) => entityId)).toEqual(["ds:nev", "ds:mine"]);
  });
});
