import { currentLoad } from "../measure/machine.js";
import { percentile } from "../measure/percentiles.js";
import type { AnalysisBench } from "./analysis-bench.js";

/** What a row of the table came to, in milliseconds. */
export interface TimedRow {
  readonly row: AnalysisBench;
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly load: number;
}

/** Times a row: its input is built and its thing run once before it counts. */
export async function timeRow(row: AnalysisBench): Promise<TimedRow> {
  const run = await row.prepare();
  await run();
  const times: number[] = [];
  for (let at = 0; at < row.runs; at++) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  const [least, most] = [Math.min(...times), Math.max(...times)];
  return { row, median: percentile(times, 0.5), least, most, load: currentLoad() };
}
