import fc from "fast-check";
import { labelOfId } from "../../src/ontology/entity-kinds.js";
import { relationshipOf, type RelationshipType } from "../../src/ontology/relationship-types.js";
import type { FakeRunner } from "../support/fake-runner.js";
import { fakeRunner } from "../support/fake-runner.js";

/** An edge of a graph in memory; nodes are known by their places. */
export interface MemoryEdge {
  readonly type: RelationshipType;
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
}

/** A graph in memory that answers the statements of paths as the database would. */
export interface MemoryGraph {
  readonly ids: readonly string[];
  readonly edges: readonly MemoryEdge[];
}

const prefixes = ["ent", "ent", "prd", "reg"];
const types: readonly RelationshipType[] = ["SUPPLIES", "COOPERATES_WITH", "PRODUCES"];

/** Draws graphs of enterprises, products and regions with parallel edges and self-loops. */
export const memoryGraphs = (mostNodes = 7, mostEdges = 14): fc.Arbitrary<MemoryGraph> =>
  fc.integer({ min: 2, max: mostNodes }).chain((count) => {
    const node = fc.integer({ min: 0, max: count - 1 });
    return fc.record({
      ids: fc
        .array(fc.constantFrom(...prefixes), { minLength: count, maxLength: count })
        .map((drawn) => drawn.map((prefix, index) => `${prefix}:${index}`)),
      edges: fc.array(
        fc.record({ type: fc.constantFrom(...types), from: node, to: node, confidence: fc.constantFrom(0.4, 0.9, 1) }),
        { maxLength: mostEdges, size: "max" },
      ),
    });
  });

/** The public id of an edge by its place. */
export const edgeIdAt = (graph: MemoryGraph, edge: number): string =>
  `rel:${graph.edges[edge]?.type ?? ""}|${String(edge).padStart(2, "0")}`;

interface Params {
  readonly ids: string[];
  readonly keys: number[];
  readonly ends: number[];
  readonly types: string[];
  readonly avoid: string[];
  readonly direction: string;
  readonly minConfidence: number;
  readonly limit: number;
}

const labelAt = ({ ids }: MemoryGraph, node: number): string => labelOfId(ids[node] ?? "") ?? "";

/** Gives an edge's far end where it may be walked from a node in a direction. */
function farEnd({ type, from, to }: MemoryEdge, node: number, direction: string): number | null {
  const isFree = direction === "BOTH" || relationshipOf(type).undirected === true;
  if (from === node && (isFree || direction === "OUT")) return to;
  return to === node && (isFree || direction === "IN") ? from : null;
}

function grow(graph: MemoryGraph, params: Params): unknown[] {
  let left = params.limit;
  return params.keys.map((key) => {
    const found = graph.edges.flatMap((edge, index) => {
      const far = farEnd(edge, key, params.direction);
      if (far === null || !params.types.includes(edge.type) || edge.confidence < params.minConfidence) return [];
      const isAllowed = !params.avoid.includes(labelAt(graph, far)) || params.ends.includes(far);
      return isAllowed && left-- > 0 ? [{ far, index }] : [];
    });
    return { key, nodes: found.map(({ far }) => far), edges: found.map(({ index }) => index) };
  });
}

/** Makes a runner that answers from a graph in memory. */
export function memoryRunner(graph: MemoryGraph): FakeRunner {
  const { ids, edges } = graph;
  const edgeAt = (key: number): MemoryEdge => edges[key] ?? { type: "SUPPLIES", from: -1, to: -1, confidence: 0 };
  const answers: Record<string, (params: Params) => unknown[]> = {
    "paths/find-ends": ({ ids: wanted }) =>
      wanted.flatMap((id) => {
        const key = ids.indexOf(id);
        const degree = edges.filter(({ from, to }) => from === key || to === key).length;
        return key === -1 ? [] : [{ wanted: id, id, key, labels: [labelAt(graph, key)], accounting: false, degree }];
      }),
    "paths/grow-level": (params) => grow(graph, params),
    "paths/read-corridor-nodes": ({ keys }) => [
      { keys, ids: keys.map((key) => ids[key]), labels: keys.map((key) => labelAt(graph, key)) },
    ],
    "paths/read-corridor-edges": ({ keys }) => [
      {
        ...{ keys, ids: keys.map((key) => edgeIdAt(graph, key)), types: keys.map((key) => edgeAt(key).type) },
        ...{ starts: keys.map((key) => edgeAt(key).from), confidence: keys.map((key) => edgeAt(key).confidence) },
        ...{ validFrom: keys.map(() => ""), validTo: keys.map(() => "") },
      },
    ],
    "paths/count-degrees": () => [],
    "paths/read-declared-coverage": () => [],
    "paths/count-round-trips": () => [],
    "entities/read-entities": ({ ids: wanted }) =>
      wanted.map((id) => ({ wanted: id, labels: [labelOfId(id)], properties: { id, name: id, aliases: [] } })),
    "relations/read-relationships": ({ ids: wanted }) =>
      wanted.map((id) => {
        const { from, to } = edgeAt(Number(id.split("|")[1]));
        return { wanted: id, properties: { id }, fromId: ids[from], toId: ids[to] };
      }),
  };
  return fakeRunner(answers as never);
}

/** What paths tried out by hand may use. */
export interface WalkTrial {
  readonly from: number;
  readonly to: number;
  readonly maxHops: number;
  readonly direction: string;
  readonly minConfidence: number;
}

/** All simple paths by trying, as `ids / edges`, by length and then by ids; regions are only ends. */
export function tryAllWays(graph: MemoryGraph, { from, to, maxHops, direction, minConfidence }: WalkTrial): string[] {
  const found: { nodes: number[]; edges: number[] }[] = [];
  const extend = (nodes: number[], edges: number[]): void => {
    const last = nodes.at(-1) ?? -1;
    if (last === to) found.push({ nodes, edges });
    if (last === to || edges.length === maxHops) return;
    for (const [index, edge] of graph.edges.entries()) {
      const far = farEnd(edge, last, direction);
      if (far === null || nodes.includes(far) || edge.confidence < minConfidence) continue;
      if (far === to || labelAt(graph, far) !== "Region") extend([...nodes, far], [...edges, index]);
    }
  };
  extend([from], []);
  const keyOf = ({ nodes, edges }: (typeof found)[number]): string =>
    edges.map((edge, index) => `${graph.ids[nodes[index + 1] ?? -1] ?? ""} ${edgeIdAt(graph, edge)}`).join(" ");
  found.sort((a, b) => a.edges.length - b.edges.length || (keyOf(a) < keyOf(b) ? -1 : 1));
  return found.map(
    ({ nodes, edges }) =>
      `${nodes.map((node) => graph.ids[node]).join(" ")} / ${edges.map((edge) => edgeIdAt(graph, edge)).join(" ")}`,
  );
}
