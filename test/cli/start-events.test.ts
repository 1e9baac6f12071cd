import { describe, expect, it } from "vitest";
import type { AttachReport } from "../../src/attaching/attach-chain.js";
import { tellEvents } from "../../src/cli/commands/start.js";
import { sayIn } from "../../src/cli/texts.js";
import type { StartEvent } from "../../src/start/start-event.js";
import { fakeTerminal } from "./fake-terminal.js";

const report: AttachReport = {
  ...{ chainId: "chain:t", dryRun: false, links: 2, products: 7, accounting: 1 },
  ...{ attached: 4, created: 3, changed: 0, removed: 1, unchanged: 1, statedElsewhere: 0 },
  ...{ byTerm: [], unsure: [], several: [], refused: [] },
};
const importing = (file: string): StartEvent => ({
  kind: "IMPORTING",
  dataSetId: "ds:nev",
  progress: { phase: "nodes", file, bytesRead: 5, bytesTotal: 10, rows: 1 },
});
const events: StartEvent[] = [
  { kind: "DATABASE", step: { phase: "starting", message: "Starting Neo4j 5.26.30 …" } },
  { kind: "LISTENING", address: "http://127.0.0.1:4000/graphql" },
  { kind: "WAITING", message: "away.", seconds: 0.5 },
  { kind: "MIGRATED", applied: 88, present: 0 },
  importing("a.csv"),
  importing("b.csv"),
  {
    kind: "IMPORTED",
    summary: {
      ...{
        dataSetId: "ds:nev",
        dryRun: false,
        read: 10,
        merged: 0,
        unchanged: 0,
        seconds: 1.25,
        rejectsFile: undefined,
      },
      ...{ written: { nodes: 3, edges: 2, claims: 0 }, rejected: { DANGLING: 2 }, skipped: {} },
    },
  },
  { kind: "ATTACHING", progress: { phase: "read", done: 7 } },
  { kind: "ATTACHED", report },
  { kind: "READY", address: "http://127.0.0.1:4000/graphql", seconds: 12.34 },
];

/** What is said of events, in a language. */
function told(given: readonly StartEvent[], language: "zh" | "en") {
  const terminal = fakeTerminal();
  const tell = tellEvents({ say: sayIn(language), terminal });
  for (const event of given) tell(event);
  return terminal;
}

describe("what a start says", () => {
  it("is a line for each thing that it does, and for people who pipe it the address alone", () => {
    const { notes, results } = told(events, "en");
    expect(notes).toEqual([
      "Starting Neo4j 5.26.30 …",
      "Listening at http://127.0.0.1:4000/graphql; not ready yet.",
      "away. Trying again in 0.5 s …",
      "Indexes and constraints: 88 made, 0 there already.",
      "writing nodes of ds:nev",
      "ds:nev: 3 nodes, 2 edges in 1.3 s, 2 rejected.",
      "Attaching products to links",
      "4 attachments of products to links, 3 new, 1 removed.",
    ]);
    expect(results).toEqual(["Ready after 12.3 s: http://127.0.0.1:4000/graphql"]);
  });

  it("is said in Chinese to those who read Chinese", () => {
    const { notes, results } = told(events, "zh");
    expect(notes).toContain("索引与约束：新建 88 个，已有 0 个。");
    expect(notes).toContain("正在挂链");
    expect(results[0]).toContain("就绪");
  });

  it("says how the sample data can be had where they were left out", () => {
    expect(told([{ kind: "SAMPLE_LEFT_ALONE" }], "en").notes[0]).toContain("silian import data/nev");
  });

  it("says what becomes of requests when the database is down for good", () => {
    const { notes } = told([{ kind: "FAILED", error: new Error("it went down six times.") }], "en");
    expect(notes[0]).toContain("it went down six times.");
    expect(notes[0]).toContain("UNAVAILABLE");
  });
});
