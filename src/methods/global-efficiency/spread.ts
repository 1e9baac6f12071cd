import type { SimpleGraph } from "../simple-graph/simple-graph.js";

/** How many sources spread at once: one for each bit of a small whole number. */
export const sourcesAtOnce = 30;

/** Marks as long as the graph: made once, clean between uses. */
export interface SpreadScratch {
  readonly seen: Int32Array;
  readonly now: Int32Array;
  readonly next: Int32Array;
  readonly front: Int32Array;
  readonly newFront: Int32Array;
  readonly touched: Int32Array;
}

/** Makes the scratch that `spread` needs for graphs of so many nodes. */
export function spreadScratch(nodeCount: number): SpreadScratch {
  const marks = (): Int32Array => new Int32Array(nodeCount);
  return { seen: marks(), now: marks(), next: marks(), front: marks(), newFront: marks(), touched: marks() };
}

/**
 * Walks breadth-first from up to 30 sources at once (Then et al., VLDB 8, 2014): `onReach` hears each node with its distance
 * and the set of sources, as bits in their order, that reach it first at that distance. Sources must differ; they
 * reach themselves unheard.
 */
export function spread(
  graph: SimpleGraph,
  sources: ArrayLike<number>,
  onReach: (node: number, distance: number, bits: number) => void,
  { most = Number.POSITIVE_INFINITY, scratch = spreadScratch(graph.nodeCount) } = {},
): void {
  const { seen, now, touched } = scratch;
  let { front, newFront } = scratch;
  let size = sources.length;
  let touchedCount = size;
  for (let bit = 0; bit < size; bit++) {
    const source = sources[bit] ?? 0;
    now[source] = seen[source] = 1 << bit;
    front[bit] = touched[bit] = source;
  }
  for (let distance = 1; size > 0 && distance <= most; distance++) {
    const reached = passOn(graph, scratch, front, size, newFront);
    for (let at = 0; at < size; at++) now[front[at] ?? 0] = 0;
    for (let at = 0; at < reached; at++) {
      const node = newFront[at] ?? 0;
      if (seen[node] === 0) touched[touchedCount++] = node;
      onReach(node, distance, arrive(scratch, node));
    }
    [front, newFront] = [newFront, front];
    size = reached;
  }
  for (let at = 0; at < size; at++) now[front[at] ?? 0] = 0;
  for (let at = 0; at < touchedCount; at++) seen[touched[at] ?? 0] = 0;
}

/** Hands each front node's bits to the neighbours that lack them; gives how many have got some. */
function passOn(
  { first, neighbour }: SimpleGraph,
  { seen, now, next }: SpreadScratch,
  front: Int32Array,
  size: number,
  newFront: Int32Array,
): number {
  let reached = 0;
  for (let at = 0; at < size; at++) {
    const node = front[at] ?? 0;
    const bits = now[node] ?? 0;
    const end = first[node + 1] ?? 0;
    for (let slot = first[node] ?? 0; slot < end; slot++) {
      const other = neighbour[slot] ?? 0;
      const fresh = bits & ~(seen[other] ?? 0);
      if (fresh === 0) continue;
      if (next[other] === 0) newFront[reached++] = other;
      next[other] = (next[other] ?? 0) | fresh;
    }
  }
  return reached;
}

function arrive({ seen, now, next }: SpreadScratch, node: number): number {
  const bits = next[node] ?? 0;
  next[node] = 0;
  now[node] = bits;
  seen[node] = (seen[node] ?? 0) | bits;
  return bits;
}
