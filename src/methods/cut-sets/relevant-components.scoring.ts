import { type AndOrState, startState } from "../and-or-system/and-or-state.scoring.js";
import type { AndOrSystem } from "../and-or-system/and-or-system.scoring.js";
import { allStand } from "../and-or-system/supporting-set.scoring.js";

/**
 * Gives the components that the targets can depend on at all, in the order in which a walk from the targets meets them, so that
 * makers of one node stand together. What is bought outside depends on nothing; targets of which one is down anyway depend on nobody.
 */
export function relevantComponents(system: AndOrSystem, targets: readonly number[]): readonly number[] {
  const components = new Set<number>();
  const state = startState(system);
  if (!allStand(state, targets)) return [];
  for (const node of openNodes(state, system.outside, targets)) {
    const { offsets, targets: makers } = system.makersOfNode;
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) components.add(makers[at] ?? 0);
  }
  return [...components];
}

/** Gives the nodes on which the targets depend, depth first: those that are up and not settled, and what these need. */
export function openNodes({ system, up }: AndOrState, settled: Uint8Array, targets: readonly number[]): number[] {
  const { offsets, targets: members } = system.membersOfNeed;
  const visited = new Uint8Array(system.nodeCount);
  const open: number[] = [];
  const stack = [...targets].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (visited[node] === 1 || up[node] === 0 || settled[node] === 1) continue;
    visited[node] = 1;
    open.push(node);
    const [first, end] = [system.firstNeed[node] ?? 0, system.firstNeed[node + 1] ?? 0];
    for (let at = (offsets[end] ?? 0) - 1; at >= (offsets[first] ?? 0); at--) stack.push(members[at] ?? 0);
  }
  return open;
}
