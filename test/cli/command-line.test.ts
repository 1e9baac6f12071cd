import type { CommanderError } from "commander";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/cli/main.js";
import { readCommandLine } from "../../src/cli/program.js";
import { sayIn } from "../../src/cli/texts.js";
import { readConfig } from "../../src/config.js";
import { badInput } from "../../src/errors.js";
import { fakeTerminal } from "./fake-terminal.js";

const read = (...argv: string[]) => readCommandLine(argv, sayIn("en"), fakeTerminal(), "1.2.3");

/** Runs a command line as a process would, with an environment of the test's own. */
async function run(argv: string[], environment: NodeJS.ProcessEnv = {}) {
  const terminal = fakeTerminal();
  const code = await runCommand(argv, terminal, new AbortController(), () => readConfig(environment, "/nowhere"));
  return { code, results: terminal.results.join("\n"), notes: terminal.notes.join("\n") };
}

describe("the command line", () => {
  it("reads a command with its arguments and options", () => {
    const call = read("gaps", "新能源汽车", "宁波", "--population", "LISTED", "--csv");
    expect(call?.spec.name).toBe("gaps");
    expect(call?.args).toEqual(["新能源汽车", "宁波"]);
    expect(call?.options).toEqual({ population: "LISTED", csv: true });
  });

  it("collects an option that may be given several times", () => {
    expect(read("search", "旭升", "--kind", "ENTERPRISE", "--kind", "PRODUCT")?.options).toEqual({
      kind: ["ENTERPRISE", "PRODUCT"],
    });
  });

  it("turns an option off by its no-form", () => {
    expect(read("start", "--no-sample")?.options).toEqual({ sample: false });
    expect(read("start")?.options).toEqual({ sample: true });
  });

  it.each([
    [["gaps", "chain:nev"], "commander.missingArgument"],
    [["gaps", "chain:nev", "reg:330200", "more"], "commander.excessArguments"],
    [["frobnicate"], "commander.unknownCommand"],
    [["search", "x", "--frob"], "commander.unknownOption"],
    [["attach"], "commander.missingMandatoryOptionValue"],
    [["export", "--out"], "commander.optionMissingArgument"],
  ])("refuses %j", (argv, code) => {
    expect(() => read(...argv)).toThrow(expect.objectContaining({ code }) as CommanderError);
  });
});

describe("running a command", () => {
  it("shows the help when nothing is asked, in the language of the locale", async () => {
    const english = await run([]);
    expect(english.code).toBe(0);
    expect(english.results).toContain("Commands:");
    const chinese = await run([], { LANG: "zh_CN.UTF-8" });
    expect(chinese.results).toContain("命令：");
    expect(chinese.results).not.toContain("Commands:");
  });

  it("shows a command's help with its examples", async () => {
    const { code, results } = await run(["gaps", "--help", "--lang", "zh"]);
    expect(code).toBe(0);
    expect(results).toContain("示例：");
    expect(results).toContain("silian gaps 新能源汽车产业链 宁波市 --population LISTED");
  });

  it("shows the package's version", async () => {
    expect((await run(["--version"])).results).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("ends with 2 and says where help is, when it was called wrongly", async () => {
    const { code, notes } = await run(["gaps", "chain:nev"]);
    expect(code).toBe(2);
    expect(notes).toContain("region");
    expect(notes).toContain("silian gaps --help");
  });

  it("says so in Chinese to those who read Chinese", async () => {
    const { code, notes } = await run(["frob"], { LC_ALL: "zh_CN.UTF-8", LANG: "en_US.UTF-8" });
    expect(code).toBe(2);
    expect(notes).toContain("没有 frob 这个命令");
    expect(notes).toContain("silian --help");
  });

  it("ends with 2 when a setting is wrong, and says which", async () => {
    const { code, notes } = await run(["doctor"], { PORT: "tausend" });
    expect(code).toBe(2);
    expect(notes).toContain("PORT");
    expect(notes).toContain("tausend");
  });

  it("ends with 2 when an option's value is outside its list, before any database is opened", async () => {
    const { code, notes } = await run(["gaps", "chain:nev", "reg:330200", "--population", "SOME"]);
    expect(code).toBe(2);
    expect(notes).toContain("--population");
    expect(notes).toContain("SOME");
  }, 30_000);

  it("ends with 3 when the database can't be reached, and never says the password", async () => {
    const settings = { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "hidden-word" };
    const { code, notes } = await run(["migrate"], settings);
    expect(code).toBe(3);
    expect(notes).toContain("can't be reached");
    expect(notes).not.toContain("hidden-word");
  }, 30_000);

  it("ends with 2 when the folder of a data set is not there", async () => {
    const { code, notes } = await run(["validate", "/nowhere/at/all"]);
    expect(code).toBe(2);
    expect(notes).toContain("/nowhere/at/all");
  });

  it("ends with 2 when the settings can't be read at all", async () => {
    const terminal = fakeTerminal();
    const broken = () => {
      throw badInput("not a setting's fault");
    };
    expect(await runCommand(["doctor"], terminal, new AbortController(), broken)).toBe(2);
    expect(terminal.notes.join()).toContain("not a setting's fault");
  });
});
