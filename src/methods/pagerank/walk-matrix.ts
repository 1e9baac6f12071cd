/** Where a random walk goes next from each node: the transition matrix that PageRank is computed on, in compressed rows. */
import { type CompactGraph, type Direction, endSlot, firstSlot } from "../compact-graph/compact-graph.js";

/** Which edges a walk may use, and how likely it takes each. */
export interface WalkOptions {
  /** BOTH when not given. */
  readonly direction?: Direction | undefined;
  /** How likely an edge is taken beside the others of its node, from 0; the graph's weights when not given, else 1 each. */
  readonly weight?: ArrayLike<number> | undefined;
  /** Which edges the walk may use. */
  readonly allowedEdge?: ((edge: number) => boolean) | undefined;
}

/** The rows of a stochastic matrix: from node n the walk goes to `target[i]` with `probability[i]`, `first[n]` ≤ i < `first[n + 1]`. */
export interface WalkMatrix {
  readonly nodeCount: number;
  /** Whether the walk goes along every edge both ways with the same weight. */
  readonly reversible: boolean;
  readonly first: Int32Array;
  readonly target: Int32Array;
  readonly probability: Float64Array;
}

/**
 * Gives the walk's matrix: probability = weight of the edge / sum of the weights at the node that is left. Parallel edges add up;
 * a self-loop counts once whatever the direction; a node without edges, or with weights of 0 alone, has an empty row. 12 bytes
 * per edge in one direction, 24 in both, and 4 per node.
 */
export function walkMatrix(graph: CompactGraph, options: WalkOptions = {}): WalkMatrix {
  const { direction = "BOTH", weight = graph.weight ?? undefined, allowedEdge } = options;
  requireWeights(graph, weight);
  const { nodeCount, slotNode, slotEdge, firstIn } = graph;
  const first = new Int32Array(nodeCount + 1);
  const slots = direction === "BOTH" ? graph.edgeCount * 2 : graph.edgeCount;
  const target = new Int32Array(slots);
  const probability = new Float64Array(slots);
  let at = 0;
  for (let node = 0; node < nodeCount; node++) {
    const [start, end] = [firstSlot(graph, node, direction), endSlot(graph, node, direction)];
    const incoming = direction === "BOTH" ? (firstIn[node] ?? end) : end;
    const row = at;
    let sum = 0;
    for (let slot = start; slot < end; slot++) {
      const edge = slotEdge[slot] ?? 0;
      const next = slotNode[slot] ?? 0;
      const value = weight === undefined ? 1 : (weight[edge] ?? 0);
      // In both directions a self-loop stands in the row twice.
      const isRepeated = next === node && slot >= incoming;
      if (value === 0 || isRepeated || (allowedEdge !== undefined && !allowedEdge(edge))) continue;
      target[at] = next;
      probability[at++] = value;
      sum += value;
    }
    for (let place = row; place < at; place++) probability[place] = (probability[place] ?? 0) / sum;
    first[node + 1] = at;
  }
  const rows = { target: target.subarray(0, at), probability: probability.subarray(0, at) };
  return { nodeCount, reversible: direction === "BOTH", first, ...rows };
}

/** The largest weight with which a sum over all edges stays far from the largest number. */
const largest = 1e100;

function requireWeights({ edgeCount }: CompactGraph, weight: ArrayLike<number> | undefined): void {
  for (let edge = 0; weight !== undefined && edge < edgeCount; edge++) {
    const value = weight[edge] ?? Number.NaN;
    if (!(value >= 0 && value <= largest))
      throw new RangeError(`A weight must be from 0 to ${largest}, but edge ${edge} has ${value}.`);
  }
}
