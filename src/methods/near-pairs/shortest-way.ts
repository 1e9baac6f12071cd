import type { SimpleGraph } from "../simple-graph/simple-graph.js";

/**
 * Gives the nodes of a shortest way between two nodes, both ends included; of several the one whose nodes are the smallest at
 * the first place where they part. Null where there is none; a node's way to itself is that node.
 */
export function shortestWay(graph: SimpleGraph, from: number, to: number): number[] | null {
  const distance = distancesTo(graph, to, from);
  if (distance[from] === -1) return null;
  const way = [from];
  for (let node = from; node !== to; ) {
    node = nextTowards(graph, node, distance);
    way.push(node);
  }
  return way;
}

/** Neighbours stand in order, so that the first one that is nearer is the smallest. */
function nextTowards({ first, neighbour }: SimpleGraph, node: number, distance: Int32Array): number {
  const nearer = (distance[node] ?? 0) - 1;
  for (let slot = first[node] ?? 0; slot < (first[node + 1] ?? 0); slot++) {
    const other = neighbour[slot] ?? 0;
    if (distance[other] === nearer) return other;
  }
  throw new Error(`Node ${node} was reached from nowhere.`);
}

function distancesTo(graph: SimpleGraph, target: number, until: number): Int32Array {
  const distance = new Int32Array(graph.nodeCount).fill(-1);
  distance[target] = 0;
  const queue = [target];
  for (const node of queue) {
    if (distance[until] !== -1) break;
    const farther = (distance[node] ?? 0) + 1;
    for (let slot = graph.first[node] ?? 0; slot < (graph.first[node + 1] ?? 0); slot++) {
      const other = graph.neighbour[slot] ?? 0;
      if (distance[other] !== -1) continue;
      distance[other] = farther;
      queue.push(other);
    }
  }
  return distance;
}
