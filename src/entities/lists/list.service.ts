import type { Context } from "../../graphql/context.js";
import { checkFirst } from "../../graphql/page-args.js";
import { PageEnd } from "../../graphql/page-end.js";
import type { PageInfo } from "../../graphql/page-info.types.js";
import { fromCursor, orderName, type Place, toCursor } from "../../graphql/sort-page.js";
import type { EntityLabel } from "../../ontology/entity-kinds.js";
import { entityOfRow, toEntity } from "../entity/entity-classes.js";
import type { Entity } from "../entity/entity.types.js";
import { type FilterTest, filterTests } from "./filter-tests.js";
import { type FilteredBounds, listStatements, pageByName } from "./list.queries.js";
import { sortKeyOf } from "./order.types.js";
import { placeOf } from "./place.js";

/** What a root list is asked with. */
export interface ListPage {
  readonly first: number;
  readonly after: string | null;
  readonly filter: unknown;
  readonly orderBy: string | null;
  readonly direction: "ASC" | "DESC";
  readonly asOf: string | null;
  /** The properties that are read in the order of names; name and id are among them. */
  readonly columns: readonly string[];
}

/** A page of a root list. */
export interface EntityPage {
  edges: { cursor: string; node: Entity }[];
  pageInfo: PageInfo;
  count: () => Promise<number>;
}

const lowest = "";
/** Texts are ordered by code points: names may begin with characters beyond U+FFFF. */
const highest = "\u{10FFFF}\u{10FFFF}";

/** Gives one page of the entities of a label; in the order of names without a filter it comes from an index. */
export async function listEntities(context: Context, label: EntityLabel, page: ListPage): Promise<EntityPage> {
  const first = checkFirst(page.first);
  const { direction } = page;
  const sortKey = sortKeyOf(label, page.orderBy);
  const asOf = page.asOf ?? context.today;
  const tests = filterTests(label, page.filter, asOf);
  const order = orderName(label, sortKey, direction, page.filter ?? null);
  const place = page.after === null ? null : fromCursor(page.after, order);

  const indexed = tests.length === 0 && "property" in sortKey && sortKey.property === "name";
  const limit = first + 1;
  const found = indexed
    ? await readByName(context, { label, page, order }, nameBounds(place, direction, limit))
    : await readFiltered(context, { label, page, order }, { tests, ...placeOf(sortKey, place, asOf), limit });
  const edges = found.slice(0, first);
  return { edges, count: counted(context, label, tests), pageInfo: new PageEnd(edges, found.length > first) };
}

/** Gives what counts a list, when it is asked for. */
function counted({ runner }: Context, label: EntityLabel, tests: FilterTest[]): () => Promise<number> {
  const { countAll, countFiltered } = listStatements(label);
  return async () => {
    const [row] = tests.length === 0 ? await runner.run(countAll, {}) : await runner.run(countFiltered, { tests });
    return row?.total ?? 0;
  };
}

/** An entry of a page, whose cursor is written when it is asked for: a page of 100 would pay for all of them. */
class ListEdge {
  constructor(
    readonly node: Entity,
    private readonly key: Place["key"],
    private readonly order: string,
  ) {}

  get cursor(): string {
    return toCursor({ key: this.key, id: this.node.id }, this.order);
  }
}

/** A page of which is known what its cursors are made under. */
interface OrderedPage {
  readonly label: EntityLabel;
  readonly page: ListPage;
  readonly order: string;
}

/** Reads a page in the order of names, whose rows come as one list of lists. */
async function readByName(
  context: Context,
  { label, page: { direction, columns, asOf }, order }: OrderedPage,
  bounds: NameBounds,
): Promise<ListEdge[]> {
  const [row] = await context.runner.run(pageByName(label, direction, columns), bounds);
  return (row?.nodes ?? []).map((values) => {
    const node = entityOfRow(label, columns, values, asOf);
    return new ListEdge(node, node.name, order);
  });
}

async function readFiltered(
  context: Context,
  { label, page: { direction, asOf }, order }: OrderedPage,
  bounds: FilteredBounds,
): Promise<ListEdge[]> {
  const rows = await context.runner.run(listStatements(label).filtered[direction], bounds);
  return rows.map(({ properties, key }) => new ListEdge(toEntity(label, properties, asOf), key, order));
}

interface NameBounds {
  readonly key: string;
  readonly id: string;
  readonly limit: number;
}

function nameBounds(place: Place | null, direction: "ASC" | "DESC", limit: number): NameBounds {
  if (place !== null) return { key: String(place.key), id: place.id, limit };
  const start = direction === "ASC" ? lowest : highest;
  return { key: start, id: start, limit };
}
