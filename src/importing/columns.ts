import { ImportRefused, type Place } from "./import-failure.js";
import type { Cell } from "./read-rows.js";

/** Where a rule of the mapping stands and which columns it may name. */
export interface RuleScope {
  readonly file: string;
  readonly columns: readonly string[];
  readonly place: (path: readonly PropertyKey[]) => Place;
}

export type Path = readonly PropertyKey[];

/** Gives the place of a column in a row; a column that the file lacks is refused with the mapping's line. */
export function columnIndex(scope: RuleScope, name: string, path: Path): number {
  const index = scope.columns.indexOf(name);
  if (index >= 0) return index;
  throw new ImportRefused(
    `A rule may only name columns of its file, but ${scope.file} (line 1) has no ${name}: it has ${scope.columns.join(", ")}.`,
    scope.place(path),
  );
}

/** Gives a cell's text without the blanks around it; a list's parts are joined. */
export function cellText(cells: readonly Cell[], index: number): string {
  const cell = cells[index] ?? "";
  return typeof cell === "string" ? cell.trim() : cell.join(";");
}

/** Refuses a rule of the mapping. */
export const refuseRule = (scope: RuleScope, path: Path, message: string): ImportRefused =>
  new ImportRefused(message, scope.place(path));
