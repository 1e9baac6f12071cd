import { type AttachReport, attachChain } from "../../attaching/attach-chain.js";
import type { Remarkable } from "../../attaching/plan-attaching.js";
import { exitCodes } from "../exit-code.js";
import { Progress } from "../progress.js";
import { resolveId } from "../resolve-id.js";
import type { Handler, Run } from "../run.js";
import { renderTable } from "../table.js";
import { withGraph } from "../with-graph.js";

const shownRows = 20;

/** Attaches products to the links of a chain and reports what a reviewer should look at. */
export const attach: Handler = (run) =>
  withGraph(run, async (access, { database }) => {
    const { say, terminal, signal, options } = run;
    const chainId = await resolveId(access, run, String(options["chain"]), ["CHAIN"]);
    const progress = new Progress(terminal);
    const report = await attachChain(database, chainId, {
      signal,
      dryRun: options["dryRun"] === true,
      onProgress: (at) => {
        progress.show(say(at.phase === "read" ? "attach.reading" : "attach.writing"), at);
      },
    });
    progress.end();
    if (options["json"] === true) terminal.out(JSON.stringify(report, null, 2));
    else tellReport(run, report);
    return exitCodes.done;
  });

function tellReport(run: Run, report: AttachReport): void {
  const { say, terminal } = run;
  const { products, accounting, attached, created, changed, removed, unchanged, statedElsewhere: elsewhere } = report;
  terminal.out(say("attach.done", { products, accounting, attached, created, changed, removed, unchanged, elsewhere }));
  if (report.dryRun) terminal.out(say("attach.dryRun"));
  tellTable(
    run,
    say("attach.byTerm"),
    [say("column.link"), say("column.term"), say("column.count")],
    report.byTerm.map(({ linkName, term, count }) => [
      linkName,
      term === "" ? say("attach.byReviewer") : term,
      String(count),
    ]),
  );
  tellRemarkables(run, say("attach.unsure", { count: report.unsure.length }), report.unsure);
  tellRemarkables(run, say("attach.several", { count: report.several.length }), report.several);
  tellRemarkables(run, say("attach.refused", { count: report.refused.length }), report.refused);
}

const tellRemarkables = (run: Run, title: string, remarkables: readonly Remarkable[]): void => {
  const { say } = run;
  const rows = remarkables.flatMap(({ productName, links }) =>
    links.map(({ linkId, term, confidence }) => [productName, linkId, term, confidence.toFixed(2)]),
  );
  tellTable(
    run,
    title,
    [say("column.product"), say("column.link"), say("column.term"), say("column.confidence")],
    rows,
  );
};

function tellTable({ say, terminal }: Run, title: string, columns: readonly string[], rows: readonly string[][]): void {
  if (rows.length === 0) return;
  terminal.out(`\n${title}`);
  const flexible = columns.map((name, at) => ({ title: name, flexible: at === 0, right: at === columns.length - 1 }));
  terminal.out(renderTable(flexible, rows.slice(0, shownRows), terminal.columns));
  if (rows.length > shownRows) terminal.out(say("attach.more", { count: rows.length - shownRows }));
}
