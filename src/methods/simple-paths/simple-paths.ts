/**
 * All paths without a repeated node up to a length: depth first search that goes only where the target can still be
 * reached in time (Rizzi, Sacomoto and Sagot, IWOCA 2014), one length after the other, so that the shortest come first.
 * Time-respecting paths as in Holme and Saramäki, Physics Reports 519 (2012).
 */
import { type CompactGraph, endSlot, firstSlot, requireNode } from "../compact-graph/compact-graph.js";
import { corridor } from "../shortest-paths/corridor.js";
import { type CostOptions, type Path, rankOf } from "../shortest-paths/search-options.js";
import { fitsStep, type PathStep } from "./path-step.js";

/** When each edge holds: from `validFrom`, inclusive, to `validTo`, exclusive; unknown ends are −Infinity and Infinity. */
export interface EdgeIntervals {
  readonly validFrom: ArrayLike<number>;
  readonly validTo: ArrayLike<number>;
}

/** What simple paths may use, and when the search stops. */
export interface SimplePathOptions extends CostOptions {
  /** The most edges of a path. */
  readonly maxLength: number;
  /** The fewest edges of a path; 0 when not given. */
  readonly minLength?: number | undefined;
  /** The step that each edge of a path must fit, in order; the length and the directions are then those of the steps. */
  readonly steps?: readonly PathStep[] | undefined;
  /**
   * Asks for time-respecting paths: there are times t1 ≤ t2 ≤ … along the path, with validFrom ≤ t < validTo for
   * the edge of each step, so that something could have travelled along it.
   */
  readonly intervals?: EdgeIntervals | undefined;
  /** The most paths to give; 1,000 when not given. */
  readonly limit?: number | undefined;
  /** The most edges to look at; 5 million when not given. */
  readonly maxSteps?: number | undefined;
}

/** Paths by length, then by the ranks of nodes and edges where they part; truncated says that there may be more. */
export interface SimplePaths {
  readonly paths: Path[];
  readonly truncated: boolean;
}

interface Walk {
  readonly graph: CompactGraph;
  readonly target: number;
  readonly options: SimplePathOptions;
  readonly limit: number;
  /** Says whether the target can be reached from a node after so many of so many steps. */
  readonly canFinish: (node: number, depth: number, length: number) => boolean;
  readonly sortedSlots: Map<number, readonly number[]>;
  readonly onPath: Set<number>;
  readonly edges: number[];
  readonly paths: Path[];
  stepsLeft: number;
  isStopped: boolean;
}

/** Gives the paths from source to target that have at most `maxLength` edges; from a node to itself, the one without edges. */
export function simplePaths(
  graph: CompactGraph,
  source: number,
  target: number,
  options: SimplePathOptions,
): SimplePaths {
  requireNode(graph, source);
  requireNode(graph, target);
  const { steps, minLength = 0, limit = 1000, maxSteps = 5_000_000 } = options;
  // No path has more edges than nodes less one; a prescribed way has one length only.
  const longest = Math.min(options.maxLength, graph.nodeCount - 1, steps?.length ?? Infinity);
  const walk: Walk = {
    ...{ graph, target, options, limit, canFinish: makeCanFinish(graph, source, target, longest, options) },
    ...{ sortedSlots: new Map(), onPath: new Set([source]), edges: [], paths: [], stepsLeft: maxSteps },
    isStopped: false,
  };
  const shortest = Math.max(minLength, steps?.length ?? 0);
  if (source === target) {
    if (shortest === 0 && options.maxLength >= 0) addPath(walk, source);
  } else {
    for (let length = Math.max(1, shortest); length <= longest && !walk.isStopped; length++)
      if (walk.canFinish(source, 0, length)) extend(walk, source, source, -Infinity, length);
  }
  return { paths: walk.paths, truncated: walk.isStopped };
}

