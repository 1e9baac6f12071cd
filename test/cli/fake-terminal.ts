import type { Terminal } from "../../src/cli/terminal.js";

/** A terminal that keeps what was written to it. */
export interface FakeTerminal extends Terminal {
  readonly results: string[];
  readonly notes: string[];
}

/** Makes a terminal that nobody watches. */
export function fakeTerminal(): FakeTerminal {
  const results: string[] = [];
  const notes: string[] = [];
  return {
    results,
    notes,
    out: (text) => void results.push(text),
    note: (text) => void notes.push(text),
    isWatched: false,
    columns: undefined,
  };
}
