/**
 * Paths from a set of sources to a set of targets among edges that were walked in a known direction, by length, then by
 * the ids of their nodes and edges where they part: Yen (1971) for the k shortest; all simple paths where a sequence of
 * types or the order of time is asked for, which Yen's argument does not hold for.
 */
import { buildGraph, type CompactGraph } from "../../methods/compact-graph/compact-graph.js";
import { corridor } from "../../methods/shortest-paths/corridor.js";
import type { CostOptions, Path } from "../../methods/shortest-paths/search-options.js";
import { yenPaths } from "../../methods/shortest-paths/yen-paths.js";
import { type EdgeIntervals, simplePaths } from "../../methods/simple-paths/simple-paths.js";

/** Edges in columns, as they are walked; nodes are numbers from 0 with public ids. */
export interface PathArcs {
  readonly nodeIds: readonly string[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly edgeIds: readonly string[];
  readonly types: readonly string[];
  /** Whether the edge is walked in its own direction. */
  readonly forward: readonly boolean[];
  /** YYYY-MM-DD, or empty where unbounded. */
  readonly validFrom: readonly string[];
  readonly validTo: readonly string[];
}

/** One step of a prescribed sequence: a type, and whether it may be walked along, against or either way. */
export interface TypeStep {
  readonly type: string;
  readonly senses: readonly boolean[];
}

/** Which paths are asked for. */
export interface PathRequest {
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  readonly k: number;
  readonly maxLength: number;
  readonly timeRespecting?: boolean | undefined;
  readonly sequence?: readonly TypeStep[] | undefined;
}

/** A path by public ids: `edges[i]` joins `nodeIds[i]` and `nodeIds[i + 1]`. */
export interface WalkedPath {
  readonly nodeIds: readonly string[];
  readonly edges: readonly { readonly id: string; readonly forward: boolean }[];
}

/** Up to k paths; gaveUp says that the search stopped at its own limit of work. */
export interface SearchedPaths {
  readonly paths: readonly WalkedPath[];
  readonly gaveUp: boolean;
}

const mostSteps = 2_000_000;

/** Gives up to k paths without a repeated node; raising k only appends. */
export function searchPaths(arcs: PathArcs, request: PathRequest): SearchedPaths {
  const { k, timeRespecting = false, sequence } = request;
  const [source, target] = [arcs.nodeIds.length, arcs.nodeIds.length + 1];
  const { graph, codes } = joinEnds(arcs, request, source, target);
  const options = { ...ranksOf(arcs), cost: costsOf(arcs, graph), maxLength: request.maxLength + 2 };
  if (!timeRespecting && sequence === undefined)
    return { paths: yenPaths(graph, source, target, k, options).map((path) => read(arcs, path)), gaveUp: false };
  const { paths, truncated } = simplePaths(graph, source, target, {
    ...options,
    limit: k,
    maxSteps: mostSteps,
    intervals: timeRespecting ? intervalsOf(arcs, graph) : undefined,
    steps: sequence === undefined ? undefined : stepsOf(sequence, codes),
  });
  return { paths: paths.map((path) => read(arcs, path)), gaveUp: truncated && paths.length < k };
}

/** Gives the arcs, by their place in the columns, that paths of at most `bound` edges can use. */
export function corridorArcs(
  nodeCount: number,
  from: readonly number[],
  to: readonly number[],
  { sources, targets, maxLength }: Pick<PathRequest, "sources" | "targets" | "maxLength">,
): number[] {
  return corridor(buildGraph({ nodeCount, from, to }), sources, targets, maxLength).edges;
}

const virtualCode = 0xffff;

/** Adds a node before all sources and one after all targets, so that sets are searched like single nodes. */
function joinEnds(
  { from, to, types, forward }: PathArcs,
  { sources, targets }: PathRequest,
  source: number,
  target: number,
): { graph: CompactGraph; codes: ReadonlyMap<string, number> } {
  const codes = new Map([...new Set(types)].map((type, index) => [type, index * 2]));
  const graph = buildGraph({
    nodeCount: target + 1,
    from: [...from, ...sources.map(() => source), ...targets],
    to: [...to, ...sources, ...targets.map(() => target)],
    type: [
      ...types.map((type, index) => (codes.get(type) ?? 0) + (forward[index] === true ? 1 : 0)),
      ...[...sources, ...targets].map(() => virtualCode),
    ],
  });
  return { graph, codes };
}

const costsOf = ({ from }: PathArcs, { edgeCount }: CompactGraph): Float64Array =>
  new Float64Array(edgeCount).fill(1, 0, from.length);

/** Ranks by public ids, so that ties do not depend on how the graph is stored. */
function ranksOf({ nodeIds, edgeIds }: PathArcs): Pick<CostOptions, "nodeRank" | "edgeRank"> {
  return { nodeRank: rank(nodeIds, 2), edgeRank: rank(edgeIds, 0) };
}

function rank(ids: readonly string[], virtual: number): Int32Array {
  const order = ids.map((_, index) => index).sort((a, b) => compareText(ids[a] ?? "", ids[b] ?? ""));
  const ranks = new Int32Array(ids.length + virtual);
  for (const [place, index] of order.entries()) ranks[index] = place;
  for (let index = ids.length; index < ranks.length; index++) ranks[index] = index;
  return ranks;
}

/** Orders texts by their UTF-16 units, the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function intervalsOf({ validFrom, validTo }: PathArcs, { edgeCount }: CompactGraph): EdgeIntervals {
  const starts = new Float64Array(edgeCount).fill(-Infinity);
  const ends = new Float64Array(edgeCount).fill(Infinity);
  for (const [index, day] of validFrom.entries()) if (day !== "") starts[index] = Date.parse(day);
  for (const [index, day] of validTo.entries()) if (day !== "") ends[index] = Date.parse(day);
  return { validFrom: starts, validTo: ends };
}

function stepsOf(sequence: readonly TypeStep[], codes: ReadonlyMap<string, number>) {
  const ends = { edgeTypes: [virtualCode], direction: "OUT" as const };
  const steps = sequence.map(({ type, senses }) => {
    const code = codes.get(type);
    return {
      edgeTypes: code === undefined ? [] : senses.map((forward) => code + (forward ? 1 : 0)),
      direction: "OUT" as const,
    };
  });
  return [ends, ...steps, ends];
}

/** Reads a path without the two nodes that were added. */
const read = ({ nodeIds, edgeIds, forward }: PathArcs, { nodes, edges }: Path): WalkedPath => ({
  nodeIds: nodes.slice(1, -1).map((node) => nodeIds[node] ?? ""),
  edges: edges.slice(1, -1).map((edge) => ({ id: edgeIds[edge] ?? "", forward: forward[edge] === true })),
});
