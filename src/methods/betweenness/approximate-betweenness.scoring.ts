import { randomBelow, seededRandom } from "../../lib/seeded-random.js";
import type { SimpleGraph } from "../simple-graph/simple-graph.js";
import { RandomPaths } from "./random-path.js";

/** How sure and how exact an estimate is asked to be. */
export interface ApproximationSettings {
  readonly seed: number;
  /** The most that any node's value may be off, on the scale of 0 to 1. */
  readonly epsilon: number;
  /** The chance that any of them is farther off. */
  readonly delta: number;
  /** No more paths than these are drawn, even if the error then is larger than asked for. */
  readonly mostSamples?: number;
}

/** Betweenness of every node, and how far it may be off. */
export interface ApproximateBetweenness {
  readonly values: Float64Array;
  /** With probability 1 − δ no node is farther off than this. */
  readonly error: number;
  readonly samples: number;
}

/** Before so many paths the bounds say little. */
const firstStage = 500;

/**
 * Estimates betweenness from shortest paths between pairs of nodes, both drawn evenly (Riondato and Kornaropoulos, Data Min.
 * Knowl. Discov. 30, 2016), all values within `error` with probability 1 − δ. The bound is proven for a given number r of
 * paths: the smaller of Hoeffding's √(ln(4n/δ′)/(2r)) and the empirical Bernstein bound √(2V ln(8n/δ′)/r) + 7 ln(8n/δ′)/(3(r − 1))
 * (Maurer and Pontil, COLT 2009), V the largest sample variance of a node, δ′ = δ shared evenly by the stages after which
 * they are looked at. The number of paths doubles from 500 until the bound is ε at most. Fewer than three nodes: all 0, error 0.
 */
export function approximateBetweenness(graph: SimpleGraph, settings: ApproximationSettings): ApproximateBetweenness {
  const { nodeCount } = graph;
  const { seed, epsilon, delta, mostSamples = Number.POSITIVE_INFINITY } = settings;
  if (nodeCount < 3 || graph.edgeCount === 0) return { values: new Float64Array(nodeCount), error: 0, samples: 0 };
  const random = seededRandom(seed);
  const paths = new RandomPaths(graph, random);
  const hits = new Float64Array(nodeCount);
  const onInner = (node: number): void => {
    hits[node] = (hits[node] ?? 0) + 1;
  };
  const stages = stagesFor(nodeCount, epsilon, delta, mostSamples);
  // Paths between all ordered pairs of nodes, of which a node is no end of (n − 1)(n − 2).
  const scale = nodeCount / (nodeCount - 2);
  let samples = 0;
  let error = 1;
  for (const stage of stages) {
    for (; samples < stage; samples++) {
      const from = randomBelow(random, nodeCount);
      const to = randomBelow(random, nodeCount - 1);
      paths.draw(from, to < from ? to : to + 1, onInner);
    }
    error = Math.min(1, scale * errorBound(hits, samples, delta / stages.length));
    if (error <= epsilon) break;
  }
  return { values: hits.map((hit) => Math.min(1, (hit / samples) * scale)), error, samples };
}

/** Numbers of paths after which the bound is looked at, the last one enough by Hoeffding whatever is seen. */
function stagesFor(nodeCount: number, epsilon: number, delta: number, most: number): number[] {
  const wanted = (epsilon * (nodeCount - 2)) / nodeCount;
  const enough = (stageCount: number): number =>
    Math.ceil(Math.log((4 * nodeCount * stageCount) / delta) / (2 * wanted ** 2));
  const stages: number[] = [];
  for (let stage = firstStage; stage < Math.min(most, enough(stages.length + 1)); stage *= 2) stages.push(stage);
  return [...stages, Math.max(1, Math.min(most, enough(stages.length + 1)))];
}

/** Either bound holds for all nodes and both sides with half of the chance. */
function errorBound(hits: Float64Array, samples: number, delta: number): number {
  const hoeffding = Math.sqrt(Math.log((4 * hits.length) / delta) / (2 * samples));
  if (samples < 2) return hoeffding;
  let variance = 0;
  for (const hit of hits) {
    const share = hit / samples;
    variance = Math.max(variance, (share * (1 - share) * samples) / (samples - 1));
  }
  const log = Math.log((8 * hits.length) / delta);
  return Math.min(hoeffding, Math.sqrt((2 * variance * log) / samples) + (7 * log) / (3 * (samples - 1)));
}
