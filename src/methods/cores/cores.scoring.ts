import { neighbourCount, type SimpleGraph } from "../simple-graph/simple-graph.js";

/**
 * Gives each node's core number: the largest k such that the node lies in a subgraph in which every node has at least k
 * neighbours (Seidman, Social Networks 5, 1983; Batagelj and Zaveršnik 2003, in time proportional to the edges). Range 0 to
 * the node's number of neighbours; an isolated node has 0.
 */
export function coreNumbers(graph: SimpleGraph): Int32Array {
  const core = Int32Array.from({ length: graph.nodeCount }, (_, node) => neighbourCount(graph, node));
  const { order, place, binStart } = binByDegree(core);
  for (const node of order) {
    const own = core[node] ?? 0;
    for (let slot = graph.first[node] ?? 0; slot < (graph.first[node + 1] ?? 0); slot++) {
      const other = graph.neighbour[slot] ?? 0;
      const degree = core[other] ?? 0;
      if (degree <= own) continue;
      // The other moves to the front of its bin, whose start then moves past it: it is one bin lower.
      const front = binStart[degree] ?? 0;
      swap(order, place, place[other] ?? 0, front);
      binStart[degree] = front + 1;
      core[other] = degree - 1;
    }
  }
  return core;
}

function binByDegree(degrees: Int32Array): { order: Int32Array; place: Int32Array; binStart: Int32Array } {
  const most = degrees.reduce((largest, degree) => Math.max(largest, degree), 0);
  const binStart = new Int32Array(most + 2);
  for (const degree of degrees) binStart[degree + 1] = (binStart[degree + 1] ?? 0) + 1;
  for (let degree = 0; degree <= most; degree++)
    binStart[degree + 1] = (binStart[degree + 1] ?? 0) + (binStart[degree] ?? 0);
  const next = binStart.slice();
  const order = new Int32Array(degrees.length);
  const place = new Int32Array(degrees.length);
  for (const [node, degree] of degrees.entries()) {
    const at = next[degree] ?? 0;
    order[at] = node;
    place[node] = at;
    next[degree] = at + 1;
  }
  return { order, place, binStart };
}

function swap(order: Int32Array, place: Int32Array, a: number, b: number): void {
  const [nodeA, nodeB] = [order[a] ?? 0, order[b] ?? 0];
  order[a] = nodeB;
  order[b] = nodeA;
  place[nodeA] = b;
  place[nodeB] = a;
}
