import { z } from "zod";
import { defineQuery } from "../cypher/define-query.js";
import { day } from "../cypher/value-shapes.js";

const ids = z.array(z.string());

/** Every region with the region around it, and its level. */
export const readRegionTree = defineQuery("snapshot/region-tree", {
  params: z.object({}),
  row: z.object({
    id: z.string(),
    name: z.string(),
    parentIds: ids,
    level: z.string().nullable().default(null),
    statisticalFiller: z.boolean().default(false),
  }),
});

/** Every enterprise with its regions, industries and populations. */
export const readEnterpriseIndex = defineQuery("snapshot/enterprise-index", {
  params: z.object({ asOf: day }),
  row: z.object({
    id: z.string(),
    regionIds: ids,
    industryIds: ids,
    listed: z.boolean(),
    aboveDesignatedSize: z.boolean(),
    attachable: z.boolean(),
  }),
});
