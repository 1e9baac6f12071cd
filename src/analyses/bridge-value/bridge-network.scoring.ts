import {
  areJoined,
  buildSimpleGraph,
  neighbourCount,
  type SimpleGraph,
} from "../../methods/simple-graph/simple-graph.js";
import { type BridgeInput, nodeRoles } from "./bridge-input.scoring.js";

/** The network with the bridge and without it, over the same nodes, which are numbered anew. */
export interface BridgeNetwork {
  readonly before: SimpleGraph;
  readonly after: SimpleGraph;
  /** The node of the extracted graph that each node is; in the same order. */
  readonly nodes: Int32Array;
  /** The other way round; −1 where a node has no edge here. */
  readonly numberOf: Int32Array;
  /** 1 marks the nodes that are measured: all but those taken away. */
  readonly counted: Uint8Array;
  readonly isEnterprise: Uint8Array;
  readonly institutes: Int32Array;
  /** Edges that are taken away, by their places in `before`. */
  readonly removedEdges: Int32Array;
}

/**
 * Makes the undirected network of what takes part, each pair of linked nodes joined once; nodes without an edge are no part of
 * it. With a region, only what lies within `steps` steps of something in the region is. An edge is gone when all the
 * relationships between its ends are taken away.
 */
export function buildNetwork(input: BridgeInput): BridgeNetwork {
  const whole = buildSimpleGraph(input, (_, from, to) => takesPart(input, from) && takesPart(input, to));
  const isNear = input.home === null ? null : markNear(whole, input.home, input.steps);
  const keeps = (node: number): boolean =>
    takesPart(input, node) && (isNear === null || isNear[node] === 1) && neighbourCount(whole, node) > 0;
  const { nodes, numberOf } = numberAnew(input.nodeCount, keeps);
  const { from, to, edge } = renameEnds(input, numberOf);
  const isGone = removalOf(input);
  const columns = { nodeCount: nodes.length, from, to };
  const before = buildSimpleGraph(columns);
  const after = buildSimpleGraph(columns, (at) => !isGone(edge[at] ?? -1));
  return { before, after, nodes, numberOf, ...marksOf(input, nodes), removedEdges: edgesLost(before, after) };
}

const takesPart = ({ role }: BridgeInput, node: number): boolean => role[node] !== nodeRoles.leftOut;

/** Says which relationships are taken away. */
function removalOf({ type, from, to, removedTypes, removedNodes }: BridgeInput): (edge: number) => boolean {
  const [types, nodes] = [new Set(removedTypes), new Set(removedNodes)];
  const touches = (edge: number): boolean => nodes.has(from[edge] ?? -1) || nodes.has(to[edge] ?? -1);
  return (edge) => (types.size === 0 || types.has(type[edge] ?? -1)) && (nodes.size === 0 || touches(edge));
}

function markNear(graph: SimpleGraph, home: Uint8Array, steps: number): Uint8Array {
  const isNear = home.slice();
  let rim = [...home.keys()].filter((node) => home[node] === 1);
  for (let step = 0; step < steps; step++) {
    const next: number[] = [];
    for (const node of rim)
      for (let slot = graph.first[node] ?? 0; slot < (graph.first[node + 1] ?? 0); slot++) {
        const other = graph.neighbour[slot] ?? 0;
        if (isNear[other] === 1) continue;
        isNear[other] = 1;
        next.push(other);
      }
    rim = next;
  }
  return isNear;
}

function numberAnew(nodeCount: number, keeps: (node: number) => boolean): { nodes: Int32Array; numberOf: Int32Array } {
  const numberOf = new Int32Array(nodeCount).fill(-1);
  const nodes: number[] = [];
  for (let node = 0; node < nodeCount; node++) if (keeps(node)) numberOf[node] = nodes.push(node) - 1;
  return { nodes: Int32Array.from(nodes), numberOf };
}

/** The edges whose ends both take part, under the new numbers, with their old places. */
function renameEnds(input: BridgeInput, numberOf: Int32Array): { from: number[]; to: number[]; edge: number[] } {
  const [from, to, edge]: [number[], number[], number[]] = [[], [], []];
  for (let at = 0; at < input.from.length; at++) {
    const [a, b] = [numberOf[input.from[at] ?? -1] ?? -1, numberOf[input.to[at] ?? -1] ?? -1];
    if (a < 0 || b < 0) continue;
    from.push(a);
    to.push(b);
    edge.push(at);
  }
  return { from, to, edge };
}

/** Where only types are given, no node is taken away; where both are, only edges of the nodes. */
function marksOf(
  { role, home, removedTypes, removedNodes }: BridgeInput,
  nodes: Int32Array,
): Pick<BridgeNetwork, "counted" | "isEnterprise" | "institutes"> {
  const gone = new Set(removedTypes.length === 0 ? removedNodes : []);
  const counted = Uint8Array.from(nodes, (node) => Number(!gone.has(node)));
  const isCounted = (part: number) => (node: number, at: number) => Number(counted[at] === 1 && role[node] === part);
  const isAtHome = (node: number): boolean => home === null || home[node] === 1;
  return {
    counted,
    isEnterprise: Uint8Array.from(nodes, isCounted(nodeRoles.enterprise)).map((mark, at) =>
      isAtHome(nodes[at] ?? -1) ? mark : 0,
    ),
    institutes: Int32Array.from(
      [...nodes.keys()].filter((at) => isCounted(nodeRoles.institute)(nodes[at] ?? -1, at) === 1),
    ),
  };
}

function edgesLost(before: SimpleGraph, after: SimpleGraph): Int32Array {
  const lost: number[] = [];
  for (let edge = 0; edge < before.edgeCount; edge++)
    if (!areJoined(after, before.low[edge] ?? 0, before.high[edge] ?? 0)) lost.push(edge);
  return Int32Array.from(lost);
}
