import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { startState } from "../../../src/methods/and-or-system/and-or-state.scoring.js";
import {
  type AndOrNode,
  type AndOrSystem,
  buildAndOrSystem,
} from "../../../src/methods/and-or-system/and-or-system.scoring.js";

/** Makes a node of its makers and needs. */
export const node = (makers: number[], needs: number[][] = [], outside = false): AndOrNode => ({
  makers,
  needs,
  outside,
});

/** Says whether all targets stand with the components of a set of bits failed. */
export function stands(system: AndOrSystem, targets: readonly number[], failed: number): boolean {
  const components = [...Array(system.componentCount).keys()].filter((component) => (failed >> component) & 1);
  const { up } = startState(system, components);
  return targets.every((target) => up[target] === 1);
}

/** A system small enough to look at all of its states. */
export interface SmallSystem {
  readonly nodes: readonly AndOrNode[];
  readonly componentCount: number;
  readonly targets: readonly number[];
  readonly system: AndOrSystem;
}

/** Draws systems with alternatives, cycles, components that make several nodes, outside supply, nodes that nobody makes. */
export const smallSystems = (componentCount: number, nodeCount = 6): fc.Arbitrary<SmallSystem> => {
  const index = fc.nat(nodeCount - 1);
  const anyNode = fc.record({
    outside: fc.constantFrom(true, ...Array<boolean>(9).fill(false)),
    makers: fc
      .array(fc.nat(componentCount - 1), { minLength: 0, maxLength: 3 })
      .chain((makers) => fc.constant(makers.length === 0 ? [0, 1] : makers)),
    assured: fc.constantFrom(true, ...Array<boolean>(9).fill(false)),
    needs: fc.array(fc.array(index, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
  });
  return fc
    .record({
      nodes: fc.array(anyNode, { minLength: nodeCount, maxLength: nodeCount }),
      targets: fc.uniqueArray(index, { minLength: 1, maxLength: 2 }),
    })
    .map(({ nodes, targets }) => ({
      nodes,
      componentCount,
      targets,
      system: buildAndOrSystem(nodes, componentCount),
    }));
};

/** The members of a set of bits. */
export const membersOf = (bits: number): number[] => [...Array(31).keys()].filter((bit) => (bits >> bit) & 1);

/** Keeps the sets that contain no smaller one, and sorts them by size and members. */
export function minimalOf(sets: readonly number[]): number[][] {
  return sets
    .filter((set) => !sets.some((other) => other !== set && (other & set) === other))
    .map(membersOf)
    .sort((a, b) => a.length - b.length || compareLists(a, b));
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) if (value !== b[at]) return value - (b[at] ?? 0);
  return 0;
}

/** The fault tree whose 65,536 states were counted one by one; undefined, with a warning, where it is not there. */
export interface FaultTree {
  readonly target: string;
  readonly requires_all: Readonly<Record<string, readonly string[]>>;
  readonly suppliers: Readonly<Record<string, readonly string[]>>;
  readonly minimal_fill_set: readonly string[];
  readonly after_filling: {
    readonly cut_sets_order_1: readonly (readonly string[])[];
    readonly cut_sets_order_2_count: number;
    readonly cut_sets_order_3: readonly (readonly string[])[];
    readonly states_up: number;
    readonly states_total: number;
    readonly birnbaum: { readonly single: number; readonly pair: number; readonly triple: number };
  };
}

/** Reads reference numbers; warns loudly where they are not there. */
export function readFaultTree(): FaultTree | undefined {
  const file = new URL("../../../../shared/oracles/fault-tree/die_casting_chain.json", import.meta.url);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as FaultTree;
  console.warn("SKIPPED: the reference numbers of fault-tree are not there, so nothing is compared with them.");
  return undefined;
}

/** The fault tree as a system; links that nobody makes get a component of their own, which stands for filling them. */
export function systemOf({ requires_all, suppliers, target }: FaultTree) {
  const links = Object.keys(suppliers).sort();
  const missing = links.filter((link) => (suppliers[link] ?? []).length === 0);
  const makers = [...new Set(Object.values(suppliers).flat())].sort();
  const names = [...makers, ...missing];
  const numberOf = (name: string) => names.indexOf(name);
  const nodes = links.map((link) => ({
    outside: false,
    makers: missing.includes(link) ? [numberOf(link)] : (suppliers[link] ?? []).map(numberOf),
    needs: (requires_all[link] ?? []).map((needed) => [links.indexOf(needed)]),
  }));
  const system = buildAndOrSystem(nodes, names.length);
  return { system, names, targets: [links.indexOf(target)], fillable: missing.map(numberOf), makers };
}
