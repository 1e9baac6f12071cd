import type { Database } from "../cypher/database.js";
import type { EntityLabel } from "../ontology/entity-kinds.js";
import type { RelationshipType } from "../ontology/relationship-types.js";
import type { GraphWrites } from "./graph-writes.js";
import type { EdgeItem, NodeItem, Properties } from "./import-item.js";
import type { GraphAbsence } from "./graph-absence.js";
import { findEdges, findFormerIds, findNodes, queryFor } from "./import.queries.js";
import { edgeBetween, type KnownEdge, planEdge, sourceIdOf, statementsOfEdge } from "./plan-edges.js";
import { type KnownNode, type PlanContext, planNode, statementsOfNode } from "./plan-nodes.js";
import { type Statement, withStatement } from "./statements.js";

/** What the planning of a batch is done with. */
export interface BatchContext extends PlanContext {
  readonly database: Database;
  readonly absence: GraphAbsence;
  readonly dataSetId: string;
}

/** Reads nodes as the graph has them. */
export async function readKnownNodes(database: Database, ids: readonly string[]): Promise<Map<string, KnownNode>> {
  if (ids.length === 0) return new Map();
  const rows = await database.run(findNodes, { ids: [...ids] });
  return new Map(rows.map((row) => [row.id, { ...row, properties: row.properties as Properties }]));
}

/** Reads edges of a type as the graph has them, large integers with all their digits. */
export async function readKnownEdges(
  database: Database,
  type: RelationshipType,
  ids: readonly string[],
): Promise<Map<string, KnownEdge>> {
  const rows = await database.run(queryFor(findEdges, type), { ids: [...ids] });
  return new Map(
    rows.map(({ id, properties, large }) => {
      const exact = Object.fromEntries(large.map(({ name, digits }) => [name, BigInt(digits)]));
      return [id, { id, properties: { ...(properties as Properties), ...exact } }];
    }),
  );
}

interface Target<K> {
  readonly label: EntityLabel;
  readonly known: K | undefined;
  statements: Statement[];
}

/** Reads the nodes that items lead to, some of them under their former ids. */
async function readTargets(items: readonly NodeItem[], { database, absence }: BatchContext) {
  const looked: string[] = [];
  for (const { id, label } of items) if (!(await absence.ofLabel(label))) looked.push(id);
  const known = await readKnownNodes(database, [...new Set(looked)]);
  const canonical = new Map(items.map(({ id }) => [id, id]));
  const missing = [...canonical.keys()].filter((id) => !known.has(id));
  if (missing.length === 0 || (await absence.ofFormerIds())) return { known, canonical };
  const former = await database.run(findFormerIds, { ids: missing });
  for (const { formerId, id } of former) canonical.set(formerId, id);
  const others = await readKnownNodes(database, [...new Set(former.map(({ id }) => id))]);
  return { known: new Map([...known, ...others]), canonical };
}

/** Plans nodes: each goes to the node that its id leads to; gives where that is, and how many need no change. */
export async function planNodes(
  writes: GraphWrites,
  items: readonly NodeItem[],
  context: BatchContext,
): Promise<{ unchanged: number; canonical: ReadonlyMap<string, string> }> {
  const { known, canonical } = await readTargets(items, context);
  const idOf = (id: string): string => canonical.get(id) ?? id;
  const targets = new Map<string, Target<KnownNode>>();
  for (const { id, label, properties } of items) {
    const target = targets.get(idOf(id)) ?? newTarget(label, known.get(idOf(id)));
    target.statements = withStatement(target.statements, { dataSetId: context.dataSetId, id, properties });
    targets.set(idOf(id), target);
  }
  let unchanged = 0;
  for (const [id, { label, statements, known: node }] of targets)
    if (!planNode(writes, { label, id, statements }, node, context)) unchanged += 1;
  return { unchanged, canonical };
}

const newTarget = (label: EntityLabel, known: KnownNode | undefined): Target<KnownNode> => ({
  label,
  known,
  statements: statementsOfNode(label, known),
});

interface EdgeTarget {
  readonly from: string;
  readonly to: string;
  readonly stated: Statement[];
}

/** Plans edges between nodes that are there; gives how many need no change. */
export async function planEdges(
  writes: GraphWrites,
  items: readonly EdgeItem[],
  canonical: ReadonlyMap<string, string>,
  context: BatchContext,
): Promise<number> {
  const byType = new Map<RelationshipType, Map<string, EdgeTarget>>();
  let unchanged = 0;
  for (const item of items) {
    const [one, other] = [canonical.get(item.from), canonical.get(item.to)];
    // The two ends turned out to be one node: there is no edge left.
    if (one === undefined || other === undefined || one === other) continue;
    const { type, from, to, id } = edgeBetween(item.type, one, other, item.properties);
    const targets = byType.get(type) ?? new Map<string, EdgeTarget>();
    byType.set(type, targets);
    const target = targets.get(id) ?? { from, to, stated: [] };
    targets.set(id, target);
    const isAsStated = one === item.from && other === item.to;
    const sourceId = isAsStated ? id : sourceIdOf(item);
    target.stated.push({ dataSetId: context.dataSetId, id: sourceId, properties: item.properties });
  }
  for (const [type, targets] of byType) unchanged += await planEdgesOf(writes, type, targets, context);
  return unchanged;
}

async function planEdgesOf(
  writes: GraphWrites,
  type: RelationshipType,
  targets: ReadonlyMap<string, EdgeTarget>,
  { database, absence, rankOf }: BatchContext,
): Promise<number> {
  const known = (await absence.ofType(type)) ? undefined : await readKnownEdges(database, type, [...targets.keys()]);
  let unchanged = 0;
  for (const [id, { from, to, stated }] of targets) {
    const edge = known?.get(id);
    const before = edge === undefined ? [] : statementsOfEdge(type, edge);
    const isNew = before.length === 0 && stated.length === 1;
    const statements = isNew ? stated : stated.reduce<Statement[]>(withStatement, before);
    if (!planEdge(writes, { type, id, from, to, statements }, edge, rankOf)) unchanged += 1;
  }
  return unchanged;
}
