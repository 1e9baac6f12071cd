/** The part of a graph that paths within a bound can use (bidirectional search: Pohl, Machine Intelligence 6, 1971). */
import { type CompactGraph, endSlot, firstSlot, reverseDirection } from "../compact-graph/compact-graph.js";
import type { SearchOptions } from "./search-options.js";
import { hopDistances } from "./shortest-distances.js";

/** What lies between two sets of nodes; in rising order. */
export interface Corridor {
  readonly nodes: number[];
  readonly edges: number[];
  /** Hops from the nearest source, −1 where more than the bound. */
  readonly fromSources: Int32Array;
  /** Hops to the nearest target, −1 where more than the bound. */
  readonly toTargets: Int32Array;
}

/**
 * Gives the nodes and edges with dist(sources) + dist(targets) ≤ bound, in hops, an edge's own hop included.
 * It holds every path of at most `bound` edges, and an edge or node outside it is on none.
 */
export function corridor(
  graph: CompactGraph,
  sources: readonly number[],
  targets: readonly number[],
  bound: number,
  options: SearchOptions = {},
): Corridor {
  const { direction = "OUT", allowedNode, allowedEdge } = options;
  const fromSources = hopDistances(graph, sources, { ...options, maxLength: bound });
  const toTargets = hopDistances(graph, targets, {
    ...options,
    direction: reverseDirection(direction),
    maxLength: bound,
  });
  const canPass = (node: number, isEnd: boolean): boolean => isEnd || !allowedNode || allowedNode(node);
  const nodes: number[] = [];
  const edges = new Set<number>();
  for (let node = 0; node < graph.nodeCount; node++) {
    const before = fromSources[node] ?? -1;
    const after = toTargets[node] ?? -1;
    if (before >= 0 && after >= 0 && before + after <= bound && canPass(node, before === 0 || after === 0))
      nodes.push(node);
    if (before < 0 || before >= bound || !canPass(node, before === 0)) continue;
    const end = endSlot(graph, node, direction);
    for (let slot = firstSlot(graph, node, direction); slot < end; slot++) {
      const next = graph.slotNode[slot] ?? 0;
      const edge = graph.slotEdge[slot] ?? 0;
      const rest = toTargets[next] ?? -1;
      if (next === node || rest < 0 || before + 1 + rest > bound || !canPass(next, rest === 0)) continue;
      if (!allowedEdge || allowedEdge(edge)) edges.add(edge);
    }
  }
  return { nodes, edges: [...edges].sort((a, b) => a - b), fromSources, toTargets };
}
