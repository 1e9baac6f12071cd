import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { currentLoad, describeMachine } from "../measure/machine.js";
import { writeSection } from "../results/results-file.js";
import { compareMemory, compareSpeed } from "./measure-import.js";
import { renderImport } from "./render-import.js";

/** How many rounds count, and who hears how it goes. */
export interface ImportBenchOptions {
  readonly rounds: number;
  readonly tell: (line: string) => void;
}

const table = fileURLToPath(new URL("../../../shared/data/ashare", import.meta.url));

/** Times the import of the listed companies' table against LOAD CSV of the same graph, measures its memory, writes the results. */
export async function benchImport({ rounds, tell }: ImportBenchOptions): Promise<void> {
  if (!existsSync(table)) {
    tell("The import is timed on the listed companies' table, which is not there; nothing was measured.");
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "silian-bench-csv-"));
  try {
    const before = currentLoad();
    const speed = await compareSpeed(rounds, folder, tell);
    const memory = await compareMemory(folder, tell);
    const machine = await describeMachine(speed.agent);
    const setting = { date: new Date().toISOString().slice(0, 10), machine, load: [before, currentLoad()] as const };
    const section = renderImport({ speed, memory }, setting);
    await writeSection("import", section);
    tell(section);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
