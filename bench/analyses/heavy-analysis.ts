import { prepareNetwork } from "../../src/methods/esri/supply-network.scoring.js";
import { WorkerPool } from "../../src/snapshot/worker-pool.js";
import { defineWorkerTask } from "../../src/snapshot/worker-task.js";
import { drawSupplies } from "./esri.bench.js";
import type { scoreHalf } from "./esri.worker.js";

const task = defineWorkerTask<typeof scoreHalf>(new URL("./esri.worker.ts", import.meta.url), "scoreHalf");
const never = new AbortController().signal;

/** Gives a heavy analysis that runs as the server runs them, in a thread of a pool: half the ESRI of 3,000 firms. */
export function heavyAnalysis(): { run: () => Promise<unknown>; close: () => Promise<void> } {
  const pool = new WorkerPool({ threads: 1, queue: 1, waitMs: 60_000 });
  const network = prepareNetwork(drawSupplies({ firms: 3_000, supplies: 15_000, products: 50, seed: 7 }));
  const firms = Int32Array.from({ length: 1_500 }, (_, firm) => firm);
  const input = { network, firms, options: { epsilon: 1e-2, replaceability: false } };
  return { run: () => pool.run(task, input, never), close: () => pool.close() };
}
