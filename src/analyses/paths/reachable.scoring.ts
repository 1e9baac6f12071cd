/** Distances between the members of two sets by hops (breadth first: Moore 1959). */
import { buildGraph } from "../../methods/compact-graph/compact-graph.js";
import { hopDistances } from "../../methods/shortest-paths/shortest-distances.js";

/** Edges as they are walked, in columns of any whole numbers that stand for nodes. */
export interface WalkedPairs {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Gives, by source and then by target, the least number of edges from one to the other; −1 beyond the bound. */
export function pairDistances(
  walked: WalkedPairs,
  sources: readonly number[],
  targets: readonly number[],
  bound: number,
): number[][] {
  const numbering = new Map<number, number>();
  const numberOf = (key: number): number => {
    const known = numbering.get(key) ?? numbering.size;
    numbering.set(key, known);
    return known;
  };
  const starts = sources.map(numberOf);
  const finishes = targets.map(numberOf);
  const from = walked.from.map(numberOf);
  const to = walked.to.map(numberOf);
  const graph = buildGraph({ nodeCount: numbering.size, from, to });
  return starts.map((start) => {
    const distances = hopDistances(graph, [start], { maxLength: bound });
    return finishes.map((finish) => distances[finish] ?? -1);
  });
}
