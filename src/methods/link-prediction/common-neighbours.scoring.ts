/** How much two nodes have in common, by the neighbours that they share. */
import type { NeighbourLists } from "./neighbour-lists.js";

/** Both measures of one pair. */
export interface CommonNeighbours {
  readonly adamicAdar: number;
  readonly resourceAllocation: number;
}

/**
 * Gives Adamic and Adar's Σ 1/ln k_z (Social Networks 25, 2003) and the resource allocation Σ 1/k_z (Zhou, Lü and Zhang, Eur. Phys.
 * J. B 71, 2009) over the nodes z next to any of the sources and to the target, k_z the number of z's neighbours; with one source
 * the published measures of a pair. Range: from 0, in pure numbers. Without common neighbours both are 0. A shared neighbour
 * has two neighbours at least, a source and the target, so that no logarithm is 0.
 */
export function commonNeighbours(
  neighbours: NeighbourLists,
  sources: readonly number[],
  target: number,
): CommonNeighbours {
  const near = new Set(sources.filter((source) => source !== target).flatMap((source) => neighbours(source)));
  let [adamicAdar, resourceAllocation] = [0, 0];
  for (const shared of neighbours(target)) {
    if (!near.has(shared)) continue;
    const size = neighbours(shared).length;
    adamicAdar += 1 / Math.log(size);
    resourceAllocation += 1 / size;
  }
  return { adamicAdar, resourceAllocation };
}
