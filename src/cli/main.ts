import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Config, programFolder, readConfig } from "../config.js";
import { tellError } from "./tell-error.js";
import { exitCodeOfError, exitCodes } from "./exit-code.js";
import { readCommandLine } from "./program.js";
import type { Run } from "./run.js";
import { processTerminal, type Terminal } from "./terminal.js";
import { sayIn } from "./texts.js";

/** Runs the command line of this process and leaves the exit code with it. */
export async function main(): Promise<void> {
  const stopping = new AbortController();
  const argv = process.argv.slice(2);
  process.exitCode = await runCommand(argv, processTerminal, stopping);
  // A connection or a timer that somebody forgot must not keep a finished command.
  setTimeout(() => process.exit(), 2_000).unref();
}

/** Runs one command and gives its exit code; `stopping` is fired when the process is told to end. */
export async function runCommand(
  argv: readonly string[],
  terminal: Terminal,
  stopping: AbortController,
  read: () => Config = readConfig,
): Promise<number> {
  let language = languageAsked(argv) ?? "en";
  let stopListening = (): void => undefined;
  try {
    const config = configOf(read);
    language = languageAsked(argv) ?? config.language;
    const say = sayIn(language);
    const call = readCommandLine(argv.length === 0 ? ["--help"] : argv, say, terminal, versionOf());
    if (call === undefined) return exitCodes.done;
    const { spec, args, options } = call;
    if (spec.handlesSignals !== true) stopListening = abortOnSignals(stopping);
    const handler = await spec.load();
    const run: Run = {
      config: withOptions(config, options),
      language,
      say,
      terminal,
      signal: stopping.signal,
      args,
      options,
    };
    return await handler(run);
  } catch (error) {
    if (stopping.signal.aborted) {
      terminal.note(sayIn(language)("error.interrupted"));
      return exitCodes.interrupted;
    }
    tellError(error, { say: sayIn(language), terminal, command: argv[0] ?? "" });
    return error instanceof BadSettings ? exitCodes.usage : exitCodeOfError(error);
  } finally {
    stopListening();
  }
}

class BadSettings extends Error {}

function configOf(read: () => Config): Config {
  try {
    return read();
  } catch (error) {
    throw new BadSettings(error instanceof Error ? error.message : String(error));
  }
}

/** The first signal asks the command to end at a clean place, the second ends the process; gives what stops listening. */
function abortOnSignals(stopping: AbortController): () => void {
  const stop = (): void => {
    if (stopping.signal.aborted) process.exit(exitCodes.interrupted);
    stopping.abort();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return () => {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  };
}

/** Looked for by hand, since the language must be known before the help can be written. */
function languageAsked(argv: readonly string[]): "zh" | "en" | undefined {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const asked = argv[at]?.startsWith("--lang=") === true ? argv[at].slice("--lang=".length) : argv[at + 1];
  return at >= 0 && (asked === "zh" || asked === "en") ? asked : undefined;
}

const versionOf = (): string => {
  const description: unknown = JSON.parse(readFileSync(`${programFolder}package.json`, "utf8"));
  return typeof description === "object" && description !== null && "version" in description
    ? String(description.version)
    : "";
};

/** Lets options go before settings. */
function withOptions(config: Config, { dataDir }: Readonly<Record<string, unknown>>): Config {
  if (typeof dataDir !== "string") return config;
  return { ...config, managed: { ...config.managed, dataDir: resolve(dataDir) } };
}
