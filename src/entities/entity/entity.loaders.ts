import DataLoader from "dataloader";
import type { Context } from "../../graphql/context.js";
import { labelAmong } from "../../ontology/entity-kinds.js";
import { toEntity } from "./entity-classes.js";
import { readEntities } from "./entity.queries.js";
import type { Entity } from "./entity.types.js";

/** Gives the entity with an id at a date, or null; many of one request are read by one statement. */
export function loadEntity(context: Context, id: string, asOf: string | null): Promise<Entity | null> {
  return context
    .loader<string, Entity | null>(`entity ${asOf ?? ""}`, () => new DataLoader((ids) => readAll(context, ids, asOf)))
    .load(id);
}

/** Gives an entity that was in the graph when the question was checked. */
export async function requireEntity(context: Context, id: string, asOf: string | null): Promise<Entity> {
  const entity = await loadEntity(context, id, asOf);
  if (entity === null) throw new Error(`${id} was in the graph a moment ago.`);
  return entity;
}

/** Gives the entities with the ids, in their order, leaving out those that are absent. */
export async function loadEntities(context: Context, ids: readonly string[], asOf: string | null): Promise<Entity[]> {
  const found = await Promise.all(ids.map((id) => loadEntity(context, id, asOf)));
  return found.filter((entity) => entity !== null);
}

async function readAll(context: Context, ids: readonly string[], asOf: string | null): Promise<(Entity | null)[]> {
  const rows = await context.runner.run(readEntities, { ids: [...ids] });
  const byId = new Map(
    rows.map(({ wanted, labels, properties }) => {
      const label = labelAmong(labels);
      return [wanted, label === undefined ? null : toEntity(label, properties, asOf)];
    }),
  );
  return ids.map((id) => byId.get(id) ?? null);
}
