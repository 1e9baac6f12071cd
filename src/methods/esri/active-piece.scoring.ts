import { condense } from "../condensation/condensation.scoring.js";
import type { DamageSystem } from "./damage-system.scoring.js";
import type { Spread } from "./spread.scoring.js";

/**
 * The linear piece that holds at a spread, on the nodes that it leaves open: x_k = base_k + Σ share x_source, numbered component
 * by component, those that pass damage on before those that receive it. 12 bytes per active edge, 24 per open node.
 */
export interface ActivePiece {
  /** The node that a number stands for. */
  readonly nodes: Int32Array;
  /** Component c is `ends[c − 1]` … `ends[c]` − 1. */
  readonly ends: Int32Array;
  /** What reaches number k from open nodes is `first[k]` … `first[k + 1]` − 1. */
  readonly first: Int32Array;
  readonly source: Int32Array;
  readonly share: Float64Array;
  /** What reaches it from all others. */
  readonly base: Float64Array;
}

/**
 * Gives the piece of d = max(floor, max_g Σ share d) that is active now. Only nodes that the shock reaches through active
 * groups are open: on them the piece has one solution, and it is no higher than the fixpoint that is sought. A cycle that
 * only feeds itself has many solutions, of which the least is wanted, so that it stays as it is.
 */
export function activePiece(spread: Spread): ActivePiece {
  const { system, damage } = spread;
  const group = activeGroups(spread);
  const open = reachedFromShock(system, spread.floor, group);
  const place = new Int32Array(system.nodeCount).fill(-1);
  for (let index = 0; index < open.length; index++) place[open[index] ?? 0] = index;
  const { nodes, ends } = orderComponents(system, group, open, place);
  for (let index = 0; index < nodes.length; index++) place[nodes[index] ?? 0] = index;
  const first = new Int32Array(nodes.length + 1);
  const base = new Float64Array(nodes.length);
  const slots = countSlots(system, group, nodes);
  const source = new Int32Array(slots);
  const share = new Float64Array(slots);
  let used = 0;
  for (let index = 0; index < nodes.length; index++) {
    const own = group[nodes[index] ?? 0] ?? 0;
    const end = system.firstIn[own + 1] ?? 0;
    for (let slot = system.firstIn[own] ?? 0; slot < end; slot++) {
      const node = system.inNode[slot] ?? 0;
      const from = place[node] ?? 0;
      const weight = system.inShare[slot] ?? 0;
      if (from < 0) base[index] = (base[index] ?? 0) + weight * (damage[node] ?? 0);
      else {
        source[used] = from;
        share[used] = weight;
        used += 1;
      }
    }
    first[index + 1] = used;
  }
  return { nodes, ends, first, source, share, base };
}

/** Gives the group that damages each node most; −1 where its floor does. */
function activeGroups({ system, floor, arrived }: Spread): Int32Array {
  const group = new Int32Array(system.nodeCount).fill(-1);
  for (let node = 0; node < group.length; node++) {
    let worst = floor[node] ?? 0;
    const end = system.firstGroup[node + 1] ?? 0;
    for (let own = system.firstGroup[node] ?? 0; own < end; own++) {
      const sum = arrived[own] ?? 0;
      if (sum <= worst) continue;
      worst = sum;
      group[node] = own;
    }
  }
  return group;
}

function countSlots({ firstIn }: DamageSystem, group: Int32Array, nodes: Int32Array): number {
  let slots = 0;
  for (const node of nodes) slots += (firstIn[(group[node] ?? 0) + 1] ?? 0) - (firstIn[group[node] ?? 0] ?? 0);
  return slots;
}

/** Gives the nodes that active groups join with a shocked one, in the order in which they are reached. */
function reachedFromShock(system: DamageSystem, floor: Float64Array, group: Int32Array): Int32Array {
  const { nodeCount, firstOut, outGroup, outOwner, outShare } = system;
  const reached = new Uint8Array(nodeCount);
  const found = new Int32Array(nodeCount);
  let count = 0;
  for (let node = 0; node < nodeCount; node++)
    if ((floor[node] ?? 0) > 0 && (group[node] ?? 0) < 0) found[count++] = node;
  const shocked = count;
  for (let index = 0; index < count; index++) {
    const node = found[index] ?? 0;
    const end = firstOut[node + 1] ?? 0;
    for (let slot = firstOut[node] ?? 0; slot < end; slot++) {
      const own = outGroup[slot] ?? 0;
      const owner = outOwner[slot] ?? 0;
      if (group[owner] !== own || reached[owner] === 1 || (outShare[slot] ?? 0) <= 0) continue;
      reached[owner] = 1;
      found[count++] = owner;
    }
  }
  return found.subarray(shocked, count);
}

/** Orders open nodes by components, upstream ones first. */
function orderComponents(system: DamageSystem, group: Int32Array, open: Int32Array, place: Int32Array) {
  // Towards what a node is fed by an edge leads to the lower number, so that the lowest comes first.
  const { componentOf, count } = condense(openFeeds(system, group, open, place));
  const ends = new Int32Array(count);
  for (const component of componentOf) ends[component] = (ends[component] ?? 0) + 1;
  const next = new Int32Array(count);
  for (let row = 0, sum = 0; row < count; row++) {
    next[row] = sum;
    sum += ends[row] ?? 0;
    ends[row] = sum;
  }
  const nodes = new Int32Array(open.length);
  for (let index = 0; index < open.length; index++) {
    const row = componentOf[index] ?? 0;
    const slot = next[row] ?? 0;
    nodes[slot] = open[index] ?? 0;
    next[row] = slot + 1;
  }
  return { nodes, ends };
}

/** Gives which open nodes feed each open node's active group. */
function openFeeds({ firstIn, inNode }: DamageSystem, group: Int32Array, open: Int32Array, place: Int32Array) {
  const offsets = new Int32Array(open.length + 1);
  const targets = new Int32Array(inNode.length);
  let used = 0;
  for (let index = 0; index < open.length; index++) {
    const own = group[open[index] ?? 0] ?? 0;
    const end = firstIn[own + 1] ?? 0;
    for (let slot = firstIn[own] ?? 0; slot < end; slot++) {
      const source = place[inNode[slot] ?? 0] ?? 0;
      if (source >= 0) targets[used++] = source;
    }
    offsets[index + 1] = used;
  }
  return { offsets, targets };
}
