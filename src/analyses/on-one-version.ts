import type { Context } from "../graphql/context.js";
import type { Analysis } from "./analysis.types.js";
import { warnOfUnfinishedImports } from "./unfinished-imports.js";

/**
 * Answers an analysis on one version of the graph: when a commit came between, `work` runs once more. An answer on a graph
 * that is only partly imported says so.
 */
export async function onOneVersion<T extends Analysis>(context: Context, work: () => Promise<T>): Promise<T> {
  const answer = await onSameVersion(context, work);
  answer.warnings = [...answer.warnings, ...(await warnOfUnfinishedImports(context))];
  return answer;
}

async function onSameVersion<T extends Analysis>(context: Context, work: () => Promise<T>): Promise<T> {
  const first = await work();
  const seal = context.snapshots.history?.seal(first.graphVersion);
  const now = await context.graphVersion();
  if (now !== first.graphVersion) return work();
  seal?.();
  return first;
}
