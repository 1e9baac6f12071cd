import type { SimpleGraph } from "../simple-graph/simple-graph.js";
import { dependenciesInLogs } from "./log-dependencies.js";

/** Beyond it, the numbers of shortest paths are counted by their logarithms. */
const mostPaths = 1e250;

/**
 * Gives the betweenness of every node by Brandes (J. Math. Sociology 25, 2001): the share of the shortest paths between
 * two other nodes that go through it, summed over pairs and divided by (n − 1)(n − 2)/2: from 0 to 1. Pairs without a path add
 * nothing; with fewer than three nodes all are 0. Time: nodes times edges.
 */
export function exactBetweenness(graph: SimpleGraph): Float64Array {
  const { nodeCount } = graph;
  const sums = new Float64Array(nodeCount);
  const search = new DependencySearch(graph);
  for (let source = 0; source < nodeCount; source++)
    if (graph.first[source] !== graph.first[source + 1] && !search.addFrom(source, sums))
      dependenciesInLogs(graph, source).forEach((value, node) => {
        sums[node] = (sums[node] ?? 0) + value;
      });
  const pairs = (nodeCount - 1) * (nodeCount - 2);
  return pairs > 0 ? sums.map((sum) => sum / pairs) : sums.fill(0);
}

/** Breadth-first search from one source after the other, with the arrays that it needs. */
class DependencySearch {
  /** 0 where not reached, else 1 to 3 by the distance: neighbours differ by one step at most, and a byte stays in the cache. */
  private readonly mark: Uint8Array;
  private readonly paths: Float64Array;
  /** (1 + dependency) / paths of a node that is done. */
  private readonly part: Float64Array;
  private readonly order: Int32Array;
  /** Where the ways on of the node at a place of the order begin in `onward`. */
  private readonly firstOnward: Int32Array;
  /** For each node in order, the nodes one step farther that it leads to. */
  private readonly onward: Int32Array;

  constructor(private readonly graph: SimpleGraph) {
    const { nodeCount, edgeCount } = graph;
    this.mark = new Uint8Array(nodeCount);
    this.paths = new Float64Array(nodeCount);
    this.part = new Float64Array(nodeCount);
    this.order = new Int32Array(nodeCount);
    this.firstOnward = new Int32Array(nodeCount + 1);
    this.onward = new Int32Array(edgeCount);
  }

  /** Adds the dependencies of a source on every other node; false, and nothing added, where the paths are too many to count. */
  addFrom(source: number, sums: Float64Array): boolean {
    const reached = this.goOut(source);
    const { order, paths, part, onward, firstOnward } = this;
    for (let at = 0; at < reached; at++) if ((paths[order[at] ?? 0] ?? 0) > mostPaths) return false;
    for (let at = reached - 1; at > 0; at--) {
      const node = order[at] ?? 0;
      const end = firstOnward[at + 1] ?? 0;
      let sum = 0;
      for (let slot = firstOnward[at] ?? 0; slot < end; slot++) sum += part[onward[slot] ?? 0] ?? 0;
      const count = paths[node] ?? 1;
      const dependency = sum * count;
      part[node] = (1 + dependency) / count;
      sums[node] = (sums[node] ?? 0) + dependency;
    }
    return true;
  }

  /** Counts shortest paths outwards and notes which steps lead on; gives how many nodes were reached. */
  private goOut(source: number): number {
    const { first, neighbour } = this.graph;
    const { mark, paths, order, onward, firstOnward } = this;
    mark.fill(0);
    mark[source] = 1;
    paths[source] = 1;
    order[0] = source;
    let reached = 1;
    let steps = 0;
    for (let at = 0; at < reached; at++) {
      const node = order[at] ?? 0;
      const farther = ((mark[node] ?? 0) % 3) + 1;
      const count = paths[node] ?? 0;
      firstOnward[at] = steps;
      const end = first[node + 1] ?? 0;
      for (let slot = first[node] ?? 0; slot < end; slot++) {
        const other = neighbour[slot] ?? 0;
        const known = mark[other] ?? 0;
        if (known === 0) {
          mark[other] = farther;
          paths[other] = count;
          order[reached++] = other;
          onward[steps++] = other;
        } else if (known === farther) {
          paths[other] = (paths[other] ?? 0) + count;
          onward[steps++] = other;
        }
      }
    }
    firstOnward[reached] = steps;
    return reached;
  }
}
