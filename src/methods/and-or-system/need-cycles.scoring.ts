import { buildAdjacency } from "../condensation/adjacency.scoring.js";
import { condense } from "../condensation/condensation.scoring.js";
import type { AndOrSystem } from "./and-or-system.scoring.js";

/**
 * Gives the groups of nodes that need each other, directly or through others: the strongly connected components of more than
 * one node, and nodes that need themselves. Each sorted, the groups by their first node. A system without cycles has none.
 */
export function findNeedCycles({ nodeCount, needOwner, needsOfMember }: AndOrSystem): number[][] {
  const from: number[] = [];
  const to: number[] = [];
  const selfish = new Set<number>();
  for (let member = 0; member < nodeCount; member++) {
    for (let at = needsOfMember.offsets[member] ?? 0; at < (needsOfMember.offsets[member + 1] ?? 0); at++) {
      const owner = needOwner[needsOfMember.targets[at] ?? 0] ?? 0;
      from.push(owner);
      to.push(member);
      if (owner === member) selfish.add(member);
    }
  }
  const { componentOf, count } = condense(buildAdjacency(nodeCount, from, to));
  const groups: number[][] = Array.from({ length: count }, () => []);
  componentOf.forEach((group, node) => groups[group]?.push(node));
  return groups
    .filter((group) => group.length > 1 || group.some((node) => selfish.has(node)))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
