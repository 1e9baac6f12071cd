import { sourcesAtOnce, spread, spreadScratch } from "../global-efficiency/spread.js";
import type { SimpleGraph } from "../simple-graph/simple-graph.js";

/** Which pairs are looked at. */
export interface PairScope {
  /** Where pairs begin, all different. */
  readonly sources: ArrayLike<number>;
  /** 1 marks where they end. */
  readonly isTarget: Uint8Array;
  /** The most edges between the two ends. */
  readonly steps: number;
}

/** A pair of nodes that are near. */
export interface NearPair {
  readonly source: number;
  readonly target: number;
  /** The edges between them, from 1. */
  readonly distance: number;
}

/** Gives for each source how many targets lie within so many steps of it; a source is no target of its own. */
export function countNearPairs(graph: SimpleGraph, { sources, isTarget, steps }: PairScope): Int32Array {
  const counts = new Int32Array(sources.length);
  const scratch = spreadScratch(graph.nodeCount);
  for (const { base, batch } of batches(sources)) {
    const onReach = (node: number, _distance: number, bits: number): void => {
      if (isTarget[node] !== 1) return;
      for (let rest = bits; rest !== 0; rest &= rest - 1) {
        const at = base + lowestBit(rest);
        counts[at] = (counts[at] ?? 0) + 1;
      }
    };
    spread(graph, batch, onReach, { most: steps, scratch });
  }
  return counts;
}

/**
 * Gives the pairs that are near in `before` and not near in `after`, whose edges are among the former's: how many there are,
 * and the first `most` of them by distance before, target, source.
 */
export function lostPairs(
  before: SimpleGraph,
  after: SimpleGraph,
  { sources, isTarget, steps }: PairScope,
  most: number,
): { count: number; pairs: NearPair[] } {
  const scratch = spreadScratch(before.nodeCount);
  const still = new Int32Array(before.nodeCount);
  const list = new FirstPairs(most);
  for (const { batch } of batches(sources)) {
    const kept: number[] = [];
    const onStill = (node: number, _distance: number, bits: number): void => {
      if (isTarget[node] !== 1) return;
      if (still[node] === 0) kept.push(node);
      still[node] = (still[node] ?? 0) | bits;
    };
    const onOnce = (target: number, distance: number, bits: number): void => {
      if (isTarget[target] !== 1) return;
      for (let rest = bits & ~(still[target] ?? 0); rest !== 0; rest &= rest - 1)
        list.add({ source: batch[lowestBit(rest)] ?? 0, target, distance });
    };
    spread(after, batch, onStill, { most: steps, scratch });
    spread(before, batch, onOnce, { most: steps, scratch });
    for (const node of kept) still[node] = 0;
  }
  return { count: list.count, pairs: list.first() };
}

const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);

function* batches(sources: ArrayLike<number>): Generator<{ base: number; batch: Int32Array }> {
  for (let base = 0; base < sources.length; base += sourcesAtOnce) {
    const length = Math.min(sourcesAtOnce, sources.length - base);
    yield { base, batch: Int32Array.from({ length }, (_, bit) => sources[base + bit] ?? 0) };
  }
}

/** Counts pairs and keeps the first ones, in memory for a few times as many. */
class FirstPairs {
  count = 0;
  private kept: NearPair[] = [];

  constructor(private readonly most: number) {}

  add(pair: NearPair): void {
    this.count += 1;
    this.kept.push(pair);
    if (this.kept.length >= 1000 + this.most * 4) this.kept = this.first();
  }

  first(): NearPair[] {
    const ordered = this.kept.sort((a, b) => a.distance - b.distance || a.target - b.target || a.source - b.source);
    return ordered.slice(0, this.most);
  }
}
