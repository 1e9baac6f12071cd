import { loadEntity } from "../entities/entity/entity.loaders.js";
import type { Entity } from "../entities/entity/entity.types.js";
import { badInput } from "../errors.js";
import type { Context } from "../graphql/context.js";
import { checkIds } from "../graphql/page-args.js";

/** Gives the entities that an argument names, none where it is not given; refuses an empty list and ids that do not exist. */
export async function loadKnown(
  context: Context,
  ids: readonly string[] | null,
  name: string,
  asOf: string | null,
): Promise<Entity[]> {
  if (ids === null) return [];
  if (ids.length === 0) throw badInput(`${name} takes from 1 to 100 ids, but got 0.`);
  const asked = [...new Set(checkIds(ids, 100, name))];
  const found = await Promise.all(asked.map((id) => loadEntity(context, id, asOf)));
  const missing = asked.filter((_, index) => found[index] === null);
  if (missing.length > 0)
    throw badInput(`Every id of ${name} must exist, but got ${missing.join(", ")}.`, { ids: missing });
  return found.filter((entity) => entity !== null);
}

/** Gives the region that an argument names, or null where it is not given; refuses what is no region. */
export async function loadKnownRegion(
  context: Context,
  regionId: string | null,
  asOf: string | null,
): Promise<Entity | null> {
  const [region] = await loadKnown(context, regionId === null ? null : [regionId], "regionId", asOf);
  if (region !== undefined && region.label !== "Region")
    throw badInput(`regionId must name a region, but got ${region.id}.`, { ids: [region.id] });
  return region ?? null;
}
