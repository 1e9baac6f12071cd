/**
 * Distances from a set of sources: by hops (breadth first, Moore 1959) and by cost
 * (Dijkstra, Numerische Mathematik 1, 1959, with several sources and ties that do not depend on numbering).
 */
import { type CompactGraph, endSlot, firstSlot, requireNode } from "../compact-graph/compact-graph.js";
import { Heap } from "./heap.js";
import { type CostOptions, exactCosts, rankOf, type SearchOptions } from "./search-options.js";

/** What a search by hops may use. */
export interface HopOptions extends SearchOptions {
  /** Nodes farther away count as out of reach; without it there is no bound. */
  readonly maxLength?: number | undefined;
}

/** Gives each node's distance in hops from the nearest source, −1 where it is out of reach. */
export function hopDistances(graph: CompactGraph, sources: readonly number[], options: HopOptions = {}): Int32Array {
  const { direction = "OUT", allowedNode, allowedEdge, maxLength = Infinity } = options;
  const distance = new Int32Array(graph.nodeCount).fill(-1);
  const queue: number[] = [];
  const reach = (node: number, hops: number): void => {
    if (distance[node] !== -1) return;
    distance[node] = hops;
    if (hops < maxLength && (hops === 0 || !allowedNode || allowedNode(node))) queue.push(node);
  };
  for (const source of sources) {
    requireNode(graph, source);
    reach(source, 0);
  }
  for (const node of queue) {
    const hops = (distance[node] ?? 0) + 1;
    const end = endSlot(graph, node, direction);
    for (let slot = firstSlot(graph, node, direction); slot < end; slot++)
      if (!allowedEdge || allowedEdge(graph.slotEdge[slot] ?? 0)) reach(graph.slotNode[slot] ?? 0, hops);
  }
  return distance;
}

/** The shortest paths from a set of sources to every node, as a forest. */
export interface ShortestForest {
  /** Cost from the nearest source, −1 where out of reach. */
  readonly distance: Float64Array;
  /** The same in the whole numbers of `exactCosts`, for comparisons; −1 where out of reach. */
  readonly key: Float64Array;
  /** Hops of that path, −1 where out of reach. */
  readonly hops: Int32Array;
  /** The source it comes from, −1 where out of reach. */
  readonly origin: Int32Array;
  /** Its last edge and the node before, −1 at sources and where out of reach. */
  readonly viaEdge: Int32Array;
  readonly viaNode: Int32Array;
}

interface Label {
  readonly node: number;
  readonly key: number;
  readonly hops: number;
}

/** Gives the cheapest path from the nearest source to every node; ties go to fewer hops, then to the lower ranks. */
export function shortestForest(
  graph: CompactGraph,
  sources: readonly number[],
  options: CostOptions = {},
): ShortestForest {
  const exact = exactCosts(graph.edgeCount, options.cost);
  const { direction = "OUT", allowedNode, allowedEdge } = options;
  const forest = emptyForest(graph.nodeCount);
  const heap = new Heap<Label>((a, b) => a.key < b.key || (a.key === b.key && a.hops < b.hops));
  for (const source of sources) {
    requireNode(graph, source);
    if (forest.origin[source] === source) continue;
    forest.distance[source] = forest.key[source] = forest.hops[source] = 0;
    forest.origin[source] = source;
    heap.push({ node: source, key: 0, hops: 0 });
  }
  for (let label = heap.pop(); label; label = heap.pop()) {
    const { node, key, hops } = label;
    if (forest.key[node] !== key || forest.hops[node] !== hops) continue;
    if (hops > 0 && allowedNode && !allowedNode(node)) continue;
    const end = endSlot(graph, node, direction);
    for (let slot = firstSlot(graph, node, direction); slot < end; slot++) {
      const edge = graph.slotEdge[slot] ?? 0;
      const cost = exact[edge] ?? Infinity;
      if (cost === Infinity || (allowedEdge && !allowedEdge(edge))) continue;
      const next = { node: graph.slotNode[slot] ?? 0, key: key + cost, hops: hops + 1 };
      if (improve(forest, next, node, edge, options)) heap.push(next);
    }
  }
  return forest;
}

const emptyForest = (nodeCount: number): ShortestForest => ({
  distance: new Float64Array(nodeCount).fill(-1),
  key: new Float64Array(nodeCount).fill(-1),
  hops: new Int32Array(nodeCount).fill(-1),
  origin: new Int32Array(nodeCount).fill(-1),
  viaEdge: new Int32Array(nodeCount).fill(-1),
  viaNode: new Int32Array(nodeCount).fill(-1),
});

/** Notes a better way to a node and says whether the node must be visited (again): not when only a tie was settled. */
function improve(forest: ShortestForest, label: Label, before: number, edge: number, options: CostOptions): boolean {
  const { node, key, hops } = label;
  const known = forest.key[node] ?? -1;
  const knownHops = forest.hops[node] ?? -1;
  const isTie = known === key && knownHops === hops;
  if (known !== -1 && !isTie && (known < key || (known === key && knownHops < hops))) return false;
  if (isTie && !winsTie(forest, node, before, edge, options)) return false;
  forest.key[node] = key;
  forest.hops[node] = hops;
  forest.distance[node] = (forest.distance[before] ?? 0) + (options.cost?.[edge] ?? 1);
  forest.origin[node] = forest.origin[before] ?? -1;
  forest.viaEdge[node] = edge;
  forest.viaNode[node] = before;
  return !isTie;
}

function winsTie(forest: ShortestForest, node: number, before: number, edge: number, options: CostOptions): boolean {
  const byOrigin =
    rankOf(options.nodeRank, forest.origin[before] ?? 0) - rankOf(options.nodeRank, forest.origin[node] ?? 0);
  if (byOrigin !== 0) return byOrigin < 0;
  const byNode = rankOf(options.nodeRank, before) - rankOf(options.nodeRank, forest.viaNode[node] ?? 0);
  if (byNode !== 0) return byNode < 0;
  return rankOf(options.edgeRank, edge) < rankOf(options.edgeRank, forest.viaEdge[node] ?? 0);
}
