import { seededRandom, randomBelow } from "../../src/lib/seeded-random.js";
import { buildGraph } from "../../src/methods/compact-graph/compact-graph.js";
import { pageRank } from "../../src/methods/pagerank/pagerank.scoring.js";
import { walkMatrix } from "../../src/methods/pagerank/walk-matrix.js";
import type { AnalysisBench } from "./analysis-bench.js";

const [nodeCount, edgeCount, seed] = [100_000, 270_000, 6];

/** A graph as grown networks are: each edge joins a node drawn at random with one drawn by how many edges it has already. */
function drawGraph() {
  const random = seededRandom(seed);
  const ends: number[] = [];
  const [from, to] = [new Int32Array(edgeCount), new Int32Array(edgeCount)];
  for (let edge = 0; edge < edgeCount; edge++) {
    const a = randomBelow(random, nodeCount);
    const popular = ends[randomBelow(random, ends.length)] ?? 0;
    const b = random() < 0.5 ? randomBelow(random, nodeCount) : popular;
    ends.push(a, b);
    [from[edge], to[edge]] = [a, b];
  }
  return buildGraph({ nodeCount, from, to, weight: Float64Array.from(from, () => 0.5 + random() / 2) });
}

const input = `${nodeCount} nodes, ${edgeCount} weighted edges walked both ways, seed ${seed}, three seeds of the walk`;
const seeds = [11, 5_003, 77_777].map((node) => ({ node, weight: 1 }));

/** Personalised PageRank to a proven error in the sum of all scores of 1e-6. */
export const rows: readonly AnalysisBench[] = [
  {
    what: "personalised PageRank, 100,000 nodes, 270,000 edges, L1 error 1e-6",
    limitMs: 150,
    runs: 15,
    note: `${input}; the walk's matrix made before`,
    prepare: () => {
      const walk = walkMatrix(drawGraph());
      return Promise.resolve(() => pageRank(walk, { seeds, tolerance: 1e-6 }));
    },
  },
  {
    what: "the same with the walk's matrix",
    limitMs: null,
    runs: 15,
    note: input,
    prepare: () => {
      const graph = drawGraph();
      return Promise.resolve(() => pageRank(walkMatrix(graph), { seeds, tolerance: 1e-6 }));
    },
  },
];
