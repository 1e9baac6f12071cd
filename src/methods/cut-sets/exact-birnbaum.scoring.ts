import { type AndOrState, failComponents, startState, undoTo } from "../and-or-system/and-or-state.scoring.js";
import type { AndOrSystem } from "../and-or-system/and-or-system.scoring.js";
import { allStand } from "../and-or-system/supporting-set.scoring.js";
import type { Birnbaum } from "./importance.scoring.js";
import { openNodes } from "./relevant-components.scoring.js";

/** A decision diagram: each node asks whether one component works. Nodes 0 and 1 are the ends: down and up. */
interface Diagram {
  readonly component: number[];
  readonly works: number[];
  readonly fails: number[];
}

interface Building {
  readonly state: AndOrState;
  readonly targets: readonly number[];
  readonly order: readonly number[];
  readonly diagram: Diagram;
  readonly known: Map<string, number>;
  /** The components that are decided to work. */
  readonly working: Uint8Array;
}

/**
 * Gives the importance exactly. The states of the components, in the given order, are gathered in a decision diagram (Bryant
 * 1986): two partial states with the same nodes down, settled and made by a working component have the same future, and
 * share a node. Probabilities run up the diagram, the ways of reaching a node run down, and I_B(c) is the sum over the nodes
 * that ask for c of P(reached)·(P(up | works) − P(up | fails)).
 */
export function exactBirnbaum(
  system: AndOrSystem,
  targets: readonly number[],
  order: readonly number[],
  probability: number,
): Birnbaum {
  const building: Building = {
    state: startState(system),
    targets,
    order,
    diagram: { component: [-1, -1], works: [0, 1], fails: [0, 1] },
    known: new Map(),
    working: new Uint8Array(system.componentCount),
  };
  const root = decide(building, 0);
  const { component, works, fails } = building.diagram;
  const up = new Float64Array(component.length);
  up[1] = 1;
  for (let node = 2; node < up.length; node++)
    up[node] = probability * (up[works[node] ?? 0] ?? 0) + (1 - probability) * (up[fails[node] ?? 0] ?? 0);
  const reached = new Float64Array(component.length);
  reached[root] = 1;
  const importance = new Float64Array(system.componentCount);
  for (let node = reached.length - 1; node >= 2; node--) {
    const [way, work, fail] = [reached[node] ?? 0, works[node] ?? 0, fails[node] ?? 0];
    reached[work] = (reached[work] ?? 0) + way * probability;
    reached[fail] = (reached[fail] ?? 0) + way * (1 - probability);
    const asked = component[node] ?? 0;
    importance[asked] = (importance[asked] ?? 0) + way * ((up[work] ?? 0) - (up[fail] ?? 0));
  }
  const standardError = new Float64Array(system.componentCount);
  return { exact: true, reliability: up[root] ?? 0, reliabilityError: 0, importance, standardError, samples: 0 };
}

/** Gives the diagram's node for what is decided so far, the components from `level` on being open. */
function decide(building: Building, level: number): number {
  const { state, targets, order, diagram, known, working } = building;
  if (!allStand(state, targets)) return 0;
  const settled = settledNodes(building, level);
  if (targets.every((target) => settled[target] === 1)) return 1;
  const key = keyOf(building, level, settled);
  const before = known.get(key);
  if (before !== undefined) return before;
  const component = order[level] ?? 0;
  working[component] = 1;
  const works = decide(building, level + 1);
  working[component] = 0;
  const length = state.trail.length;
  failComponents(state, [component]);
  const fails = decide(building, level + 1);
  undoTo(state, length);
  const node = works === fails ? works : diagram.component.length;
  if (works !== fails) {
    diagram.component.push(component);
    diagram.works.push(works);
    diagram.fails.push(fails);
  }
  known.set(key, node);
  return node;
}

/** The nodes that stand even if all open components fail. */
function settledNodes({ state, order }: Building, level: number): Uint8Array {
  const length = state.trail.length;
  failComponents(state, order.slice(level));
  const settled = state.up.slice();
  undoTo(state, length);
  return settled;
}

function keyOf({ state, targets, working }: Building, level: number, settled: Uint8Array): string {
  const { offsets, targets: makers } = state.system.makersOfNode;
  const codes = new Uint16Array(state.system.nodeCount + 1);
  codes[0] = level;
  const open = openNodes(state, settled, targets);
  for (const node of open) {
    codes[node + 1] = state.system.assured[node] === 1 ? 2 : 1;
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++)
      if (working[makers[at] ?? 0] === 1) codes[node + 1] = 2;
  }
  // What the open nodes need and what is open no more: a member that stands must not be taken for one that is down.
  for (const node of open)
    for (const member of membersOf(state, node))
      if (codes[member + 1] === 0) codes[member + 1] = settled[member] === 1 ? 3 : 4;
  return String.fromCharCode(...codes);
}

function membersOf({ system }: AndOrState, node: number): Int32Array {
  const { offsets, targets } = system.membersOfNeed;
  return targets.subarray(offsets[system.firstNeed[node] ?? 0] ?? 0, offsets[system.firstNeed[node + 1] ?? 0] ?? 0);
}
