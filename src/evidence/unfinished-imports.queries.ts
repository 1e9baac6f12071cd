import { z } from "zod";
import { defineQuery } from "../cypher/define-query.js";

/** The data sets whose import is under way or was broken off. */
export const readUnfinishedImports = defineQuery("import/read-unfinished", {
  params: z.strictObject({}),
  row: z.object({ id: z.string(), name: z.string(), nameEn: z.string().nullable() }),
});
