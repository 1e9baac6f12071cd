/** Neighbour lists in compressed sparse rows: the targets of node i are `targets[offsets[i] .. offsets[i + 1])`. */
export interface Adjacency {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

/** Gives the neighbour lists of `size` nodes from parallel columns of edge ends; the order of the edges is kept. */
export function buildAdjacency(size: number, from: ArrayLike<number>, to: ArrayLike<number>): Adjacency {
  const offsets = new Int32Array(size + 1);
  for (let edge = 0; edge < from.length; edge++) {
    const slot = (from[edge] ?? 0) + 1;
    offsets[slot] = (offsets[slot] ?? 0) + 1;
  }
  for (let node = 0; node < size; node++) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  const next = offsets.slice(0, size);
  const targets = new Int32Array(from.length);
  for (let edge = 0; edge < from.length; edge++) {
    const node = from[edge] ?? 0;
    const slot = next[node] ?? 0;
    targets[slot] = to[edge] ?? 0;
    next[node] = slot + 1;
  }
  return { offsets, targets };
}

/** Visits the targets of one node in their order; a plain loop, since a view per node costs more than the visits. */
export function forEachTarget({ offsets, targets }: Adjacency, node: number, visit: (target: number) => void): void {
  const end = offsets[node + 1] ?? 0;
  for (let at = offsets[node] ?? 0; at < end; at++) visit(targets[at] ?? 0);
}

/** Gives every node that can be reached from the sources along the edges, the sources included, as marks of 1. */
export function reachFrom(adjacency: Adjacency, sources: Iterable<number>): Uint8Array {
  const reached = new Uint8Array(adjacency.offsets.length - 1);
  const stack: number[] = [];
  const visit = (node: number) => {
    if (reached[node] === 1) return;
    reached[node] = 1;
    stack.push(node);
  };
  for (const source of sources) visit(source);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) forEachTarget(adjacency, node, visit);
  return reached;
}
