import { parse } from "csv-parse/sync";
import { decodeFile, type Encoding } from "./decode-file.js";
import { ImportRefused } from "./import-failure.js";
import { readJsonLine } from "./read-json-line.js";
import { type RejectCode, RowProblem } from "./row-problem.js";
import { largestRecord, type RawRecord, RecordSplitter } from "./split-records.js";

/** One cell; lists come from JSON Lines only. */
export type Cell = string | readonly string[];

/** A row as it was read: its cells in the order of the columns, or why it can't be read. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly Cell[];
  readonly problem?: RowProblem;
}

/** Rows that were read together, and how many bytes of the file that took. */
export interface SourcePiece {
  readonly rows: readonly SourceRow[];
  readonly bytesRead: number;
}

export interface SourceFile {
  readonly path: string;
  /** The name as the mapping has it. */
  readonly name: string;
  readonly format: "csv" | "jsonl";
  readonly encoding: Encoding;
  /** Its size. */
  readonly bytes: number;
}

/** Gives the columns of a CSV file, the first record; JSON Lines has none. */
export async function readHeader(file: SourceFile): Promise<readonly string[]> {
  const splitter = new RecordSplitter(() => true);
  for await (const { text } of decodeFile(file.path, file.name, { encoding: file.encoding })) {
    const [first] = splitter.push(text);
    if (first !== undefined) return checkHeader(file, first);
  }
  const [last] = splitter.end();
  if (last !== undefined) return checkHeader(file, last);
  throw new ImportRefused("A CSV file begins with the names of its columns, but this one is empty.", {
    file: file.name,
    line: 1,
  });
}

function checkHeader(file: SourceFile, record: RawRecord): readonly string[] {
  const cells = record.problem === undefined ? cellsOf(record.text) : undefined;
  const place = { file: file.name, line: record.line };
  if (cells === undefined) throw new ImportRefused("The names of the columns can't be read.", place);
  const names = cells.map((cell) => cell.trim());
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twice >= 0)
    throw new ImportRefused(`Every column has its own name, but ${names[twice] ?? ""} stands there twice.`, {
      ...place,
      column: twice + 1,
    });
  return names;
}

/** Reads a file's rows piece by piece; `columns` are the header's for CSV, and the members wanted for JSON Lines. */
export async function* readRows(
  file: SourceFile,
  columns: readonly string[],
  onBytes?: (bytes: Uint8Array) => void,
): AsyncGenerator<SourcePiece> {
  const splitter =
    file.format === "csv"
      ? new RecordSplitter((text) => cellsOf(text)?.length === columns.length)
      : new RecordSplitter();
  const options = { encoding: file.encoding, ...(onBytes === undefined ? {} : { onBytes }) };
  let header = file.format === "csv";
  const toRows = (records: readonly RawRecord[]): SourceRow[] => {
    const body = header && records.length > 0 ? records.slice(1) : records;
    if (records.length > 0) header = false;
    return body.map((record) => toRow(file.format, record, columns));
  };
  let bytesRead = 0;
  for await (const piece of decodeFile(file.path, file.name, options)) {
    bytesRead = piece.bytesRead;
    yield { rows: toRows(splitter.push(piece.text)), bytesRead };
  }
  yield { rows: toRows(splitter.end()), bytesRead };
}

const problemTexts: Partial<Record<RejectCode, string>> = {
  UNTERMINATED_QUOTE: "A quote that opens must close, but this row's never does.",
  ROW_TOO_LARGE: "A row may have at most 1,000,000 characters, but this one has more.",
};

function toRow(format: "csv" | "jsonl", { text, line, problem }: RawRecord, columns: readonly string[]): SourceRow {
  const wrong = (code: RejectCode, message: string): SourceRow => ({
    line,
    cells: [],
    problem: new RowProblem(code, "", message),
  });
  if (problem !== undefined) return wrong(problem, problemTexts[problem] ?? "");
  if (text.includes("\0")) return wrong("NUL_CHARACTER", "A row may hold no NUL character, but this one does.");
  if (format === "jsonl") return { line, ...readJsonLine(text, columns) };
  const cells = cellsOf(text);
  if (cells === undefined)
    return wrong("BAD_QUOTE", 'A quote inside a cell is written twice (""), but this row\'s is not.');
  if (cells.length !== columns.length)
    return wrong(
      "COLUMN_COUNT",
      `A row has as many cells as the header (${columns.length}), but this one has ${cells.length}.`,
    );
  return { line, cells };
}

/** Cuts a record into cells: quickly where it has no quotes, else by the CSV parser. */
function cellsOf(text: string): readonly string[] | undefined {
  if (!text.includes('"')) return text.split(",");
  try {
    const records: string[][] = parse(text, { max_record_size: largestRecord, record_delimiter: "\u0000" });
    return records[0];
  } catch {
    return undefined;
  }
}
