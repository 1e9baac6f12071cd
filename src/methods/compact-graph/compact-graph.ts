/**
 * A directed multigraph in compressed sparse rows (Tinney and Walker, Proc. IEEE 55, 1967).
 * Memory: 26 bytes per edge (from 4, to 4, type 2, two slots of 8), 34 with weights, and 8 bytes per node.
 * The slots of a node lie side by side, outgoing ones first, so that one row serves all three directions.
 */

/** Which way edges are gone along, seen from the node that is left. */
export type Direction = "OUT" | "IN" | "BOTH";

/** Makes the memory of one column; the default is shared between worker threads. */
export type MakeBuffer = (bytes: number) => ArrayBufferLike;

/** The edges of a graph as columns: edge i leads from `from[i]` to `to[i]`; nodes are 0 … nodeCount − 1. */
export interface GraphColumns {
  readonly nodeCount: number;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly type?: ArrayLike<number> | undefined;
  readonly weight?: ArrayLike<number> | undefined;
}

/**
 * A graph that analyses compute on; plain data, so that it can be posted to a worker.
 * Slots `firstOut[n]` … `firstIn[n]` − 1 are n's outgoing edges, `firstIn[n]` … `firstOut[n + 1]` − 1 its incoming
 * ones, each in the order of the columns. A self-loop has one slot of either sort.
 */
export interface CompactGraph {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly type: Uint16Array;
  /** Null when the columns had no weights. */
  readonly weight: Float64Array | null;
  readonly firstOut: Int32Array;
  readonly firstIn: Int32Array;
  readonly slotNode: Int32Array;
  readonly slotEdge: Int32Array;
}

const sharedBuffer: MakeBuffer = (bytes) => new SharedArrayBuffer(bytes);

/** Gives the first slot of a node's edges in a direction. */
export const firstSlot = (graph: CompactGraph, node: number, direction: Direction): number =>
  (direction === "IN" ? graph.firstIn[node] : graph.firstOut[node]) ?? 0;

/** Gives the slot after the last of a node's edges in a direction. */
export const endSlot = (graph: CompactGraph, node: number, direction: Direction): number =>
  (direction === "OUT" ? graph.firstIn[node] : graph.firstOut[node + 1]) ?? 0;

/** Counts a node's edges in a direction; parallel edges count each, a self-loop counts twice in BOTH. */
export const degree = (graph: CompactGraph, node: number, direction: Direction): number =>
  endSlot(graph, node, direction) - firstSlot(graph, node, direction);

/** Gives the direction that undoes a step. */
export const reverseDirection = (direction: Direction): Direction =>
  direction === "BOTH" ? "BOTH" : direction === "OUT" ? "IN" : "OUT";

/** Throws unless the number is a node of the graph. */
export function requireNode(graph: CompactGraph, node: number): void {
  if (!Number.isInteger(node) || node < 0 || node >= graph.nodeCount)
    throw new RangeError(`A node must be from 0 to ${graph.nodeCount - 1}, but got ${node}.`);
}

/** Builds the compact graph of the given columns in time proportional to nodes and edges. */
export function buildGraph(columns: GraphColumns, makeBuffer: MakeBuffer = sharedBuffer): CompactGraph {
  const { nodeCount } = columns;
  const edgeCount = columns.from.length;
  requireColumns(columns);
  const integers = (length: number): Int32Array => new Int32Array(makeBuffer(length * 4));
  const from = integers(edgeCount);
  const to = integers(edgeCount);
  const type = new Uint16Array(makeBuffer(edgeCount * 2));
  from.set(columns.from);
  to.set(columns.to);
  if (columns.type) type.set(columns.type);
  let weight: Float64Array | null = null;
  if (columns.weight) {
    weight = new Float64Array(makeBuffer(edgeCount * 8));
    weight.set(columns.weight);
  }
  const firstOut = integers(nodeCount + 1);
  const firstIn = integers(nodeCount);
  countRows(from, to, firstOut, firstIn);
  const slotNode = integers(edgeCount * 2);
  const slotEdge = integers(edgeCount * 2);
  const graph = { nodeCount, edgeCount, from, to, type, weight, firstOut, firstIn, slotNode, slotEdge };
  fillSlots(graph);
  return graph;
}

function countRows(from: Int32Array, to: Int32Array, firstOut: Int32Array, firstIn: Int32Array): void {
  const incoming = new Int32Array(firstIn.length);
  for (const node of from) firstIn[node] = (firstIn[node] ?? 0) + 1;
  for (const node of to) incoming[node] = (incoming[node] ?? 0) + 1;
  let slot = 0;
  for (let node = 0; node < firstIn.length; node++) {
    firstOut[node] = slot;
    slot += firstIn[node] ?? 0;
    firstIn[node] = slot;
    slot += incoming[node] ?? 0;
  }
  firstOut[firstIn.length] = slot;
}

function fillSlots({ edgeCount, from, to, firstOut, firstIn, slotNode, slotEdge }: CompactGraph): void {
  const nextOut = Int32Array.from(firstOut);
  const nextIn = Int32Array.from(firstIn);
  for (let edge = 0; edge < edgeCount; edge++) {
    const a = from[edge] ?? 0;
    const b = to[edge] ?? 0;
    const out = nextOut[a] ?? 0;
    const incoming = nextIn[b] ?? 0;
    slotNode[out] = b;
    slotEdge[out] = edge;
    nextOut[a] = out + 1;
    slotNode[incoming] = a;
    slotEdge[incoming] = edge;
    nextIn[b] = incoming + 1;
  }
}

function requireColumns({ nodeCount, from, to, type, weight }: GraphColumns): void {
  if (!Number.isInteger(nodeCount) || nodeCount < 0)
    throw new RangeError(`The number of nodes must be a whole number from 0, but got ${nodeCount}.`);
  for (const [name, column] of Object.entries({ to, type, weight }))
    if (column && column.length !== from.length)
      throw new RangeError(`Column ${name} must have ${from.length} values as from has, but got ${column.length}.`);
  requireValues("from", from, (value) => Number.isInteger(value) && value >= 0 && value < nodeCount);
  requireValues("to", to, (value) => Number.isInteger(value) && value >= 0 && value < nodeCount);
  if (type) requireValues("type", type, (value) => Number.isInteger(value) && value >= 0 && value <= 0xffff);
  if (weight) requireValues("weight", weight, Number.isFinite);
}

function requireValues(name: string, column: ArrayLike<number>, fits: (value: number) => boolean): void {
  for (let edge = 0; edge < column.length; edge++) {
    const value = column[edge] ?? Number.NaN;
    if (!fits(value)) throw new RangeError(`Column ${name} holds ${value} at edge ${edge}, which is out of its range.`);
  }
}
