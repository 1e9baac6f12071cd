import { badInput } from "../../errors.js";
import type { Context } from "../../graphql/context.js";
import { checkIds } from "../../graphql/page-args.js";
import { type EntityLabel, labelAmong } from "../../ontology/entity-kinds.js";
import { findEnds } from "./paths.queries.js";

/** An entity from or to which paths are asked for. */
export interface PathEnd {
  /** The id it was asked by. */
  readonly wanted: string;
  /** Its own id, another one where it was merged. */
  readonly id: string;
  /** The database's number, for this request only. */
  readonly key: number;
  readonly label: EntityLabel;
  readonly accounting: boolean;
  readonly degree: number;
}

/** Finds the entities of several lists of ids in one statement; ids that do not exist are refused together. */
export async function loadPathEnds(
  context: Context,
  lists: Readonly<Record<string, readonly string[]>>,
  least = 1,
  most = 100,
): Promise<PathEnd[][]> {
  for (const [name, ids] of Object.entries(lists)) {
    checkIds(ids, most, name);
    if (ids.length < least) throw badInput(`${name} takes at least ${least} ids, but got ${ids.length}.`);
  }
  const ids = [...new Set(Object.values(lists).flat())];
  const rows = await context.runner.run(findEnds, { ids });
  const byId = new Map(
    rows.flatMap(({ wanted, labels, ...row }): [string, PathEnd][] => {
      const label = labelAmong(labels);
      return label === undefined ? [] : [[wanted, { wanted, label, ...row }]];
    }),
  );
  const absent = ids.filter((id) => !byId.has(id));
  if (absent.length > 0)
    throw badInput(`Every id must be one of the graph, but these are not: ${absent.join(", ")}.`, { ids: absent });
  return Object.values(lists).map((list) => distinct(list.flatMap((id) => byId.get(id) ?? [])));
}

/** Keeps the first of those that are the same entity under two ids. */
function distinct(ends: readonly PathEnd[]): PathEnd[] {
  const seen = new Set<number>();
  return ends.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** Refuses two sets that share an entity: from a thing to itself there is nothing to find. */
export function checkApart(from: readonly PathEnd[], to: readonly PathEnd[]): void {
  const keys = new Set(from.map(({ key }) => key));
  const shared = to.filter(({ key }) => keys.has(key)).map(({ wanted }) => wanted);
  if (shared.length > 0)
    throw badInput(`fromIds and toIds must have no entity in common, but both hold ${shared.join(", ")}.`, {
      ids: shared,
    });
}
