import DataLoader from "dataloader";
import type { Context } from "../../graphql/context.js";
import { checkFirst } from "../../graphql/page-args.js";
import { fromCursor, toCursor } from "../../graphql/sort-page.js";
import { labelAmong } from "../../ontology/entity-kinds.js";
import type { RelationEnd } from "../../ontology/relationship-type-spec.js";
import type { RelationshipType } from "../../ontology/relationship-types.js";
import { toEntity } from "../entity/entity-classes.js";
import type { Entity } from "../entity/entity.types.js";
import { filterTests } from "../lists/filter-tests.js";
import type { SortKey } from "../lists/order.types.js";
import { placeOf } from "../lists/place.js";
import type { RelationClasses, RelationConnection } from "./define-relation.js";
import { defineRelationStatements, type RelationStatements } from "./relation.queries.js";
import { provenanceOf } from "./to-relationship.js";
import { boundsOf, type Validity } from "./validity.js";

/** One reading of a relation with all that serves it. */
export interface RelationReading {
  readonly type: RelationshipType;
  readonly end: RelationEnd;
  readonly classes: RelationClasses;
  readonly statements: RelationStatements;
}

/** Joins one end of a relation with the types and statements that serve it. */
export const defineReading = (type: RelationshipType, end: RelationEnd, classes: RelationClasses): RelationReading => ({
  type,
  end,
  classes,
  statements: defineRelationStatements(type, end),
});

/** What a relation field is asked with. */
export interface RelationPage {
  readonly first: number;
  readonly after: string | null;
  readonly filter: unknown;
  readonly sortKey: SortKey;
  readonly order: "ASC" | "DESC";
  readonly validity: Validity;
  readonly minConfidence: number;
}

/** Gives the page of a relation from an entity; equal questions about many entities are one statement. */
export async function loadRelation(
  context: Context,
  reading: RelationReading,
  from: Entity,
  page: RelationPage,
): Promise<RelationConnection> {
  const { type, end, statements } = reading;
  const first = checkFirst(page.first);
  const asOf = from.asOf ?? context.today;
  const shared = {
    ...boundsOf(type, page.validity, asOf),
    minConfidence: page.minConfidence,
    tests: filterTests(end.node, page.filter),
  };
  const order = JSON.stringify([end.on, end.field, page.sortKey, page.order, page.filter]);
  const place = page.after === null ? null : fromCursor(page.after, order);
  const params = { ...shared, ...placeOf(page.sortKey, place), limit: first + 1 };

  const key = JSON.stringify([type, end, params, page.order]);
  const pages = context.loader<string, PageRow | undefined>(
    `page ${key}`,
    () =>
      new DataLoader((ids) => byId(ids, context.runner.run(statements.page[page.order], { ...params, ids: [...ids] }))),
  );
  const counts = context.loader<string, { total: number } | undefined>(
    `count ${JSON.stringify([type, end, shared])}`,
    () => new DataLoader((ids) => byId(ids, context.runner.run(statements.count, { ...shared, ids: [...ids] }))),
  );
  const row = await pages.load(from.id);
  return toConnection(reading, from, row, first, order, async () => (await counts.load(from.id))?.total ?? 0);
}

interface PageRow {
  relationships: Record<string, unknown>[];
  forward: boolean[];
  keys: (string | number)[][];
  labels: string[][];
  nodes: Record<string, unknown>[];
}

async function byId<R extends { fromId: string }>(
  ids: readonly string[],
  rows: Promise<R[]>,
): Promise<(R | undefined)[]> {
  const found = new Map((await rows).map((row) => [row.fromId, row]));
  return ids.map((id) => found.get(id));
}

function toConnection(
  { type, classes }: RelationReading,
  from: Entity,
  row: PageRow | undefined,
  first: number,
  order: string,
  count: () => Promise<number>,
): RelationConnection {
  const edges = (row?.relationships ?? []).slice(0, first).map((properties, index) => {
    const label = labelAmong(row?.labels[index] ?? []);
    if (label === undefined) throw new Error(`${from.id} leads to a node without a label of the ontology.`);
    const node = toEntity(label, row?.nodes[index] ?? {}, from.asOf);
    const [start, end] = row?.forward[index] === true ? [from.id, node.id] : [node.id, from.id];
    const relationshipId = String(properties["id"]);
    return Object.assign(new classes.Edge(), { status: "ASSERTED" }, emptyLists(properties), {
      node,
      relationshipId,
      cursor: toCursor({ key: row?.keys[index]?.[0] ?? null, id: relationshipId }, order),
      provenance: provenanceOf(type, properties, start, end, from.asOf),
    });
  });
  const hasNextPage = (row?.relationships.length ?? 0) > first;
  return Object.assign(new classes.Connection(), {
    edges,
    count,
    pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
  });
}

const emptyLists = (properties: Record<string, unknown>) => ({ mechanisms: [], ...properties });
