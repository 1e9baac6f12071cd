/** Input–output tables for the tests: the published ones, and random ones that are productive. */
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { parse } from "csv-parse/sync";
import { type InputOutputTable, solveTable } from "../../../src/methods/input-output/input-output.scoring.js";
import type { Solved } from "../../../src/methods/input-output/linkages.scoring.js";

/** Makes a table of rows of flows. */
export const tableOf = (rows: readonly (readonly number[])[], output: readonly number[]): InputOutputTable => ({
  size: output.length,
  flows: Float64Array.from(rows.flat()),
  output: Float64Array.from(output),
});

/** Solves a table, and fails where it is refused. */
export function solve(table: InputOutputTable): Solved {
  const solved = solveTable(table);
  if (solved.refusal !== null) throw new Error(`The table is ${solved.refusal}.`);
  return solved;
}

/** Draws tables of 1 to 6 sectors with self-deliveries and zeros, final demand and value added in each sector. */
export const productiveTables: fc.Arbitrary<InputOutputTable> = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc
    .tuple(
      fc.array(fc.array(fc.nat(9), { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: size, maxLength: size }),
    )
    .map(([rows, extra]) => {
      const sold = rows.map((row) => row.reduce((sum, flow) => sum + flow, 0));
      const bought = rows.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
      return tableOf(
        rows,
        extra.map((more, sector) => Math.max(sold[sector] ?? 0, bought[sector] ?? 0) + more),
      );
    }),
);

const folder = new URL("../../../../shared/oracles/input-output/", import.meta.url);

/** Reads a published table's rows, or undefined where it is not there. */
export function readTable(name: string, columns: boolean): unknown {
  const file = new URL(name, folder);
  if (existsSync(file)) return parse(readFileSync(file, "utf8"), { columns });
  console.warn(`SKIPPED: the reference table ${name} is not there, so nothing is compared with it.`);
  return undefined;
}
