import DataLoader from "dataloader";
import type { Context } from "../../graphql/context.js";
import { isRelationshipType, type RelationshipType } from "../../ontology/relationship-types.js";
import { readRelationships } from "./relation.queries.js";
import { toRelationship } from "./to-relationship.js";
import type { Relationship } from "./relationship.types.js";

/** The relationship type that a relationship's id names, or null. */
export const typeOfId = (id: string): RelationshipType | null => {
  const type = id.slice("rel:".length).split("|", 1)[0] ?? "";
  return id.startsWith("rel:") && isRelationshipType(type) ? type : null;
};

/** Gives the relationship with an id, or null; many of one type and request are read by one statement. */
export async function loadRelationship(
  context: Context,
  id: string,
  asOf: string | null,
): Promise<Relationship | null> {
  const type = typeOfId(id);
  if (type === null) return null;
  return context
    .loader<string, Relationship | null>(
      `relationships ${type} ${asOf ?? ""}`,
      () => new DataLoader((ids) => readAll(context, type, ids, asOf)),
    )
    .load(id);
}

async function readAll(
  context: Context,
  type: RelationshipType,
  ids: readonly string[],
  asOf: string | null,
): Promise<(Relationship | null)[]> {
  const query = readRelationships.get(type);
  if (query === undefined) return ids.map(() => null);
  const rows = await context.runner.run(query, { ids: [...ids] });
  const byId = new Map(
    rows.map(({ wanted, properties, fromId, toId }) => [wanted, toRelationship(type, properties, fromId, toId, asOf)]),
  );
  return ids.map((id) => byId.get(id) ?? null);
}
