import type { Context } from "../../graphql/context.js";
import type { Place } from "../../graphql/sort-page.js";
import type { RelationshipType } from "../../ontology/relationship-types.js";
import {
  countChanges,
  countRegionChanges,
  countStated,
  pageChanges,
  pageRegionChanges,
  pageStated,
} from "./changes.queries.js";
import type { ChangeCounts } from "./changes.types.js";

/** A checked question about changes. */
export interface ChangeScope {
  readonly since: string;
  readonly until: string;
  readonly regionId: string | null;
  readonly types: readonly RelationshipType[];
}

type Properties = Record<string, unknown>;

/** An edge that began, ended or was disputed, or a claim that was stated. */
export type Change =
  | { change: "STATED"; day: string; id: string; properties: Properties }
  | {
      change: "BEGAN" | "ENDED" | "DISPUTED";
      day: string;
      id: string;
      type: RelationshipType;
      properties: Properties;
      fromId: string;
      toId: string;
    };

/** Reads the first changes after a place: lists in order of day and id, one for the claims and one for each statement. */
export async function readChanges(
  context: Context,
  { since, until, regionId, types }: ChangeScope,
  place: Place | null,
  limit: number,
): Promise<Change[][]> {
  const key = place === null ? null : String(place.key);
  const at = { since, until, first: place === null, key, id: place?.id ?? null, limit };
  const claims = await context.runner.run(pageStated, { ...at, regionId });
  const lists: Change[][] = [claims.map((row) => ({ ...row, change: "STATED" }))];
  if (regionId !== null)
    lists.push(await context.runner.run(pageRegionChanges, { ...at, regionId, types: [...types] }));
  // One after the other: a request that takes a connection for each type would starve the others.
  else
    for (const [type, query] of pageChanges) if (types.includes(type)) lists.push(await context.runner.run(query, at));
  return lists;
}

/** Counts all changes of a question. */
export async function countAll(
  context: Context,
  { since, until, regionId, types }: ChangeScope,
): Promise<ChangeCounts> {
  const period = { since, until };
  const counts = { BEGAN: 0, ENDED: 0, DISPUTED: 0, STATED: 0 };
  const add = (rows: readonly { change: "BEGAN" | "ENDED" | "DISPUTED"; total: number }[]) => {
    for (const { change, total } of rows) counts[change] += total;
  };
  const [claims] = await context.runner.run(countStated, { ...period, regionId });
  counts.STATED = claims?.total ?? 0;
  if (regionId !== null) add(await context.runner.run(countRegionChanges, { ...period, regionId, types: [...types] }));
  else for (const [type, query] of countChanges) if (types.includes(type)) add(await context.runner.run(query, period));
  return counts;
}
