import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileFiles } from "../../src/importing/compile-file.js";
import { exitCodeOf } from "../../src/importing/exit-codes.js";
import { ImportFailure } from "../../src/importing/import-failure.js";
import { readMapping } from "../../src/importing/read-mapping.js";
import { csv, entityFile, mappingOf, writeDataSet } from "./data-set-folder.js";

const help = { regionOf: () => "", isAccountingName: () => false, onOmitted: () => undefined };
const rows = csv(["label", "id", "name", "scale"], ["Enterprise", "ent:1", "甲", "LARGE"]);

async function failureOf(files: Record<string, unknown>): Promise<ImportFailure> {
  const folder = writeDataSet(files);
  try {
    await compileFiles(await readMapping(join(folder, "mapping.json")), help, false);
  } catch (error) {
    if (error instanceof ImportFailure) return error;
    throw error;
  }
  throw new Error("The mapping was taken.");
}

const withFile = (file: object) => ({ "mapping.json": mappingOf("ds:t", 1, [file]), "rows.csv": rows });

describe("a mapping is refused with file, line and column", () => {
  it("when a rule names a column that the file lacks", async () => {
    const nodes = [{ label: "Enterprise", id: "ent:{code}", properties: { name: "name" } }];
    const failure = await failureOf(withFile({ file: "rows.csv", nodes }));
    expect(failure.message).toMatch(
      /^mapping\.json:14:17: .*rows\.csv \(line 1\) has no code: it has label, id, name, scale/,
    );
    expect(failure.exitCode).toBe(6);
  });

  it.each([
    [
      "a property that the ontology lacks",
      { nodes: [{ label: "Enterprise", id: "{id}", properties: { nmae: "name" } }] },
      "nmae",
    ],
    ["a label that the ontology lacks", { nodes: [{ label: "Firm", id: "{id}" }] }, "Firm"],
    ["a type that the ontology lacks", { edges: [{ type: "OWNS", from: "{id}", to: "{id}" }] }, "OWNS"],
    ["a filter that there is not", { nodes: [{ label: "Enterprise", id: "ent:{id|sha1}" }] }, "sha1"],
    [
      "a transformation that there is not",
      { nodes: [{ label: "Enterprise", id: "{id}", properties: { name: { column: "name", transform: "guess" } } }] },
      "properties",
    ],
    ["a pattern that is none", { skip: [{ when: { column: "id", matches: "(" }, reason: "x" }] }, "regular expression"],
    [
      "a condition with two tests",
      { skip: [{ when: { column: "id", equals: "1", notEmpty: true }, reason: "x" }] },
      "one test",
    ],
    ["a key that the format lacks", { nods: [] }, "nods"],
  ])("when it has %s", async (_, rules, said) => {
    const { message, place } = await failureOf(withFile({ file: "rows.csv", ...rules }));
    expect(message).toContain(said);
    expect(place?.file).toBe("mapping.json");
    expect(place?.line).toBeGreaterThan(8);
  });

  it("when a file is not there, at the line that names it", async () => {
    const failure = await failureOf({ "mapping.json": mappingOf("ds:t", 1, [entityFile("gone.csv")]) });
    expect(failure.message).toMatch(/^mapping\.json:10:\d+: .*gone\.csv/);
  });

  it("when it is no JSON", async () => {
    const failure = await failureOf({ "mapping.json": '{\n  "dataSet": {,' });
    expect(failure.message).toMatch(/^mapping\.json:2:15/);
  });

  it("when its data set's id has another prefix", async () => {
    const failure = await failureOf({ "mapping.json": mappingOf("nev", 1, []) });
    expect(failure.message).toMatch(/^mapping\.json:3:11: dataSet\.id/);
  });
});

describe("the exit code", () => {
  it("is 2 for a folder without a mapping, which is a wrong call", async () => {
    const failure = await failureOf({});
    expect(failure.exitCode).toBe(2);
  });

  it.each([
    [new ImportFailure(4, "interrupted"), 4],
    [Object.assign(new Error("write"), { code: "ENOSPC" }), 5],
    [new Error("No space left on device"), 5],
    [new Error("the database said something"), 3],
    [{ rejected: {} }, 0],
    [{ rejected: { BAD_DATE: 1 } }, 1],
  ])("of %s is %i", (outcome, code) => {
    expect(exitCodeOf(outcome)).toBe(code);
  });
});
