import { describe, expect, it } from "vitest";
import { importOptions, showImport } from "../../src/cli/import-report.js";
import { Progress } from "../../src/cli/progress.js";
import type { Run } from "../../src/cli/run.js";
import { sayIn } from "../../src/cli/texts.js";
import { readConfig } from "../../src/config.js";
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
