/** PathSim, how alike two nodes of one kind are along a symmetric metapath: Sun, Han, Yan, Yu and Wu, VLDB 4 (2011). */
import { type CompactGraph, endSlot, firstSlot, requireNode } from "../compact-graph/compact-graph.js";
import { fitsStep, type PathStep } from "../simple-paths/path-step.js";

/** A symmetric metapath: its first half, and the step between the halves where its length is odd. */
export interface SymmetricMetapath {
  readonly half: readonly PathStep[];
  /** A step between nodes of one kind that reads the same both ways; none when not given. */
  readonly middle?: PathStep | undefined;
}

/** What two nodes have in common: M counts the paths of the metapath, and a node may be on one twice. */
export interface PathSimilarity {
  readonly similarity: number;
  readonly between: number;
  readonly ofFirst: number;
  readonly ofSecond: number;
}

/** PathSim = 2·M_xy / (M_xx + M_yy), from 0 to 1 (even-length metapaths), without unit; 0 where neither has a path. */
export const pathSim = (between: number, ofFirst: number, ofSecond: number): number =>
  ofFirst + ofSecond === 0 ? 0 : (2 * between) / (ofFirst + ofSecond);

/** Counts the ways from a node along the steps, by the node that they end at; ends in no particular order. */
export function countWays(graph: CompactGraph, start: number, steps: readonly PathStep[]): Map<number, number> {
  requireNode(graph, start);
  let ways = new Map([[start, 1]]);
  for (const step of steps) ways = advance(graph, ways, step);
  return ways;
}

/** Gives the PathSim of two nodes along a symmetric metapath, with the path counts that it is made of. */
export function comparePaths(
  graph: CompactGraph,
  first: number,
  second: number,
  metapath: SymmetricMetapath,
): PathSimilarity {
  const { half, middle } = metapath;
  const fromFirst = countWays(graph, first, half);
  const fromSecond = countWays(graph, second, half);
  const across = (ways: Map<number, number>): Map<number, number> => (middle ? advance(graph, ways, middle) : ways);
  const between = multiply(across(fromFirst), fromSecond);
  const ofFirst = multiply(across(fromFirst), fromFirst);
  const ofSecond = multiply(across(fromSecond), fromSecond);
  return { similarity: pathSim(between, ofFirst, ofSecond), between, ofFirst, ofSecond };
}

function advance(graph: CompactGraph, ways: ReadonlyMap<number, number>, step: PathStep): Map<number, number> {
  const next = new Map<number, number>();
  for (const [node, count] of ways) {
    const end = endSlot(graph, node, "BOTH");
    for (let slot = firstSlot(graph, node, "BOTH"); slot < end; slot++) {
      if (!fitsStep(graph, step, node, slot)) continue;
      const arrivedAt = graph.slotNode[slot] ?? 0;
      next.set(arrivedAt, (next.get(arrivedAt) ?? 0) + count);
    }
  }
  return next;
}

function multiply(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [node, count] of a) sum += count * (b.get(node) ?? 0);
  return sum;
}
