import { join } from "node:path";
import { exitCodeOf } from "../../importing/exit-codes.js";
import { importDataSet } from "../../importing/import-data-set.js";
import { readMapping } from "../../importing/read-mapping.js";
import { EmptyGraph } from "../../start/empty-graph.js";
import { exitCodes } from "../exit-code.js";
import { importOptions, tellImport } from "../import-report.js";
import type { Handler } from "../run.js";

/** Checks a data set as an import would, without a database. */
export const validateFolder: Handler = async (run) => {
  const { say, terminal, options } = run;
  const folder = run.args[0] ?? "";
  const { mapping } = await readMapping(join(folder, "mapping.json"));
  const graph = new EmptyGraph(mapping.dataSet.id);
  try {
    const summary = await importDataSet(graph, folder, importOptions(run, true));
    tellImport(run, summary);
    if (options["json"] === true) terminal.out(JSON.stringify(summary, null, 2));
    else terminal.out(say("validate.done", { dataSet: summary.dataSetId, read: summary.read }));
    const code = exitCodeOf(summary);
    if (code === exitCodes.done && options["json"] !== true) terminal.out(say("validate.fine"));
    return code;
  } finally {
    await graph.close();
  }
};
