import { type CompactGraph, type Direction, endSlot, firstSlot } from "../../methods/compact-graph/compact-graph.js";
import { type EntityLabel, entityLabels } from "../../ontology/entity-kinds.js";
import type { RelationshipType } from "../../ontology/relationship-types.js";

/** What kind of partner is wanted. */
export type PartnerWish = "RESEARCH" | "SUPPLY" | "TRAINING";

/** The typed graph as plain data, so that it can be posted to a worker. */
export interface PartnerGraph {
  readonly graph: CompactGraph;
  /** For each node the index into `entityLabels`. */
  readonly kinds: Uint8Array;
  /** 1 marks an accounting row. */
  readonly accounting: Uint8Array;
  /** What the edges' types are indexes into. */
  readonly relationshipTypes: readonly RelationshipType[];
}

/** A node next to another, and the edge between them. */
export interface Step {
  readonly node: number;
  readonly edge: number;
}

/** Gives the label of a node. */
export const labelOf = ({ kinds }: PartnerGraph, node: number): EntityLabel | undefined =>
  entityLabels[kinds[node] ?? -1];

/** Gives where edges of a type lead from a node, the first edge to each end; accounting rows are left out. */
export function follow(of: PartnerGraph, node: number, type: RelationshipType, direction: Direction): Step[] {
  const { graph, accounting } = of;
  const typeNumber = of.relationshipTypes.indexOf(type);
  const found = new Map<number, Step>();
  const end = endSlot(graph, node, direction);
  for (let slot = firstSlot(graph, node, direction); slot < end; slot++) {
    const [edge, next] = [graph.slotEdge[slot] ?? 0, graph.slotNode[slot] ?? 0];
    if (graph.type[edge] !== typeNumber || next === node || accounting[next] === 1 || found.has(next)) continue;
    found.set(next, { node: next, edge });
  }
  return [...found.values()];
}

/** Gives the nodes that edges of a type lead to from any of the nodes, once each in rising order. */
export const followAll = (
  of: PartnerGraph,
  nodes: readonly number[],
  type: RelationshipType,
  direction: Direction,
): number[] => sorted(nodes.flatMap((node) => follow(of, node, type, direction).map((step) => step.node)));

/** Gives the numbers once each in rising order. */
export const sorted = (nodes: Iterable<number>): number[] => [...new Set(nodes)].sort((a, b) => a - b);
