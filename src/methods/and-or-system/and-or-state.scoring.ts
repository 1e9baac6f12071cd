import { forEachTarget } from "../condensation/adjacency.scoring.js";
import type { AndOrSystem } from "./and-or-system.scoring.js";

/** Which nodes of a system are up at the moment, with what is needed to fail more components and to take that back. */
export interface AndOrState {
  readonly system: AndOrSystem;
  readonly up: Uint8Array;
  readonly failed: Uint8Array;
  readonly livingMakers: Int32Array;
  readonly livingMembers: Int32Array;
  /** What has happened since the start: a node that fell as its number, a component that failed as -1 - its number. */
  readonly trail: number[];
}

/**
 * Gives the greatest fixpoint of the system with the given components failed: everything is up that can be.
 * Starting from "all up", only what loses its last maker or the last member of a need falls, so that two nodes that
 * need each other stand together. O(nodes + edges); a cycle never hangs it.
 */
export function startState(system: AndOrSystem, failedComponents: Iterable<number> = []): AndOrState {
  const state: AndOrState = {
    system,
    up: new Uint8Array(system.nodeCount).fill(1),
    failed: new Uint8Array(system.componentCount),
    livingMakers: system.makerCount.slice(),
    livingMembers: system.memberCount.slice(),
    trail: [],
  };
  const fallen: number[] = [];
  system.makerCount.forEach((count, node) => {
    if (count === 0) fall(state, node, fallen);
  });
  system.memberCount.forEach((count, need) => {
    if (count === 0) fall(state, system.needOwner[need] ?? 0, fallen);
  });
  spread(state, fallen);
  failComponents(state, failedComponents);
  state.trail.length = 0;
  return state;
}

/** Fails components and gives the nodes that fall by it, in the order of falling; costs only what is touched. */
export function failComponents(state: AndOrState, components: Iterable<number>): readonly number[] {
  const fallen: number[] = [];
  for (const component of components) {
    if (state.failed[component] === 1) continue;
    state.failed[component] = 1;
    state.trail.push(-1 - component);
    forEachTarget(state.system.nodesOfComponent, component, (node) => {
      if (addTo(state.livingMakers, node, -1) === 0) fall(state, node, fallen);
    });
  }
  spread(state, fallen);
  return fallen;
}

/** Takes back everything since the trail had the given length, so that a search can try the next set of failures. */
export function undoTo(state: AndOrState, trailLength: number): void {
  const { system, trail, livingMembers } = state;
  const { offsets, targets } = system.needsOfMember;
  while (trail.length > trailLength) {
    const entry = trail.pop() ?? 0;
    if (entry >= 0) {
      state.up[entry] = 1;
      const end = offsets[entry + 1] ?? 0;
      for (let at = offsets[entry] ?? 0; at < end; at++) {
        const need = targets[at] ?? 0;
        livingMembers[need] = (livingMembers[need] ?? 0) + 1;
      }
    } else {
      state.failed[-1 - entry] = 0;
      forEachTarget(system.nodesOfComponent, -1 - entry, (node) => addTo(state.livingMakers, node, 1));
    }
  }
}

/** Gives the nodes that would fall if the components failed, and leaves the state as it was. */
export function falloutOf(state: AndOrState, components: Iterable<number>): readonly number[] {
  const before = state.trail.length;
  const fallen = failComponents(state, components);
  undoTo(state, before);
  return fallen;
}

function fall(state: AndOrState, node: number, fallen: number[]): void {
  if (state.up[node] === 0 || state.system.outside[node] === 1) return;
  state.up[node] = 0;
  state.trail.push(node);
  fallen.push(node);
}

/** `fallen` grows while it is walked: it is the work list. A plain loop, since all the time of an evaluation goes here. */
function spread(state: AndOrState, fallen: number[]): void {
  const { offsets, targets } = state.system.needsOfMember;
  const { needOwner } = state.system;
  const { livingMembers } = state;
  for (const node of fallen) {
    const end = offsets[node + 1] ?? 0;
    for (let at = offsets[node] ?? 0; at < end; at++) {
      const need = targets[at] ?? 0;
      const left = (livingMembers[need] ?? 0) - 1;
      livingMembers[need] = left;
      if (left === 0) fall(state, needOwner[need] ?? 0, fallen);
    }
  }
}

function addTo(counts: Int32Array, index: number, change: number): number {
  const sum = (counts[index] ?? 0) + change;
  counts[index] = sum;
  return sum;
}
