import type { MakeBuffer } from "../compact-graph/compact-graph.js";

/**
 * How damage passes between nodes: node j is damaged by the worst of its groups, and a group by the sum of what reaches it,
 * d_j = max(floor_j, max_g Σ_i share_ig d_i). The shares that reach one group sum to at most 1, so that d stays in [0, 1].
 * Kept in sparse rows both ways: 36 bytes per edge, 4 per group, 8 per node.
 */
export interface DamageSystem {
  readonly nodeCount: number;
  /** Groups of node j are `firstGroup[j]` … `firstGroup[j + 1]` − 1. */
  readonly firstGroup: Int32Array;
  /** What node i's damage reaches. */
  readonly firstOut: Int32Array;
  readonly outGroup: Int32Array;
  /** Whose group that is: kept for each edge, since damage is passed along edges far more often than a system is built. */
  readonly outOwner: Int32Array;
  readonly outShare: Float64Array;
  /** What reaches group g. */
  readonly firstIn: Int32Array;
  readonly inNode: Int32Array;
  readonly inShare: Float64Array;
  /** The edge of the columns that a slot stands for. */
  readonly outEdge: Int32Array;
  readonly inEdge: Int32Array;
}

/** The edges of a damage system as columns; an edge of group −1 carries nothing and is left out. */
export interface DamageColumns {
  readonly nodeCount: number;
  readonly firstGroup: Int32Array;
  readonly source: ArrayLike<number>;
  readonly group: ArrayLike<number>;
  readonly share: ArrayLike<number>;
}

/** Builds the rows of a damage system; O(nodes + edges). The edges of a node keep the order of the columns. */
export function buildDamageSystem(columns: DamageColumns, makeBuffer: MakeBuffer): DamageSystem {
  const { nodeCount, firstGroup, source, group, share } = columns;
  const groupCount = firstGroup[nodeCount] ?? 0;
  const integers = (length: number): Int32Array => new Int32Array(makeBuffer(length * 4));
  const groupOwner = new Int32Array(groupCount);
  for (let node = 0; node < nodeCount; node++) groupOwner.fill(node, firstGroup[node], firstGroup[node + 1]);
  let kept = 0;
  for (let edge = 0; edge < source.length; edge++) if ((group[edge] ?? 0) >= 0) kept += 1;
  const firstOut = integers(nodeCount + 1);
  const firstIn = integers(groupCount + 1);
  const [outGroup, inNode] = [integers(kept), integers(kept)];
  const outOwner = integers(kept);
  const [outEdge, inEdge] = [integers(kept), integers(kept)];
  const outShare = new Float64Array(makeBuffer(kept * 8));
  const inShare = new Float64Array(makeBuffer(kept * 8));
  const isKept = (edge: number): boolean => (group[edge] ?? 0) >= 0;
  countRows(firstOut, source, isKept);
  countRows(firstIn, group, isKept);
  const nextOut = Int32Array.from(firstOut);
  const nextIn = Int32Array.from(firstIn);
  for (let edge = 0; edge < source.length; edge++) {
    if (!isKept(edge)) continue;
    const [from, to] = [source[edge] ?? 0, group[edge] ?? 0];
    const [out, into] = [nextOut[from] ?? 0, nextIn[to] ?? 0];
    nextOut[from] = out + 1;
    nextIn[to] = into + 1;
    outGroup[out] = to;
    outOwner[out] = groupOwner[to] ?? 0;
    inNode[into] = from;
    outEdge[out] = inEdge[into] = edge;
    outShare[out] = inShare[into] = share[edge] ?? 0;
  }
  return { nodeCount, firstGroup, firstOut, outGroup, outOwner, outShare, firstIn, inNode, inShare, outEdge, inEdge };
}

/** Gives the same system with the share of every edge multiplied by a factor from 0 to 1. */
export function scaleShares(system: DamageSystem, factorOf: (edge: number) => number): DamageSystem {
  const scaled = (shares: Float64Array, edges: Int32Array): Float64Array =>
    shares.map((share, slot) => share * factorOf(edges[slot] ?? 0));
  return {
    ...system,
    outShare: scaled(system.outShare, system.outEdge),
    inShare: scaled(system.inShare, system.inEdge),
  };
}

/** Turns the number of kept edges of each row into the row's first slot. */
function countRows(first: Int32Array, row: ArrayLike<number>, isKept: (edge: number) => boolean): void {
  for (let edge = 0; edge < row.length; edge++)
    if (isKept(edge)) first[(row[edge] ?? 0) + 1] = (first[(row[edge] ?? 0) + 1] ?? 0) + 1;
  for (let index = 1; index < first.length; index++) first[index] = (first[index] ?? 0) + (first[index - 1] ?? 0);
}
