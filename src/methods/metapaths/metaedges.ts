/**
 * Metaedges and their degrees: Himmelstein and Baranzini, PLoS Computational Biology 11 (2015) e1004259, as hetnetpy
 * counts them: a metaedge is an edge type with its direction and the kinds of node at both ends.
 */
import { type CompactGraph, type Direction, endSlot, firstSlot } from "../compact-graph/compact-graph.js";

/** A graph whose nodes have kinds and whose edge types may be symmetric. */
export interface TypedGraph {
  readonly graph: CompactGraph;
  /** The kind of each node, as a small whole number. */
  readonly nodeKind: ArrayLike<number>;
  /** Edge types whose stored direction means nothing; none when not given. */
  readonly undirectedTypes?: ReadonlySet<number> | undefined;
}

/** One step of a metapath: an edge type, which way it is gone along (BOTH when undirected), and the kind arrived at. */
export interface MetapathStep {
  readonly edgeType: number;
  readonly direction: Direction;
  readonly nodeKind: number;
}

/** Numbers the steps that a typed graph can have, so that hot loops compare whole numbers. */
export interface StepCodes {
  readonly kindCount: number;
  readonly codeCount: number;
  readonly isUndirected: Uint8Array;
}

const directions = ["OUT", "IN", "BOTH"] as const;

/** Gives the numbering of a typed graph's steps. */
export function stepCodes({ graph, nodeKind, undirectedTypes }: TypedGraph): StepCodes {
  let kindCount = 1;
  for (let node = 0; node < graph.nodeCount; node++) {
    const kind = nodeKind[node] ?? -1;
    if (!Number.isInteger(kind) || kind < 0) throw new RangeError(`Node ${node} must have a kind from 0, not ${kind}.`);
    if (kind >= kindCount) kindCount = kind + 1;
  }
  let typeCount = 1;
  for (const type of graph.type) if (type >= typeCount) typeCount = type + 1;
  const codeCount = typeCount * 3 * kindCount;
  if (codeCount > 2 ** 24)
    throw new RangeError(`Edge types × kinds must be at most ${2 ** 24 / 3}, but there are ${codeCount / 3}.`);
  const isUndirected = new Uint8Array(typeCount);
  for (const type of undirectedTypes ?? []) if (type < typeCount) isUndirected[type] = 1;
  return { kindCount, codeCount, isUndirected };
}

/** Gives the number of the step with a type, sense (0 along, 1 against the edge) and the kind arrived at. */
export const encodeStep = (codes: StepCodes, type: number, sense: 0 | 1, kind: number): number =>
  (type * 3 + (codes.isUndirected[type] === 1 ? 2 : sense)) * codes.kindCount + kind;

/** Gives back the step of a number. */
export function decodeStep({ kindCount }: StepCodes, code: number): MetapathStep {
  const typeAndDirection = Math.floor(code / kindCount);
  return {
    edgeType: Math.floor(typeAndDirection / 3),
    direction: directions[typeAndDirection % 3] ?? "BOTH",
    nodeKind: code % kindCount,
  };
}

/** Degrees of each edge's two ends with respect to its metaedge. */
export interface EdgeDegrees {
  readonly fromDegree: Float64Array;
  readonly toDegree: Float64Array;
}

/**
 * Counts, for both ends of every edge, the edges of the same type and direction at that node whose far end has the same
 * kind. An undirected edge counts once from each side, parallel edges count each. At least 1 everywhere.
 */
export function edgeDegrees(typed: TypedGraph): EdgeDegrees {
  const { graph, nodeKind } = typed;
  const codes = stepCodes(typed);
  const fromDegree = new Float64Array(graph.edgeCount);
  const toDegree = new Float64Array(graph.edgeCount);
  const counts = new Int32Array(codes.codeCount);
  const codeAt = (slot: number, firstIn: number): number => {
    const type = graph.type[graph.slotEdge[slot] ?? 0] ?? 0;
    return encodeStep(codes, type, slot < firstIn ? 0 : 1, nodeKind[graph.slotNode[slot] ?? 0] ?? 0);
  };
  for (let node = 0; node < graph.nodeCount; node++) {
    const first = firstSlot(graph, node, "BOTH");
    const firstIn = firstSlot(graph, node, "IN");
    const end = endSlot(graph, node, "BOTH");
    for (let slot = first; slot < end; slot++) {
      const code = codeAt(slot, firstIn);
      counts[code] = (counts[code] ?? 0) + 1;
    }
    for (let slot = first; slot < end; slot++) {
      const side = slot < firstIn ? fromDegree : toDegree;
      side[graph.slotEdge[slot] ?? 0] = counts[codeAt(slot, firstIn)] ?? 0;
    }
    for (let slot = first; slot < end; slot++) counts[codeAt(slot, firstIn)] = 0;
  }
  return { fromDegree, toDegree };
}

/**
 * Gives each edge's factor in a degree-weighted path count: deg(from)^−w · deg(to)^−w, from 0 to 1, the same both ways.
 * w = 0 gives 1 (plain counts). On a part of a graph, hand in the degrees of the whole: those of the part are too small.
 */
export function edgeDamping({ fromDegree, toDegree }: EdgeDegrees, damping = 0.4): Float64Array {
  if (!(damping >= 0 && damping <= 10)) throw new RangeError(`Damping must be from 0 to 10, but got ${damping}.`);
  return fromDegree.map((degree, edge) => (Math.max(1, degree) * Math.max(1, toDegree[edge] ?? 1)) ** -damping);
}
