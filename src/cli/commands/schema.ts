import { lexicographicSortSchema, printSchema } from "graphql";
import { createSchema } from "../../graphql/build-schema.js";
import { exitCodes } from "../exit-code.js";
import type { Handler } from "../run.js";

/** Prints the schema of the API; it needs no database. */
export const printGraphSchema: Handler = async ({ terminal }) => {
  terminal.out(printSchema(lexicographicSortSchema(await createSchema())));
  return exitCodes.done;
};
