import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Encoding } from "../../src/importing/decode-file.js";
import { readHeader, readRows, type SourceFile, type SourceRow } from "../../src/importing/read-rows.js";
import { temporaryFolder } from "./data-set-folder.js";

const text = 'id,name\nent:1,宁波旭升\nent:2,"a ""b"", c"\n';
/** 宁波 in GB18030. */
const ningboGb = [0xc4, 0xfe, 0xb2, 0xa8];

function fileOf(bytes: Uint8Array | string, encoding: Encoding = "utf-8", format: "csv" | "jsonl" = "csv"): SourceFile {
  const path = join(temporaryFolder(), "rows.csv");
  writeFileSync(path, bytes);
  return { path, name: "rows.csv", format, encoding, bytes: bytes.length };
}

async function read(file: SourceFile, columns?: readonly string[]): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const piece of readRows(file, columns ?? (await readHeader(file)))) rows.push(...piece.rows);
  return rows;
}

const cellsOf = async (file: SourceFile) => (await read(file)).map(({ cells }) => cells);
const expected = [
  ["ent:1", "宁波旭升"],
  ["ent:2", 'a "b", c'],
];

describe("a CSV file", () => {
  it("is read in UTF-8, with its mark and without", async () => {
    expect(await cellsOf(fileOf(text))).toEqual(expected);
    expect(await cellsOf(fileOf(`\uFEFF${text}`))).toEqual(expected);
  });

  it("is read in UTF-16, told by its mark or by the mapping", async () => {
    expect(await cellsOf(fileOf(Buffer.from(`\uFEFF${text}`, "utf16le")))).toEqual(expected);
    expect(await cellsOf(fileOf(Buffer.from(`\uFEFF${text}`, "utf16le").swap16()))).toEqual(expected);
    expect(await cellsOf(fileOf(Buffer.from(text, "utf16le"), "utf-16le"))).toEqual(expected);
  });

  it("is read in GB18030 when the mapping says so", async () => {
    const bytes = Buffer.concat([Buffer.from("id,name\nent:1,"), Buffer.from(ningboGb), Buffer.from("\n")]);
    expect(await cellsOf(fileOf(bytes, "gb18030"))).toEqual([["ent:1", "宁波"]]);
  });

  it("is refused with line and hint where bytes are not of the encoding, and nothing is replaced", async () => {
    const gb = Buffer.concat([Buffer.from("id,name\nent:1,x\nent:2,"), Buffer.from(ningboGb), Buffer.from("\n")]);
    await expect(read(fileOf(gb))).rejects.toThrow(/^rows\.csv:3: .*utf-8.*gb18030/);
    const bad = Buffer.concat([Buffer.from("id,name\nent:1,"), Buffer.from([0xff, 0x20]), Buffer.from("\n")]);
    await expect(read(fileOf(bad, "gb18030"))).rejects.toThrow(/^rows\.csv:2: .*gb18030/);
    const cut = Buffer.from("id,name\nent:1,宁").subarray(0, -1);
    await expect(read(fileOf(cut))).rejects.toThrow(/rows\.csv:2/);
  });

  it("is refused when it is empty, or names a column twice", async () => {
    await expect(readHeader(fileOf(""))).rejects.toThrow(/rows\.csv:1.*empty/);
    await expect(readHeader(fileOf("id,name,id\n"))).rejects.toThrow(/rows\.csv:1:3.*id/);
  });

  it("tells of each row that can't be read, with its line, and reads on", async () => {
    const rows = await read(fileOf('id,name\nent:1\nent:2,a\0b\nent:3,x"y"\nent:4,good\n"ent:5,open\nent:6,last'));
    expect(rows.map(({ line, problem, cells }) => [line, problem?.code ?? cells[1]])).toEqual([
      [2, "COLUMN_COUNT"],
      [3, "NUL_CHARACTER"],
      [4, "BAD_QUOTE"],
      [5, "good"],
      [6, "UNTERMINATED_QUOTE"],
      [7, "last"],
    ]);
  });

  it("keeps line ends inside quotes, and counts the lines that they take", async () => {
    const rows = await read(fileOf('id,name\nent:1,"two\nlines"\nent:2,next\n'));
    expect(rows.map(({ line, cells }) => [line, cells[1]])).toEqual([
      [2, "two\nlines"],
      [4, "next"],
    ]);
  });
});

describe("a JSON Lines file", () => {
  const columns = ["id", "n", "list", "yes"];
  it("gives the members asked for; numbers keep all their digits", async () => {
    const lines =
      '{"id":"a","n":9007199254740993,"list":["x","y"],"yes":true}\n{"id":"with \\"123\\" inside","n":1.50}\n';
    const rows = await read(fileOf(lines, "utf-8", "jsonl"), columns);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["a", "9007199254740993", ["x", "y"], "true"],
      ['with "123" inside', "1.50", "", ""],
    ]);
  });

  it("tells of lines that are no plain objects, and reads on", async () => {
    const lines = '{"id":\n[1]\n{"id":{"a":1}}\n{"id":"a\\u0000"}\n{"id":"good \\" quote"}\n';
    const rows = await read(fileOf(lines, "utf-8", "jsonl"), columns);
    expect(rows.map(({ problem, cells }) => problem?.code ?? cells[0])).toEqual([
      "BAD_JSON",
      "BAD_JSON",
      "BAD_JSON",
      "NUL_CHARACTER",
      'good " quote',
    ]);
  });
});
