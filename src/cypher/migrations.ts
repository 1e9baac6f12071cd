import { createHash } from "node:crypto";
import { z } from "zod";
import { type EntityLabel, entityLabels, kindOf } from "../ontology/entity-kinds.js";
import { entityProperties } from "../ontology/properties.js";
import { relationshipTypeNames } from "../ontology/relationship-types.js";
import type { Database } from "./database.js";
import { defineQuery, type QueryDefinition } from "./define-query.js";
import type { Holes } from "./statement-holes.js";

const nothing = { params: z.strictObject({}), row: z.unknown() };

const step = (file: string, holes: Holes = {}) =>
  defineQuery(`migrations/${file}`, Object.keys(holes).length === 0 ? nothing : { ...nothing, holes });

const listApplied = defineQuery("migrations/list-applied", {
  params: z.strictObject({}),
  row: z.object({ id: z.string(), checksum: z.string() }),
});
const listSchema = defineQuery("migrations/list-schema", {
  params: z.strictObject({}),
  row: z.object({ name: z.string(), state: z.string() }),
});
const recordApplied = defineQuery("migrations/record-applied", {
  params: z.strictObject({
    rows: z.array(z.strictObject({ id: z.string(), checksum: z.string(), appliedAt: z.string() })),
  }),
  row: z.unknown(),
});
const awaitIndexes = step("await-indexes");

const sortableOf = (label: EntityLabel): string[] =>
  Object.entries({ ...entityProperties, ...kindOf(label).properties }).flatMap(([name, { sortable }]) =>
    sortable === true ? [name] : [],
  );

/** Every statement that makes the schema, in the order in which it is applied. */
export const migrationSteps: readonly QueryDefinition<Record<string, never>>[] = [
  ...["migration-id", "entity-id", "code-key", "import-lock", "import-run", "import-batch"].map((file) => step(file)),
  ...relationshipTypeNames.map((TYPE) => step("relationship-id", { TYPE })),
  ...["Entity" as const, ...entityLabels].flatMap((LABEL) =>
    (LABEL === "Entity" ? ["name"] : sortableOf(LABEL)).map((PROPERTY) => step("label-order", { LABEL, PROPERTY })),
  ),
  ...["coverage-region", "decision-edge", "entity-names", "entity-keys"].map((file) => step(file)),
];

/** The name under which a migration is recorded: its file and what fills its holes. */
export const migrationId = ({ name, holes }: QueryDefinition<Record<string, never>>): string =>
  [name.replace("migrations/", ""), ...Object.values(holes)].join(" ");

const checksumOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** The name of the index or the constraint that a statement makes. */
const madeBy = ({ text }: QueryDefinition<Record<string, never>>): string =>
  /(?:INDEX|CONSTRAINT) (\w+) IF NOT EXISTS/.exec(text)?.[1] ?? "";

const readState = async (database: Database) => {
  const schema = await database.run(listSchema, {});
  const applied = await database.run(listApplied, {});
  return {
    online: new Set(schema.flatMap(({ name, state }) => (state === "ONLINE" ? [name] : []))),
    checksums: new Map(applied.map(({ id, checksum }) => [id, checksum])),
  };
};

const changedSince = (id: string): Error =>
  new Error(`A migration stays as it was applied, but ${id} has changed since. Make a new one instead.`);

/** Gives the migrations that the graph lacks: not recorded, or their index is not online. */
export async function missingMigrations(database: Database): Promise<string[]> {
  const { online, checksums } = await readState(database);
  return migrationSteps
    .filter((query) => {
      const recorded = checksums.get(migrationId(query));
      if (recorded !== undefined && recorded !== checksumOf(query.text)) throw changedSince(migrationId(query));
      return recorded === undefined || !online.has(madeBy(query));
    })
    .map(migrationId);
}

/** Makes the indexes and constraints that are missing, waits for them, and records each; a second call does nothing. */
export async function migrate(database: Database): Promise<{ applied: string[]; present: string[] }> {
  const missing = new Set(await missingMigrations(database));
  const present = migrationSteps.map(migrationId).filter((id) => !missing.has(id));
  if (missing.size === 0) return { applied: [], present };
  const steps = migrationSteps.filter((query) => missing.has(migrationId(query)));
  // One transaction for all of them: one by one they take five times as long on an empty graph.
  await database.write(async (run) => {
    for (const query of steps) await run(query, {});
  });
  await database.command(awaitIndexes, {});
  const { online } = await readState(database);
  const failed = steps.filter((query) => !online.has(madeBy(query))).map(migrationId);
  if (failed.length > 0) throw new Error(`Every index must be online, but these are not: ${failed.join(", ")}.`);
  const appliedAt = new Date().toISOString();
  const rows = steps.map((query) => ({ id: migrationId(query), checksum: checksumOf(query.text), appliedAt }));
  await database.write(async (run) => run(recordApplied, { rows }));
  return { applied: rows.map(({ id }) => id), present };
}
