import type { Handler } from "./run.js";
import type { TextKey } from "./texts.js";

/** An option of a command: its flags and what it says of itself. */
export interface OptionSpec {
  readonly flags: string;
  readonly text: TextKey;
  readonly required?: boolean;
  /** May be given several times. */
  readonly many?: boolean;
}

/** A command: how it is called, what it says of itself, and where its program lies. */
export interface CommandSpec {
  readonly name: string;
  readonly args: readonly { readonly name: string; readonly text: TextKey }[];
  readonly options: readonly OptionSpec[];
  readonly summary: TextKey;
  readonly examples: readonly string[];
  /** Ends itself in its own order when it is told to. */
  readonly handlesSignals?: boolean;
  readonly load: () => Promise<Handler>;
}

export const dataDir: OptionSpec = { flags: "--data-dir <dir>", text: "option.dataDir" };
export const json: OptionSpec = { flags: "--json", text: "option.json" };
export const csv: OptionSpec = { flags: "--csv", text: "option.csv" };
