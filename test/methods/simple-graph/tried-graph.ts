import { z } from "zod";
import { buildSimpleGraph, type SimpleGraph } from "../../../src/methods/simple-graph/simple-graph.js";
import { readOracle, type SmallGraph, valueAt } from "../small-graphs.js";

/** Distances between all nodes by Floyd and Warshall, straight from the list of edges; Infinity where there is no way. */
export function distancesByTrying({ nodeCount, from, to }: SmallGraph): number[][] {
  const nodes = Array.from({ length: nodeCount }, (_, node) => node);
  const between = nodes.map((a) => nodes.map((b) => (a === b ? 0 : Infinity)));
  const row = (node: number): number[] => between[node] ?? [];
  for (const [edge, a] of from.entries()) {
    const b = valueAt(to, edge);
    if (a !== b) row(a)[b] = row(b)[a] = 1;
  }
  for (const via of nodes)
    for (const a of nodes)
      for (const b of nodes) row(a)[b] = Math.min(valueAt(row(a), b), valueAt(row(a), via) + valueAt(row(via), b));
  return between;
}

const perNode = z.record(z.string(), z.number());
const networkShape = z.object({
  edges: z.array(z.tuple([z.string(), z.string()])),
  core: perNode,
  betweenness: perNode,
  constraint: perNode,
  effective_size: perNode,
  global_efficiency: z.number(),
});

/** A published network with the numbers that networkx gives for it. */
export interface PublishedNetwork {
  readonly graph: SimpleGraph;
  readonly names: readonly string[];
  readonly expected: z.infer<typeof networkShape>;
}

/** Reads the networks that lie beside the repository; none, said loudly, where they are absent. */
export function readPublishedNetworks(): [string, PublishedNetwork][] {
  const oracle = readOracle("networks/networkx_expected.json");
  if (oracle === undefined) return [];
  const networks = z.object({ karate: networkShape, florentine: networkShape }).parse(oracle);
  return Object.entries(networks).map(([name, expected]) => {
    const names = [...new Set(expected.edges.flat())];
    const ends = (side: 0 | 1): number[] => expected.edges.map((edge) => names.indexOf(edge[side]));
    return [
      name,
      { graph: buildSimpleGraph({ nodeCount: names.length, from: ends(0), to: ends(1) }), names, expected },
    ];
  });
}

/** Compares a value of each node with the published one, to half a unit of its last digit. */
export function expectEach(
  { names }: PublishedNetwork,
  published: Readonly<Record<string, number>>,
  valueOf: (node: number) => number | null,
  expectClose: (name: string, value: number | null, published: number) => void,
): void {
  for (const [node, name] of names.entries()) expectClose(name, valueOf(node), published[name] ?? Number.NaN);
}
