import type { Context } from "../../graphql/context.js";
import { checkFirst } from "../../graphql/page-args.js";
import { PageEnd } from "../../graphql/page-end.js";
import type { PageInfo } from "../../graphql/page-info.types.js";
import { fromCursor, orderName, type Place, toCursor } from "../../graphql/sort-page.js";
import { type EntityLabel, labelAmong } from "../../ontology/entity-kinds.js";
import { toEntity } from "../entity/entity-classes.js";
import type { Entity } from "../entity/entity.types.js";
import { labelsShown } from "./labels-of-kinds.js";
import { findMatch, type SearchMatch } from "./search-match.scoring.js";
import { readSearchText, type SearchText } from "./search-text.scoring.js";
import { countHits, findHits } from "./search.queries.js";

/** What the search is asked with. */
export interface SearchPage {
  readonly text: string;
  readonly kinds: readonly string[] | null;
  readonly regionId: string | null;
  readonly first: number;
  readonly after: string | null;
  readonly asOf: string | null;
}

/** An entity found: how well, by what, and the codes that it has; match and cursor are worked out when they are asked for. */
export class SearchHit implements SearchMatch {
  private match: SearchMatch | undefined;

  constructor(
    readonly node: Entity,
    readonly score: number,
    readonly codes: readonly string[],
    private readonly asked: { readonly text: SearchText; readonly order: string },
  ) {}

  get cursor(): string {
    return toCursor({ key: this.score, id: this.node.id }, this.asked.order);
  }

  get matchedOn(): SearchMatch["matchedOn"] {
    return this.found().matchedOn;
  }

  get matchedText(): string {
    return this.found().matchedText;
  }

  private found(): SearchMatch {
    return (this.match ??= findMatch(this.asked.text, this.node, this.codes));
  }
}

/** A page of hits. */
export interface SearchResult {
  edges: SearchHit[];
  pageInfo: PageInfo;
  count: () => Promise<number>;
}

/** One text to be searched, among labels and in a region. */
export interface SearchQuestion {
  readonly text: SearchText;
  readonly labels: readonly EntityLabel[];
  readonly regionId: string | null;
}

/** How many candidates each way of matching brings at most; the best of them are ranked. */
const mostCandidates = 1_000;

const toRows = (questions: readonly SearchQuestion[], day: string) =>
  questions.map(({ text: { lower, compact, words, keys, keyScore }, labels, regionId }, index) => {
    return { index, lower, compact, words, keys, keyScore, labels: [...labels], regionId, day };
  });

/** Gives one page of what a text finds, the best first and equal ones by id; a text without words finds nothing. */
export async function search(context: Context, page: SearchPage): Promise<SearchResult> {
  const first = checkFirst(page.first);
  const labels = labelsShown(page.kinds);
  const order = orderName("search", page.text, page.kinds, page.regionId, page.asOf);
  const place = page.after === null ? null : fromCursor(page.after, order);
  const text = readSearchText(page.text);
  if (text === null) return { edges: [], pageInfo: new PageEnd([], false), count: () => Promise.resolve(0) };
  const question = { text, labels, regionId: page.regionId };
  const [hits = []] = await findAll(context, [question], { limit: first + 1, place, asOf: page.asOf, order });
  const edges = hits.slice(0, first);
  const count = counted(context, question, page.asOf ?? context.today);
  return { edges, pageInfo: new PageEnd(edges, hits.length > first), count };
}

/** Gives what counts the hits of a question, when it is asked for. */
function counted({ runner }: Context, question: SearchQuestion, day: string): () => Promise<number> {
  return async () => {
    const [row] = await runner.run(countHits, { rows: toRows([question], day), most: mostCandidates });
    return row?.total ?? 0;
  };
}

/** How many hits of each question are read, from where, and for which day. */
export interface HitLimits {
  readonly limit: number;
  readonly place: Place | null;
  readonly asOf: string | null;
  readonly order: string;
  readonly most?: number;
}

/** Gives the best hits of each of some questions by one statement, whatever their number. */
export async function findAll(
  context: Context,
  questions: readonly SearchQuestion[],
  { limit, place, asOf, order, most = mostCandidates }: HitLimits,
): Promise<SearchHit[][]> {
  if (questions.length === 0) return [];
  const rows = await context.runner.run(findHits, {
    rows: toRows(questions, asOf ?? context.today),
    most,
    afterScore: place === null ? null : Number(place.key),
    afterId: place?.id ?? null,
    limit,
  });
  const byIndex = new Map(rows.map((row) => [row.index, row]));
  return questions.map(({ text }, index) => {
    const found = byIndex.get(index);
    const asked = { text, order };
    return (found?.scores ?? []).flatMap((score, position) => {
      const label = labelAmong(found?.labels[position] ?? []);
      if (label === undefined) return [];
      const node = toEntity(label, found?.nodes[position] ?? {}, asOf);
      return [new SearchHit(node, score, found?.codes[position] ?? [], asked)];
    });
  });
}
