import DataLoader from "dataloader";
import type { AskedInfo } from "../../graphql/asked-columns.js";
import type { Context } from "../../graphql/context.js";
import type { Loading } from "../../graphql/loaders.js";
import { checkFirst, checkShare } from "../../graphql/page-args.js";
import { fromCursor, orderName, type Place } from "../../graphql/sort-page.js";
import { labelsOf } from "../../ontology/relationship-types.js";
import type { Entity } from "../entity/entity.types.js";
import { type FilterTest, filterTests } from "../lists/filter-tests.js";
import { type SortKey, sortKeyOf } from "../lists/order.types.js";
import { placeOf } from "../lists/place.js";
import type { RelationConnection } from "./define-relation.js";
import type { AskedRelation, RelationReading } from "./relation-reading.js";
import { toConnection } from "./relation-edges.js";
import { countFilteredRelated, type PageRow, pageFilteredRelated } from "./relation.queries.js";
import { boundsOf, type Validity, type ValidityBounds } from "./validity.js";

/** What a relation field is asked with. */
export interface RelationPage {
  readonly first: number;
  readonly after: string | null;
  readonly filter: unknown;
  readonly orderBy: string | null;
  readonly direction: "ASC" | "DESC";
  readonly validity: Validity;
  readonly minConfidence: number;
}

/** Gives the page of a relation from an entity; equal questions about many entities are one statement. */
export async function loadRelation(
  context: Context,
  reading: RelationReading,
  from: Entity,
  page: RelationPage,
  info: AskedInfo,
): Promise<RelationConnection> {
  const asked = reading.asked(info);
  // Within one request a place of the question comes with the same arguments for each entity: they are read once.
  return context
    .loader<Entity, RelationConnection>(
      `${asked.name} ${from.asOf ?? ""}`,
      () => new RelationPages(context, reading, asked, page, from.asOf ?? context.today),
    )
    .load(from);
}

/** What is asked of a relation, as its statements take it. */
interface Question {
  readonly edges: ValidityBounds & { readonly minConfidence: number };
  readonly tests: FilterTest[];
  readonly place: Place | null;
  readonly limit: number;
  readonly asOf: string;
  readonly sortKey: SortKey;
  readonly direction: "ASC" | "DESC";
}

/** The pages of a relation from any number of entities that one place of a question asks for. */
class RelationPages implements Loading<Entity, RelationConnection> {
  private readonly first: number;
  private readonly rows: Loading<string, PageRow | undefined>;
  private readonly counts: Loading<string, { total: number } | undefined>;
  private orderNamed: string | undefined;

  /** Names the order that cursors are made under, when one is read or written. */
  private readonly order = (): string => {
    const { end } = this.reading;
    const { orderBy, direction, filter } = this.page;
    return (this.orderNamed ??= orderName(end.on, end.field, sortKeyOf(end.node, orderBy), direction, filter ?? null));
  };

  constructor(
    context: Context,
    private readonly reading: RelationReading,
    private readonly asked: AskedRelation,
    private readonly page: RelationPage,
    asOf: string,
  ) {
    const { type, end } = reading;
    this.first = checkFirst(page.first);
    const question: Question = {
      edges: {
        ...boundsOf(type, page.validity, asOf),
        minConfidence: checkShare(page.minConfidence, "minConfidence"),
      },
      tests: filterTests(end.node, page.filter, asOf),
      place: page.after === null ? null : fromCursor(page.after, this.order()),
      limit: this.first + 1,
      asOf,
      sortKey: sortKeyOf(end.node, page.orderBy),
      direction: page.direction,
    };
    const key = JSON.stringify([type, end, question]);
    const { columns, edgeColumns } = asked;
    this.rows = context.loader(
      `page ${key} ${columns.join()} ${edgeColumns.join()}`,
      () => new DataLoader((ids) => byId(ids, readPage(context, reading, asked, question, [...ids]))),
    );
    this.counts = context.loader(
      `count ${key}`,
      () => new DataLoader((ids) => byId(ids, readCount(context, reading, question, [...ids]))),
    );
  }

  async load(from: Entity): Promise<RelationConnection> {
    const row = await this.rows.load(from.id);
    const list = { type: this.reading.type, from, order: this.order };
    return toConnection(this.reading, this.asked, list, row, this.first, () => this.count(from));
  }

  private async count({ id }: Entity): Promise<number> {
    return (await this.counts.load(id))?.total ?? 0;
  }
}

/** Without a filter and by name the relation has a statement of its own, which is planned quickly; one serves the rest. */
function readPage(
  context: Context,
  reading: RelationReading,
  asked: AskedRelation,
  { edges, tests, place, limit, asOf, sortKey, direction }: Question,
  ids: string[],
) {
  const columns = { columns: [...asked.columns], edgeColumns: [...asked.edgeColumns] };
  const byName = "property" in sortKey && sortKey.property === "name" && direction === "ASC";
  if (tests.length === 0 && byName) {
    const after = { key: place === null ? null : String(place.key), id: place?.id ?? null };
    return context.runner.run(reading.statements.page, { ids, ...edges, ...after, ...columns, limit });
  }
  const params = { ids, ...edges, tests, ...placeOf(sortKey, place, asOf), ...ofOneType(reading), ...columns, limit };
  return context.runner.run(pageFilteredRelated[direction], params);
}

function readCount(context: Context, reading: RelationReading, { edges, tests }: Question, ids: string[]) {
  return tests.length === 0
    ? context.runner.run(reading.statements.count, { ids, ...edges })
    : context.runner.run(countFilteredRelated, { ids, ...edges, tests, ...ofOneType(reading) });
}

const ofOneType = ({ type, end }: RelationReading) => ({
  type,
  direction: end.direction,
  labels: [...labelsOf(end.node)],
});

async function byId<R extends { fromId: string }>(
  ids: readonly string[],
  rows: Promise<R[]>,
): Promise<(R | undefined)[]> {
  const found = new Map((await rows).map((row) => [row.fromId, row]));
  return ids.map((id) => found.get(id));
}
