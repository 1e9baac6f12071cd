import DataLoader from "dataloader";
import type { z } from "zod";
import type { Context } from "../../graphql/context.js";
import { checkFirst } from "../../graphql/page-args.js";
import { PageEnd } from "../../graphql/page-end.js";
import { fromCursor, orderName, toCursor } from "../../graphql/sort-page.js";
import { labelAmong } from "../../ontology/entity-kinds.js";
import type { Direction } from "../../ontology/relationship-type-spec.js";
import { toEntity } from "../entity/entity-classes.js";
import type { Entity } from "../entity/entity.types.js";
import { filterTests } from "../lists/filter-tests.js";
import { toRelationship } from "../relations/to-relationship.js";
import type { Validity } from "../relations/validity.js";
import { labelsOfKinds } from "../search/labels-of-kinds.js";
import { boundsOfAll, typesAsked, undirected } from "./edge-bounds.js";
import { NeighbourConnection, NeighbourEdge, RelationshipCount } from "./neighbour.types.js";
import {
  countFilteredNeighbours,
  countNeighbours,
  countRelationships,
  type NeighbourRow,
  pageFilteredNeighbours,
  pageNeighbours,
} from "./neighbourhood.queries.js";

/** What neighbours are asked with. */
export interface NeighbourPage {
  readonly relationshipTypes: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  readonly direction: Direction;
  readonly filter: unknown;
  readonly validity: Validity;
  readonly first: number;
  readonly after: string | null;
}

/** Gives an entity's number of relationships by type and direction; many entities are one statement. */
export async function loadRelationshipCounts(context: Context, from: Entity): Promise<RelationshipCount[]> {
  const params = {
    ...boundsOfAll("CURRENT", from.asOf ?? context.today),
    types: typesAsked(null),
    undirected: undirected(),
  };
  const row = await context
    .loader<string, z.output<typeof countRelationships.row> | undefined>(
      `relationship counts ${from.asOf ?? ""}`,
      () => new DataLoader((ids) => byId(ids, context.runner.run(countRelationships, { ...params, ids: [...ids] }))),
    )
    .load(from.id);
  return (row?.types ?? []).map((type, index) =>
    Object.assign(new RelationshipCount(), {
      type,
      direction: row?.directions[index] ?? "BOTH",
      count: row?.totals[index] ?? 0,
    }),
  );
}

/** Gives a page of an entity's neighbours; equal questions about many entities are one statement. */
export async function loadNeighbours(
  context: Context,
  from: Entity,
  page: NeighbourPage,
): Promise<NeighbourConnection> {
  const first = checkFirst(page.first);
  const question = questionOf(page, from.asOf ?? context.today);
  const { relationshipTypes, kinds, direction, validity, filter } = page;
  const order = orderName("neighbours", relationshipTypes, kinds, direction, validity, filter ?? null);
  const after = page.after === null ? "" : fromCursor(page.after, order).id;
  const key = JSON.stringify(question);
  const pages = context.loader<string, NeighbourRow | undefined>(
    `neighbours ${key} ${first} ${after}`,
    () => new DataLoader((ids) => byId(ids, readPage(context, question, [...ids], after, first + 1))),
  );
  const counts = context.loader<string, { total: number } | undefined>(
    `neighbour count ${key}`,
    () => new DataLoader((ids) => byId(ids, readCount(context, question, [...ids]))),
  );
  const edges = toEdges(from, await pages.load(from.id), order);
  const shown = edges.slice(0, first);
  return Object.assign(new NeighbourConnection(), {
    edges: shown,
    count: async () => (await counts.load(from.id))?.total ?? 0,
    pageInfo: new PageEnd(shown, edges.length > first),
  });
}

const questionOf = (page: NeighbourPage, asOf: string) => ({
  tests: filterTests("Entity", page.filter, asOf),
  which: {
    types: typesAsked(page.relationshipTypes),
    labels: [...labelsOfKinds(page.kinds)],
    direction: page.direction,
    undirected: undirected(),
    ...boundsOfAll(page.validity, asOf),
  },
});

type Question = ReturnType<typeof questionOf>;

function readPage({ runner }: Context, { which, tests }: Question, ids: string[], after: string, limit: number) {
  const params = { ...which, ids, after, limit };
  return tests.length === 0
    ? runner.run(pageNeighbours, params)
    : runner.run(pageFilteredNeighbours, { ...params, tests });
}

function readCount({ runner }: Context, { which, tests }: Question, ids: string[]) {
  const params = { ...which, ids };
  return tests.length === 0
    ? runner.run(countNeighbours, params)
    : runner.run(countFilteredNeighbours, { ...params, tests });
}

async function byId<R extends { fromId: string }>(
  ids: readonly string[],
  rows: Promise<R[]>,
): Promise<(R | undefined)[]> {
  const found = new Map((await rows).map((row) => [row.fromId, row]));
  return ids.map((id) => found.get(id));
}

function toEdges(from: Entity, row: NeighbourRow | undefined, order: string): NeighbourEdge[] {
  return (row?.types ?? []).flatMap((type, index) => {
    const label = labelAmong(row?.labels[index] ?? []);
    if (label === undefined) return [];
    const node = toEntity(label, row?.nodes[index] ?? {}, from.asOf);
    const [start, end] = row?.forward[index] === true ? [from.id, node.id] : [node.id, from.id];
    const relationship = toRelationship(type, row?.relationships[index] ?? {}, start, end, from.asOf);
    const cursor = toCursor({ key: null, id: relationship.id }, order);
    return [Object.assign(new NeighbourEdge(), { cursor, relationship, node })];
  });
}
