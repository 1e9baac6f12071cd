import { type Adjacency, buildAdjacency } from "../condensation/adjacency.scoring.js";

/** One node of an AND/OR system: it is up when it is bought outside, or some maker works and every need has a member up. */
export interface AndOrNode {
  /** Bought outside: up whatever else fails. */
  readonly outside: boolean;
  /** The components (numbers below the system's component count) of which one that works is enough. */
  readonly makers: readonly number[];
  /** Each need is a list of nodes of which one that is up is enough; a need without members is never met. */
  readonly needs: readonly (readonly number[])[];
  /** Somebody makes it whatever fails: only its needs can bring it down. */
  readonly assured?: boolean;
}

/** An AND/OR system in columns, ready for many evaluations. */
export interface AndOrSystem {
  readonly nodeCount: number;
  readonly componentCount: number;
  readonly outside: Uint8Array;
  readonly assured: Uint8Array;
  readonly makerCount: Int32Array;
  readonly memberCount: Int32Array;
  readonly needOwner: Int32Array;
  readonly nodesOfComponent: Adjacency;
  readonly needsOfMember: Adjacency;
  /** The same edges from their other ends, for those who look for what holds a node up. */
  readonly makersOfNode: Adjacency;
  readonly membersOfNeed: Adjacency;
  /** The needs of node n are numbered from `firstNeed[n]` up to, and without, `firstNeed[n + 1]`. */
  readonly firstNeed: Int32Array;
}

/**
 * Gives the system up(n) = outside(n) ∨ (some maker of n works ∧ every need of n has a member that is up).
 * A component may make several nodes (an enterprise with many products); a node without maker is down unless outside.
 */
export function buildAndOrSystem(nodes: readonly AndOrNode[], componentCount: number): AndOrSystem {
  const makers: number[] = [];
  const made: number[] = [];
  const members: number[] = [];
  const needsMet: number[] = [];
  const needOwner: number[] = [];
  const memberCount: number[] = [];
  const firstNeed = new Int32Array(nodes.length + 1);
  nodes.forEach((node, index) => {
    for (const maker of node.makers) {
      makers.push(maker);
      made.push(index);
    }
    for (const need of node.needs) {
      for (const member of need) {
        members.push(member);
        needsMet.push(needOwner.length);
      }
      memberCount.push(need.length);
      needOwner.push(index);
    }
    firstNeed[index + 1] = needOwner.length;
  });
  return {
    nodeCount: nodes.length,
    componentCount,
    outside: Uint8Array.from(nodes, (node) => Number(node.outside)),
    assured: Uint8Array.from(nodes, (node) => Number(node.assured === true)),
    // One maker that is no component, and so never fails, is counted for what is assured.
    makerCount: Int32Array.from(nodes, (node) => node.makers.length + Number(node.assured === true)),
    memberCount: Int32Array.from(memberCount),
    needOwner: Int32Array.from(needOwner),
    nodesOfComponent: buildAdjacency(componentCount, makers, made),
    needsOfMember: buildAdjacency(nodes.length, members, needsMet),
    makersOfNode: buildAdjacency(nodes.length, made, makers),
    membersOfNeed: buildAdjacency(needOwner.length, needsMet, members),
    firstNeed,
  };
}
