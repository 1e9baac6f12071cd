import { z } from "zod";
import { csvFormat } from "../../exporting/csv-format.js";
import { exportGraph as writeGraph } from "../../exporting/export-graph.js";
import { graphmlFormat } from "../../exporting/graphml-format.js";
import { jsonlFormat } from "../../exporting/jsonl-format.js";
import { fileSink, streamSink } from "../../exporting/open-sink.js";
import { type EntityLabel, entityLabels, kindName } from "../../ontology/entity-kinds.js";
import { exitCodes } from "../exit-code.js";
import { Progress } from "../progress.js";
import { type Handler, readOptions } from "../run.js";
import { UsageError } from "../usage-error.js";
import { withDatabase } from "../with-graph.js";

const formats = { csv: csvFormat, jsonl: jsonlFormat, graphml: graphmlFormat } as const;
const labelsByKind = new Map(entityLabels.map((label) => [kindName(label), label]));

const toLabel = (kind: string, context: z.RefinementCtx): EntityLabel => {
  const label = labelsByKind.get(kind.toUpperCase());
  if (label !== undefined) return label;
  context.addIssue({ code: "custom", message: `must be one of ${[...labelsByKind.keys()].join(", ")}` });
  return z.NEVER;
};
const shape = z.object({
  format: z.enum(["csv", "jsonl", "graphml"], { error: "must be csv, jsonl or graphml" }).default("jsonl"),
  out: z.string().optional(),
  kind: z.array(z.string().transform(toLabel)).optional(),
});

/** Writes the graph to files or to standard output. */
export const exportGraph: Handler = (run) => {
  const { format: name, out, kind: labels } = readOptions(shape, run);
  const { say, terminal, signal } = run;
  const format = formats[name];
  if (out === undefined && name === "csv") throw new UsageError(say("export.needsFolder"));
  return withDatabase(run, async ({ database }) => {
    const progress = new Progress(terminal);
    const sink = out === undefined ? streamSink(process.stdout) : await fileSink(out, format);
    try {
      const counts = await writeGraph(database, format, sink.write, {
        signal,
        ...(labels && { labels }),
        onProgress: (part, done) => {
          progress.show(say(part === "nodes" ? "export.nodes" : "export.edges"), { done });
        },
      });
      await sink.finish();
      terminal.note(say("export.done", { nodes: counts.nodes, edges: counts.edges, out: out ?? "-" }));
    } catch (error) {
      await sink.discard();
      throw error;
    }
    return exitCodes.done;
  });
};
