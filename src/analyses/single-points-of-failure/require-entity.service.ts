import { loadEntity } from "../../entities/entity/entity.loaders.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import type { Context } from "../../graphql/context.js";

/** Gives an entity that was in the graph when the chain was read. */
export async function requireEntity(context: Context, id: string, asOf: string): Promise<Entity> {
  const entity = await loadEntity(context, id, asOf);
  if (entity === null) throw new Error(`${id} was in the graph a moment ago.`);
  return entity;
}