function extend(walk: Walk, source: number, node: number, time: number, length: number): void {
  const { graph, options, target, edges, onPath } = walk;
  const depth = edges.length;
  const step = options.steps?.[depth];
  for (const slot of slotsInOrder(walk, node)) {
    if (walk.isStopped) return;
    if (walk.stepsLeft-- <= 0) walk.isStopped = true;
    const edge = graph.slotEdge[slot] ?? 0;
    const next = graph.slotNode[slot] ?? 0;
    const isLast = depth + 1 === length;
    if (walk.isStopped || isLast !== (next === target) || onPath.has(next)) continue;
    if (!walk.canFinish(next, depth + 1, length) || (step && !fitsStep(graph, step, node, slot))) continue;
    const arrival = Math.max(time, options.intervals?.validFrom[edge] ?? -Infinity);
    if (options.intervals && arrival >= (options.intervals.validTo[edge] ?? Infinity)) continue;
    edges.push(edge);
    onPath.add(next);
    if (isLast) addPath(walk, source);
    else extend(walk, source, next, arrival, length);
    onPath.delete(next);
    edges.pop();
  }
}

function addPath(walk: Walk, source: number): void {
  if (walk.paths.length >= walk.limit) {
    walk.isStopped = true;
    return;
  }
  const nodes = [source];
  let cost = 0;
  for (const edge of walk.edges) {
    const from = walk.graph.from[edge] ?? 0;
    nodes.push(from === nodes.at(-1) ? (walk.graph.to[edge] ?? 0) : from);
    cost += walk.options.cost?.[edge] ?? 1;
  }
  walk.paths.push({ nodes, edges: [...walk.edges], cost });
}

/** Gives the usable slots of a node in the order of the answer; kept, since a search comes by a node many times. */
function slotsInOrder({ graph, target, options, sortedSlots }: Walk, node: number): readonly number[] {
  const known = sortedSlots.get(node);
  if (known) return known;
  const { allowedNode, allowedEdge, nodeRank, edgeRank, cost } = options;
  const direction = options.steps ? "BOTH" : (options.direction ?? "OUT");
  const slots: number[] = [];
  const end = endSlot(graph, node, direction);
  for (let slot = firstSlot(graph, node, direction); slot < end; slot++) {
    const next = graph.slotNode[slot] ?? 0;
    const edge = graph.slotEdge[slot] ?? 0;
    if (next !== target && allowedNode && !allowedNode(next)) continue;
    if ((!allowedEdge || allowedEdge(edge)) && cost?.[edge] !== Infinity) slots.push(slot);
  }
  const nodeAt = (slot: number): number => rankOf(nodeRank, graph.slotNode[slot] ?? 0);
  const edgeAt = (slot: number): number => rankOf(edgeRank, graph.slotEdge[slot] ?? 0);
  slots.sort((a, b) => nodeAt(a) - nodeAt(b) || edgeAt(a) - edgeAt(b));
  sortedSlots.set(node, slots);
  return slots;
}

function makeCanFinish(
  graph: CompactGraph,
  source: number,
  target: number,
  longest: number,
  options: SimplePathOptions,
): Walk["canFinish"] {
  if (options.steps) {
    const layers = reachableBySteps(graph, target, options.steps);
    return (node, depth) => layers[depth]?.[node] === 1;
  }
  const { toTargets } = corridor(graph, [source], [target], longest, options);
  return (node, depth, length) => (toTargets[node] ?? -1) >= 0 && depth + (toTargets[node] ?? 0) <= length;
}

/** Marks, for each number of steps done, the nodes from which the remaining steps can lead to the target. */
function reachableBySteps(graph: CompactGraph, target: number, steps: readonly PathStep[]): Uint8Array[] {
  let layer = new Uint8Array(graph.nodeCount);
  layer[target] = 1;
  const layers = [layer];
  for (const step of steps.toReversed()) {
    const before = new Uint8Array(graph.nodeCount);
    for (let node = 0; node < graph.nodeCount; node++) {
      const end = endSlot(graph, node, "BOTH");
      for (let slot = firstSlot(graph, node, "BOTH"); slot < end && before[node] === 0; slot++)
        if (layer[graph.slotNode[slot] ?? 0] === 1 && fitsStep(graph, step, node, slot)) before[node] = 1;
    }
    layers.unshift(before);
    layer = before;
  }
  return layers;
}
