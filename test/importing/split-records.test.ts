import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestRecord, type RawRecord, RecordSplitter } from "../../src/importing/split-records.js";

const split = (pieces: readonly string[], isRecord: (text: string) => boolean = () => true): RawRecord[] => {
  const splitter = new RecordSplitter(isRecord);
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
};

describe("a CSV text is cut into records", () => {
  it("at line ends, with or without carriage return, and tells each one's first line", () => {
    expect(split(["a,b\r\n1,2\n\n3,4"])).toEqual([
      { text: "a,b", line: 1 },
      { text: "1,2", line: 2 },
      { text: "3,4", line: 4 },
    ]);
  });

  it("not at line ends inside quotes", () => {
    expect(split(['"a\nb",2\n3,4\n'])).toEqual([
      { text: '"a\nb",2', line: 1 },
      { text: "3,4", line: 3 },
    ]);
  });

  it("the same way wherever the pieces end", () => {
    const cell = fc.constantFrom("a", "宁波", '"x\ny"', '"q""q"', "");
    const rows = fc.array(fc.tuple(cell, cell), { maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 6 }), (table, cuts) => {
        const text = table.map((row) => row.join(",")).join("\n");
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((end, index) => text.slice(places[index], end));
        expect(split(pieces)).toEqual(split([text]));
      }),
    );
  });

  it("and a quote that never closes costs its own line only", () => {
    expect(split(['h\n"open,1\n2,2\n3,3\n'])).toEqual([
      { text: "h", line: 1 },
      { text: "", line: 2, problem: "UNTERMINATED_QUOTE" },
      { text: "2,2", line: 3 },
      { text: "3,3", line: 4 },
    ]);
  });

  it("and two stray quotes far apart do not swallow the rows between them", () => {
    const isRecord = (text: string) => !text.includes("\n");
    expect(split(['5" pipe\ngood\n6" pipe\nlast'], isRecord).map(({ line, problem }) => [line, problem])).toEqual([
      [1, "UNTERMINATED_QUOTE"],
      [2, undefined],
      [3, "UNTERMINATED_QUOTE"],
      [4, undefined],
    ]);
  });

  it("and a line that is too long is thrown away while it is read, at flat memory", () => {
    const splitter = new RecordSplitter(() => true);
    const records = splitter.push("first\n");
    for (let piece = 0; piece < 50; piece += 1) records.push(...splitter.push("x".repeat(100_000)));
    records.push(...splitter.push("\nlast\n"), ...splitter.end());
    expect(records).toEqual([
      { text: "first", line: 1 },
      { text: "", line: 2, problem: "ROW_TOO_LARGE" },
      { text: "last", line: 3 },
    ]);
  });

  it("and an open quote is given up after as many characters as a record may have", () => {
    const lines = Array.from({ length: 30 }, () => "y".repeat(largestRecord / 20));
    const records = split([`"open\n${lines.join("\n")}\n`]);
    expect(records[0]).toEqual({ text: "", line: 1, problem: "UNTERMINATED_QUOTE" });
    expect(records).toHaveLength(31);
  });
});
