import type { Run } from "../../src/cli/run.js";
import { sayIn } from "../../src/cli/texts.js";
import { readConfig } from "../../src/config.js";
import { type FakeTerminal, fakeTerminal } from "./fake-terminal.js";

/** A call of a command at a terminal that nobody watches. */
export interface FakeRun extends Run {
  readonly terminal: FakeTerminal;
}

/** Makes a call with these options, in English unless another language is said. */
export const fakeRun = (options: Run["options"] = {}, more: Partial<Pick<Run, "language" | "args">> = {}): FakeRun => {
  const language = more.language ?? "en";
  return {
    config: readConfig({}, "/nowhere"),
    language,
    say: sayIn(language),
    terminal: fakeTerminal(),
    signal: new AbortController().signal,
    args: more.args ?? [],
    options,
  };
};
