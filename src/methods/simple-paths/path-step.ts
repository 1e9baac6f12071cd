import type { CompactGraph, Direction } from "../compact-graph/compact-graph.js";

/** One step of a prescribed way: which edges it may take, which way round, and where it may arrive. */
export interface PathStep {
  readonly edgeTypes: readonly number[];
  readonly direction: Direction;
  /** Which nodes the step may arrive at; all when not given. */
  readonly accepts?: ((node: number) => boolean) | undefined;
}

/** Says whether going from a node along one of its slots fits a step. */
export function fitsStep(graph: CompactGraph, step: PathStep, node: number, slot: number): boolean {
  const isOutgoing = slot < (graph.firstIn[node] ?? 0);
  if (step.direction !== "BOTH" && isOutgoing !== (step.direction === "OUT")) return false;
  if (!step.edgeTypes.includes(graph.type[graph.slotEdge[slot] ?? 0] ?? 0)) return false;
  return !step.accepts || step.accepts(graph.slotNode[slot] ?? 0);
}
