import type { Database } from "../../src/cypher/database.js";

interface ProfiledPlan {
  readonly dbHits?: number;
  readonly children?: readonly ProfiledPlan[];
}

/** Gives the database hits of a statement, all its operators together. */
export async function countDbHits(
  database: Database,
  text: string,
  params: Readonly<Record<string, unknown>>,
): Promise<number> {
  const plan = (await database.explain(text, { ...params }, "PROFILE")) as ProfiledPlan | false;
  if (plan === false) throw new Error("A profiled statement came back without its profile.");
  return hitsOf(plan);
}

const hitsOf = ({ dbHits = 0, children = [] }: ProfiledPlan): number =>
  children.reduce((total, child) => total + hitsOf(child), dbHits);
