import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellText, csvCell, csvLine } from "../../src/exporting/csv-cells.js";

describe("a cell of CSV", () => {
  it.each(["=1+1", "+1", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1"])("makes the formula %j harmless", (text) => {
    expect(parse(csvLine([text]))).toEqual([[`'${text}`]]);
  });

  it("leaves negative numbers numbers", () => {
    expect(csvCell("-12.5")).toBe("-12.5");
    expect(csvCell("-12.5x")).toBe("'-12.5x");
  });

  it("quotes commas, quotes and line breaks", () => {
    expect(csvCell('a,"b"\nc')).toBe('"a,""b""\nc"');
  });

  it("joins lists and writes nothing for what is not there", () => {
    expect(cellText(["旭升集团", "旭升股份"])).toBe("旭升集团;旭升股份");
    expect([null, undefined, true, 0.5].map(cellText)).toEqual(["", "", "true", "0.5"]);
  });

  it("comes back from a reader as it was, but for the apostrophe", () => {
    const text = fc.string({ unit: fc.constantFrom("=", "+", "-", "@", ",", '"', "\n", "\r", "1", "链") });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (cells) => {
        const [read] = parse(csvLine([...cells, "end"]), { columns: false });
        expect(read?.slice(0, -1).map((cell) => cell.replace(/^'/, ""))).toEqual(cells);
        for (const cell of read ?? []) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/);
      }),
    );
  });
});
