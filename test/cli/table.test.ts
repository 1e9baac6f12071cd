import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutTo, fillTo, renderTable, widthOf } from "../../src/cli/table.js";

const word = fc.string({ unit: fc.constantFrom("a", "Z", "7", "环", "节", "，", "é", " ") });

describe("a table on a terminal", () => {
  it("gives a Chinese character two columns", () => {
    expect(widthOf("一体化压铸")).toBe(10);
    expect(widthOf("MCU芯片")).toBe(7);
  });

  it("sets columns under each other whatever the script", () => {
    const table = renderTable(
      [{ title: "name" }, { title: "n", right: true }],
      [
        ["压铸模具", "12"],
        ["mould", "3"],
      ],
    );
    expect(table).toBe(["name       n", "────────  ──", "压铸模具  12", "mould      3"].join("\n"));
  });

  it("cuts only flexible columns, until the line fits", () => {
    const rows = [["link:nev/integrated-die-casting", "一体化压铸结构件和后地板"]];
    const table = renderTable([{ title: "id" }, { title: "name", flexible: true }], rows, 48);
    const lines = table.split("\n");
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(48);
    expect(lines[2]).toContain("link:nev/integrated-die-casting");
    expect(lines[2]).toMatch(/…$/);
  });

  it("rather lets a line be long than cut what must be whole", () => {
    const table = renderTable([{ title: "id" }], [["link:nev/integrated-die-casting"]], 10);
    expect(table).toContain("link:nev/integrated-die-casting");
  });

  it("keeps a cell with line breaks on one line", () => {
    expect(renderTable([{ title: "t" }], [["a\nb\t c"]]).split("\n")).toHaveLength(3);
  });

  it("shows its titles when there are no rows", () => {
    expect(renderTable([{ title: "环节" }], [])).toBe("环节\n────");
  });

  it("never cuts to more than the width, nor cuts what fits", () => {
    fc.assert(
      fc.property(word, fc.integer({ min: 1, max: 20 }), (text, width) => {
        const cut = cutTo(text, width);
        expect(widthOf(cut)).toBeLessThanOrEqual(Math.max(width, 1));
        if (widthOf(text) <= width) expect(cut).toBe(text);
      }),
    );
  });

  it("fills to exactly the width, on either side", () => {
    fc.assert(
      fc.property(word, fc.boolean(), (text, right) => {
        const filled = fillTo(text, 60, right);
        expect(widthOf(filled)).toBe(Math.max(60, widthOf(text)));
        expect(right ? filled.endsWith(text) : filled.startsWith(text)).toBe(true);
      }),
    );
  });
});
