import type { Context } from "../graphql/context.js";
import { boundsOf, validityBounds } from "../entities/relations/validity.js";
import { mapFew } from "../lib/map-few.js";
import { buildGraph, type CompactGraph } from "../methods/compact-graph/compact-graph.js";
import { type EntityLabel, entityLabels } from "../ontology/entity-kinds.js";
import {
  labelsOf,
  relationshipOf,
  type RelationshipType,
  relationshipTypeNames,
} from "../ontology/relationship-types.js";
import { readRelationshipIds, readTypedEdges, readTypedNodes } from "./typed-graph.queries.js";

/** The edges of some types at a date, with their nodes, in memory that worker threads share. */
export interface TypedGraph {
  /** An edge's type is the index into `relationshipTypes`, its weight the confidence. */
  readonly graph: CompactGraph;
  /** Sorted: the id of node n is `ids[n]`. */
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** For each node the index into `entityLabels`. */
  readonly kinds: Uint8Array;
  readonly relationshipTypes: readonly RelationshipType[];
  /** 1 marks a product that is an accounting row (平衡项目 …): a hub that joins everything with everything. */
  readonly accounting: Uint8Array;
}

/** What a typed graph is made of. */
export interface GraphScope {
  readonly relationshipTypes: readonly RelationshipType[];
  readonly asOf: string;
  /** From 0 to 1. */
  readonly minConfidence: number;
  /** Which labels take part; those that the types can join where not given. */
  readonly kinds?: readonly EntityLabel[];
}

/** Gives the typed graph of this version, built once for all who ask. */
export function loadTypedGraph(context: Context, version: string, scope: GraphScope): Promise<TypedGraph> {
  const types = [...new Set(scope.relationshipTypes)].sort();
  const kinds = [...new Set(scope.kinds ?? labelsJoinedBy(types))].sort();
  const name = `typed graph ${JSON.stringify([types, kinds, scope.asOf, scope.minConfidence])}`;
  return context.snapshots.get(name, version, () => extract(context, { ...scope, relationshipTypes: types, kinds }));
}

const labelsJoinedBy = (types: readonly RelationshipType[]): EntityLabel[] =>
  types.flatMap((type) => [...relationshipOf(type).from, ...relationshipOf(type).to].flatMap(labelsOf));

interface Node {
  readonly key: number;
  readonly id: string;
  readonly kind: number;
  readonly accounting: boolean;
}

/** Each label and each type is a statement of its own; requests need connections meanwhile. */
const statementsAtOnce = 6;

async function extract(context: Context, scope: Required<GraphScope>): Promise<TypedGraph> {
  const nodes = await readNodes(context, scope.kinds);
  const edges = await readEdges(context, scope);
  const numbering = new Map(nodes.map(({ key }, index) => [key, index]));
  const [from, to, type, weight]: number[][] = [[], [], [], []];
  for (const { typeNumber, rows } of edges)
    for (const row of rows)
      row.from.forEach((key, at) => {
        // An edge whose end takes no part takes none either.
        const [a, b] = [numbering.get(key), numbering.get(row.to[at] ?? -1)];
        if (a === undefined || b === undefined) return;
        from?.push(a);
        to?.push(b);
        type?.push(typeNumber);
        weight?.push(row.confidence[at] ?? 1);
      });
  return {
    graph: buildGraph({ nodeCount: nodes.length, from: from ?? [], to: to ?? [], type, weight }),
    ids: nodes.map(({ id }) => id),
    indexOf: new Map(nodes.map(({ id }, index) => [id, index])),
    kinds: sharedBytes(nodes.map(({ kind }) => kind)),
    relationshipTypes: scope.relationshipTypes,
    accounting: sharedBytes(nodes.map(({ accounting }) => Number(accounting))),
  };
}

function sharedBytes(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(new SharedArrayBuffer(values.length));
  bytes.set(values);
  return bytes;
}

async function readNodes(context: Context, kinds: readonly EntityLabel[]): Promise<Node[]> {
  const lists = await mapFew(kinds, statementsAtOnce, async (label) => {
    const query = readTypedNodes.get(label);
    const rows = query === undefined ? [] : await context.background.run(query, {});
    const kind = entityLabels.indexOf(label);
    return rows.flatMap(({ keys, ids, accounting }) =>
      keys.map((key, at): Node => ({ key, id: ids[at] ?? "", kind, accounting: accounting[at] === true })),
    );
  });
  return lists.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
}

const readEdges = (context: Context, { relationshipTypes, asOf, minConfidence }: GraphScope) =>
  mapFew([...relationshipTypes.entries()], statementsAtOnce, async ([typeNumber, type]) => {
    const query = readTypedEdges.get(type);
    const params = { ...boundsOf(type, "CURRENT", asOf), minConfidence };
    return { typeNumber, rows: query === undefined ? [] : await context.background.run(query, params) };
  });

/** An edge as the typed graph knows it, by the ids of its ends as it is stored. */
export interface NamedEdge {
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
}

/** The key by which `findRelationshipIds` gives an edge's id. */
export const edgeKey = ({ type, from, to }: NamedEdge): string => `${type}|${from}|${to}`;

const deeds = relationshipTypeNames.filter((type) => relationshipOf(type).deed === true);

/** Gives the ids of edges that hold at a date, by `edgeKey`; of parallel ones the first by id. */
export async function findRelationshipIds(
  context: Context,
  edges: readonly NamedEdge[],
  asOf: string,
): Promise<Map<string, string>> {
  const pairs = [...new Map(edges.map((edge) => [edgeKey(edge), edge])).values()].map(({ type, from, to }) => ({
    type,
    from,
    to,
  }));
  if (pairs.length === 0) return new Map();
  const bounds = validityBounds("CURRENT", asOf, false);
  const rows = await context.runner.run(readRelationshipIds, { pairs, deeds, ...bounds });
  return new Map(rows.map(({ type, fromId, toId, relationshipId }) => [`${type}|${fromId}|${toId}`, relationshipId]));
}
