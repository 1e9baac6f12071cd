import { z } from "zod";
import type { ImportOptions } from "../importing/import-data-set.js";
import type { ImportProgress, ImportSummary } from "../importing/import-summary.js";
import { Progress } from "./progress.js";
import { readOptions, type Run } from "./run.js";
import type { Say } from "./texts.js";

const shape = z.object({
  maxErrors: z.coerce.number("must be a whole number").int().min(0).optional(),
  duplicates: z.enum(["error", "first", "last"], { error: "must be error, first or last" }).optional(),
  dangling: z.enum(["reject", "stub"], { error: "must be reject or stub" }).optional(),
  strict: z.boolean().optional(),
  rejects: z.string().optional(),
  dryRun: z.boolean().optional(),
});

/** Reads how a data set is to be imported from a command's options, and shows the progress. */
export function importOptions(run: Run, isCheck = false): ImportOptions {
  const { maxErrors, duplicates, dangling, strict, rejects, dryRun } = readOptions(shape, run);
  const [dataSetId = ""] = run.args;
  const progress = new Progress(run.terminal);
  const dry = dryRun === true || isCheck;
  return {
    signal: run.signal,
    onProgress: (at) => {
      // A dry run plans what it would write; to whoever watches, that is checking.
      showImport(progress, run.say, dry ? { ...at, phase: "check" } : at, dataSetId);
    },
    ...(maxErrors !== undefined && { maxErrors }),
    ...(duplicates !== undefined && { duplicatePolicy: duplicates }),
    ...(dangling !== undefined && { danglingPolicy: dangling }),
    ...(strict !== undefined && { strictCodes: strict }),
    ...(rejects !== undefined && { rejectsFile: rejects }),
    dryRun: dry,
  };
}

/** Shows how far an import is in the file that it reads. */
export function showImport(
  progress: Progress,
  say: Say,
  { phase, file, bytesRead, bytesTotal }: ImportProgress,
  dataSetId = "",
): void {
  const step = say(`import.phase.${phase}`, { dataSet: dataSetId });
  progress.show(step, { done: bytesRead, total: bytesTotal, detail: file });
}

/** Tells what an import left out and rejected. */
export function tellImport({ terminal, say }: Run, summary: ImportSummary): void {
  for (const [reason, count] of Object.entries(summary.skipped))
    terminal.note(say("import.skipped", { count, reason }));
  for (const [code, count] of Object.entries(summary.rejected)) terminal.note(say("import.rejected", { count, code }));
  if (summary.rejectsFile !== undefined) terminal.note(say("import.rejectsFile", { file: summary.rejectsFile }));
}

/** How many rows, edges and codes were rejected. */
export const countRejected = ({ rejected }: ImportSummary): number =>
  Object.values(rejected).reduce((sum, count) => sum + count, 0);
