import type { Random } from "../../lib/seeded-random.js";
import { neighbourCount, type SimpleGraph } from "../simple-graph/simple-graph.js";
import { addLogs } from "./log-dependencies.js";

/** One end's half of the search. */
interface Half {
  readonly distance: Int32Array;
  /** How many shortest paths lead here from the end, or the logarithm of that. */
  readonly paths: Float64Array;
  /** All nodes reached, those of the outermost level from `level` on. */
  readonly reached: number[];
  level: number;
  depth: number;
  /** Slots that the next level will look at. */
  work: number;
}

/** Draws shortest paths between two nodes, all equally likely, by searching from both ends (Borassi and Natale, ESA 2016). */
export class RandomPaths {
  private readonly halves: readonly [Half, Half];
  private inLogs = false;

  constructor(
    private readonly graph: SimpleGraph,
    private readonly random: Random,
  ) {
    const half = (): Half => ({
      distance: new Int32Array(graph.nodeCount).fill(-1),
      paths: new Float64Array(graph.nodeCount),
      reached: [],
      level: 0,
      depth: 0,
      work: 0,
    });
    this.halves = [half(), half()];
  }

  /** Tells the inner nodes of one shortest path between two different nodes; none where they are neighbours or apart. */
  draw(from: number, to: number, onInner: (node: number) => void): void {
    this.inLogs = false;
    if (this.search(from, to, onInner)) return;
    this.inLogs = true;
    this.search(from, to, onInner);
  }

  /** False where the paths are more than a number holds. */
  private search(from: number, to: number, onInner: (node: number) => void): boolean {
    const [a, b] = this.halves;
    this.begin(a, from);
    this.begin(b, to);
    let meeting: number[] = [];
    while (meeting.length === 0 && a.reached.length > a.level && b.reached.length > b.level) {
      const [grown, other] = a.work <= b.work ? [a, b] : [b, a];
      this.grow(grown);
      meeting = meetingNodes(grown, other);
    }
    const isCounted = this.tell(meeting, [from, to], onInner);
    for (const half of this.halves) for (const node of half.reached) half.distance[node] = -1;
    return isCounted;
  }

  private begin(half: Half, end: number): void {
    half.distance[end] = 0;
    half.paths[end] = this.inLogs ? 0 : 1;
    half.reached.length = 0;
    half.reached.push(end);
    half.level = 0;
    half.depth = 0;
    half.work = neighbourCount(this.graph, end);
  }

  /** Goes one level outwards. */
  private grow(half: Half): void {
    const { first, neighbour } = this.graph;
    const { distance, paths, reached } = half;
    const end = reached.length;
    const farther = half.depth + 1;
    let work = 0;
    for (let at = half.level; at < end; at++) {
      const node = reached[at] ?? 0;
      const count = paths[node] ?? 0;
      const last = first[node + 1] ?? 0;
      for (let slot = first[node] ?? 0; slot < last; slot++) {
        const other = neighbour[slot] ?? 0;
        const known = distance[other] ?? 0;
        if (known === -1) {
          distance[other] = farther;
          paths[other] = count;
          reached.push(other);
          work += (first[other + 1] ?? 0) - (first[other] ?? 0);
        } else if (known === farther)
          paths[other] = this.inLogs ? addLogs(paths[other] ?? 0, count) : (paths[other] ?? 0) + count;
      }
    }
    half.level = end;
    half.depth = farther;
    half.work = work;
  }

  private tell(meeting: readonly number[], ends: readonly [number, number], onInner: (node: number) => void): boolean {
    if (meeting.length === 0) return true;
    const [a, b] = this.halves;
    const weights = meeting.map((node) => this.join(a.paths[node] ?? 0, b.paths[node] ?? 0));
    const middle = this.pick(meeting, weights);
    if (middle === null) return false;
    if (!ends.includes(middle)) onInner(middle);
    for (const half of this.halves) this.walkBack(half, middle, onInner);
    return true;
  }

  private walkBack(half: Half, middle: number, onInner: (node: number) => void): void {
    const { first, neighbour } = this.graph;
    let node = middle;
    for (let depth = (half.distance[middle] ?? 0) - 1; depth > 0; depth--) {
      const nearer: number[] = [];
      for (let slot = first[node] ?? 0; slot < (first[node + 1] ?? 0); slot++) {
        const other = neighbour[slot] ?? 0;
        if (half.distance[other] === depth) nearer.push(other);
      }
      node =
        this.pick(
          nearer,
          nearer.map((each) => half.paths[each] ?? 0),
        ) ?? node;
      onInner(node);
    }
  }

  private join(a: number, b: number): number {
    return this.inLogs ? a + b : a * b;
  }

  /** Draws one with chances as the weights; null where their sum is no number. */
  private pick(nodes: readonly number[], weights: readonly number[]): number | null {
    const most = this.inLogs ? Math.max(...weights) : 0;
    const chances = this.inLogs ? weights.map((weight) => Math.exp(weight - most)) : weights;
    const total = chances.reduce((sum, chance) => sum + chance, 0);
    if (!Number.isFinite(total)) return null;
    let rest = this.random() * total;
    for (const [at, chance] of chances.entries()) {
      rest -= chance;
      if (rest < 0) return nodes[at] ?? null;
    }
    return nodes.at(-1) ?? null;
  }
}

/** The first level that both halves share holds a node of every shortest path, once. */
const meetingNodes = (grown: Half, other: Half): number[] => {
  const found: number[] = [];
  for (let at = grown.level; at < grown.reached.length; at++) {
    const node = grown.reached[at] ?? 0;
    if (other.distance[node] === other.depth) found.push(node);
  }
  return found;
};
