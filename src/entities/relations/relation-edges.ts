import { PageEnd } from "../../graphql/page-end.js";
import { labelAmong } from "../../ontology/entity-kinds.js";
import { entityOfRow } from "../entity/entity-classes.js";
import { fillFromRow } from "../entity/entity-columns.js";
import type { RelationConnection } from "./define-relation.js";
import type { AskedRelation, RelationReading } from "./relation-reading.js";
import type { PageRow } from "./relation.queries.js";
import type { EdgeList, RelationEdge } from "./relationship.types.js";

/** Makes the page that the API serves of what its statement gave; no row is an empty page. */
export function toConnection(
  reading: RelationReading,
  asked: AskedRelation,
  list: EdgeList,
  row: PageRow | undefined,
  first: number,
  count: () => Promise<number>,
): RelationConnection {
  const edges = row?.nodes.slice(0, first).map((_, at) => edgeOf(reading, asked, list, row, at)) ?? [];
  const connection = new reading.classes.Connection();
  connection.edges = edges;
  connection.count = count;
  connection.pageInfo = new PageEnd(edges, (row?.nodes.length ?? 0) > first);
  return connection;
}

function edgeOf(
  { classes, label, lists }: RelationReading,
  { columns, edgeColumns }: AskedRelation,
  list: EdgeList,
  { relationships, nodes, forward, keys, labels }: PageRow,
  at: number,
): RelationEdge {
  const kind = label ?? labelAmong(labels?.[at] ?? []);
  if (kind === undefined) throw new Error(`${list.from.id} leads to a node without a label of the ontology.`);
  const edge = new classes.Edge();
  edge.status = "ASSERTED";
  for (const name of lists) Object.assign(edge, { [name]: [] });
  fillFromRow(edge, edgeColumns, relationships[at] ?? []);
  edge.relationshipId = String(relationships[at]?.[0]);
  edge.node = entityOfRow(kind, columns, nodes[at] ?? [], list.from.asOf);
  edge.list = list;
  edge.isForward = forward[at] === true;
  edge.sortKey = keys === undefined ? edge.node.name : (keys[at]?.[0] ?? null);
  return edge;
}
