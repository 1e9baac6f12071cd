/**
 * An undirected graph without self-loops and parallel edges, in compressed sparse rows.
 * Memory: 16 bytes per edge (two ends, two slots) and 4 per node.
 */
export interface SimpleGraph {
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** Slots `first[n]` … `first[n + 1]` − 1 of `neighbour` are n's neighbours, the smallest first. */
  readonly first: Int32Array;
  readonly neighbour: Int32Array;
  /** The ends of edge i, the smaller node in `low`; edges are ordered by `low`, then `high`. */
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** The edges of any graph as columns; which way they lead does not matter here. */
export interface EdgeColumns {
  readonly nodeCount: number;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
}

/** Gives the simple graph of columns: self-loops are dropped, parallel edges become one; `keeps` says which edges count. */
export function buildSimpleGraph(
  { nodeCount, from, to }: EdgeColumns,
  keeps: (edge: number, from: number, to: number) => boolean = () => true,
): SimpleGraph {
  const kept = keptEnds(from, to, nodeCount, keeps);
  const rows = fillRows(nodeCount, kept.a, kept.b);
  return dropRepeats(nodeCount, sortRows(nodeCount, rows));
}

/** Gives the graph without the edges that are marked with 1, over the same nodes. */
export function withoutEdges(graph: SimpleGraph, removed: Uint8Array): SimpleGraph {
  const keeps = (edge: number): boolean => removed[edge] !== 1;
  return buildSimpleGraph({ nodeCount: graph.nodeCount, from: graph.low, to: graph.high }, keeps);
}

/** Counts a node's neighbours. */
export const neighbourCount = ({ first }: SimpleGraph, node: number): number =>
  (first[node + 1] ?? 0) - (first[node] ?? 0);

/** Gives a node's neighbours, the smallest first, as a view. */
export const neighboursOf = ({ first, neighbour }: SimpleGraph, node: number): Int32Array =>
  neighbour.subarray(first[node] ?? 0, first[node + 1] ?? 0);

/** Says whether two nodes are joined, by halving the shorter row. */
export function areJoined(graph: SimpleGraph, a: number, b: number): boolean {
  const [row, wanted] = neighbourCount(graph, a) <= neighbourCount(graph, b) ? [a, b] : [b, a];
  let low = graph.first[row] ?? 0;
  let high = (graph.first[row + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = graph.neighbour[middle] ?? 0;
    if (found === wanted) return true;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

interface Rows {
  readonly first: Int32Array;
  readonly neighbour: Int32Array;
}

function keptEnds(
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  nodeCount: number,
  keeps: (edge: number, from: number, to: number) => boolean,
): { a: Int32Array; b: Int32Array } {
  const a = new Int32Array(from.length);
  const b = new Int32Array(from.length);
  let count = 0;
  for (let edge = 0; edge < from.length; edge++) {
    const start = from[edge] ?? -1;
    const end = to[edge] ?? -1;
    if (start < 0 || end < 0 || start >= nodeCount || end >= nodeCount)
      throw new RangeError(`The ends of an edge must be from 0 to ${nodeCount - 1}, but got ${start} and ${end}.`);
    if (start === end || !keeps(edge, start, end)) continue;
    a[count] = start;
    b[count] = end;
    count += 1;
  }
  return { a: a.subarray(0, count), b: b.subarray(0, count) };
}

function fillRows(nodeCount: number, a: Int32Array, b: Int32Array): Rows {
  const first = new Int32Array(nodeCount + 1);
  for (const node of a) first[node + 1] = (first[node + 1] ?? 0) + 1;
  for (const node of b) first[node + 1] = (first[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodeCount; node++) first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
  const next = first.slice();
  const neighbour = new Int32Array(a.length * 2);
  const put = (row: number, value: number): void => {
    const slot = next[row] ?? 0;
    neighbour[slot] = value;
    next[row] = slot + 1;
  };
  for (let edge = 0; edge < a.length; edge++) {
    put(a[edge] ?? 0, b[edge] ?? 0);
    put(b[edge] ?? 0, a[edge] ?? 0);
  }
  return { first, neighbour };
}

/** Turning rows into columns puts each row in order, since every edge stands in both of its rows. */
function sortRows(nodeCount: number, { first, neighbour }: Rows): Rows {
  const next = first.slice();
  const sorted = new Int32Array(neighbour.length);
  for (let node = 0; node < nodeCount; node++)
    for (let slot = first[node] ?? 0; slot < (first[node + 1] ?? 0); slot++) {
      const row = neighbour[slot] ?? 0;
      const at = next[row] ?? 0;
      sorted[at] = node;
      next[row] = at + 1;
    }
  return { first, neighbour: sorted };
}

function dropRepeats(nodeCount: number, { first: rough, neighbour: sorted }: Rows): SimpleGraph {
  const first = new Int32Array(nodeCount + 1);
  const low: number[] = [];
  const high: number[] = [];
  let count = 0;
  for (let node = 0; node < nodeCount; node++) {
    let last = -1;
    for (let slot = rough[node] ?? 0; slot < (rough[node + 1] ?? 0); slot++) {
      const other = sorted[slot] ?? 0;
      if (other === last) continue;
      last = other;
      // Never ahead of what is read: rows only shrink.
      sorted[count] = other;
      count += 1;
      if (node < other) {
        low.push(node);
        high.push(other);
      }
    }
    first[node + 1] = count;
  }
  const neighbour = sorted.slice(0, count);
  return { nodeCount, edgeCount: low.length, first, neighbour, low: Int32Array.from(low), high: Int32Array.from(high) };
}
