/**
 * Metapaths between two nodes with path counts and degree-weighted path counts: Himmelstein and Baranzini, PLoS
 * Computational Biology 11 (2015) e1004259. Up to four steps are counted by meeting in the middle; longer paths by the
 * same for each of their beginnings.
 */
import { requireNode } from "../compact-graph/compact-graph.js";
import { hopDistances } from "../shortest-paths/shortest-distances.js";
import type { SearchOptions } from "../shortest-paths/search-options.js";
import {
  ClassTable,
  classLimit,
  collectHalfPaths,
  forEachStep,
  type HalfPaths,
  type HalfPathSpace,
  joinHalfPaths,
  type Tally,
} from "./half-paths.js";
import { decodeStep, edgeDamping, edgeDegrees, type MetapathStep, stepCodes, type TypedGraph } from "./metaedges.js";

/** What metapaths may use, how their paths are weighted, and when the search stops. */
export interface MetapathOptions extends Omit<SearchOptions, "direction"> {
  /** The most steps of a metapath. */
  readonly maxLength: number;
  /** The exponent w; 0.4 when not given. */
  readonly damping?: number | undefined;
  /** Each edge's factor, where it is known already or the graph is a part of a larger one (`edgeDamping`). */
  readonly edgeFactors?: ArrayLike<number> | undefined;
  /** The most half paths and edges to look at; 20 million when not given. */
  readonly maxSteps?: number | undefined;
}

/** A metapath from the source, with PC, the number of its paths, and DWPC = Σ_paths Π_edges deg^−w · deg^−w. */
export interface MetapathScore {
  readonly steps: readonly MetapathStep[];
  readonly pathCount: number;
  readonly dwpc: number;
}

/** Metapaths by DWPC, highest first, then length, then steps; complete up to `completeLength` steps, and no longer ones given. */
export interface MetapathTable {
  readonly metapaths: MetapathScore[];
  readonly completeLength: number;
  readonly truncated: boolean;
}

type Totals = Map<string, Map<number, Tally>>;

/** Gives every metapath between two nodes up to a length, in both directions of every edge; no node twice on a path. */
export function scoreMetapaths(
  typed: TypedGraph,
  source: number,
  target: number,
  options: MetapathOptions,
): MetapathTable {
  requireNode(typed.graph, source);
  requireNode(typed.graph, target);
  const { maxLength, maxSteps = 20_000_000 } = options;
  if (source === target) return { metapaths: [], completeLength: maxLength, truncated: false };
  const space = makeSpace(typed, target, options, maxSteps);
  const found: (MetapathScore & { readonly codes: readonly number[] })[] = [];
  let completeLength = 0;
  const search = new MetapathSearch(space, source, target, maxLength, options);
  while (completeLength < maxLength) {
    const totals = search.totalsOfLength(completeLength + 1);
    if (space.budget.left < 0) break;
    completeLength++;
    for (const codes of readTotals(space, totals))
      found.push({ ...codes, steps: codes.codes.map((code) => decodeStep(space.codes, code)) });
  }
  found.sort((a, b) => b.dwpc - a.dwpc || a.codes.length - b.codes.length || compareCodes(a.codes, b.codes));
  const metapaths = found.map(({ steps, pathCount, dwpc }) => ({ steps, pathCount, dwpc }));
  return { metapaths, completeLength, truncated: completeLength < maxLength };
}

function makeSpace(typed: TypedGraph, target: number, options: MetapathOptions, maxSteps: number): HalfPathSpace {
  const { allowedNode, allowedEdge } = options;
  const codes = stepCodes(typed);
  return {
    ...typed,
    codes,
    damping: options.edgeFactors ?? edgeDamping(edgeDegrees(typed), options.damping),
    canUse: (node, edge) =>
      (!allowedNode || node === target || allowedNode(node)) && (!allowedEdge || allowedEdge(edge)),
    budget: { left: maxSteps },
    classes: new ClassTable(codes.codeCount),
  };
}

class MetapathSearch {
  private readonly toTarget: Int32Array;
  private readonly fromSource: Int32Array;
  private readonly leftHead: Int32Array;
  private readonly rightHalves = new Map<number, HalfPaths>();

