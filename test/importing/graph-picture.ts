import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { Database } from "../../src/cypher/database.js";
import type { QueryDefinition } from "../../src/cypher/define-query.js";

const row = z.record(z.string(), z.unknown());
const params = z.record(z.string(), z.unknown());

const queryOf = (text: string): QueryDefinition<Record<string, unknown>, Record<string, unknown>> => ({
  name: "test",
  params,
  row,
  holes: {},
  text,
});

/** Asks the graph a question of a test's own. */
export const ask = (database: Database, text: string, given: Record<string, unknown> = {}) =>
  database.run(queryOf(text), given);

/** Writes something behind the import's back. */
export async function tell(database: Database, text: string, given: Record<string, unknown> = {}): Promise<void> {
  await database.command(queryOf(text), given);
}

/** Writes something behind the import's back, and commits it only after `meanwhile`. */
export const tellAndHold = (database: Database, text: string, meanwhile: () => Promise<void>): Promise<void> =>
  database.write(async (run) => {
    await run(queryOf(text), {});
    await meanwhile();
  });

/** Waits until some transaction waits for another one's lock. */
export async function untilBlocked(database: Database): Promise<void> {
  const blocked = "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*) AS count";
  while ((await ask(database, blocked))[0]?.["count"] === 0) await wait(20);
}

const stamps = new Set(["createdAt", "updatedAt", "importedAt", "appliedAt"]);
const withoutStamps = (properties: unknown) =>
  Object.fromEntries(
    Object.entries(properties as Record<string, unknown>)
      .filter(([name]) => !stamps.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Everything in the graph but time stamps: two graphs are the same when their pictures are. */
export async function pictureOf(database: Database, hidden: readonly string[] = []) {
  const drop = (properties: unknown) =>
    Object.fromEntries(Object.entries(withoutStamps(properties)).filter(([name]) => !hidden.includes(name)));
  const nodes = await ask(
    database,
    "MATCH (n) WHERE NOT n:Migration RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id",
  );
  const edges = await ask(
    database,
    "MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties ORDER BY type, r.id",
  );
  return {
    nodes: nodes.map(({ labels, properties }) => ({ labels: [...(labels as string[])].sort(), ...drop(properties) })),
    edges: edges.map(({ properties, ...edge }) => ({ ...edge, ...drop(properties) })),
  };
}

/** One node's properties, or undefined. */
export async function nodeOf(database: Database, id: string): Promise<Record<string, unknown> | undefined> {
  const [found] = await ask(database, "MATCH (n:Entity {id: $id}) RETURN properties(n) AS properties", { id });
  return found?.["properties"] as Record<string, unknown> | undefined;
}
