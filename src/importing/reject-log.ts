import { appendFileSync, rmSync } from "node:fs";
import { csvCell } from "./csv-cell.js";
import { ImportRefused } from "./import-failure.js";
import type { RowProblem } from "./row-problem.js";

/** Where a row stands. */
export interface RowPlace {
  readonly file: string;
  readonly line: number;
}

/** Counts rejected rows and writes them to a file; more than the limit refuse the whole import. */
export class RejectLog {
  readonly counts: Record<string, number> = {};
  private total = 0;

  constructor(
    private readonly path: string,
    private readonly maxErrors: number,
  ) {
    rmSync(path, { force: true });
  }

  /** The file, once it has rows. */
  get file(): string | undefined {
    return this.total > 0 ? this.path : undefined;
  }

  add({ file, line }: RowPlace, { code, column, message }: RowProblem): void {
    if (this.total === 0) appendFileSync(this.path, "file,line,column,code,reason\n");
    appendFileSync(this.path, `${[file, String(line), column, code, message].map(csvCell).join(",")}\n`);
    this.counts[code] = (this.counts[code] ?? 0) + 1;
    this.total += 1;
    if (this.total > this.maxErrors)
      throw new ImportRefused(
        `At most ${this.maxErrors} rows may be rejected, but this is one more (${code}: ${message}). See ${this.path}.`,
        { file, line, ...(column === "" ? {} : { column }) },
      );
  }
}
