import { describeSetting, type Setting } from "../results/results-file.js";
import { renderMs, renderTable } from "../results/table.js";
import type { LookupBeside } from "./lookup-beside.js";
import type { TimedRow } from "./time-row.js";

/** The most that a lookup's p95 may grow while a heavy analysis runs. */
export const growthBound = 1.5;

/** Says whether a figure keeps its bound. */
const verdict = (value: number, bound: number | null, unit: string): string =>
  bound === null ? "" : `≤ ${bound}${unit}: ${value <= bound ? "holds" : "**missed**"}`;

/** Renders the section of the analyses. */
export function renderAnalyses(timed: readonly TimedRow[], lookup: LookupBeside | null, setting: Setting): string {
  const rows = timed.map(({ row, median, least, most, load }) => [
    row.what,
    renderMs(median),
    verdict(median, row.limitMs, " ms"),
    `${renderMs(least)} – ${renderMs(most)}`,
    load.toFixed(1),
    row.note ?? "",
  ]);
  const beside =
    lookup === null
      ? []
      : [
          "",
          `A lookup's p95 over HTTP, alone ${renderMs(lookup.alone)} ms, while a heavy analysis runs in a thread of its own ${renderMs(lookup.beside)} ms: ${(lookup.beside / lookup.alone).toFixed(2)} (${verdict(lookup.beside / lookup.alone, growthBound, "")}).`,
        ];
  return [
    "## Analyses",
    "",
    describeSetting(setting),
    "",
    "Medians after one run that does not count, on inputs drawn with fixed seeds or on the imported table of listed companies.",
    "The load is that of the machine when the row was timed: at 2 its two cores are busy.",
    "",
    renderTable(["what", "median ms", "bound", "least – most", "load", "input"], rows),
    ...beside,
  ].join("\n");
}
