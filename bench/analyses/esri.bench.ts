import { seededRandom } from "../../src/lib/seeded-random.js";
import { makeWorkspace, scoreShock } from "../../src/methods/esri/esri.scoring.js";
import type { SupplyColumns } from "../../src/methods/esri/supply-columns.js";
import { prepareNetwork } from "../../src/methods/esri/supply-network.scoring.js";
import { defineWorkerTask } from "../../src/snapshot/worker-task.js";
import { WorkerPool } from "../../src/snapshot/worker-pool.js";
import type { AnalysisBench } from "./analysis-bench.js";
import type { scoreHalf } from "./esri.worker.js";

interface Size {
  readonly firms: number;
  readonly supplies: number;
  readonly products: number;
  readonly seed: number;
}

/** Draws a supply network: ends at random, one product a firm, weights over two orders of magnitude, a quarter of pairs essential. */
export function drawSupplies({ firms, supplies, products, seed }: Size): SupplyColumns {
  const random = seededRandom(seed);
  const productOf = Int32Array.from({ length: firms }, () => Math.floor(random() * products));
  const pairs = Uint8Array.from({ length: products * products }, () => (random() < 0.25 ? 2 : 1));
  const columns = {
    firmCount: firms,
    supplier: new Int32Array(supplies),
    buyer: new Int32Array(supplies),
    product: new Int32Array(supplies),
    weight: new Float64Array(supplies),
    essentiality: new Uint8Array(supplies),
  };
  for (let edge = 0; edge < supplies; edge++) {
    const supplier = Math.floor(random() * firms);
    const buyer = (supplier + 1 + Math.floor(random() * (firms - 1))) % firms;
    const product = productOf[supplier] ?? 0;
    columns.supplier[edge] = supplier;
    columns.buyer[edge] = buyer;
    columns.product[edge] = product;
    columns.weight[edge] = Math.exp(3 * (random() + random() + random() - 1.5));
    columns.essentiality[edge] = pairs[product * products + (productOf[buyer] ?? 0)] ?? 1;
  }
  return columns;
}

const large: Size = { firms: 100_000, supplies: 1_000_000, products: 200, seed: 7 };
const small: Size = { firms: 3_000, supplies: 15_000, products: 50, seed: 7 };

const oneFirm = (epsilon: number, replaceability: boolean) => () => {
  const workspace = makeWorkspace(prepareNetwork(drawSupplies(large)));
  let firm = 100;
  return Promise.resolve(() => scoreShock(workspace, { firms: [firm++], remaining: [0] }, { epsilon, replaceability }));
};

const everyTask = defineWorkerTask<typeof scoreHalf>(new URL("./esri.worker.ts", import.meta.url), "scoreHalf");

const everyFirm = (epsilon: number, replaceability: boolean) => async () => {
  const network = prepareNetwork(drawSupplies(small));
  const pool = new WorkerPool({ threads: 2, queue: 2, waitMs: 600_000 });
  const halves = [0, 1].map((half) => Int32Array.from({ length: small.firms / 2 }, (_, at) => 2 * at + half));
  const run = (firms: Int32Array) =>
    pool.run(everyTask, { network, firms, options: { epsilon, replaceability } }, new AbortController().signal);
  await Promise.all(halves.map((firms) => run(firms.subarray(0, 4))));
  return () => Promise.all(halves.map(run));
};

const preparation = "preparation of the network excluded (once per snapshot)";

/** The figures of ESRI. */
export const rows: readonly AnalysisBench[] = [
  {
    what: "ESRI of one firm, 100,000 firms, 1,000,000 supply edges, ε = 1e-2, σ = 1",
    limitMs: 1000,
    runs: 9,
    note: preparation,
    prepare: oneFirm(1e-2, false),
  },
  {
    what: "ESRI of one firm, 100,000 firms, 1,000,000 supply edges, ε = 1e-2, with σ",
    limitMs: 1000,
    runs: 9,
    note: preparation,
    prepare: oneFirm(1e-2, true),
  },
  {
    what: "ESRI of one firm, 100,000 firms, 1,000,000 supply edges, ε = 1e-6, σ = 1",
    limitMs: null,
    runs: 3,
    note: preparation,
    prepare: oneFirm(1e-6, false),
  },
  {
    what: "preparation of a supply network, 100,000 firms, 1,000,000 supply edges",
    limitMs: null,
    runs: 3,
    prepare: () => {
      const columns = drawSupplies(large);
      return Promise.resolve(() => prepareNetwork(columns));
    },
  },
  {
    what: "ESRI of every firm, 3,000 firms, 15,000 edges, a quarter essential, ε = 1e-2, σ = 1",
    limitMs: 6000,
    runs: 3,
    note: `two threads; ${preparation}`,
    prepare: everyFirm(1e-2, false),
  },
  {
    what: "ESRI of every firm, 3,000 firms, 15,000 edges, a quarter essential, ε = 1e-2, with σ",
    limitMs: 6000,
    runs: 3,
    note: `two threads; ${preparation}`,
    prepare: everyFirm(1e-2, true),
  },
  {
    what: "ESRI of every firm, 3,000 firms, 15,000 edges, a quarter essential, ε = 1e-6, σ = 1",
    limitMs: null,
    runs: 1,
    note: `two threads; ${preparation}`,
    prepare: everyFirm(1e-6, false),
  },
];
