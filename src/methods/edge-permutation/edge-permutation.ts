/**
 * XSwap, random edge lists with the same degrees: Hanhijärvi, Garriga and Puolamäki, SDM 2009. Two edges exchange an
 * end unless that would make an edge that is there already or, where they are not allowed, a self-loop.
 */
import { type Random, randomBelow } from "../../lib/seeded-random.js";

/** Edges of one sort: edge i joins `from[i]` and `to[i]`, whole numbers from 0. */
export interface EdgeList {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
}

/** How edges are exchanged. */
export interface PermutationOptions {
  readonly random: Random;
  /** Attempts per edge; 10 when not given. */
  readonly multiplier?: number | undefined;
  /** True when a–b and b–a are the same edge; then each node's degree is kept, else out- and in-degree each. */
  readonly isUndirected?: boolean | undefined;
  readonly allowsSelfLoops?: boolean | undefined;
}

/** A permuted edge list, and how much was exchanged. */
export interface PermutedEdges {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly swaps: number;
  readonly attempts: number;
}

/**
 * Gives a random edge list with the degrees of the given one. Duplicates and self-loops of the input may go away,
 * but none are made. With fewer than two edges, or where no exchange is possible, the list comes back as it was.
 */
export function permuteEdges(edges: EdgeList, options: PermutationOptions): PermutedEdges {
  const { random, multiplier = 10, isUndirected = false, allowsSelfLoops = false } = options;
  const from = Int32Array.from(edges.from);
  const to = Int32Array.from(edges.to);
  const base = 1 + Math.max(0, largest(from), largest(to));
  const keyOf = (a: number, b: number): number => (isUndirected && b < a ? b * base + a : a * base + b);
  const present = new Map<number, number>();
  const count = (key: number, change: number): void => {
    const now = (present.get(key) ?? 0) + change;
    if (now === 0) present.delete(key);
    else present.set(key, now);
  };
  for (let edge = 0; edge < from.length; edge++) count(keyOf(from[edge] ?? 0, to[edge] ?? 0), 1);
  const attempts = from.length < 2 ? 0 : Math.floor(from.length * multiplier);
  let swaps = 0;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const first = randomBelow(random, from.length);
    const second = randomBelow(random, from.length);
    // An undirected edge has no order of its ends, so either may be the one that is exchanged.
    const isTurned = isUndirected && random() < 0.5;
    const [a, b] = [from[first] ?? 0, to[first] ?? 0];
    const [c, d] = isTurned ? [to[second] ?? 0, from[second] ?? 0] : [from[second] ?? 0, to[second] ?? 0];
    const [key, otherKey] = [keyOf(a, d), keyOf(c, b)];
    if (first === second || key === otherKey || present.has(key) || present.has(otherKey)) continue;
    if (!allowsSelfLoops && (a === d || c === b)) continue;
    count(keyOf(a, b), -1);
    count(keyOf(c, d), -1);
    count(key, 1);
    count(otherKey, 1);
    [to[first], from[second], to[second]] = [d, c, b];
    swaps++;
  }
  return { from, to, swaps, attempts };
}

function largest(values: Int32Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
