import { describeSetting, type Setting } from "../results/results-file.js";
import { renderRatio, renderTable } from "../results/table.js";
import type { MemoryResult, SpeedResult, Timed } from "./measure-import.js";

/** How many times the server's own LOAD CSV the import may take at most. */
export const speedBound = 1.2;

/** How many times the memory an import of three times the rows may take to be called flat. */
export const memoryBound = 1.5;

/** Renders the section of the import. */
export function renderImport(
  { speed, memory }: { speed: SpeedResult; memory: MemoryResult },
  setting: Setting,
): string {
  const { first, rows } = speed;
  const seconds = ({ seconds }: Timed): string => seconds.toFixed(1);
  const compare = (name: string, ours: Timed, theirs: Timed, bound: number | null): string[] => [
    name,
    seconds(ours),
    seconds(theirs),
    renderRatio(ours.seconds / theirs.seconds, bound),
    renderRatio(ours.cpuSeconds / theirs.cpuSeconds, null),
  ];
  const counted = speed.rounds === 1 ? "the next round" : `middle of ${speed.rounds} rounds`;
  const growth = renderRatio(memory.peakMbThrice / memory.peakMbOnce, memoryBound);
  return `## Import

${describeSetting(setting)}

The listed companies' table imported into an empty database with every constraint and index, against the server's own
\`LOAD CSV\` that writes the same ${rows.toLocaleString("en")} nodes and edges from files made of that graph: same properties, constraints
and indexes, rows in the order of the tables, on one database, in turns. Reading and cleaning the tables, twice, is in the
import's time.

${renderTable(
  ["", "import s", "LOAD CSV s", "ratio", "ratio of processor time"],
  [
    compare("first round, cold server", first.import, first.loadCsv, null),
    compare(counted, speed.import, speed.loadCsv, speedBound),
  ],
)}

Peak memory of the importing process: ${memory.peakMbOnce.toFixed(0)} MB for ${memory.rows.toLocaleString("en")} generated rows, ${memory.peakMbThrice.toFixed(0)} MB for three times as many: ${growth}.`;
}
