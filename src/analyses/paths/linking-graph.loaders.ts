import type { Context } from "../../graphql/context.js";
import { buildGraph } from "../../methods/compact-graph/compact-graph.js";
import { entityLabels } from "../../ontology/entity-kinds.js";
import { type RelationshipType, relationshipTypeNames } from "../../ontology/relationship-types.js";
import type { Ball } from "./ball.loaders.js";
import { CorridorReader, type EdgeFacts, type NodeFacts } from "./corridor.loaders.js";
import { type DegreeOf, loadDegrees } from "./degree.loaders.js";
import { walkLengths } from "./linking-edges.scoring.js";
import type { PathEnd } from "./path-ends.loaders.js";
import { compareText } from "./path-search.scoring.js";
import { isHub, undirectedTypes, type WalkRules } from "./walk-rules.js";
import type { LinkingGraph } from "./why-connected.scoring.js";

/** The linking graph with the public ids of its nodes and edges. */
export interface NamedLinks {
  readonly links: LinkingGraph;
  readonly nodeIds: readonly string[];
  readonly nodeKeys: readonly number[];
  readonly edgeIds: readonly string[];
  /** Walks of at most so many edges lie in it whole. */
  readonly bound: number;
  /** Whether the bound had to be lowered to keep the graph small enough. */
  readonly isNarrowed: boolean;
}

/** A linking graph with more edges than this is narrowed to shorter walks. */
export const mostLinkingEdges = 50_000;

/** Gives the number by which a type is known in compact graphs. */
export const typeNumber = (type: RelationshipType): number => relationshipTypeNames.indexOf(type);

/** The numbers of the types that have no direction of their own. */
export const undirectedNumbers: ReadonlySet<number> = new Set(undirectedTypes.map(typeNumber));

/** Keeps of the edges seen those on walks within a bound between two of the ends, and reads what they are. */
export async function loadLinkingGraph(
  context: Context,
  rules: WalkRules,
  ends: readonly PathEnd[],
  { seen }: Ball,
  wantedBound: number,
): Promise<NamedLinks> {
  const { kept, bound } = keepWithin(seen, ends, rules, wantedBound);
  const endKeys = kept.flatMap((edge) => [seen.a[edge] ?? -1, seen.b[edge] ?? -1]);
  const reader = new CorridorReader(context);
  const edgeKeys = kept.map((edge) => seen.edge[edge] ?? -1);
  await reader.read([...ends.map(({ key }) => key), ...endKeys], edgeKeys);
  const nodes = [...reader.nodes].sort(([, a], [, b]) => compareText(a.id, b.id));
  const numbering = new Map(nodes.map(([key], index) => [key, index]));
  const edges = kept
    .flatMap((edge) => toLink(reader, numbering, seen.edge[edge] ?? -1, [seen.a[edge] ?? -1, seen.b[edge] ?? -1]))
    .sort((a, b) => compareText(a.facts.id, b.facts.id));
  const nodeKeys = nodes.map(([key]) => key);
  const types = [...new Set(edges.map(({ facts }) => facts.type))];
  const degreeOf = await loadDegrees(context, rules, nodeKeys, types);
  const hubs = new Set(ends.filter((end) => isHub(rules, end)).flatMap(({ key }) => numbering.get(key) ?? []));
  const terminals = ends.flatMap(({ key }) => numbering.get(key) ?? []);
  return {
    links: { ...toColumns(nodes, edges, degreeOf), terminals, isHub: (node) => hubs.has(node) },
    nodeIds: nodes.map(([, { id }]) => id),
    nodeKeys,
    edgeIds: edges.map(({ facts }) => facts.id),
    bound,
    isNarrowed: bound < wantedBound,
  };
}

interface Link {
  readonly facts: EdgeFacts;
  readonly from: number;
  readonly to: number;
}

/** Turns an edge seen the way it is stored; what was deleted meanwhile is left out. */
function toLink(
  reader: CorridorReader,
  numbering: ReadonlyMap<number, number>,
  edge: number,
  [a, b]: readonly [number, number],
): Link[] {
  const facts = reader.edges.get(edge);
  const isAsStored = facts?.start === a;
  const [from, to] = [numbering.get(isAsStored ? a : b), numbering.get(isAsStored ? b : a)];
  return facts === undefined || from === undefined || to === undefined ? [] : [{ facts, from, to }];
}

function toColumns(
  nodes: readonly (readonly [number, NodeFacts])[],
  edges: readonly Link[],
  degreeOf: DegreeOf,
): Omit<LinkingGraph, "terminals" | "isHub"> {
  const degreeAt = ({ facts }: Link, node: number, isOut: boolean, far: number): number =>
    degreeOf(nodes[node]?.[0] ?? -1, facts.type, isOut, nodes[far]?.[1].label ?? null);
  return {
    graph: buildGraph({
      nodeCount: nodes.length,
      from: edges.map(({ from }) => from),
      to: edges.map(({ to }) => to),
      type: edges.map(({ facts }) => typeNumber(facts.type)),
    }),
    nodeKind: nodes.map(([, { label }]) => (label === null ? entityLabels.length : entityLabels.indexOf(label))),
    undirectedTypes: undirectedNumbers,
    confidence: edges.map(({ facts }) => facts.confidence),
    fromDegree: Float64Array.from(edges, (edge) => degreeAt(edge, edge.from, true, edge.to)),
    toDegree: Float64Array.from(edges, (edge) => degreeAt(edge, edge.to, false, edge.from)),
  };
}

function keepWithin(
  { a, b }: Ball["seen"],
  ends: readonly PathEnd[],
  rules: WalkRules,
  wantedBound: number,
): { kept: number[]; bound: number } {
  const numbering = new Map<number, number>();
  const numberOf = (key: number): number => {
    const known = numbering.get(key) ?? numbering.size;
    numbering.set(key, known);
    return known;
  };
  const terminals = ends.map(({ key }) => numberOf(key));
  const hubs = new Set(ends.filter((end) => isHub(rules, end)).map(({ key }) => numberOf(key)));
  const [from, to] = [a.map(numberOf), b.map(numberOf)];
  const lengths = walkLengths({ nodeCount: numbering.size, from, to, terminals, isHub: (node) => hubs.has(node) });
  for (let bound = wantedBound; ; bound--) {
    const kept = [...lengths.keys()].filter((edge) => (lengths[edge] ?? Infinity) <= bound);
    if (kept.length <= mostLinkingEdges || bound <= 1) return { kept, bound };
  }
}
