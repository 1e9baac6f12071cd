import { z } from "zod";
import { defineQuery } from "../../cypher/define-query.js";
import { integer, propertyMap } from "../../cypher/value-shapes.js";

const searchRow = z.object({
  index: integer,
  lower: z.string(),
  compact: z.string(),
  words: z.string(),
  keys: z.string(),
  keyScore: z.number(),
  labels: z.array(z.string()),
  regionId: z.string().nullable(),
  day: z.string(),
});

const candidateParams = { rows: z.array(searchRow), most: integer };

/** The best hits of some texts, each after a place. */
export const findHits = defineQuery("search/find-hits", {
  params: z.object({
    ...candidateParams,
    afterScore: z.number().nullable(),
    afterId: z.string().nullable(),
    limit: integer,
  }),
  row: z.object({
    index: z.int(),
    scores: z.array(z.number()),
    labels: z.array(z.array(z.string())),
    nodes: z.array(propertyMap),
    codes: z.array(z.array(z.string())),
  }),
});

/** How many entities some texts find. */
export const countHits = defineQuery("search/count-hits", {
  params: z.object(candidateParams),
  row: z.object({ index: z.int(), total: z.int() }),
});
