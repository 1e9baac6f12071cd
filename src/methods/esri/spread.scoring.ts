import type { DamageSystem } from "./damage-system.scoring.js";

/** How far damage has spread; every array only ever grows, and never above the least fixpoint. */
export interface Spread {
  readonly system: DamageSystem;
  /** What the shock itself does to a node, from 0 to 1. */
  readonly floor: Float64Array;
  readonly damage: Float64Array;
  /** What its floor and its inputs do to a node now: the damage of the next step. */
  readonly reach: Float64Array;
  /** What has arrived at each group. */
  readonly arrived: Float64Array;
  readonly queue: NodeQueue;
}

/** A queue in which every node waits at most once. */
export interface NodeQueue {
  readonly nodes: Int32Array;
  readonly waiting: Uint8Array;
  head: number;
  count: number;
}

/** Makes the arrays for spreading damage over a system: 33 bytes per node, 8 per group. */
export function makeSpread(system: DamageSystem): Spread {
  const numbers = (): Float64Array => new Float64Array(system.nodeCount);
  const nodes = new Int32Array(Math.max(1, system.nodeCount));
  return {
    system,
    floor: numbers(),
    damage: numbers(),
    reach: numbers(),
    arrived: new Float64Array(system.firstIn.length - 1),
    queue: { nodes, waiting: new Uint8Array(system.nodeCount), head: 0, count: 0 },
  };
}

/** Sets everything back to no damage at all. */
export function clearSpread({ floor, damage, reach, arrived, queue }: Spread): void {
  for (const values of [floor, damage, reach, arrived]) values.fill(0);
  emptyQueue(queue);
}

/** Lets a node suffer at least this damage. */
export function shockNode({ floor, reach }: Spread, node: number, damage: number): void {
  floor[node] = Math.max(floor[node] ?? 0, damage);
  reach[node] = Math.max(reach[node] ?? 0, damage);
}

/** Gives the largest step that any node has still to fall. */
export function residualOf({ damage, reach }: Spread): number {
  let most = 0;
  for (let node = 0; node < damage.length; node++) most = Math.max(most, (reach[node] ?? 0) - (damage[node] ?? 0));
  return most;
}

/**
 * Passes damage on until no node has to fall by more than the threshold, or until the budget of edges is used up; gives the
 * edges gone along. A work list with in-place updates: it reaches the fixpoint of the plain iteration from the same side.
 */
export function passOn(spread: Spread, threshold: number, budget: number): number {
  const { damage, reach, queue } = spread;
  for (let node = 0; node < damage.length; node++)
    if ((reach[node] ?? 0) - (damage[node] ?? 0) > threshold) enqueue(queue, node);
  const used = drain(spread, threshold, budget);
  emptyQueue(queue);
  return used;
}

function drain({ system, damage, reach, arrived, queue }: Spread, threshold: number, budget: number): number {
  const { firstOut, outGroup, outShare, outOwner } = system;
  let used = 0;
  while (queue.count > 0 && used < budget) {
    const node = dequeue(queue);
    const change = (reach[node] ?? 0) - (damage[node] ?? 0);
    if (change <= threshold) continue;
    damage[node] = reach[node] ?? 0;
    const end = firstOut[node + 1] ?? 0;
    for (let slot = firstOut[node] ?? 0; slot < end; slot++) {
      const group = outGroup[slot] ?? 0;
      const sum = (arrived[group] ?? 0) + (outShare[slot] ?? 0) * change;
      arrived[group] = sum;
      const owner = outOwner[slot] ?? 0;
      if (sum <= (reach[owner] ?? 0)) continue;
      const next = sum < 1 ? sum : 1;
      reach[owner] = next;
      if ((queue.waiting[owner] ?? 0) === 0 && next - (damage[owner] ?? 0) > threshold) enqueue(queue, owner);
    }
    used += end - (firstOut[node] ?? 0);
  }
  return used;
}

/** Works out anew what arrives at every group, after the damage was changed by other means. */
export function gatherAll({ system, floor, damage, reach, arrived }: Spread): void {
  const { nodeCount, firstGroup, firstIn, inNode, inShare } = system;
  for (let node = 0; node < nodeCount; node++) {
    let worst = Math.max(floor[node] ?? 0, damage[node] ?? 0);
    for (let group = firstGroup[node] ?? 0; group < (firstGroup[node + 1] ?? 0); group++) {
      let sum = 0;
      const end = firstIn[group + 1] ?? 0;
      for (let slot = firstIn[group] ?? 0; slot < end; slot++)
        sum += (inShare[slot] ?? 0) * (damage[inNode[slot] ?? 0] ?? 0);
      arrived[group] = sum;
      if (sum > worst) worst = sum;
    }
    reach[node] = Math.min(1, worst);
  }
}

function enqueue(queue: NodeQueue, node: number): void {
  const place = queue.head + queue.count;
  queue.nodes[place < queue.nodes.length ? place : place - queue.nodes.length] = node;
  queue.waiting[node] = 1;
  queue.count += 1;
}

function dequeue(queue: NodeQueue): number {
  const node = queue.nodes[queue.head] ?? 0;
  queue.head = queue.head + 1 === queue.nodes.length ? 0 : queue.head + 1;
  queue.waiting[node] = 0;
  queue.count -= 1;
  return node;
}

function emptyQueue(queue: NodeQueue): void {
  queue.waiting.fill(0);
  queue.head = 0;
  queue.count = 0;
}
