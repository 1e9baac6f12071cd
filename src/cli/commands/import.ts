import { importDataSet } from "../../importing/import-data-set.js";
import { exitCodeOf } from "../../importing/exit-codes.js";
import { importOptions, tellImport } from "../import-report.js";
import type { Handler } from "../run.js";
import { withDatabase } from "../with-graph.js";

/** Imports a data set into the graph. */
export const importFolder: Handler = (run) =>
  withDatabase(run, async ({ database }) => {
    const { say, terminal, options } = run;
    const summary = await importDataSet(database, run.args[0] ?? "", importOptions(run));
    tellImport(run, summary);
    const { dataSetId: dataSet, read, written, merged, unchanged } = summary;
    const seconds = summary.seconds.toFixed(1);
    terminal.out(
      options["json"] === true
        ? JSON.stringify(summary, null, 2)
        : say("import.done", { dataSet, read, ...written, merged, unchanged, seconds }),
    );
    return exitCodeOf(summary);
  });
