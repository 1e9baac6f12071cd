/**
 * A tree that joins given nodes at no more than 2·(1 − 1/terminals) times the least cost: Mehlhorn, Information
 * Processing Letters 27 (1988). Edges are gone along in both directions.
 */
import { type CompactGraph, requireNode } from "../compact-graph/compact-graph.js";
import { type CostOptions, exactCosts, rankOf } from "../shortest-paths/search-options.js";
import { type ShortestForest, shortestForest } from "../shortest-paths/shortest-distances.js";

/** A tree, or where terminals are apart, one tree for each group of them. */
export interface SteinerTree {
  /** In rising order. */
  readonly nodes: number[];
  readonly edges: number[];
  readonly cost: number;
  /** The terminals that hang together, each group and the groups in the order of rank; a single group is a tree. */
  readonly groups: number[][];
  readonly isConnected: boolean;
}

interface Link {
  readonly edge: number;
  readonly a: number;
  readonly b: number;
  readonly key: number;
  readonly hops: number;
}

/** Gives the tree that joins the terminals; ties go to fewer hops, then to the lower ranks of nodes and edges. */
export function steinerTree(
  graph: CompactGraph,
  terminals: readonly number[],
  options: Omit<CostOptions, "direction"> = {},
): SteinerTree {
  for (const terminal of terminals) requireNode(graph, terminal);
  const rank = (node: number): number => rankOf(options.nodeRank, node);
  const distinct = [...new Set(terminals)].sort((a, b) => rank(a) - rank(b));
  const allowed: CostOptions = { ...options, direction: "BOTH" };
  const forest = shortestForest(graph, distinct, allowed);
  const groups = new Groups(distinct);
  const edges = new Set<number>();
  const nodes = new Set(distinct);
  for (const link of findLinks(graph, forest, options)) {
    if (!groups.join(forest.origin[link.a] ?? -1, forest.origin[link.b] ?? -1)) continue;
    edges.add(link.edge);
    // Every node of the tree but a terminal came with its way back to one, so the rest is there already.
    for (const end of [link.a, link.b])
      for (let node = end; node !== -1 && !nodes.has(node); node = forest.viaNode[node] ?? -1) {
        nodes.add(node);
        edges.add(forest.viaEdge[node] ?? -1);
      }
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const together = groups.list();
  return {
    nodes: [...nodes].sort((a, b) => a - b),
    edges: sorted,
    cost: sorted.reduce((sum, edge) => sum + (options.cost?.[edge] ?? 1), 0),
    groups: together,
    isConnected: together.length <= 1,
  };
}

/** Gives the edges between the regions of two terminals, the cheapest way over them first. */
function findLinks(graph: CompactGraph, forest: ShortestForest, options: CostOptions): Link[] {
  const { allowedNode, allowedEdge, edgeRank } = options;
  const exact = exactCosts(graph.edgeCount, options.cost);
  const canPass = (node: number): boolean => forest.hops[node] === 0 || !allowedNode || allowedNode(node);
  const links: Link[] = [];
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const a = graph.from[edge] ?? 0;
    const b = graph.to[edge] ?? 0;
    const origins = [forest.origin[a] ?? -1, forest.origin[b] ?? -1];
    if (origins.includes(-1) || origins[0] === origins[1] || exact[edge] === Infinity) continue;
    if (!canPass(a) || !canPass(b) || (allowedEdge && !allowedEdge(edge))) continue;
    const key = (forest.key[a] ?? 0) + (exact[edge] ?? 0) + (forest.key[b] ?? 0);
    links.push({ edge, a, b, key, hops: (forest.hops[a] ?? 0) + 1 + (forest.hops[b] ?? 0) });
  }
  return links.sort((x, y) => x.key - y.key || x.hops - y.hops || rankOf(edgeRank, x.edge) - rankOf(edgeRank, y.edge));
}

/** Sets that are joined step by step (Galler and Fischer 1964); each is led by its first member. */
class Groups {
  private readonly leader = new Map<number, number>();

  constructor(private readonly members: readonly number[]) {
    for (const member of members) this.leader.set(member, member);
  }

  /** Joins the groups of two members and says whether they were apart. */
  join(a: number, b: number): boolean {
    const [first, second] = [this.find(a), this.find(b)];
    this.leader.set(second, first);
    return first !== second;
  }

  list(): number[][] {
    const groups = new Map<number, number[]>();
    for (const member of this.members) {
      const leader = this.find(member);
      groups.set(leader, [...(groups.get(leader) ?? []), member]);
    }
    return [...groups.values()];
  }

  private find(member: number): number {
    let leader = member;
    for (let above = this.leader.get(leader); above !== undefined && above !== leader; above = this.leader.get(leader))
      leader = above;
    this.leader.set(member, leader);
    return leader;
  }
}
