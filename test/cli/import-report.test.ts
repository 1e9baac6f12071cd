import { describe, expect, it } from "vitest";
import { countRejected, importOptions, tellImport } from "../../src/cli/import-report.js";
import { UsageError } from "../../src/cli/usage-error.js";
import type { ImportSummary } from "../../src/importing/import-summary.js";
import { fakeRun } from "./fake-run.js";

const summary: ImportSummary = {
  dataSetId: "ds:t",
  dryRun: false,
  read: 10,
  written: { nodes: 5, edges: 2, claims: 0 },
  merged: 1,
  unchanged: 0,
  rejected: { DUPLICATE_ID: 2, BAD_ID: 1 },
  skipped: { "a row of the accounts": 4 },
  rejectsFile: "t-rejects.csv",
  seconds: 0.1,
};

describe("the options of an import", () => {
  it("are the mapping's own where the command line says nothing, and it writes", () => {
    const { onProgress, signal, ...rest } = importOptions(fakeRun());
    expect(rest).toEqual({ dryRun: false });
    expect(signal?.aborted).toBe(false);
    expect(onProgress).toBeTypeOf("function");
  });

  it("are read from the command line, numbers from their digits", () => {
    const given = {
      maxErrors: "0",
      duplicates: "last",
      dangling: "stub",
      strict: true,
      rejects: "r.csv",
      dryRun: true,
    };
    expect(importOptions(fakeRun(given))).toMatchObject({
      ...{ maxErrors: 0, duplicatePolicy: "last", danglingPolicy: "stub" },
      ...{ strictCodes: true, rejectsFile: "r.csv", dryRun: true },
    });
  });

  it("write nothing where a folder is only checked", () => {
    expect(importOptions(fakeRun(), true).dryRun).toBe(true);
  });

  it.each([
    [{ maxErrors: "many" }, "--max-errors: must be a whole number"],
    [{ maxErrors: "-1" }, "--max-errors"],
    [{ duplicates: "newest" }, '--duplicates: must be error, first or last, but got "newest".'],
    [{ dangling: "drop" }, "--dangling: must be reject or stub"],
  ])("that are wrong are told with their flags: %o", (given, told) => {
    expect(() => importOptions(fakeRun(given))).toThrow(UsageError);
    expect(() => importOptions(fakeRun(given))).toThrow(told);
  });
});

describe("the progress of an import", () => {
  const at = { phase: "edges", file: "edges.csv", bytesRead: 50, bytesTotal: 100, rows: 3 } as const;

  it("is told by what is being done, with the data set's folder", () => {
    const run = fakeRun({}, { args: ["my-data"] });
    importOptions(run).onProgress?.(at);
    expect(run.terminal.notes.join("\n")).toContain("writing relationships of my-data");
  });

  it("is checking, whatever would be written, where nothing is", () => {
    const run = fakeRun({ dryRun: true }, { args: ["my-data"] });
    importOptions(run).onProgress?.(at);
    expect(run.terminal.notes.join("\n")).toContain("checking my-data");
    expect(run.terminal.notes.join("\n")).not.toContain("writing");
  });
});

describe("what an import left out", () => {
  it("is told by reason and by code, with the file that holds it, and not among the results", () => {
    const run = fakeRun();
    tellImport(run, summary);
    expect(run.terminal.notes).toEqual([
      "Left out: 4 × a row of the accounts",
      "Rejected: 2 × DUPLICATE_ID",
      "Rejected: 1 × BAD_ID",
      "What was rejected is in t-rejects.csv",
    ]);
    expect(run.terminal.results).toEqual([]);
  });

  it("is nothing where nothing was", () => {
    const run = fakeRun();
    const { rejectsFile: _, ...rest } = summary;
    tellImport(run, { ...rest, skipped: {}, rejected: {} } as ImportSummary);
    expect(run.terminal.notes).toEqual([]);
  });

  it("is counted over all codes", () => {
    expect(countRejected(summary)).toBe(3);
    expect(countRejected({ ...summary, rejected: {} })).toBe(0);
  });
});
