import { describe, expect, it } from "vitest";
import { countRejected, importOptions, showImport, tellImport } from "../../src/cli/import-report.js";
import { Progress } from "../../src/cli/progress.js";
import type { Run } from "../../src/cli/run.js";
import { sayIn } from "../../src/cli/texts.js";
import { UsageError } from "../../src/cli/usage-error.js";
import { readConfig } from "../../src/config.js";
import type { ImportSummary } from "../../src/importing/import-summary.js";
import { fakeTerminal } from "./fake-terminal.js";

const runWith = (options: Run["options"], args = ["my-data"]) => {
  const terminal = fakeTerminal();
  const run: Run = {
    config: readConfig({}, "/nowhere"),
    language: "en",
    say: sayIn("en"),
    terminal,
    signal: new AbortController().signal,
    args,
    options,
  };
  return { run, terminal };
};

const summary: ImportSummary = {
  dataSetId: "ds:t",
  dryRun: false,
  read: 10,
  written: { nodes: 3, edges: 2, claims: 0 },
  merged: 1,
  unchanged: 0,
  rejected: { DANGLING: 2, DUPLICATE_ID: 1 },
  skipped: { "no company": 4 },
  rejectsFile: "/data/rejects.csv",
  seconds: 1.25,
};

describe("progress that nobody watches", () => {
  it("is one line for each step, however often it moves", () => {
    const terminal = fakeTerminal();
    const progress = new Progress(terminal);
    for (let done = 0; done < 5; done += 1) progress.show("reading", { done, total: 5 });
    progress.end();
    progress.show("writing", { done: 1 });
    progress.show("writing", { done: 2 });
    expect(terminal.notes).toEqual(["reading", "writing"]);
  });

  it("says of an import what is done, not every file", () => {
    const terminal = fakeTerminal();
    const progress = new Progress(terminal);
    const at = { bytesRead: 1, bytesTotal: 2, rows: 1 };
    for (const file of ["a.csv", "b.csv"]) showImport(progress, sayIn("en"), { ...at, phase: "check", file }, "ds:t");
    showImport(progress, sayIn("en"), { ...at, phase: "edges", file: "c.csv" }, "ds:t");
    expect(terminal.notes).toEqual(["checking ds:t", "writing relationships of ds:t"]);
  });

  it("of a dry run is checking from the beginning to the end", () => {
    const { run, terminal } = runWith({ dryRun: true });
    const { onProgress } = importOptions(run);
    for (const phase of ["check", "nodes", "edges"] as const)
      onProgress?.({ phase, file: "a.csv", bytesRead: 1, bytesTotal: 2, rows: 1 });
    expect(terminal.notes).toEqual(["checking my-data"]);
  });
});

describe("the options of an import", () => {
  it("are the import's own defaults where none is given", () => {
    const { signal, onProgress, ...rest } = importOptions(runWith({}).run);
    expect(rest).toEqual({ dryRun: false });
    expect(signal).toBeDefined();
    expect(onProgress).toBeTypeOf("function");
  });

  it("are handed on under the import's names", () => {
    const options = {
      maxErrors: "0",
      duplicates: "last",
      dangling: "stub",
      strict: true,
      rejects: "r.csv",
      dryRun: true,
    };
    expect(importOptions(runWith(options).run)).toMatchObject({
      maxErrors: 0,
      duplicatePolicy: "last",
      danglingPolicy: "stub",
      strictCodes: true,
      rejectsFile: "r.csv",
      dryRun: true,
    });
  });

  it("of a check write nothing, whatever is asked", () => {
    expect(importOptions(runWith({}).run, true).dryRun).toBe(true);
  });

  it.each([
    [{ maxErrors: "many" }, "--max-errors"],
    [{ maxErrors: "-1" }, "--max-errors"],
    [{ duplicates: "all" }, "--duplicates"],
    [{ dangling: "keep" }, "--dangling"],
  ])("are refused with their name: %j", (options, name) => {
    const call = () => importOptions(runWith(options).run);
    expect(call).toThrow(UsageError);
    expect(call).toThrow(name);
  });
});

describe("the report of an import", () => {
  it("says what was left out and rejected, by reason, and where it is written down", () => {
    const { run, terminal } = runWith({});
    tellImport(run, summary);
    expect(terminal.notes).toEqual([
      "Left out: 4 × no company",
      "Rejected: 2 × DANGLING",
      "Rejected: 1 × DUPLICATE_ID",
      "What was rejected is in /data/rejects.csv",
    ]);
    expect(terminal.results).toEqual([]);
    expect(countRejected(summary)).toBe(3);
  });

  it("says nothing where nothing was left out", () => {
    const { run, terminal } = runWith({});
    tellImport(run, { ...summary, rejected: {}, skipped: {}, rejectsFile: undefined });
    expect(terminal.notes).toEqual([]);
  });
});
