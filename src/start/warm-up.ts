import { setTimeout as sleep } from "node:timers/promises";
import type { GraphQLSchema } from "graphql";
import { Database, type DatabaseSettings } from "../cypher/database.js";
import { askGraph } from "./ask-graph.js";
import { createGraphAccess } from "./graph-access.js";
import { landingQuestions } from "./landing.js";

const longestMs = 60_000;
const waitMs = 3_000;

/** Planning the filter of a kind takes the database a second or two the first time; these are the kinds asked for most. */
const filteredLists = ["enterprises", "products", "regions"].map(
  (list) => `{ ${list}(first: 1, filter: { name: { in: ["-"] } }) { edges { node { id } } } }`,
);

/** What is asked of the graph before the first who asks: the landing page's questions, then filtered lists. */
export const warmingQuestions: readonly string[] = [...landingQuestions.map(({ query }) => query), ...filteredLists];

/**
 * Asks the warming questions once, so that the first who asks finds the database's plans and pages in memory; a
 * database that was just started takes seconds for them. It goes on after the time that a start may wait for it.
 */
export async function warmUp(schema: GraphQLSchema, address: DatabaseSettings): Promise<void> {
  await Promise.race([askAll(schema, address).catch(() => undefined), sleep(waitMs, undefined, { ref: false })]);
}

async function askAll(schema: GraphQLSchema, address: DatabaseSettings): Promise<void> {
  // A door of its own: its time limit is not the requests', and what it reads slowly nobody waits for with it.
  const database = new Database({ ...address, poolSize: 4, transactionTimeoutMs: longestMs });
  try {
    const access = createGraphAccess(schema, database, { cache: false });
    for (const query of warmingQuestions) await askGraph(access, { query, timeoutMs: longestMs });
  } finally {
    await database.close();
  }
}
