import type { CompiledFile } from "./compile-file.js";
import type { ItemsOf } from "./node-rules.js";
import type { Cell } from "./read-rows.js";
import { readRows } from "./read-rows.js";
import type { RowPlace } from "./reject-log.js";
import { RowProblem } from "./row-problem.js";

/** Something that a row states, with where it stands and its number among all of its pass. */
export interface Located<T> {
  readonly item: T;
  readonly place: RowPlace;
  readonly number: number;
}

/** What the reading of a file tells as it goes; all of it is optional. */
export interface ReadObserver {
  readonly onProblem?: (place: RowPlace, problem: RowProblem) => void;
  readonly onSkipped?: (reason: string) => void;
  readonly onBytes?: (file: CompiledFile, bytes: Uint8Array) => void;
  readonly onRows?: (file: CompiledFile, rows: number, bytesRead: number) => void;
}

/** What is read together with the files: rules' results for each row, and what the mapping itself states first. */
export interface ItemSource<T> {
  readonly files: readonly CompiledFile[];
  readonly rulesOf: (file: CompiledFile) => readonly ItemsOf<T>[];
  readonly first?: readonly { readonly item: T; readonly place: RowPlace }[];
}

/** Reads the files one after the other and gives what their rows state, in batches; the same every time. */
export async function* readItems<T>(
  { files, rulesOf, first = [] }: ItemSource<T>,
  batchSize: number,
  observer: ReadObserver = {},
): AsyncGenerator<Located<T>[]> {
  let number = 0;
  let batch: Located<T>[] = first.map(({ item, place }) => ({ item, place, number: number++ }));
  for (const file of files) {
    const rules = rulesOf(file);
    if (rules.length === 0) continue;
    let row = 0;
    const { name } = file.source;
    const bytes = observer.onBytes;
    const onBytes =
      bytes === undefined
        ? undefined
        : (piece: Uint8Array) => {
            bytes(file, piece);
          };
    for await (const { rows, bytesRead } of readRows(file.source, file.columns, onBytes)) {
      for (const source of rows) {
        row += 1;
        const place = { file: name, line: source.line };
        if (source.problem !== undefined) {
          observer.onProblem?.(place, source.problem);
          continue;
        }
        const reason = file.skips.find(({ test }) => test(source.cells))?.reason;
        if (reason !== undefined) observer.onSkipped?.(reason);
        else
          for (const item of itemsOf(rules, source.cells, row, place, observer))
            batch.push({ item, place, number: number++ });
        if (batch.length >= batchSize) {
          yield batch;
          batch = [];
        }
      }
      observer.onRows?.(file, rows.length, bytesRead);
    }
  }
  if (batch.length > 0) yield batch;
}

function itemsOf<T>(
  rules: readonly ItemsOf<T>[],
  cells: readonly Cell[],
  row: number,
  place: RowPlace,
  observer: ReadObserver,
): readonly T[] {
  try {
    const [only] = rules;
    return rules.length === 1 && only !== undefined ? only(cells, row) : rules.flatMap((rule) => rule(cells, row));
  } catch (error) {
    if (!(error instanceof RowProblem)) throw error;
    observer.onProblem?.(place, error);
    return [];
  }
}
