/** Half paths of one or two steps, grouped by the node they end at, and their join at the node where they meet. */
import { endSlot, firstSlot } from "../compact-graph/compact-graph.js";
import { encodeStep, type StepCodes, type TypedGraph } from "./metaedges.js";

/** What a search for metapaths may use and spend. */
export interface HalfPathSpace extends TypedGraph {
  readonly codes: StepCodes;
  readonly damping: ArrayLike<number>;
  readonly canUse: (node: number, edge: number) => boolean;
  /** Counts down; a search that finds it below 0 stops. */
  readonly budget: { left: number };
  readonly classes: ClassTable;
}

/** Gives each sequence of step codes a small number; 0 is the empty sequence. */
export class ClassTable {
  private readonly ids = new Map<number, number>();
  readonly sequences: (readonly number[])[] = [[]];

  constructor(private readonly codeCount: number) {}

  /** Gives the number of a sequence of one or two codes (−1: none). */
  idOf(first: number, second: number): number {
    const key = first * (this.codeCount + 1) + second + 1;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.sequences.push(second === -1 ? [first] : [first, second]) - 1;
    this.ids.set(key, id);
    return id;
  }
}

/** Half paths in columns; those that end at the same node form a list that starts at `head` and goes on by `next`. */
export interface HalfPaths {
  readonly head: Int32Array;
  readonly ends: number[];
  readonly next: number[];
  /** The node between, −1 for a half path of one step. */
  readonly via: number[];
  readonly classId: number[];
  readonly weight: number[];
}

/** Where half paths start, how they are read and which are wanted. */
export interface HalfPathRequest {
  readonly start: number;
  readonly length: 1 | 2;
  /** True when the whole path ends at `start`: codes are then those of the way back to it. */
  readonly isBackwards: boolean;
  /** Nodes that it must not touch, its start among them. */
  readonly isBanned: (node: number) => boolean;
  readonly wantsEnd: (node: number) => boolean;
}

/** Collects the half paths of exactly the asked length; `head` is a column of −1 for every node, which it fills. */
export function collectHalfPaths(space: HalfPathSpace, request: HalfPathRequest, head: Int32Array): HalfPaths {
  const halves: HalfPaths = { head, ends: [], next: [], via: [], classId: [], weight: [] };
  const { isBanned, wantsEnd, isBackwards, length } = request;
  const add = (node: number, via: number, classId: number, weight: number): void => {
    const before = halves.head[node] ?? -1;
    if (before === -1) halves.ends.push(node);
    halves.head[node] = halves.next.length;
    halves.next.push(before);
    halves.via.push(via);
    halves.classId.push(classId);
    halves.weight.push(weight);
  };
  forEachStep(space, request.start, isBackwards, (near, code, weight) => {
    if (isBanned(near)) return;
    if (length === 1) {
      if (wantsEnd(near)) add(near, -1, space.classes.idOf(code, -1), weight);
      return;
    }
    forEachStep(space, near, isBackwards, (node, further, factor) => {
      if (node === near || isBanned(node) || !wantsEnd(node)) return;
      const classId = isBackwards ? space.classes.idOf(further, code) : space.classes.idOf(code, further);
      add(node, near, classId, weight * factor);
    });
  });
  return halves;
}

/** Visits the steps from a node with the code of the step (backwards: of the step that leads here) and the edge's factor. */
export function forEachStep(
  { graph, nodeKind, codes, damping, canUse, budget }: HalfPathSpace,
  node: number,
  isBackwards: boolean,
  visit: (next: number, code: number, factor: number) => void,
): void {
  const firstIn = firstSlot(graph, node, "IN");
  const end = endSlot(graph, node, "BOTH");
  const first = firstSlot(graph, node, "BOTH");
  budget.left -= end - first;
  if (budget.left < 0) return;
  for (let slot = first; slot < end; slot++) {
    const next = graph.slotNode[slot] ?? 0;
    const edge = graph.slotEdge[slot] ?? 0;
    if (!canUse(next, edge)) continue;
    const arrivedAt = nodeKind[isBackwards ? node : next] ?? 0;
    const sense = slot < firstIn === isBackwards ? 1 : 0;
    visit(next, encodeStep(codes, graph.type[edge] ?? 0, sense, arrivedAt), damping[edge] ?? 0);
  }
}

/** Number of paths and sum of their weights. */
export interface Tally {
  count: number;
  weight: number;
}

const tallyOf = <K>(tallies: Map<K, Tally>, key: K): Tally => {
  const known = tallies.get(key);
  if (known) return known;
  const tally = { count: 0, weight: 0 };
  tallies.set(key, tally);
  return tally;
};

/** Class ids are below this, so that two of them make one key. */
export const classLimit = 2 ** 26;

/**
 * Adds up, for each pair of classes (key left · classLimit + right), the paths that two kinds of half path make where
 * they meet. Sums are multiplied, not pairs listed, and pairs that share their middle node are taken off again, so that
 * the cost is the number of half paths even at a hub.
 */
export function joinHalfPaths(
  left: HalfPaths,
  right: HalfPaths,
  isBanned: (node: number) => boolean,
  budget: { left: number },
  totals: Map<number, Tally>,
): void {
  for (const node of left.ends) {
    if ((right.head[node] ?? -1) === -1) continue;
    if (budget.left < 0) return;
    const leftVia = new Map<number, number[]>();
    const leftSums = sumByClass(left, node, (entry) => {
      const via = left.via[entry] ?? -1;
      if (via !== -1) leftVia.set(via, [...(leftVia.get(via) ?? []), entry]);
      return true;
    });
    const shared = new Map<number, Tally>();
    const rightSums = sumByClass(right, node, (entry) => {
      const via = right.via[entry] ?? -1;
      budget.left--;
      if (via !== -1 && isBanned(via)) return false;
      for (const twin of leftVia.get(via) ?? []) {
        const tally = tallyOf(shared, (left.classId[twin] ?? 0) * classLimit + (right.classId[entry] ?? 0));
        tally.count++;
        tally.weight += (left.weight[twin] ?? 0) * (right.weight[entry] ?? 0);
      }
      return true;
    });
    addProducts(leftSums, rightSums, shared, totals);
  }
}

function sumByClass(halves: HalfPaths, node: number, counts: (entry: number) => boolean): Map<number, Tally> {
  const sums = new Map<number, Tally>();
  for (let entry = halves.head[node] ?? -1; entry !== -1; entry = halves.next[entry] ?? -1) {
    if (!counts(entry)) continue;
    const tally = tallyOf(sums, halves.classId[entry] ?? 0);
    tally.count++;
    tally.weight += halves.weight[entry] ?? 0;
  }
  return sums;
}

function addProducts(
  leftSums: ReadonlyMap<number, Tally>,
  rightSums: ReadonlyMap<number, Tally>,
  shared: ReadonlyMap<number, Tally>,
  totals: Map<number, Tally>,
): void {
  for (const [leftClass, before] of leftSums)
    for (const [rightClass, after] of rightSums) {
      const key = leftClass * classLimit + rightClass;
      const same = shared.get(key);
      const count = before.count * after.count - (same?.count ?? 0);
      if (count === 0) continue;
      const total = tallyOf(totals, key);
      total.count += count;
      total.weight += Math.max(0, before.weight * after.weight - (same?.weight ?? 0));
    }
}
