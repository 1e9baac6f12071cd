import { CommanderError } from "commander";
import { describe, expect, it } from "vitest";
import { exitCodeOfError } from "../../src/cli/exit-code.js";
import { tellError } from "../../src/cli/tell-error.js";
import { sayIn } from "../../src/cli/texts.js";
import { InputRefused, UsageError } from "../../src/cli/usage-error.js";
import { badInput, SilianError, unavailable } from "../../src/errors.js";
import { ImportFailure, ImportRefused } from "../../src/importing/import-failure.js";
import { LocalNeo4jUnavailable } from "../../src/local-neo4j/unavailable.js";
import { fakeTerminal } from "./fake-terminal.js";

const withCode = (code: string) => Object.assign(new Error(code), { code });

describe("the exit code of an error", () => {
  it.each([
    ["help that was asked for", new CommanderError(0, "commander.helpDisplayed", ""), 0],
    ["a wrong command line", new CommanderError(1, "commander.unknownOption", ""), 2],
    ["a wrong option", new UsageError("--k"), 2],
    ["a port that is taken", withCode("EADDRINUSE"), 2],
    ["a database that is away", unavailable("away"), 3],
    ["a question that took too long", new SilianError("QUERY_TIMEOUT", "late"), 3],
    ["no Java", new LocalNeo4jUnavailable("no Java"), 3],
    ["an import under another's lock", new ImportFailure(3, "locked"), 3],
    ["a command that was given up", new DOMException("stop", "AbortError"), 4],
    ["an interrupted import", new ImportFailure(4, "stopped"), 4],
    ["a full disk", withCode("ENOSPC"), 5],
    ["a folder that may not be written", withCode("EACCES"), 5],
    ["an ambiguous name", new InputRefused("several"), 6],
    ["an id that is not there", badInput("no such id"), 6],
    ["a mapping that breaks a rule", new ImportRefused("mapping"), 6],
    ["a file that is not there", withCode("ENOENT"), 6],
    ["anything else", new TypeError("undefined is not a function"), 70],
    ["what is no error at all", "text", 70],
  ])("for %s", (_, error, code) => {
    expect(exitCodeOfError(error)).toBe(code);
  });
});

describe("telling an error", () => {
  const tell = (error: unknown) => {
    const terminal = fakeTerminal();
    tellError(error, { say: sayIn("en"), terminal, command: "gaps" });
    return terminal.notes.join("\n");
  };

  it("says it in one line where the person can mend it", () => {
    expect(tell(badInput("first must be from 1 to 100, but got 101."))).toBe(
      "Error: first must be from 1 to 100, but got 101.",
    );
  });

  it("keeps the three ways out when there is no Java", () => {
    expect(tell(new LocalNeo4jUnavailable("no Java\nWays out:\n  1. …"))).toContain("Ways out:");
  });

  it("shows the stack of a fault of the program, which someone must find", () => {
    const text = tell(new TypeError("x is undefined"));
    expect(text).toContain("fault of silian");
    expect(text).toContain("exit-code.test");
  });

  it("says nothing where help was shown", () => {
    expect(tell(new CommanderError(0, "commander.helpDisplayed", "(outputHelp)"))).toBe("");
  });
});
