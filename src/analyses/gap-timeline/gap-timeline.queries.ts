import { z } from "zod";
import { defineQuery } from "../../cypher/define-query.js";
import { day } from "../../cypher/value-shapes.js";

const ids = z.array(z.string());
const row = z.object({ day });

/** The days on which what is said of links begins or ends. */
export const readDaysOfLinks = defineQuery("gap-timeline/days-of-links", {
  params: z.object({ linkIds: ids, until: day }),
  row,
});

/** The days on which regions gain or lose enterprises or what these make. */
export const readDaysOfRegions = defineQuery("gap-timeline/days-of-regions", {
  params: z.object({ regionIds: ids, until: day }),
  row,
});
