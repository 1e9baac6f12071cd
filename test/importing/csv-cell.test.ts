import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCell } from "../../src/importing/csv-cell.js";

describe("a cell of a CSV file that we write", () => {
  it.each(["=1+1", "+1", "-1", "@x", "\tx", "\rx"])("is no formula: %j", (text) => {
    expect(csvCell(text).replace(/^"/, "")).toMatch(/^'/);
  });

  it("comes back as it was, but for the mark before what looks like a formula", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const [[back] = []]: string[][] = parse(`${csvCell(text)},x\n`);
        expect(back).toBe(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
      }),
    );
  });
});
