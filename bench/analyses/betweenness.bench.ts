import { type BridgeInput, nodeRoles } from "../../src/analyses/bridge-value/bridge-input.scoring.js";
import { scoreBridge } from "../../src/analyses/bridge-value/bridge-value.scoring.js";
import { randomBelow, seededRandom } from "../../src/lib/seeded-random.js";
import { approximateBetweenness } from "../../src/methods/betweenness/approximate-betweenness.scoring.js";
import { exactBetweenness } from "../../src/methods/betweenness/betweenness.scoring.js";
import { globalEfficiency } from "../../src/methods/global-efficiency/global-efficiency.scoring.js";
import { drawSome } from "../../src/methods/global-efficiency/sampled-mean.scoring.js";
import { buildSimpleGraph, type SimpleGraph } from "../../src/methods/simple-graph/simple-graph.js";
import type { AnalysisBench } from "./analysis-bench.js";

const seed = 20260601;
const bounds = { epsilon: 0.01, delta: 0.1 };

/** Draws a graph in which new nodes join old ones that have many neighbours already, as firms and products do. */
function drawGrowing(nodeCount: number, edgeCount: number): SimpleGraph {
  const random = seededRandom(seed);
  const from: number[] = [];
  const to: number[] = [];
  const each = Math.round(edgeCount / nodeCount);
  for (let node = 1; from.length < edgeCount; node++)
    for (let edge = 0; edge < each && from.length < edgeCount; edge++) {
      const at = randomBelow(random, from.length * 2 + node);
      const end = at < from.length ? from[at] : at < from.length * 2 ? to[at - from.length] : at - from.length * 2;
      from.push(node % nodeCount);
      to.push(end ?? 0);
    }
  return buildSimpleGraph({ nodeCount, from, to });
}

/** Draws a graph whose edges join any two nodes alike. */
function drawEven(nodeCount: number, edgeCount: number): SimpleGraph {
  const random = seededRandom(seed);
  const ends = (): number[] => Array.from({ length: edgeCount }, () => randomBelow(random, nodeCount));
  return buildSimpleGraph({ nodeCount, from: ends(), to: ends() });
}

/** Puts the question of a type that every twentieth edge has: one node in twenty is an enterprise, one in a hundred an institute. */
function askBridge({ nodeCount, low: from, high: to }: SimpleGraph): BridgeInput {
  const random = seededRandom(seed);
  const role = Uint8Array.from({ length: nodeCount }, () => {
    const drawn = random();
    if (drawn < 0.05) return nodeRoles.enterprise;
    return drawn < 0.06 ? nodeRoles.institute : nodeRoles.other;
  });
  const type = Uint16Array.from(from, () => (random() < 0.05 ? 1 : 0));
  return {
    ...{ nodeCount, from, to, type, role, removedTypes: [1], removedNodes: [], home: null, projects: [] },
    ...{ steps: 3, seed: 1, draws: 10, listed: 10, budget: 6e7 },
  };
}

/** What betweenness, efficiency and a bridge take on generated graphs. */
export const rows: readonly AnalysisBench[] = [
  {
    what: "betweenness, exact, 10,000 nodes, 50,000 edges joined evenly",
    limitMs: 10_000,
    runs: 3,
    prepare: () => {
      const graph = drawEven(10_000, 50_000);
      return Promise.resolve(() => exactBetweenness(graph));
    },
  },
  {
    what: "betweenness, exact, 10,000 nodes, 50,000 edges, few nodes with many",
    limitMs: 10_000,
    runs: 3,
    prepare: () => {
      const graph = drawGrowing(10_000, 50_000);
      return Promise.resolve(() => exactBetweenness(graph));
    },
  },
  {
    what: "betweenness, approximate, 10,000 nodes, 50,000 edges joined evenly",
    limitMs: 1000,
    runs: 5,
    note: "with probability 0.9 no node is off by more than 0.01",
    prepare: () => {
      const graph = drawEven(10_000, 50_000);
      return Promise.resolve(() => approximateBetweenness(graph, { ...bounds, seed }));
    },
  },
  {
    what: "betweenness, approximate, 10,000 nodes, 50,000 edges, few nodes with many",
    limitMs: 1000,
    runs: 5,
    note: "with probability 0.9 no node is off by more than 0.01",
    prepare: () => {
      const graph = drawGrowing(10_000, 50_000);
      return Promise.resolve(() => approximateBetweenness(graph, { ...bounds, seed }));
    },
  },
  {
    what: "global efficiency, exact, 10,000 nodes, 50,000 edges",
    limitMs: null,
    runs: 3,
    prepare: () => {
      const graph = drawEven(10_000, 50_000);
      const sources = Int32Array.from({ length: graph.nodeCount }, (_, node) => node);
      return Promise.resolve(() => globalEfficiency(graph, { sources }));
    },
  },
  {
    what: "global efficiency from 300 sources, 100,000 nodes, 270,000 edges",
    limitMs: null,
    runs: 3,
    prepare: () => {
      const graph = drawGrowing(100_000, 270_000);
      const nodes = Int32Array.from({ length: graph.nodeCount }, (_, node) => node);
      return Promise.resolve(() => globalEfficiency(graph, { sources: drawSome(nodes, 300, seededRandom(seed)) }));
    },
  },
  {
    what: "bridgeValue of 13,500 edges beside 10 random draws, 100,000 nodes, 270,000 edges",
    limitMs: null,
    runs: 3,
    note: "efficiency from some 60 sources with its standard error, pairs and largest part exact, betweenness within 0.01",
    prepare: () => {
      const input = askBridge(drawGrowing(100_000, 270_000));
      return Promise.resolve(() => scoreBridge(input));
    },
  },
];
