import { boundsOf } from "../../entities/relations/validity.js";
import type { Context } from "../../graphql/context.js";
import type { RelationshipType } from "../../ontology/relationship-types.js";
import type { TypedGraph } from "../../snapshot/typed-graph.js";
import type { Truncation } from "../analysis.types.js";
import type { ProblemPart } from "./bridge-evidence.service.js";
import type { BridgeOutput } from "./bridge-input.scoring.js";
import type { BridgeQuestion } from "./bridge-question.js";
import { readStatedProblems } from "./bridge-value.queries.js";

/** Gives the problems that bridged projects solved; one that several solved comes with the first of them. */
export function problemParts(
  { projects }: BridgeOutput,
  problemIds: ReadonlyMap<string, readonly string[]>,
  idOf: (node: number) => string,
): ProblemPart[] {
  const parts = new Map<string, ProblemPart>();
  for (const project of projects) {
    const projectId = idOf(project.project);
    for (const problemId of problemIds.get(projectId) ?? [])
      if (!parts.has(problemId)) parts.set(problemId, { ...project, projectId, problemId });
  }
  return [...parts.values()];
}

/** Sums how many problems sources state for the co-building that is taken away. */
export async function countStated(
  context: Context,
  { ids }: TypedGraph,
  { asOf, minConfidence, relationshipTypes }: BridgeQuestion,
  { removedEdges }: BridgeOutput,
): Promise<number> {
  if (relationshipTypes.length > 0 && !relationshipTypes.includes("CO_BUILDS")) return 0;
  const pairs = removedEdges.map(([from, to]) => ({ from: ids[from] ?? "", to: ids[to] ?? "" }));
  const params = { pairs, minConfidence, ...boundsOf("CO_BUILDS", "CURRENT", asOf) };
  const rows = await context.runner.run(readStatedProblems, params);
  return rows.reduce((sum, { problemsSolved }) => sum + problemsSolved, 0);
}

/** Gives the types that are taken away: those asked for, or those of the nodes' edges. */
export function bridgeTypes(
  { graph, indexOf, relationshipTypes }: TypedGraph,
  question: BridgeQuestion,
): RelationshipType[] {
  if (question.relationshipTypes.length > 0) return [...question.relationshipTypes];
  const found = new Set<number>();
  for (const id of question.nodeIds) {
    const node = indexOf.get(id) ?? -1;
    for (let slot = graph.firstOut[node] ?? 0; slot < (graph.firstOut[node + 1] ?? 0); slot++)
      found.add(graph.type[graph.slotEdge[slot] ?? -1] ?? -1);
  }
  return [...found].sort((a, b) => a - b).flatMap((type) => relationshipTypes[type] ?? []);
}

/** Names the limits that cut the answer short. */
export const limitsMet = (output: BridgeOutput, isCut: boolean): Truncation[] => [
  ...(output.efficiencySources < output.nodeCount
    ? [{ limit: "efficiencySources", value: output.efficiencySources }]
    : []),
  ...(output.pairSources < output.instituteCount ? [{ limit: "pairSources", value: output.pairSources }] : []),
  ...(output.projectsCut || isCut ? [{ limit: "projects", value: output.projects.length }] : []),
];
