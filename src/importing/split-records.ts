/** One record of a CSV file: its text, its first line, and how many lines it took. */
export interface RawRecord {
  readonly text: string;
  readonly line: number;
  /** Why the text can't be a record. */
  readonly problem?: "UNTERMINATED_QUOTE" | "ROW_TOO_LARGE";
}

/** No record may be longer than so many characters. */
export const largestRecord = 1_000_000;

/**
 * Cuts text into records at line ends outside of quotes, at flat memory.
 * A quote that never closes costs its own line only: what was read on behind it is cut anew, line by line.
 */
export class RecordSplitter {
  private rest = "";
  private nextLine = 1;
  /** The lines of a record whose quote is still open. */
  private open: string[] = [];
  private openSize = 0;
  /** Set while the rest of a line that is too long is thrown away. */
  private skipping = false;

  /** `isRecord` says whether lines that a quote joins are one record; absent where quotes join no lines (JSON Lines). */
  constructor(private readonly isRecord?: (text: string) => boolean) {}

  /** Gives the records that are complete with this piece. */
  push(piece: string): RawRecord[] {
    const records: RawRecord[] = [];
    const text = this.rest + piece;
    let start = 0;
    for (let end = text.indexOf("\n", start); end >= 0; end = text.indexOf("\n", start)) {
      this.takeLine(text.slice(start, end), records);
      start = end + 1;
    }
    this.rest = text.slice(start);
    if (this.rest.length > largestRecord) this.giveUpLine(records);
    return records;
  }

  /** Gives what is left at the end of the file. */
  end(): RawRecord[] {
    const records: RawRecord[] = [];
    if (this.rest !== "") this.takeLine(this.rest, records);
    this.rest = "";
    while (this.open.length > 0) this.giveUpOpen(records);
    return records;
  }

  private giveUpLine(records: RawRecord[]): void {
    this.rest = "";
    if (this.skipping) return;
    while (this.open.length > 0) this.giveUpOpen(records);
    records.push({ text: "", line: this.nextLine, problem: "ROW_TOO_LARGE" });
    this.skipping = true;
  }

  private takeLine(line: string, records: RawRecord[]): void {
    this.nextLine += 1;
    if (this.skipping) {
      this.skipping = false;
      return;
    }
    const odd = this.isRecord !== undefined && hasOddQuotes(line);
    if (this.open.length === 0 && !odd) {
      const text = line.endsWith("\r") ? line.slice(0, -1) : line;
      if (text.length > largestRecord) records.push({ text: "", line: this.nextLine - 1, problem: "ROW_TOO_LARGE" });
      else if (text !== "") records.push({ text, line: this.nextLine - 1 });
      return;
    }
    this.open.push(line);
    this.openSize += line.length + 1;
    if (this.open.length > 1 && odd) this.closeRecord(records);
    while (this.openSize > largestRecord) this.giveUpOpen(records);
  }

  private closeRecord(records: RawRecord[]): void {
    const text = this.open.join("\n");
    const record = { text: text.endsWith("\r") ? text.slice(0, -1) : text, line: this.nextLine - this.open.length };
    if (this.isRecord?.(record.text) === false) {
      this.giveUpOpen(records);
      return;
    }
    this.open = [];
    this.openSize = 0;
    records.push(record);
  }

  /** Rejects the line where the quote opened, and cuts the lines behind it anew. */
  private giveUpOpen(records: RawRecord[]): void {
    const [, ...behind] = this.open;
    const line = this.nextLine - this.open.length;
    records.push({ text: "", line, problem: "UNTERMINATED_QUOTE" });
    this.open = [];
    this.openSize = 0;
    this.nextLine = line + 1;
    for (const next of behind) this.takeLine(next, records);
  }
}

function hasOddQuotes(line: string): boolean {
  let odd = false;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) odd = !odd;
  return odd;
}
