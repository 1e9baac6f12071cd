/**
 * The k cheapest paths without a repeated node: Yen, Management Science 17 (1971), with Lawler's rule (1972) that a
 * path is only varied from where it left its own parent, so that no candidate is found twice; and each search for a
 * candidate waits until nothing cheaper is left (Kurz and Mutzel, ISAAC 2016), so that few are ever finished.
 */
import { type CompactGraph, requireNode, reverseDirection } from "../compact-graph/compact-graph.js";
import { Heap } from "./heap.js";
import { type CostOptions, exactCosts, type Path, rankOf } from "./search-options.js";
import { hopDistances, shortestForest } from "./shortest-distances.js";
import { type LowerBound, type Route, type SpurProblem, SpurSearch } from "./spur-search.js";

/** What the k cheapest paths may use. */
export interface YenOptions extends CostOptions {
  /** The most edges of a path; unbounded when not given. */
  readonly maxLength?: number | undefined;
}

/** A search that waits at its lower bound, or the path that it found, which is that bound. */
interface Candidate extends LowerBound {
  readonly search: SpurSearch;
  readonly path: Route | undefined;
}

/**
 * Gives up to k paths from source to target by cost, then length, then the ranks of nodes and edges where they part.
 * Parallel edges make different paths. A larger k only appends. From a node to itself there is one path, without edges.
 */
export function yenPaths(
  graph: CompactGraph,
  source: number,
  target: number,
  k: number,
  options: YenOptions = {},
): Path[] {
  requireNode(graph, source);
  requireNode(graph, target);
  if (!Number.isInteger(k) || k < 0) throw new RangeError(`k must be a whole number from 0, but got ${k}.`);
  const problem = prepare(graph, target, options);
  const queue = new Heap<Candidate>((a, b) => compare(a, b, options) < 0);
  const found: Route[] = [];
  const wait = (search: SpurSearch): void => {
    const bound = search.bound();
    if (bound) queue.push({ key: bound.key, length: bound.length, search, path: undefined });
  };
  wait(new SpurSearch(problem, { nodes: [source], edges: [], key: 0 }, new Set()));
  while (found.length < k) {
    const best = queue.pop();
    if (!best) break;
    const { search, path } = best;
    if (path) {
      found.push(path);
      for (const spur of vary(problem, found, path, search.root.edges.length)) wait(spur);
      continue;
    }
    const next = search.advance(queue.peek());
    if (next) queue.push({ key: next.key, length: next.edges.length, search, path: next });
    else wait(search);
  }
  return found.map(({ nodes, edges }) => ({ nodes, edges, cost: sumCost(edges, options) }));
}

function prepare(graph: CompactGraph, target: number, options: YenOptions): SpurProblem {
  const backwards = { ...options, direction: reverseDirection(options.direction ?? "OUT") };
  const { maxLength = Infinity } = options;
  const toTarget = shortestForest(graph, [target], backwards);
  const hopsToTarget = maxLength === Infinity ? toTarget.hops : hopDistances(graph, [target], backwards);
  const exact = exactCosts(graph.edgeCount, options.cost);
  return { graph, target, options, exact, toTarget, hopsToTarget, maxLength };
}

/** Starts the searches for paths that leave a found one at its nodes from `deviation` on, as no found one does. */
function* vary(problem: SpurProblem, found: readonly Route[], path: Route, deviation: number): Generator<SpurSearch> {
  let key = 0;
  let alike = found;
  for (const [index, edge] of path.edges.entries()) {
    const banned = new Set(alike.flatMap((other) => other.edges[index] ?? []));
    const root = { nodes: path.nodes.slice(0, index + 1), edges: path.edges.slice(0, index), key };
    if (index >= deviation) yield new SpurSearch(problem, root, banned);
    key += problem.exact[edge] ?? 0;
    alike = alike.filter((other) => other.edges[index] === edge);
  }
}

function compare(a: Candidate, b: Candidate, { nodeRank, edgeRank }: CostOptions): number {
  if (a.key !== b.key) return a.key - b.key;
  if (a.length !== b.length) return a.length - b.length;
  // A search may still find a path that precedes one of equal cost and length.
  if (!a.path || !b.path) return Number(a.path !== undefined) - Number(b.path !== undefined);
  for (const [index, edge] of a.path.edges.entries()) {
    const byNode = rankOf(nodeRank, a.path.nodes[index + 1] ?? 0) - rankOf(nodeRank, b.path.nodes[index + 1] ?? 0);
    const difference = byNode || rankOf(edgeRank, edge) - rankOf(edgeRank, b.path.edges[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const sumCost = (edges: readonly number[], { cost }: CostOptions): number =>
  edges.reduce((sum, edge) => sum + (cost?.[edge] ?? 1), 0);
