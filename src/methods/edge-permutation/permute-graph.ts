/** A random graph in which every node keeps its degree in every metaedge, by XSwap on each metaedge by itself. */
import type { Random } from "../../lib/seeded-random.js";
import { buildGraph, type CompactGraph } from "../compact-graph/compact-graph.js";
import type { TypedGraph } from "../metapaths/metaedges.js";
import { permuteEdges } from "./edge-permutation.js";

/** Gives the graph with the ends of its edges exchanged among edges of the same type and kinds; types and weights stay. */
export function permuteGraph(typed: TypedGraph, random: Random, multiplier = 10): CompactGraph {
  const { graph, nodeKind, undirectedTypes } = typed;
  const from = Int32Array.from(graph.from);
  const to = Int32Array.from(graph.to);
  for (const edges of metaedgesOf(typed)) {
    const first = edges[0] ?? 0;
    const isUndirected = undirectedTypes?.has(graph.type[first] ?? 0) ?? false;
    turnAlike(edges, from, to, nodeKind, isUndirected);
    const isSameKind = nodeKind[from[first] ?? 0] === nodeKind[to[first] ?? 0];
    const list = { from: edges.map((edge) => from[edge] ?? 0), to: edges.map((edge) => to[edge] ?? 0) };
    const permuted = permuteEdges(list, { random, multiplier, isUndirected: isUndirected && isSameKind });
    for (const [index, edge] of edges.entries()) {
      from[edge] = permuted.from[index] ?? 0;
      to[edge] = permuted.to[index] ?? 0;
    }
  }
  return buildGraph({ nodeCount: graph.nodeCount, from, to, type: graph.type, weight: graph.weight ?? undefined });
}

/** Groups the edges by type and the kinds of their ends, which have no order in an undirected type. */
function metaedgesOf({ graph, nodeKind, undirectedTypes }: TypedGraph): number[][] {
  const groups = new Map<string, number[]>();
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const type = graph.type[edge] ?? 0;
    const kinds = [nodeKind[graph.from[edge] ?? 0] ?? 0, nodeKind[graph.to[edge] ?? 0] ?? 0];
    if (undirectedTypes?.has(type)) kinds.sort((a, b) => a - b);
    const key = [type, ...kinds].join(" ");
    const group = groups.get(key);
    if (group) group.push(edge);
    else groups.set(key, [edge]);
  }
  return [...groups.values()];
}

/** Stores the undirected edges of a group with the same kind first, so that ends of one kind are exchanged. */
function turnAlike(
  edges: readonly number[],
  from: Int32Array,
  to: Int32Array,
  nodeKind: ArrayLike<number>,
  isUndirected: boolean,
): void {
  if (!isUndirected) return;
  for (const edge of edges) {
    const [a, b] = [from[edge] ?? 0, to[edge] ?? 0];
    if ((nodeKind[a] ?? 0) > (nodeKind[b] ?? 0)) [from[edge], to[edge]] = [b, a];
  }
}
