import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createSchema } from "../../src/graphql/build-schema.js";
import { definedQueries, type QueryDefinition } from "../../src/cypher/define-query.js";

const source = fileURLToPath(new URL("../../src/", import.meta.url));

/** Loads every module that defines a statement, and gives all definitions. */
export async function allQueries(): Promise<readonly QueryDefinition[]> {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  for (const file of files) {
    if (file === "cypher/define-query.ts" || !readFileSync(`${source}${file}`, "utf8").includes("defineQuery("))
      continue;
    await import(`${source}${file}`);
  }
  await createSchema();
  return definedQueries();
}
