import { describe, expect, it } from "vitest";
import { z } from "zod";
import { chainOptionShape } from "../../src/cli/chain-options.js";
import { readOptions } from "../../src/cli/run.js";
import { UsageError } from "../../src/cli/usage-error.js";
import { fakeRun } from "./fake-run.js";

describe("the options of a command", () => {
  it("are read in their shape, with what is meant where nothing is said", () => {
    const shape = z.object({ count: z.coerce.number().default(5), out: z.string().optional() });
    expect(readOptions(shape, fakeRun())).toEqual({ count: 5 });
    expect(readOptions(shape, fakeRun({ count: "7", out: "x", json: true }))).toEqual({ count: 7, out: "x" });
  });

  it("that do not fit are told by the flag as it is typed, with what was given", () => {
    const shape = z.object({ maxErrors: z.enum(["few"], { error: "must be few" }) });
    const read = () => readOptions(shape, fakeRun({ maxErrors: ["a", "b"] }));
    expect(read).toThrow(UsageError);
    expect(read).toThrow('--max-errors: must be few, but got ["a","b"].');
  });

  it("tell only the first of several that do not fit", () => {
    const shape = z.object({ one: z.string(), two: z.string() });
    expect(() => readOptions(shape, fakeRun({ one: 1, two: 2 }))).toThrow(/^--one: (?!.*--two)/);
  });
});

describe("the options of a question about a chain", () => {
  it("mean all enterprises today where nothing is said", () => {
    expect(readOptions(chainOptionShape, fakeRun())).toEqual({ population: "ALL" });
  });

  it("take a population and a day", () => {
    const given = { population: "LISTED", asOf: "2024-02-29" };
    expect(readOptions(chainOptionShape, fakeRun(given))).toEqual(given);
  });

  it.each([
    [{ population: "listed" }, "--population: must be one of ALL, ABOVE_DESIGNATED_SIZE, LISTED"],
    [{ asOf: "2024-02-30" }, "--as-of: must be a day as YYYY-MM-DD"],
    [{ asOf: "yesterday" }, '--as-of: must be a day as YYYY-MM-DD, but got "yesterday".'],
  ])("refuse what is neither: %o", (given, told) => {
    expect(() => readOptions(chainOptionShape, fakeRun(given))).toThrow(told);
  });
});