  constructor(
    private readonly space: HalfPathSpace,
    private readonly source: number,
    private readonly target: number,
    private readonly maxLength: number,
    options: MetapathOptions,
  ) {
    this.leftHead = this.emptyHead();
    const both = { ...options, direction: "BOTH" as const, maxLength };
    this.toTarget = hopDistances(space.graph, [target], both);
    this.fromSource = hopDistances(space.graph, [source], { ...both, maxLength: Math.max(0, maxLength - 1) });
  }

  /** Adds up all paths of exactly this length by the codes of their steps. */
  totalsOfLength(length: number): Totals {
    const totals: Totals = new Map();
    if (length === 1) this.addDirect(totals);
    else this.addFrom(this.source, [], 1, new Set([this.source]), length, totals);
    return totals;
  }

  private addDirect(totals: Totals): void {
    const { space, source, target } = this;
    const direct = new Map<number, Tally>();
    forEachStep(space, source, false, (node, code, weight) => {
      if (node !== target) return;
      const key = space.classes.idOf(code, -1);
      const known = direct.get(key) ?? { count: 0, weight: 0 };
      direct.set(key, { count: known.count + 1, weight: known.weight + weight });
    });
    totals.set("", direct);
  }

  /** Goes on from the end of a beginning until four steps are left, and then meets the target's half paths. */
  private addFrom(
    node: number,
    prefix: readonly number[],
    weight: number,
    onPath: Set<number>,
    left: number,
    totals: Totals,
  ): void {
    const { space, target } = this;
    if (space.budget.left < 0) return;
    if (left <= 4) {
      this.addJoin(node, prefix, weight, onPath, left, totals);
      return;
    }
    forEachStep(space, node, false, (next, code, factor) => {
      const rest = this.toTarget[next] ?? -1;
      if (next === target || onPath.has(next) || rest < 0 || rest > left - 1) return;
      onPath.add(next);
      this.addFrom(next, [...prefix, code], weight * factor, onPath, left - 1, totals);
      onPath.delete(next);
    });
  }

  private addJoin(
    start: number,
    prefix: readonly number[],
    weight: number,
    onPath: ReadonlySet<number>,
    length: number,
    totals: Totals,
  ): void {
    const { space, target } = this;
    const right = this.rightHalf(length === 4 ? 2 : 1);
    const request = {
      ...{ start, isBackwards: false, length: length === 2 ? (1 as const) : (2 as const) },
      isBanned: (node: number) => node === target || onPath.has(node),
      wantsEnd: (node: number) => right.head[node] !== -1,
    };
    const left = collectHalfPaths(space, request, this.leftHead);
    const joined = new Map<number, Tally>();
    joinHalfPaths(left, right, (node) => onPath.has(node), space.budget, joined);
    for (const node of left.ends) this.leftHead[node] = -1;
    const key = prefix.join(",");
    const sums = totals.get(key) ?? new Map<number, Tally>();
    totals.set(key, sums);
    for (const [pair, tally] of joined) {
      const known = sums.get(pair) ?? { count: 0, weight: 0 };
      sums.set(pair, { count: known.count + tally.count, weight: known.weight + tally.weight * weight });
    }
  }

  private emptyHead(): Int32Array {
    return new Int32Array(this.space.graph.nodeCount).fill(-1);
  }

  private rightHalf(length: 1 | 2): HalfPaths {
    const known = this.rightHalves.get(length);
    if (known) return known;
    const { source, target, fromSource } = this;
    const request = {
      ...{ start: target, length, isBackwards: true },
      isBanned: (node: number) => node === target || node === source,
      wantsEnd: (node: number) => (fromSource[node] ?? -1) >= 0 && (fromSource[node] ?? 0) <= this.maxLength - length,
    };
    const halves = collectHalfPaths(this.space, request, this.emptyHead());
    this.rightHalves.set(length, halves);
    return halves;
  }
}

function* readTotals(
  { classes }: HalfPathSpace,
  totals: Totals,
): Generator<{ codes: readonly number[]; pathCount: number; dwpc: number }> {
  for (const [prefix, sums] of totals)
    for (const [key, { count, weight }] of sums) {
      const before = prefix === "" ? [] : prefix.split(",").map(Number);
      const left = classes.sequences[Math.floor(key / classLimit)] ?? [];
      const right = classes.sequences[key % classLimit] ?? [];
      yield { codes: [...before, ...left, ...right], pathCount: count, dwpc: weight };
    }
}

function compareCodes(a: readonly number[], b: readonly number[]): number {
  for (const [index, code] of a.entries()) {
    const difference = code - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
