/**
 * Why several nodes are connected: the cheapest paths between any two of them, the tree that joins them all, and the
 * metapaths between them with their degree-weighted path counts.
 */
import { buildGraph } from "../../methods/compact-graph/compact-graph.js";
import { type MetapathTable, scoreMetapaths } from "../../methods/metapaths/metapaths.js";
import { edgeDamping, type TypedGraph } from "../../methods/metapaths/metaedges.js";
import type { Path } from "../../methods/shortest-paths/search-options.js";
import { yenPaths } from "../../methods/shortest-paths/yen-paths.js";
import { type SteinerTree, steinerTree } from "../../methods/steiner-tree/steiner-tree.js";

/** The part of the graph between some nodes; nodes and edges are numbered in the order of their public ids. */
export interface LinkingGraph extends TypedGraph {
  readonly terminals: readonly number[];
  readonly confidence: readonly number[];
  /** Degrees in the whole graph, by the edge's type, direction and the kinds of its ends. */
  readonly fromDegree: Float64Array;
  readonly toDegree: Float64Array;
  /** Nodes that may only be ends. */
  readonly isHub: (node: number) => boolean;
}

const costDigits = 1e9;

/**
 * Gives each edge's cost −ln(confidence) + w·ln(degree at its start) + w·ln(degree at its end), from 0, in nats; a path's
 * cost is −ln of its part in the DWPC, weighed by confidence. Infinity where the confidence is 0; unknown counts as 1.
 */
export function linkCosts({ confidence, fromDegree, toDegree }: LinkingGraph, damping: number): Float64Array {
  const factors = edgeDamping({ fromDegree, toDegree }, damping);
  return factors.map((factor, edge) => Math.max(0, -Math.log(confidence[edge] ?? 1) - Math.log(factor)));
}

/**
 * Gives the k cheapest paths between any two terminals, each pair in one direction; then the shorter, then by the ranks
 * of nodes and edges. Raising k only appends.
 */
export function cheapestLinks(links: LinkingGraph, k: number, maxLength: number, cost: Float64Array): Path[] {
  const { graph, isHub } = links;
  const end = graph.nodeCount;
  const hubs = links.terminals.filter(isHub);
  const others = links.terminals.filter((node) => !isHub(node));
  const joined = buildGraph({
    nodeCount: end + 1,
    from: [...graph.from, ...others],
    to: [...graph.to, ...others.map(() => end)],
  });
  const costs = new Float64Array(joined.edgeCount);
  costs.set(cost);
  const found: Path[] = [];
  for (const [place, source] of [...hubs, ...others].entries()) {
    const later = place - hubs.length;
    const paths = yenPaths(joined, source, end, k, {
      ...{ direction: "BOTH", cost: costs, maxLength: maxLength + 1, allowedNode: (node) => !isHub(node) },
      allowedEdge: (edge) => edge < graph.edgeCount || edge - graph.edgeCount > later,
    });
    found.push(
      ...paths.map(({ nodes, edges, cost: sum }) => ({
        nodes: nodes.slice(0, -1),
        edges: edges.slice(0, -1),
        cost: sum,
      })),
    );
    for (const target of place < hubs.length ? hubs.slice(place + 1) : [])
      found.push(
        ...yenPaths(graph, source, target, k, {
          direction: "BOTH",
          cost,
          maxLength,
          allowedNode: (node) => !isHub(node),
        }),
      );
  }
  return found.sort(comparePaths).slice(0, k);
}

function comparePaths(a: Path, b: Path): number {
  const byCost = Math.round(a.cost * costDigits) - Math.round(b.cost * costDigits);
  if (byCost !== 0 || a.edges.length !== b.edges.length) return byCost || a.edges.length - b.edges.length;
  for (const [index, node] of a.nodes.entries()) {
    const difference = node - (b.nodes[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return (
    (a.edges.find((edge, index) => edge !== b.edges[index]) ?? 0) -
    (b.edges.find((edge, index) => edge !== a.edges[index]) ?? 0)
  );
}

/** Gives the tree that joins the terminals at no more than twice the least cost. */
export const joiningTree = ({ graph, terminals, isHub }: LinkingGraph, cost: Float64Array): SteinerTree =>
  steinerTree(graph, terminals, { cost, allowedNode: (node) => !isHub(node) });

/** Gives the metapaths between two nodes with PC and DWPC, weighted by the degrees of the whole graph. */
export const linkMetapaths = (
  links: LinkingGraph,
  source: number,
  target: number,
  { maxLength, damping, maxSteps }: { maxLength: number; damping: number; maxSteps: number },
): MetapathTable =>
  scoreMetapaths(links, source, target, {
    ...{ maxLength, maxSteps, damping, edgeFactors: edgeDamping(links, damping) },
    allowedNode: (node) => !links.isHub(node),
  });
