import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands.js";
import { sayIn, type TextKey, texts } from "../../src/cli/texts.js";

const source = new URL("../../src/cli/", import.meta.url);
const program = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !/^texts\.(en|zh)\.ts$/.test(file))
  .map((file) => readFileSync(new URL(file, source), "utf8"))
  .join("\n");

const holesOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();
const keys = Object.keys(texts.en) as TextKey[];

describe("the texts of the command line", () => {
  it("exist in both languages under the same names", () => {
    expect(Object.keys(texts.zh).sort()).toEqual([...keys].sort());
  });

  it.each(keys)("%s has the same holes in both languages", (key) => {
    expect(holesOf(texts.zh[key])).toEqual(holesOf(texts.en[key]));
  });

  it.each(keys)("%s says something in both languages, in their own words", (key) => {
    if (key === "column.mark") return;
    expect(texts.en[key].trim()).not.toBe("");
    expect(texts.zh[key].trim()).not.toBe("");
  });

  it("are Chinese where they are Chinese", () => {
    const foreign = keys.filter((key) => !/\p{Script=Han}/u.test(texts.zh[key]));
    expect(foreign.sort()).toEqual(["column.mark", "doctor.java", "doctor.maven", "doctor.node"]);
  });

  it("are all used: no text is left over", () => {
    const composed = /^(class|action|import\.phase|doctor)\./;
    expect(keys.filter((key) => !composed.test(key) && !program.includes(`"${key}"`))).toEqual([]);
  });

  it("fill their holes, and show a hole that nothing fills", () => {
    expect(sayIn("en")("migrate.done", { applied: 3, present: 0 })).toBe("3 made, 0 there already.");
    expect(sayIn("zh")("error.unknownId")).toContain("{id}");
  });

  it("do not fill a hole with what an object inherits", () => {
    expect(sayIn("en")("error", { message: "{constructor}" })).toBe("Error: {constructor}");
  });
});

describe("every command", () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    "%s has examples that call it",
    (name, command) => {
      expect(command.examples.length).toBeGreaterThan(0);
      for (const example of command.examples) expect(example).toContain(`silian ${name}`);
    },
  );

  it.each(commands.map((command) => [command.name, command] as const))("%s has a program", async (_, command) => {
    expect(await command.load()).toBeTypeOf("function");
  });
});
