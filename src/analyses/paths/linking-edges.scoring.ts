/** Which edges lie between some of several nodes: nearest two sources by breadth first search (Moore 1959). */
import { buildGraph, type CompactGraph, endSlot, firstSlot } from "../../methods/compact-graph/compact-graph.js";

/** The two terminals nearest to each node, with their distances in hops; −1 where there is none. */
interface Nearest {
  readonly terminal: Int32Array;
  readonly hops: Int32Array;
}

/** What the search runs on: edges in columns, either way; `isHub` nodes may only be ends. */
export interface LinkingQuestion {
  readonly nodeCount: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly terminals: readonly number[];
  readonly isHub: (node: number) => boolean;
}

/**
 * Gives, for each edge, the fewest edges of a walk over it from one terminal to another one; Infinity where there is no
 * such walk. An edge is in the corridor of a bound when its number is at most that bound.
 */
export function walkLengths(question: LinkingQuestion): Float64Array {
  const { nodeCount, from, to } = question;
  const nearest = findNearest(buildGraph({ nodeCount, from, to }), question);
  return Float64Array.from(from, (a, edge) => shortestOver(nearest, a, to[edge] ?? 0));
}

function findNearest(graph: CompactGraph, { terminals, isHub }: LinkingQuestion): Nearest {
  const terminal = new Int32Array(graph.nodeCount * 2).fill(-1);
  const hops = new Int32Array(graph.nodeCount * 2).fill(-1);
  const queue: { node: number; terminal: number; hops: number }[] = [];
  const reach = (node: number, from: number, distance: number): void => {
    const first = terminal[node * 2] ?? -1;
    if (first === from || terminal[node * 2 + 1] !== -1) return;
    const place = node * 2 + (first === -1 ? 0 : 1);
    terminal[place] = from;
    hops[place] = distance;
    if (distance === 0 || !isHub(node)) queue.push({ node, terminal: from, hops: distance });
  };
  for (const node of terminals) reach(node, node, 0);
  for (const label of queue) {
    const end = endSlot(graph, label.node, "BOTH");
    for (let slot = firstSlot(graph, label.node, "BOTH"); slot < end; slot++)
      reach(graph.slotNode[slot] ?? 0, label.terminal, label.hops + 1);
  }
  return { terminal, hops };
}

function shortestOver({ terminal, hops }: Nearest, a: number, b: number): number {
  let least = Infinity;
  for (const left of [a * 2, a * 2 + 1])
    for (const right of [b * 2, b * 2 + 1]) {
      if (terminal[left] === -1 || terminal[right] === -1 || terminal[left] === terminal[right]) continue;
      least = Math.min(least, (hops[left] ?? 0) + 1 + (hops[right] ?? 0));
    }
  return least;
}
