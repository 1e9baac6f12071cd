/** Small graphs for the tests of the methods, and answers found by trying everything. */
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { buildGraph, type CompactGraph, type Direction } from "../../src/methods/compact-graph/compact-graph.js";
import type { SearchOptions } from "../../src/methods/shortest-paths/search-options.js";

/** A graph as lists, which tests can read and change. */
export interface SmallGraph {
  readonly nodeCount: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly type: readonly number[];
  readonly weight: readonly number[];
}

/** Draws multigraphs of 1 to `mostNodes` nodes, with self-loops, parallel edges, zero weights and equal costs. */
export const smallGraphs = (mostNodes = 6, mostEdges = 12): fc.Arbitrary<SmallGraph> =>
  fc.integer({ min: 1, max: mostNodes }).chain((nodeCount) => {
    const node = fc.integer({ min: 0, max: nodeCount - 1 });
    const edge = fc.record({ from: node, to: node, type: fc.nat(2), weight: fc.nat(3) });
    return fc.array(edge, { maxLength: mostEdges, size: "max" }).map((edges) => ({
      nodeCount,
      from: edges.map((each) => each.from),
      to: edges.map((each) => each.to),
      type: edges.map((each) => each.type),
      weight: edges.map((each) => each.weight),
    }));
  });

/** Draws a direction. */
export const directions: fc.Arbitrary<Direction> = fc.constantFrom("OUT", "IN", "BOTH");

/** Draws a renumbering of so many nodes: its i-th number is the new name of node i. */
export const renumberings = (nodeCount: number): fc.Arbitrary<number[]> => {
  const nodes = Array.from({ length: nodeCount }, (_, node) => node);
  return fc.shuffledSubarray(nodes, { minLength: nodeCount, maxLength: nodeCount });
};

/** Gives the value at an index, and fails where there is none. */
export function valueAt(values: ArrayLike<number>, index: number): number {
  const value = values[index];
  if (value === undefined) throw new Error(`There is no value at ${index}.`);
  return value;
}

/** Gives a graph with its nodes renumbered and its edges in the same order. */
export const renumber = (small: SmallGraph, names: readonly number[]): SmallGraph => ({
  ...small,
  from: small.from.map((node) => valueAt(names, node)),
  to: small.to.map((node) => valueAt(names, node)),
});

/** Gives the old number of each new one: as ranks, they keep the order of the graph before renumbering. */
export function oldNumbers(names: readonly number[]): number[] {
  const old = names.map(() => 0);
  for (const [node, name] of names.entries()) old[name] = node;
  return old;
}

/** Builds a graph from pairs such as "a>b" or "a>b:3" (weight 3); nodes are numbered as they first appear. */
export function drawGraph(drawing: string, weight = 1): { graph: CompactGraph; node: (name: string) => number } {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const edges = drawing.split(/\s+/).map((pair) => {
    const [ends = "", cost] = pair.split(":");
    const [from = "", to = ""] = ends.split(">");
    return { from: numberOf(from), to: numberOf(to), weight: cost === undefined ? weight : Number(cost) };
  });
  const graph = buildGraph({
    nodeCount: numbers.size,
    from: edges.map((edge) => edge.from),
    to: edges.map((edge) => edge.to),
    weight: edges.map((edge) => edge.weight),
  });
  const node = (name: string): number => {
    const number = numbers.get(name);
    if (number === undefined) throw new Error(`There is no node ${name}.`);
    return number;
  };
  return { graph, node };
}

/** A path as lists, for comparisons. */
export interface PlainPath {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
}

/** Gives all paths without a repeated node, straight from the list of edges. */
export function tryAllPaths(
  small: SmallGraph,
  source: number,
  target: number,
  { direction = "OUT", allowedNode, allowedEdge }: SearchOptions = {},
): PlainPath[] {
  const found: PlainPath[] = [];
  const extend = (nodes: readonly number[], edges: readonly number[]): void => {
    const last = valueAt(nodes, nodes.length - 1);
    if (last === target) {
      found.push({ nodes, edges });
      return;
    }
    for (const edge of small.from.keys()) {
      if (allowedEdge && !allowedEdge(edge)) continue;
      const ends = [valueAt(small.from, edge), valueAt(small.to, edge)] as const;
      for (const [near, far, way] of [[...ends, "OUT"] as const, [ends[1], ends[0], "IN"] as const]) {
        if (near !== last || nodes.includes(far) || (direction !== "BOTH" && direction !== way)) continue;
        if (far === target || !allowedNode || allowedNode(far)) extend([...nodes, far], [...edges, edge]);
      }
    }
  };
  extend([source], []);
  return found;
}

/** Orders paths by cost, length and, where they part, node and edge. */
export function comparePlainPaths(costOf: (path: PlainPath) => number): (a: PlainPath, b: PlainPath) => number {
  const steps = ({ nodes, edges }: PlainPath): number[] =>
    edges.flatMap((edge, index) => [valueAt(nodes, index + 1), edge]);
  return (a, b) => {
    const byCost = costOf(a) - costOf(b) || a.edges.length - b.edges.length;
    if (byCost !== 0) return byCost;
    const others = steps(b);
    return (
      steps(a)
        .map((step, index) => step - valueAt(others, index))
        .find((difference) => difference !== 0) ?? 0
    );
  };
}

/** Sums the weights of a path's edges. */
export const weightOf = (small: SmallGraph, path: PlainPath): number =>
  path.edges.reduce((sum, edge) => sum + valueAt(small.weight, edge), 0);

/** Reads a table of reference numbers that lies beside the repository, or says loudly that it is not there. */
export function readOracle(name: string): unknown {
  const file = new URL(`../../../shared/oracles/${name}`, import.meta.url);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  console.warn(`SKIPPED: the reference numbers of ${name} are not there, so nothing is compared with them.`);
  return undefined;
}
