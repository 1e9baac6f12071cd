import type { z } from "zod";
import type { Config } from "../config.js";
import type { Terminal } from "./terminal.js";
import type { Say } from "./texts.js";
import { UsageError } from "./usage-error.js";

/** One call of a command. */
export interface Run {
  readonly config: Config;
  readonly language: "zh" | "en";
  readonly say: Say;
  readonly terminal: Terminal;
  /** Fires when the person at the terminal gives up. */
  readonly signal: AbortSignal;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** Does what a command is for and gives the exit code. */
export type Handler = (run: Run) => Promise<number>;

/** Reads a command's options by their shape; what does not fit is told with the option's name. */
export function readOptions<S extends z.ZodType>(shape: S, { options }: Run): z.output<S> {
  const read = shape.safeParse(options);
  if (read.success) return read.data;
  const [problem] = read.error.issues;
  const name = String(problem?.path[0] ?? "");
  const flag = `--${name.replaceAll(/(?=[A-Z])/g, "-").toLowerCase()}`;
  throw new UsageError(`${flag}: ${problem?.message ?? ""}, but got ${JSON.stringify(options[name])}.`);
}
