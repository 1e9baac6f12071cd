/** An undirected graph by the ends of its edges. */
export interface UndirectedGraph {
  readonly nodeCount: number;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
}

/** The weak places of a graph's connectivity, sorted. */
export interface WeakPlaces {
  /** Nodes without which their component falls apart. */
  readonly articulationPoints: readonly number[];
  /** Edges, by their number, without which their component falls apart. */
  readonly bridges: readonly number[];
}

interface Search {
  readonly graph: UndirectedGraph;
  readonly offsets: Int32Array;
  /** Edge numbers around each node. */
  readonly incident: Int32Array;
  readonly cursor: Int32Array;
  readonly order: Int32Array;
  readonly low: Int32Array;
  /** The edge by which a node was reached; -1 where the search began. */
  readonly entry: Int32Array;
  readonly cuts: Uint8Array;
  readonly bridges: number[];
  readonly path: number[];
  visited: number;
}

/**
 * Gives the articulation points and bridges. Method: Hopcroft and Tarjan, "Efficient algorithms for graph manipulation", 1973,
 * without recursion, O(nodes + edges). A self-loop makes no difference; of two parallel edges neither is a bridge; an empty
 * graph and a single node have none. Connectivity only: that everything hangs together says nothing about what needs what.
 */
export function findWeakPlaces(graph: UndirectedGraph): WeakPlaces {
  const { nodeCount } = graph;
  const { offsets, incident } = gatherIncident(graph);
  const search: Search = {
    graph,
    offsets,
    incident,
    cursor: offsets.slice(0, nodeCount),
    order: new Int32Array(nodeCount).fill(-1),
    low: new Int32Array(nodeCount),
    entry: new Int32Array(nodeCount).fill(-1),
    cuts: new Uint8Array(nodeCount),
    bridges: [],
    path: [],
    visited: 0,
  };
  for (let node = 0; node < nodeCount; node++) if (search.order[node] === -1) explore(search, node);
  const articulationPoints = [...search.cuts.keys()].filter((node) => search.cuts[node] === 1);
  return { articulationPoints, bridges: search.bridges.sort((a, b) => a - b) };
}

function gatherIncident({ nodeCount, from, to }: UndirectedGraph): Pick<Search, "offsets" | "incident"> {
  const offsets = new Int32Array(nodeCount + 1);
  const eachEnd = (visit: (node: number, edge: number) => void) => {
    for (let edge = 0; edge < from.length; edge++) {
      const [a, b] = [from[edge] ?? 0, to[edge] ?? 0];
      if (a === b) continue;
      visit(a, edge);
      visit(b, edge);
    }
  };
  eachEnd((node) => {
    offsets[node + 1] = (offsets[node + 1] ?? 0) + 1;
  });
  for (let node = 0; node < nodeCount; node++) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  const incident = new Int32Array(offsets[nodeCount] ?? 0);
  const next = offsets.slice(0, nodeCount);
  eachEnd((node, edge) => {
    const slot = next[node] ?? 0;
    incident[slot] = edge;
    next[node] = slot + 1;
  });
  return { offsets, incident };
}

function explore(search: Search, start: number): void {
  let branches = 0;
  enter(search, start, -1);
  for (let node = search.path.at(-1); node !== undefined; node = search.path.at(-1)) {
    const edge = nextEdge(search, node);
    if (edge === undefined) {
      leave(search, node, start);
    } else if (edge !== search.entry[node]) {
      const far = otherEnd(search, edge, node);
      if (search.order[far] === -1) {
        if (node === start) branches++;
        enter(search, far, edge);
      } else lower(search, node, search.order[far] ?? 0);
    }
  }
  if (branches > 1) search.cuts[start] = 1;
}

function enter(search: Search, node: number, edge: number): void {
  search.order[node] = search.visited;
  search.low[node] = search.visited;
  search.visited += 1;
  search.entry[node] = edge;
  search.path.push(node);
}

function nextEdge({ cursor, offsets, incident }: Search, node: number): number | undefined {
  const at = cursor[node] ?? 0;
  if (at >= (offsets[node + 1] ?? 0)) return undefined;
  cursor[node] = at + 1;
  return incident[at];
}

const otherEnd = ({ graph }: Search, edge: number, node: number): number =>
  (graph.from[edge] === node ? graph.to[edge] : graph.from[edge]) ?? 0;

function lower({ low }: Search, node: number, value: number): void {
  low[node] = Math.min(low[node] ?? 0, value);
}

function leave(search: Search, node: number, start: number): void {
  search.path.pop();
  const parent = search.path.at(-1);
  if (parent === undefined) return;
  const [low, reached] = [search.low[node] ?? 0, search.order[parent] ?? 0];
  lower(search, parent, low);
  if (low >= reached && parent !== start) search.cuts[parent] = 1;
  if (low > reached) search.bridges.push(search.entry[node] ?? 0);
}
