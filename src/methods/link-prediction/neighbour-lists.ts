/** Who is next to whom, whatever the direction, once each: the simple graph that measures of common neighbours are defined on. */
import { type CompactGraph, endSlot, firstSlot } from "../compact-graph/compact-graph.js";

/** Gives each node's neighbours in rising order: no direction, no parallel edges, no self-loops. */
export type NeighbourLists = (node: number) => readonly number[];

/** Gives the neighbours of nodes over the allowed edges; a node's list is made when it is first asked for. */
export function neighbourLists(
  graph: CompactGraph,
  allowedEdge: (edge: number) => boolean = () => true,
): NeighbourLists {
  const known = new Map<number, readonly number[]>();
  return (node) => {
    const list = known.get(node) ?? listOf(graph, node, allowedEdge);
    known.set(node, list);
    return list;
  };
}

function listOf(graph: CompactGraph, node: number, allowedEdge: (edge: number) => boolean): number[] {
  const found = new Set<number>();
  const end = endSlot(graph, node, "BOTH");
  for (let slot = firstSlot(graph, node, "BOTH"); slot < end; slot++) {
    const next = graph.slotNode[slot] ?? node;
    if (next !== node && allowedEdge(graph.slotEdge[slot] ?? 0)) found.add(next);
  }
  return [...found].sort((a, b) => a - b);
}
