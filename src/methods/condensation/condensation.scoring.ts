import { type Adjacency, forEachTarget } from "./adjacency.scoring.js";

/** The strongly connected components of a graph; every edge between two components leads to the lower number. */
export interface Condensation {
  readonly componentOf: Int32Array;
  readonly count: number;
}

interface Search {
  readonly adjacency: Adjacency;
  readonly cursor: Int32Array;
  readonly order: Int32Array;
  readonly low: Int32Array;
  readonly componentOf: Int32Array;
  readonly open: number[];
  readonly path: number[];
  visited: number;
  count: number;
}

/**
 * Gives the strongly connected components, numbered so that a component comes after all that it leads to.
 * Method: Tarjan 1972, "Depth-first search and linear graph algorithms", without recursion, O(nodes + edges).
 * A node on no cycle (a self-loop makes no difference) is a component of its own; an empty graph has none.
 */
export function condense(adjacency: Adjacency): Condensation {
  const size = adjacency.offsets.length - 1;
  const search: Search = {
    adjacency,
    cursor: adjacency.offsets.slice(0, size),
    order: new Int32Array(size).fill(-1),
    low: new Int32Array(size),
    componentOf: new Int32Array(size).fill(-1),
    open: [],
    path: [],
    visited: 0,
    count: 0,
  };
  for (let node = 0; node < size; node++) if (search.order[node] === -1) exploreFrom(search, node);
  return { componentOf: search.componentOf, count: search.count };
}

function exploreFrom(search: Search, start: number): void {
  enter(search, start);
  for (let node = search.path.at(-1); node !== undefined; node = search.path.at(-1)) {
    const child = nextChild(search, node);
    if (child === undefined) leave(search, node);
    else if (search.order[child] === -1) enter(search, child);
    else if (search.componentOf[child] === -1) lower(search, node, search.order[child] ?? 0);
  }
}

function enter(search: Search, node: number): void {
  search.order[node] = search.visited;
  search.low[node] = search.visited;
  search.visited += 1;
  search.open.push(node);
  search.path.push(node);
}

function nextChild({ adjacency, cursor }: Search, node: number): number | undefined {
  const at = cursor[node] ?? 0;
  if (at >= (adjacency.offsets[node + 1] ?? 0)) return undefined;
  cursor[node] = at + 1;
  return adjacency.targets[at];
}

function lower(search: Search, node: number, value: number): void {
  search.low[node] = Math.min(search.low[node] ?? 0, value);
}

function leave(search: Search, node: number): void {
  search.path.pop();
  const parent = search.path.at(-1);
  if (parent !== undefined) lower(search, parent, search.low[node] ?? 0);
  if (search.low[node] !== search.order[node]) return;
  for (let member = search.open.pop(); member !== undefined; member = search.open.pop()) {
    search.componentOf[member] = search.count;
    if (member === node) break;
  }
  search.count += 1;
}

/**
 * Gives each node's longest distance from the sources, counted in steps between components, and -1 where none leads to it.
 * Nodes on one cycle share a distance, so that the answer never depends on which of them is met first.
 */
export function longestDistances(
  adjacency: Adjacency,
  { componentOf, count }: Condensation,
  sources: Iterable<number>,
): Int32Array {
  const distance = new Int32Array(count).fill(-1);
  for (const source of sources) distance[componentOf[source] ?? 0] = 0;
  const members: number[][] = Array.from({ length: count }, () => []);
  componentOf.forEach((component, node) => members[component]?.push(node));
  for (let component = count - 1; component >= 0; component--) {
    const reached = distance[component] ?? -1;
    if (reached === -1) continue;
    for (const node of members[component] ?? []) {
      forEachTarget(adjacency, node, (target) => {
        const next = componentOf[target] ?? 0;
        if (next !== component) distance[next] = Math.max(distance[next] ?? -1, reached + 1);
      });
    }
  }
  return componentOf.map((component) => distance[component] ?? -1);
}
