import type { AndOrState } from "./and-or-state.scoring.js";

/** Says whether every target is up; without targets nothing can be down. */
export const allStand = ({ up }: AndOrState, targets: readonly number[]): boolean =>
  targets.every((target) => up[target] === 1);

/**
 * Gives components that hold the targets up by themselves: as long as all of them work, the targets stand, whatever else fails.
 * One maker is taken for each node on the way, one member for each need; what is bought outside needs neither. On a cycle the
 * nodes hold each other up, as in the greatest fixpoint. `spare` marks components that shall be taken where there is a choice.
 * Undefined while some target is down. O(nodes + edges).
 */
export function supportOf(
  state: AndOrState,
  targets: readonly number[],
  spare: Uint8Array | null = null,
): readonly number[] | undefined {
  if (!allStand(state, targets)) return undefined;
  const { system, up } = state;
  const visited = new Uint8Array(system.nodeCount);
  const taken = new Uint8Array(system.componentCount);
  const support: number[] = [];
  const stack: number[] = [];
  const visit = (node: number) => {
    if (visited[node] === 1) return;
    visited[node] = 1;
    if (system.outside[node] === 0) stack.push(node);
  };
  for (const target of targets) visit(target);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const maker = chooseMaker(state, node, taken, spare);
    if (maker !== nobody && taken[maker] === 0) {
      taken[maker] = 1;
      support.push(maker);
    }
    const { offsets, targets: members } = system.membersOfNeed;
    for (let need = system.firstNeed[node] ?? 0; need < (system.firstNeed[node + 1] ?? 0); need++) {
      visit(chooseMember(members, offsets[need] ?? 0, offsets[need + 1] ?? 0, up, visited, system.outside));
    }
  }
  return support;
}

const nobody = -1;

function chooseMaker(
  { system, failed }: AndOrState,
  node: number,
  taken: Uint8Array,
  spare: Uint8Array | null,
): number {
  const { offsets, targets } = system.makersOfNode;
  if (system.assured[node] === 1) return nobody;
  let chosen = nobody;
  for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
    const maker = targets[at] ?? 0;
    if (failed[maker] === 1) continue;
    if (taken[maker] === 1 || spare?.[maker] === 1) return maker;
    if (chosen === nobody) chosen = maker;
  }
  return chosen;
}

function chooseMember(
  members: Int32Array,
  start: number,
  end: number,
  up: Uint8Array,
  visited: Uint8Array,
  outside: Uint8Array,
): number {
  let chosen = -1;
  for (let at = start; at < end; at++) {
    const member = members[at] ?? 0;
    if (up[member] === 0) continue;
    if (visited[member] === 1 || outside[member] === 1) return member;
    if (chosen === -1) chosen = member;
  }
  return chosen;
}
