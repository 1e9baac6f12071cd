/**
 * PageRank (Brin and Page, Computer Networks 30, 1998), personalised, with a proven bound of its error: forward push
 * (Andersen, Chung and Lang, FOCS 2006) in sweeps over all nodes, so that it converges as Gauss and Seidel's iteration does
 * (Wu, Gan, Wei and Zhang, SIGMOD 2021), over-relaxed where the walk goes both ways.
 */
import type { WalkMatrix } from "./walk-matrix.js";

/** Where the walk starts anew, and how exactly it is to be computed. */
export interface PageRankOptions {
  /** Nodes where the walk starts anew, with their weights; all nodes alike when not given. */
  readonly seeds?: readonly Seed[] | undefined;
  /** The probability α of going on, from 0 to under 1; 0.85 when not given. */
  readonly damping?: number | undefined;
  /** The most that the sum of all errors may be, from 1e-13 to 1; 1e-6 when not given. */
  readonly tolerance?: number | undefined;
}

/** A node where the walk starts anew. */
export interface Seed {
  readonly node: number;
  /** From 0; only their proportions count. */
  readonly weight: number;
}

/** The scores of all nodes, and how far from the truth they can be. */
export interface PageRank {
  /** From 0 to 1; their sum is 1. */
  readonly scores: Float64Array;
  /** Σ |score − true score| is at most this. */
  readonly errorBound: number;
  readonly sweeps: number;
}

/**
 * Gives x with x = α·(xP + δ·v) + (1 − α)·v and Σx = 1, where v is the spread of the seeds, P the walk's matrix and δ the part of
 * x on nodes that lead nowhere: from there the walk starts anew. Such an x is y/Σy with y = α·yP + (1 − α)·v (Del Corso, Gullì
 * and Romani, Internet Mathematics 2, 2005), so that they need no treatment of their own. Pushing keeps y = p + ppr(r), and ppr
 * never adds mass: Σ|y − p| ≤ Σ|r| =: e, and Σ|x − p/Σp| ≤ 2e/Σp, the bound that is returned. Range: from 0 to 1. At zero: α = 0
 * gives v; a seed without edges keeps all. No nodes: no scores, bound 0. Missing weights count 1 each, see the walk's matrix.
 */
export function pageRank(walk: WalkMatrix, options: PageRankOptions = {}): PageRank {
  const { damping = 0.85, tolerance = 1e-6 } = options;
  if (!(damping >= 0 && damping < 1)) throw new RangeError(`damping must be from 0 to under 1, but got ${damping}.`);
  if (!(tolerance >= 1e-13 && tolerance <= 1))
    throw new RangeError(`tolerance must be from 1e-13 to 1, but got ${tolerance}.`);
  const rest = startSpread(walk.nodeCount, options.seeds);
  const scores = new Float64Array(walk.nodeCount);
  if (walk.nodeCount === 0) return { scores, errorBound: 0, sweeps: 0 };
  let [left, found, sweeps] = [1, 0, 0];
  while (sweeps === 0 || 2 * left > tolerance * found) {
    // What is far below the average of what is left waits until it has gathered more.
    sweep(walk, damping, scores, rest, (left / walk.nodeCount) * patience);
    left = sumAway(rest);
    found = sumAbove(scores);
    sweeps++;
  }
  // Over-relaxed pushing can leave a trace below zero where the truth is none: zero is nearer to it.
  return { scores: scores.map((score) => (score > 0 ? score / found : 0)), errorBound: (2 * left) / found, sweeps };
}

const patience = 0.1;

/**
 * How much of what is left at a node is pushed at once. A walk both ways is similar to a symmetric matrix with values from −α to α,
 * for which 2/(1 + √(1 − α²)) is the best choice where its order is consistent and any below 2 converges (Young, Trans. AMS 76,
 * 1954; Ostrowski, Rend. Mat. 13, 1954); else 1, which always does.
 */
const relaxation = (reversible: boolean, damping: number): number =>
  reversible ? 2 / (1 + Math.sqrt(1 - damping * damping)) : 1;

function sweep(walk: WalkMatrix, damping: number, scores: Float64Array, rest: Float64Array, threshold: number): void {
  const { nodeCount, first, target, probability } = walk;
  const factor = relaxation(walk.reversible, damping);
  for (let node = 0; node < nodeCount; node++) {
    const here = rest[node] ?? 0;
    if (here <= threshold && here >= -threshold) continue;
    const mass = factor * here;
    rest[node] = here - mass;
    scores[node] = (scores[node] ?? 0) + (1 - damping) * mass;
    const passed = damping * mass;
    const end = first[node + 1] ?? 0;
    for (let place = first[node] ?? 0; place < end; place++) {
      const next = target[place] ?? 0;
      rest[next] = (rest[next] ?? 0) + passed * (probability[place] ?? 0);
    }
  }
}

function startSpread(nodeCount: number, seeds: readonly Seed[] | undefined): Float64Array {
  if (seeds === undefined) return new Float64Array(nodeCount).fill(1 / nodeCount);
  const spread = new Float64Array(nodeCount);
  for (const { node, weight } of seeds) {
    if (!Number.isInteger(node) || node < 0 || node >= nodeCount)
      throw new RangeError(`A seed must be a node from 0 to ${nodeCount - 1}, but got ${node}.`);
    if (!(weight >= 0 && weight <= 1e100))
      throw new RangeError(`A seed's weight must be from 0 to 1e100, but got ${weight}.`);
    spread[node] = (spread[node] ?? 0) + weight;
  }
  const sum = sumAbove(spread);
  if (!(sum > 0)) throw new RangeError("One seed at least must have a weight above 0, but none has.");
  return spread.map((weight) => weight / sum);
}

/** Sums what is above zero. */
function sumAbove(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value > 0) sum += value;
  }
  return sum;
}

/** Sums how far the values are from zero. */
function sumAway(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    sum += value < 0 ? -value : value;
  }
  return sum;
}
