import { Command } from "commander";
import type { CommandSpec, OptionSpec } from "./command-spec.js";
import { commands } from "./commands.js";
import type { Terminal } from "./terminal.js";
import type { Say, TextKey } from "./texts.js";

/** A command that was called, with what it was given. */
export interface Call {
  readonly spec: CommandSpec;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

const titles: Readonly<Record<string, TextKey>> = {
  "Usage:": "help.usage",
  "Options:": "help.options",
  "Commands:": "help.commands",
  "Arguments:": "help.arguments",
};

/** Reads a command line; asked for help or the version, or given what it does not know, it throws commander's error. */
export function readCommandLine(
  argv: readonly string[],
  say: Say,
  terminal: Terminal,
  version: string,
): Call | undefined {
  let call: Call | undefined;
  const program = dress(new Command("silian"), say, terminal)
    .description(say("program.summary"))
    .version(version, "-v, --version", say("help.version"))
    .helpCommand("help [command]", say("help.helpCommand"))
    .addHelpText("after", `\n${say("program.more")}`);
  for (const spec of commands) {
    const command = dress(program.command(spec.name), say, terminal)
      .description(say(spec.summary))
      .option("--lang <language>", say("option.lang"))
      .addHelpText("after", `\n${say("help.examples")}\n${spec.examples.map((line) => `  ${line}`).join("\n")}`)
      .action(() => {
        call = { spec, args: command.args, options: command.opts() };
      });
    for (const { name, text } of spec.args) command.argument(`<${name}>`, say(text));
    for (const option of spec.options) addOption(command, option, say);
  }
  program.parse([...argv], { from: "user" });
  return call;
}

function dress(command: Command, say: Say, terminal: Terminal): Command {
  return command
    .exitOverride()
    .helpOption("-h, --help", say("help.help"))
    .configureHelp({
      styleTitle: (title) => {
        const key = titles[title];
        return key === undefined ? title : say(key);
      },
    })
    .configureOutput({
      writeOut: (text) => {
        terminal.out(text.trimEnd());
      },
      // The error itself is told by whoever catches it; what is left is the help that a bare call gets.
      writeErr: (text) => {
        terminal.note(text.trimEnd());
      },
      outputError: () => undefined,
    });
}

function addOption(command: Command, { flags, text, required, many }: OptionSpec, say: Say): void {
  if (many === true)
    command.option(flags, say(text), (value: string, before: string[] | undefined) => [...(before ?? []), value]);
  else if (required === true) command.requiredOption(flags, say(text));
  else command.option(flags, say(text));
}
