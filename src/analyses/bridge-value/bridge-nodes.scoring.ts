import { approximateBetweenness } from "../../methods/betweenness/approximate-betweenness.scoring.js";
import { exactBetweenness } from "../../methods/betweenness/betweenness.scoring.js";
import { coreNumbers } from "../../methods/cores/cores.scoring.js";
import type { SimpleGraph } from "../../methods/simple-graph/simple-graph.js";
import { holeScratch, structuralHoles } from "../../methods/structural-holes/structural-holes.scoring.js";
import type { BridgeInput, BridgeNodeScore } from "./bridge-input.scoring.js";
import type { BridgeNetwork } from "./bridge-network.scoring.js";

/** Up to this many nodes times edges betweenness is exact: a second or two. */
const mostExact = 1e8;
/** With probability 1 − δ no node is off by more than ε, where so many paths are enough for it. */
const sampling = { epsilon: 0.01, delta: 0.1, mostSamples: 30_000 } as const;

/** How the bridge's nodes stand. */
export interface NodeScores {
  readonly nodes: readonly BridgeNodeScore[];
  readonly bridgeNodeCount: number;
  readonly betweennessError: number;
}

/**
 * Gives how the bridge's nodes stand in the network before anything is taken away: the nodes named, else the ends of the
 * edges that are taken away; those with the highest betweenness first, ties by the nodes' order, `listed` at most.
 * Constraint and effective size as `structuralHoles`, betweenness from 0 to 1, core number as `coreNumbers`.
 */
export function scoreBridgeNodes(network: BridgeNetwork, input: BridgeInput): NodeScores {
  const { before, nodes } = network;
  const bridge = bridgeNodes(network, input);
  const { values, error } = betweennessOf(before, input.seed);
  const ranked = bridge.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b).slice(0, input.listed);
  const cores = coreNumbers(before);
  const scratch = holeScratch(before.nodeCount);
  return {
    nodes: ranked.map((node) => ({
      node: nodes[node] ?? 0,
      ...structuralHoles(before, node, scratch),
      betweenness: values[node] ?? 0,
      coreNumber: cores[node] ?? 0,
    })),
    bridgeNodeCount: bridge.length,
    betweennessError: error,
  };
}

function bridgeNodes({ before, removedEdges, numberOf }: BridgeNetwork, { removedNodes }: BridgeInput): number[] {
  const named = removedNodes.map((node) => numberOf[node] ?? -1).filter((node) => node >= 0);
  if (removedNodes.length > 0) return [...new Set(named)];
  return [...new Set([...removedEdges].flatMap((edge) => [before.low[edge] ?? 0, before.high[edge] ?? 0]))];
}

function betweennessOf(graph: SimpleGraph, seed: number): { values: Float64Array; error: number } {
  if (graph.nodeCount * graph.edgeCount <= mostExact) return { values: exactBetweenness(graph), error: 0 };
  return approximateBetweenness(graph, { ...sampling, seed });
}
