import { relationshipProperties, type PropertyTable } from "../ontology/properties.js";
import { relationshipId, relationshipOf, type RelationshipType } from "../ontology/relationship-types.js";
import { addTo, type GraphWrites } from "./graph-writes.js";
import type { EdgeItem, Properties, PropertyValue } from "./import-item.js";
import { differences } from "./plan-nodes.js";
import { encodeStatements, mergeEdge, type RankOf, type Statement, statementsOf } from "./statements.js";

/** An edge as the graph has it. */
export interface KnownEdge {
  readonly id: string;
  readonly properties: Properties;
}

/** What an edge is to be: its ends and all that is stated of it. */
export interface WantedEdge {
  readonly type: RelationshipType;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly statements: readonly Statement[];
}

const tables = new Map<RelationshipType, PropertyTable>();

/** The properties that data sets state of a type's edges. */
export function statedEdgeProperties(type: RelationshipType): PropertyTable {
  const known = tables.get(type);
  if (known !== undefined) return known;
  const made = { ...relationshipProperties, ...relationshipOf(type).properties };
  tables.set(type, made);
  return made;
}

/** Gives what the data sets state of an edge, as the graph keeps it. */
export const statementsOfEdge = (type: RelationshipType, edge: KnownEdge): Statement[] =>
  statementsOf(edge.properties, statedEdgeProperties(type));

/** The id and the ends of an edge between nodes that may have been merged; an undirected one starts at the smaller id. */
export function edgeBetween(type: RelationshipType, one: string, other: string, properties: Properties) {
  const flip = relationshipOf(type).undirected === true && other < one;
  const [from, to] = flip ? [other, one] : [one, other];
  return { type, from, to, id: relationshipId(type, from, to, properties) };
}

/** The id that a data set's own row gives an edge. */
export const sourceIdOf = ({ type, from, to, properties }: EdgeItem): string =>
  relationshipId(type, from, to, properties);

/** Adds to the writes what makes an edge as wanted; gives false where the graph has it so already. */
export function planEdge(
  writes: GraphWrites,
  wanted: WantedEdge,
  edge: KnownEdge | undefined,
  rankOf: RankOf,
): boolean {
  const { type, id, from, to, statements } = wanted;
  const only = statements.length === 1 ? statements[0] : undefined;
  const kept: Record<string, PropertyValue | undefined> = {
    ...(only?.properties ?? mergeEdge(statements, rankOf)),
    dataSetIds: [...new Set(statements.map(({ dataSetId }) => dataSetId))].sort(),
  };
  const encoded = encodeStatements(id, statements, rankOf);
  if (encoded !== undefined) kept["statements"] = encoded;
  if (edge === undefined) {
    addTo(writes.newEdges, type, { from, to, properties: { ...kept, id, version: 1n } });
    return true;
  }
  const names = [...Object.keys(statedEdgeProperties(type)), "dataSetIds", "statements"];
  const changes = differences(edge.properties, kept, names);
  if (Object.keys(changes).length === 0) return false;
  const version = Number(edge.properties["version"] ?? 0);
  addTo(writes.edgeChanges, type, { id, version, changes: { ...changes, version: BigInt(version + 1) } });
  return true;
}
