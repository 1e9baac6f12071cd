import { z } from "zod";
import { defineQuery } from "../../cypher/define-query.js";
import { day, integer, propertyMap } from "../../cypher/value-shapes.js";
import { type RelationshipType, relationshipTypeNames } from "../../ontology/relationship-types.js";

const period = { since: day, until: day };
const place = { first: z.boolean(), key: z.string().nullable(), id: z.string().nullable(), limit: integer };
const region = { regionId: z.string(), types: z.array(z.string()) };
const change = z.enum(["BEGAN", "ENDED", "DISPUTED"]);

const changeRow = z.object({
  change,
  day: z.string(),
  id: z.string(),
  type: z.enum(relationshipTypeNames),
  properties: propertyMap,
  fromId: z.string(),
  toId: z.string(),
});
const countRow = z.object({ change, total: z.int() });

/** Edges of the record itself: they change with every import, and say nothing of the world. */
const records: ReadonlySet<string> = new Set(["STATED_IN", "ABOUT", "HAS_CODE"]);

/** The relationship types whose changes are changes in the world. */
export const worldTypes: readonly RelationshipType[] = relationshipTypeNames.filter((type) => !records.has(type));

const everyType = { TYPE: worldTypes.join("|") };

/** The first changes of a type, in the whole graph. */
export const pageChanges = new Map(
  worldTypes.map((TYPE) => [
    TYPE,
    defineQuery("changes/page-changes", {
      params: z.object({ ...period, ...place }),
      row: changeRow,
      holes: { TYPE },
    }),
  ]),
);

/** How many changes of a type there are in the whole graph. */
export const countChanges = new Map(
  worldTypes.map((TYPE) => [
    TYPE,
    defineQuery("changes/count-changes", { params: z.object(period), row: countRow, holes: { TYPE } }),
  ]),
);

/** The first changes of a region. */
export const pageRegionChanges = defineQuery("changes/page-region-changes", {
  params: z.object({ ...period, ...place, ...region }),
  row: changeRow,
  holes: everyType,
});

/** How many changes of a region there are. */
export const countRegionChanges = defineQuery("changes/count-region-changes", {
  params: z.object({ ...period, ...region }),
  row: countRow,
  holes: everyType,
});

const statedParams = { ...period, regionId: z.string().nullable() };

/** The first claims stated in a period. */
export const pageStated = defineQuery("changes/page-stated", {
  params: z.object({ ...statedParams, ...place }),
  row: z.object({ day: z.string(), id: z.string(), properties: propertyMap }),
});

/** How many claims were stated in a period. */
export const countStated = defineQuery("changes/count-stated", {
  params: z.object(statedParams),
  row: z.object({ total: z.int() }),
});
