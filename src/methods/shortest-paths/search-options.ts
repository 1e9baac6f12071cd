import type { Direction } from "../compact-graph/compact-graph.js";

/** What a search may use; the ends of a path are always allowed. */
export interface SearchOptions {
  /** OUT when not given. */
  readonly direction?: Direction | undefined;
  /** Which nodes a path may go through. */
  readonly allowedNode?: ((node: number) => boolean) | undefined;
  /** Which edges a path may use. */
  readonly allowedEdge?: ((edge: number) => boolean) | undefined;
}

/** What a search by cost may use, and how it settles ties. */
export interface CostOptions extends SearchOptions {
  /** Cost of each edge, from 0; Infinity bars the edge; 1 each when not given. */
  readonly cost?: ArrayLike<number> | undefined;
  /** Orders nodes where costs and lengths are equal: no two the same; the node's number when not given. */
  readonly nodeRank?: ArrayLike<number> | undefined;
  /** Orders parallel edges; the edge's number when not given. */
  readonly edgeRank?: ArrayLike<number> | undefined;
}

/** A path without a repeated node: `edges[i]` joins `nodes[i]` and `nodes[i + 1]`, against its direction where `from` of it is the latter. */
export interface Path {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  /** The sum of its edges' costs in the order of the path. */
  readonly cost: number;
}

/** Gives the rank of an item, or the item itself where no ranks are given. */
export const rankOf = (rank: ArrayLike<number> | undefined, item: number): number =>
  rank === undefined ? item : (rank[item] ?? item);

/**
 * Turns costs into whole numbers of which up to 65,536 sum without rounding, so that a tie is a tie in whatever order
 * it was added up: multiples of about 2^-36 of the largest finite cost. Infinity stays; negative or NaN is refused.
 */
export function exactCosts(edgeCount: number, cost?: ArrayLike<number>): Float64Array {
  const exact = new Float64Array(edgeCount).fill(1);
  if (cost === undefined) return exact;
  let largest = 0;
  for (let edge = 0; edge < edgeCount; edge++) {
    const value = cost[edge] ?? Number.NaN;
    if (!(value >= 0) || (value > 1e100 && value !== Infinity))
      throw new RangeError(`A cost must be from 0 to 1e100 or Infinity, but edge ${edge} has ${value}.`);
    if (value > largest && value !== Infinity) largest = value;
  }
  const scale = largest === 0 ? 1 : 2 ** Math.min(1000, 36 - Math.ceil(Math.log2(largest)));
  for (let edge = 0; edge < edgeCount; edge++) exact[edge] = Math.round((cost[edge] ?? 0) * scale);
  return exact;
}
