import { CommanderError } from "commander";
import { SilianError } from "../errors.js";
import { exitCodeOfError, exitCodes } from "./exit-code.js";
import type { Terminal } from "./terminal.js";
import type { Say, TextKey } from "./texts.js";
import { UsageError } from "./usage-error.js";

/** Where an error is told. */
export interface Telling {
  readonly say: Say;
  readonly terminal: Terminal;
  readonly command: string;
}

const usageTexts: Readonly<Record<string, TextKey>> = {
  "commander.unknownCommand": "error.unknownCommand",
  "commander.unknownOption": "error.unknownOption",
  "commander.missingArgument": "error.missingArgument",
  "commander.missingMandatoryOptionValue": "error.missingOption",
  "commander.optionMissingArgument": "error.optionNeedsValue",
  "commander.excessArguments": "error.excessArguments",
};

/** Tells an error in a line or two; only a fault of the program itself comes with its stack. */
export function tellError(error: unknown, { say, terminal, command }: Telling): void {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0 || error.code.startsWith("commander.help")) return;
    const known = error.code === "commander.unknownCommand" ? "" : command;
    tellUsage(usageText(error, say), { say, terminal, command: known });
    return;
  }
  if (error instanceof UsageError) {
    tellUsage(error.message, { say, terminal, command });
    return;
  }
  const code = exitCodeOfError(error);
  if (code === exitCodes.internal) {
    terminal.note(say("error.internal"));
    terminal.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  const unreachable = error instanceof SilianError && error.code === "UNAVAILABLE";
  terminal.note(say("error", { message: unreachable ? say("error.databaseUnavailable", { message }) : message }));
}

function tellUsage(message: string, { say, terminal, command }: Telling): void {
  terminal.note(say("error.usage", { message }));
  terminal.note(say("error.seeHelp", { command }).replace("  ", " "));
}

function usageText({ code, message }: CommanderError, say: Say): string {
  const key = usageTexts[code];
  const [, what = ""] = /'([^']+)'/.exec(message) ?? [];
  return key === undefined ? message : say(key, { what });
}
