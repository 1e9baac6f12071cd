import type { SimpleGraph } from "../simple-graph/simple-graph.js";

/** The connected parts of a graph. */
export interface Components {
  /** For each node the number of its part; parts are numbered as their smallest nodes come. */
  readonly part: Int32Array;
  /** For each part how many of its nodes count. */
  readonly size: Int32Array;
}

/**
 * Gives the connected parts (breadth-first search, time proportional to nodes and edges). Nodes marked 0 in `counted` join
 * others but are not counted, so that a part may have size 0; without marks all count. A graph without nodes has no part.
 */
export function findComponents(graph: SimpleGraph, counted?: Uint8Array): Components {
  const part = new Int32Array(graph.nodeCount).fill(-1);
  const sizes: number[] = [];
  const queue = new Int32Array(graph.nodeCount);
  for (let start = 0; start < graph.nodeCount; start++) {
    if (part[start] !== -1) continue;
    const number = sizes.length;
    const reached = fillPart(graph, start, number, part, queue);
    let size = 0;
    for (let at = 0; at < reached; at++) size += counted === undefined ? 1 : (counted[queue[at] ?? 0] ?? 0);
    sizes.push(size);
  }
  return { part, size: Int32Array.from(sizes) };
}

/** Gives how many counted nodes the largest connected part has; 0 without any. */
export const largestComponent = (graph: SimpleGraph, counted?: Uint8Array): number =>
  findComponents(graph, counted).size.reduce((most, size) => Math.max(most, size), 0);

function fillPart(graph: SimpleGraph, start: number, number: number, part: Int32Array, queue: Int32Array): number {
  queue[0] = start;
  part[start] = number;
  let end = 1;
  for (let at = 0; at < end; at++) {
    const node = queue[at] ?? 0;
    for (let slot = graph.first[node] ?? 0; slot < (graph.first[node + 1] ?? 0); slot++) {
      const other = graph.neighbour[slot] ?? 0;
      if (part[other] !== -1) continue;
      part[other] = number;
      queue[end] = other;
      end += 1;
    }
  }
  return end;
}
