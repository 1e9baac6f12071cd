/**
 * The cheapest path that begins with a given root: A* (Hart, Nilsson and Raphael 1968) from the root's end, guided by
 * the exact distances to the target without bans. It can be stopped at a cost and gone on with later. Without a bound
 * on its length one label per node is enough; with it, those are kept that no other is both cheaper and shorter than.
 */
import { type CompactGraph, endSlot, firstSlot } from "../compact-graph/compact-graph.js";
import { Heap } from "./heap.js";
import { type CostOptions, rankOf } from "./search-options.js";
import type { ShortestForest } from "./shortest-distances.js";

/** What stays the same for all spurs of one question. */
export interface SpurProblem {
  readonly graph: CompactGraph;
  readonly target: number;
  readonly options: CostOptions;
  readonly exact: Float64Array;
  /** Cheapest ways to the target. */
  readonly toTarget: ShortestForest;
  /** Hops to the target, needed only with a bound. */
  readonly hopsToTarget: Int32Array;
  /** The most edges that a whole path may have. */
  readonly maxLength: number;
}

/** Nodes and edges of a path or of its beginning, with its cost in exact costs. */
export interface Route {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly key: number;
}

/** What a path costs at least, and how long it is then at least. */
export interface LowerBound {
  readonly key: number;
  readonly length: number;
}

interface Label extends LowerBound {
  readonly node: number;
  /** The cost and the number of edges up to here; `key` and `length` are those of the whole path. */
  readonly costSoFar: number;
  readonly hops: number;
  edge: number;
  parent: Label | undefined;
  isBeaten: boolean;
}

/** A search for the best path that begins with a root and does not go on with certain edges. */
export class SpurSearch {
  private readonly heap = new Heap<Label>(
    (a, b) => a.key < b.key || (a.key === b.key && (a.length < b.length || (a.length === b.length && a.hops < b.hops))),
  );
  private readonly labels = new Map<number, Label[]>();
  private readonly blocked: ReadonlySet<number>;

  constructor(
    private readonly problem: SpurProblem,
    readonly root: Route,
    private readonly bannedEdges: ReadonlySet<number>,
  ) {
    this.blocked = new Set(root.nodes);
    this.add(root.nodes.at(-1) ?? -1, -1, undefined, root.key, root.edges.length);
  }

  /** Gives what its path costs at least, as far as is known by now; undefined when there is none. */
  bound(): LowerBound | undefined {
    let label = this.heap.peek();
    while (label?.isBeaten) {
      this.heap.pop();
      label = this.heap.peek();
    }
    return label;
  }

  /** Goes on until the path is found, or none can be within the limit. */
  advance(limit: LowerBound | undefined): Route | undefined {
    for (let bound = this.bound(); bound; bound = this.bound()) {
      if (limit && (bound.key > limit.key || (bound.key === limit.key && bound.length > limit.length))) break;
      const label = this.heap.pop();
      if (!label) break;
      if (label.node === this.problem.target) return this.unwind(label);
      this.expand(label);
    }
    return undefined;
  }

  private expand(label: Label): void {
    const { graph, exact, target } = this.problem;
    const { direction = "OUT", allowedNode, allowedEdge } = this.problem.options;
    const end = endSlot(graph, label.node, direction);
    for (let slot = firstSlot(graph, label.node, direction); slot < end; slot++) {
      const node = graph.slotNode[slot] ?? 0;
      const edge = graph.slotEdge[slot] ?? 0;
      const cost = exact[edge] ?? Infinity;
      if (cost === Infinity || this.blocked.has(node)) continue;
      if (label.parent === undefined && this.bannedEdges.has(edge)) continue;
      if ((node !== target && allowedNode && !allowedNode(node)) || (allowedEdge && !allowedEdge(edge))) continue;
      this.add(node, edge, label, label.costSoFar + cost, label.hops + 1);
    }
  }

  private add(node: number, edge: number, parent: Label | undefined, costSoFar: number, hops: number): void {
    const { toTarget, hopsToTarget, maxLength } = this.problem;
    const rest = toTarget.key[node] ?? -1;
    if (rest < 0 || hops + (hopsToTarget[node] ?? 0) > maxLength) return;
    const length = hops + (toTarget.hops[node] ?? 0);
    const label = { node, edge, parent, costSoFar, hops, key: costSoFar + rest, length, isBeaten: false };
    const known = this.labels.get(node);
    if (!known) this.labels.set(node, [label]);
    else if (!this.isNeeded(label, known)) return;
    this.heap.push(label);
  }

  /** Sets a label beside those of its node and strikes out the worse ones, or says that it isn't needed. */
  private isNeeded(label: Label, known: Label[]): boolean {
    const isBounded = this.problem.maxLength !== Infinity;
    const beats = (a: Label, b: Label): boolean =>
      a.costSoFar <= b.costSoFar && (a.hops <= b.hops || (!isBounded && a.costSoFar < b.costSoFar));
    for (const other of known) {
      if (other.costSoFar === label.costSoFar && other.hops === label.hops) {
        // Both ways were complete before either label is visited, so the tie can be settled in place.
        if (precedes(this.problem.options, label, other)) [other.parent, other.edge] = [label.parent, label.edge];
        return false;
      }
      if (beats(other, label)) return false;
    }
    for (const other of known) other.isBeaten ||= beats(label, other);
    known.splice(0, known.length, ...known.filter((other) => !other.isBeaten), label);
    return true;
  }

  private unwind(last: Label): Route {
    const nodes: number[] = [];
    const edges: number[] = [];
    for (let label = last; label.parent; label = label.parent) {
      nodes.push(label.node);
      edges.push(label.edge);
    }
    return {
      nodes: [...this.root.nodes, ...nodes.reverse()],
      edges: [...this.root.edges, ...edges.reverse()],
      key: last.costSoFar,
    };
  }
}

/** Says whether a's way comes first: at the first step where they part, by the node's rank, then by the edge's. */
function precedes({ nodeRank, edgeRank }: CostOptions, a: Label, b: Label): boolean {
  let verdict = 0;
  let left: Label | undefined = a;
  let right: Label | undefined = b;
  while (left && right && left !== right) {
    const byNode = rankOf(nodeRank, left.node) - rankOf(nodeRank, right.node);
    const difference = byNode || rankOf(edgeRank, left.edge) - rankOf(edgeRank, right.edge);
    if (difference !== 0) verdict = difference;
    left = left.parent;
    right = right.parent;
  }
  return verdict < 0;
}
