import type { SimpleGraph } from "../simple-graph/simple-graph.js";

/** Gives ln(e^a + e^b) without leaving the range of numbers. */
export const addLogs = (a: number, b: number): number => {
  const [most, least] = a > b ? [a, b] : [b, a];
  return most === Number.NEGATIVE_INFINITY ? most : most + Math.log1p(Math.exp(least - most));
};

/**
 * Gives the dependencies of a source on every node (Brandes 2001), with the shortest paths counted by their logarithms: for
 * graphs with more of them than a number holds, such as a thousand diamonds in a row.
 */
export function dependenciesInLogs(graph: SimpleGraph, source: number): Float64Array {
  const { nodeCount, first, neighbour } = graph;
  const distance = new Int32Array(nodeCount).fill(-1);
  const logs = new Float64Array(nodeCount).fill(Number.NEGATIVE_INFINITY);
  const order = [source];
  distance[source] = 0;
  logs[source] = 0;
  for (const node of order)
    for (const other of neighbour.subarray(first[node], first[node + 1])) {
      if (distance[other] === -1) {
        distance[other] = (distance[node] ?? 0) + 1;
        order.push(other);
      }
      if (distance[other] === (distance[node] ?? 0) + 1) logs[other] = addLogs(logs[other] ?? 0, logs[node] ?? 0);
    }
  const dependency = new Float64Array(nodeCount);
  for (const node of order.reverse())
    for (const other of neighbour.subarray(first[node], first[node + 1]))
      if (distance[other] === (distance[node] ?? 0) + 1)
        dependency[node] =
          (dependency[node] ?? 0) + Math.exp((logs[node] ?? 0) - (logs[other] ?? 0)) * (1 + (dependency[other] ?? 0));
  dependency[source] = 0;
  return dependency;
}
