import DataLoader from "dataloader";
import type { Context } from "../../graphql/context.js";
import { checkFirst, checkShare } from "../../graphql/page-args.js";
import { PageEnd } from "../../graphql/page-end.js";
import { fromCursor, orderName, type Place } from "../../graphql/sort-page.js";
import { labelAmong } from "../../ontology/entity-kinds.js";
import type { RelationEnd } from "../../ontology/relationship-type-spec.js";
import { labelsOf, type RelationshipType } from "../../ontology/relationship-types.js";
import { columnsOf, edgeColumnsOf, propertiesOf } from "../entity/entity-columns.js";
import { entityOfRow } from "../entity/entity-classes.js";
import type { Entity } from "../entity/entity.types.js";
import { type FilterTest, filterTests } from "../lists/filter-tests.js";
import type { SortKey } from "../lists/order.types.js";
import { placeOf } from "../lists/place.js";
import type { RelationClasses, RelationConnection } from "./define-relation.js";
import {
  countFilteredRelated,
  defineRelationStatements,
  pageFilteredRelated,
  type RelationStatements,
} from "./relation.queries.js";
import { provenanceOf } from "./to-relationship.js";
import { boundsOf, type Validity, type ValidityBounds } from "./validity.js";

/** One reading of a relation with all that serves it. */
export interface RelationReading {
  readonly type: RelationshipType;
  readonly end: RelationEnd;
  readonly classes: RelationClasses;
  readonly statements: RelationStatements;
  /** What is read of the nodes that it leads to, and of its edges. */
  readonly columns: readonly string[];
  readonly edgeColumns: readonly string[];
}

/** Joins one end of a relation with the types and statements that serve it. */
export const defineReading = (type: RelationshipType, end: RelationEnd, classes: RelationClasses): RelationReading => ({
  type,
  end,
  classes,
  statements: defineRelationStatements(type, end),
  columns: columnsOf(end.node),
  edgeColumns: edgeColumnsOf(type),
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
  const { type, end } = reading;
  const first = checkFirst(page.first);
  const asOf = from.asOf ?? context.today;
  const edges = {
    ...boundsOf(type, page.validity, asOf),
    minConfidence: checkShare(page.minConfidence, "minConfidence"),
  };
  const tests = filterTests(end.node, page.filter, asOf);
  let named: string | undefined;
  const order = () => (named ??= orderName(end.on, end.field, page.sortKey, page.order, page.filter ?? null));
  const place = page.after === null ? null : fromCursor(page.after, order());
  const asked = { edges, tests, place, limit: first + 1, asOf };
  const key = JSON.stringify([type, end, asked, page.sortKey, page.order]);
  const pages = context.loader<string, PageRow | undefined>(
    `page ${key}`,
    () => new DataLoader((ids) => byId(ids, readPage(context, reading, page, asked, [...ids]))),
  );
  const counts = context.loader<string, { total: number } | undefined>(
    `count ${key}`,
    () => new DataLoader((ids) => byId(ids, readCount(context, reading, asked, [...ids]))),
  );
  const row = await pages.load(from.id);
  return toConnection(reading, from, row, first, order, async () => (await counts.load(from.id))?.total ?? 0);
}

interface Asked {
  readonly edges: ValidityBounds & { readonly minConfidence: number };
  readonly tests: FilterTest[];
  readonly place: Place | null;
  readonly limit: number;
  readonly asOf: string;
}

/** Without a filter and by name the relation has a statement of its own, which is planned quickly; one serves the rest. */
function readPage(context: Context, reading: RelationReading, page: RelationPage, asked: Asked, ids: string[]) {
  const { edges, tests, place, limit, asOf } = asked;
  const byName = "property" in page.sortKey && page.sortKey.property === "name" && page.order === "ASC";
  if (tests.length === 0 && byName) {
    const after = { key: place === null ? null : String(place.key), id: place?.id ?? null };
    return context.runner.run(reading.statements.page, { ids, ...edges, ...after, limit });
  }
  const params = {
    ids,
    ...edges,
    tests,
    ...placeOf(page.sortKey, place, asOf),
    ...ofOneType(reading),
    limit,
    columns: [...reading.columns],
    edgeColumns: [...reading.edgeColumns],
  };
  return context.runner.run(pageFilteredRelated[page.order], params);
}

function readCount(context: Context, reading: RelationReading, { edges, tests }: Asked, ids: string[]) {
  return tests.length === 0
    ? context.runner.run(reading.statements.count, { ids, ...edges })
    : context.runner.run(countFilteredRelated, { ids, ...edges, tests, ...ofOneType(reading) });
}

const ofOneType = ({ type, end }: RelationReading) => ({
  type,
  direction: end.direction,
  labels: [...labelsOf(end.node)],
});

interface PageRow {
  relationships: unknown[][];
  forward: boolean[];
  keys: (string | number)[][];
  labels: string[][];
  nodes: unknown[][];
}

async function byId<R extends { fromId: string }>(
  ids: readonly string[],
  rows: Promise<R[]>,
): Promise<(R | undefined)[]> {
  const found = new Map((await rows).map((row) => [row.fromId, row]));
  return ids.map((id) => found.get(id));
}

function toConnection(
  { type, classes, columns, edgeColumns }: RelationReading,
  from: Entity,
  row: PageRow | undefined,
  first: number,
  order: () => string,
  count: () => Promise<number>,
): RelationConnection {
  const edges = (row?.relationships ?? []).slice(0, first).map((values, index) => {
    const properties = propertiesOf(edgeColumns, values);
    const label = labelAmong(row?.labels[index] ?? []);
    if (label === undefined) throw new Error(`${from.id} leads to a node without a label of the ontology.`);
    const node = entityOfRow(label, columns, row?.nodes[index] ?? [], from.asOf);
    const [start, end] = row?.forward[index] === true ? [from.id, node.id] : [node.id, from.id];
    const relationshipId = String(properties["id"]);
    return Object.assign(new classes.Edge(), { status: "ASSERTED" }, emptyLists(properties), {
      node,
      relationshipId,
      at: { place: { key: row?.keys[index]?.[0] ?? null, id: relationshipId }, order },
      provenance: provenanceOf(type, properties, start, end, from.asOf),
    });
  });
  const pageInfo = new PageEnd(edges, (row?.relationships.length ?? 0) > first);
  return Object.assign(new classes.Connection(), { edges, count, pageInfo });
}

const emptyLists = (properties: Record<string, unknown>) => ({ mechanisms: [], ...properties });
