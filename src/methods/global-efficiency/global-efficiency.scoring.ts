import type { SimpleGraph } from "../simple-graph/simple-graph.js";
import { BitCounts } from "./bit-counts.js";
import { sampledMean, type SampledMean } from "./sampled-mean.scoring.js";
import { sourcesAtOnce, spread, spreadScratch } from "./spread.js";

/** Which nodes are measured, and from which of them. */
export interface EfficiencyScope {
  /** 1 marks the nodes between which is measured; paths may go through the others. All where not given. */
  readonly counted?: Uint8Array;
  /** From where is measured, different counted nodes: all of them is exact, some drawn at random is an estimate. */
  readonly sources: ArrayLike<number>;
}

/**
 * Gives for each source the mean of 1/d to all other counted nodes, 0 for those out of reach: from 0 to 1. With fewer than
 * two counted nodes it is 0.
 */
export function nodalEfficiency(graph: SimpleGraph, { counted, sources }: EfficiencyScope): Float64Array {
  const others = (counted === undefined ? graph.nodeCount : counted.reduce((sum, mark) => sum + mark, 0)) - 1;
  const sums = new Float64Array(sources.length);
  if (others < 1) return sums;
  const scratch = spreadScratch(graph.nodeCount);
  const counts = new BitCounts();
  for (let base = 0; base < sources.length; base += sourcesAtOnce) {
    const batch = Int32Array.from(
      { length: Math.min(sourcesAtOnce, sources.length - base) },
      (_, bit) => sources[base + bit] ?? 0,
    );
    let level = 1;
    const addLevel = (): void => {
      for (let bit = 0; bit < batch.length; bit++) sums[base + bit] = (sums[base + bit] ?? 0) + counts.of(bit) / level;
      counts.clear();
    };
    const onReach = (node: number, distance: number, bits: number): void => {
      if (distance > level) addLevel();
      level = distance;
      if (counted === undefined || counted[node] === 1) counts.add(bits);
    };
    spread(graph, batch, onReach, { scratch });
    addLevel();
  }
  return sums.map((sum) => sum / others);
}

/**
 * Gives the global efficiency E = 1/(N(N − 1)) Σ_{i≠j} 1/d_ij over the counted nodes (Latora and Marchiori, Phys. Rev. Lett.
 * 87, 2001): from 0 (nothing joined) to 1 (all joined directly); below two nodes 0. Exact when the sources are all
 * counted nodes; else the mean over the sources with its standard error.
 */
export function globalEfficiency(graph: SimpleGraph, scope: EfficiencyScope): SampledMean {
  const population = scope.counted?.reduce((sum, mark) => sum + mark, 0) ?? graph.nodeCount;
  return sampledMean(nodalEfficiency(graph, scope), population);
}
