import { type BridgeInput, nodeRoles } from "../../src/analyses/bridge-value/bridge-input.scoring.js";

/** A drawing of letters: enterprises e…, institutes i…, all else other; edges as "from-to:type". */
export interface BridgeCase {
  readonly input: BridgeInput;
  readonly node: (name: string) => number;
  readonly name: (node: number) => string;
}

type Settings = Partial<Omit<BridgeInput, "home" | "projects" | "removedNodes">> & {
  readonly removedNodes?: readonly string[];
  readonly home?: readonly string[];
  readonly leftOut?: readonly string[];
  readonly projects?: readonly { project: string; participants: readonly string[]; brokers?: readonly string[] }[];
};

const roleOf = (name: string): number => {
  if (name.startsWith("e")) return nodeRoles.enterprise;
  return name.startsWith("i") ? nodeRoles.institute : nodeRoles.other;
};

/** Puts a drawing into numbers; nodes are numbered in the order of their names, as ids are. */
export function drawBridge(edges: string, { home, leftOut = [], projects = [], ...own }: Settings = {}): BridgeCase {
  const drawn = edges.split(/\s+/).filter(Boolean);
  const parsed = drawn.map((edge) => /^(\w+)-(\w+):(\d)$/.exec(edge) ?? []);
  const names = [...new Set(parsed.flatMap(([, from = "", to = ""]) => [from, to]))].sort();
  const node = (name: string): number => names.indexOf(name);
  const marks = (marked: readonly string[]): Uint8Array =>
    Uint8Array.from(names, (name) => Number(marked.includes(name)));
  return {
    node,
    name: (number) => names[number] ?? "",
    input: {
      nodeCount: names.length,
      from: Int32Array.from(parsed, ([, from = ""]) => node(from)),
      to: Int32Array.from(parsed, ([, , to = ""]) => node(to)),
      type: Uint16Array.from(parsed, ([, , , type]) => Number(type)),
      role: Uint8Array.from(names, (name) => (leftOut.includes(name) ? nodeRoles.leftOut : roleOf(name))),
      removedTypes: own.removedTypes ?? [],
      removedNodes: (own.removedNodes ?? []).map(node),
      home: home === undefined ? null : marks(home),
      projects: projects.map(({ project, participants, brokers = [] }) => ({
        ...{ project: node(project), participants: participants.map(node), brokers: brokers.map(node) },
      })),
      steps: own.steps ?? 3,
      seed: own.seed ?? 1,
      draws: own.draws ?? 10,
      listed: own.listed ?? 10,
      budget: own.budget ?? 1e8,
    },
  };
}
