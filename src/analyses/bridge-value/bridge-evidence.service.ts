import type { Evidence, PathStep } from "../../evidence/evidence.types.js";
import { readEvidence } from "../../evidence/read-evidence.js";
import type { Context } from "../../graphql/context.js";
import type { RelationshipType } from "../../ontology/relationship-types.js";
import { edgeKey, findRelationshipIds, type NamedEdge, type TypedGraph } from "../../snapshot/typed-graph.js";
import type { BridgedProject, BridgeOutput } from "./bridge-input.scoring.js";
import type { BridgeQuestion } from "./bridge-question.js";

const shownEdges = 20;

/** A way that the evidence shows: its edges in order, the node where it starts first. */
interface Way {
  readonly startId: string;
  readonly edges: readonly NamedEdge[];
}

/** A project that the bridge has a part in, and a problem that it solved. */
export interface ProblemPart extends BridgedProject {
  readonly projectId: string;
  readonly problemId: string;
}

/** Reads the bridge's edges and all ways that the answer names: those of the lost pairs first, then those of the problems. */
export async function readBridgeEvidence(
  context: Context,
  typed: TypedGraph,
  question: BridgeQuestion,
  output: BridgeOutput,
  problems: readonly ProblemPart[],
): Promise<Evidence> {
  const ways = [
    ...output.lost.map(({ way }) => nameWay(typed, question, way)),
    ...problems.map((part) => problemWay(typed, question, part)),
  ];
  const own = output.removedEdges.slice(0, shownEdges).flatMap((ends) => nameWay(typed, question, ends).edges);
  const found = await findRelationshipIds(context, [...ways.flatMap(({ edges }) => edges), ...own], question.asOf);
  const idOf = (edge: NamedEdge): string | null => found.get(edgeKey(edge)) ?? null;
  return readEvidence(
    context,
    {
      nodeIds: ways.flatMap(({ startId, edges }) => [startId, ...edges.flatMap(({ from, to }) => [from, to])]),
      relationshipIds: [...ways.flatMap(({ edges }) => edges), ...own].flatMap((edge) => idOf(edge) ?? []),
      paths: ways.map((way) => ({ score: way.edges.length, steps: stepsOf(way, idOf) })),
    },
    question.day,
  );
}

function stepsOf({ startId, edges }: Way, idOf: (edge: NamedEdge) => string | null): PathStep[] {
  const steps: PathStep[] = [{ nodeId: startId, relationshipId: null, forward: true }];
  for (const edge of edges) {
    const forward = steps.at(-1)?.nodeId === edge.from;
    steps.push({ nodeId: forward ? edge.to : edge.from, relationshipId: idOf(edge), forward });
  }
  return steps;
}

function nameWay(typed: TypedGraph, question: BridgeQuestion, nodes: readonly number[]): Way {
  const edges = nodes.slice(1).flatMap((node, at) => edgeBetween(typed, question, nodes[at] ?? -1, node) ?? []);
  return { startId: typed.ids[nodes[0] ?? -1] ?? "", edges };
}

/** A node of the bridge leads over the project to the problem; participants lead to each other. */
function problemWay(typed: TypedGraph, question: BridgeQuestion, part: ProblemPart): Way {
  if (part.by === "LINKED") return nameWay(typed, question, part.way);
  const startId = typed.ids[part.way[0] ?? -1] ?? "";
  const first: NamedEdge =
    part.by === "TOOK_PART"
      ? { type: "PARTICIPATES_IN", from: startId, to: part.projectId }
      : { type: "BROKERED_BY", from: part.projectId, to: startId };
  return { startId, edges: [first, { type: "ADDRESSES", from: part.projectId, to: part.problemId }] };
}

/** The relationship that joins two nodes: one that is taken away where there is one, then the first by type. */
function edgeBetween(
  { graph, ids, relationshipTypes }: TypedGraph,
  question: BridgeQuestion,
  a: number,
  b: number,
): NamedEdge | null {
  const found: NamedEdge[] = [];
  for (let slot = graph.firstOut[a] ?? 0; slot < (graph.firstOut[a + 1] ?? 0); slot++) {
    if (graph.slotNode[slot] !== b) continue;
    const edge = graph.slotEdge[slot] ?? -1;
    const type = relationshipTypes[graph.type[edge] ?? -1];
    if (type !== undefined)
      found.push({ type, from: ids[graph.from[edge] ?? -1] ?? "", to: ids[graph.to[edge] ?? -1] ?? "" });
  }
  const rank = (type: RelationshipType): number => Number(!question.relationshipTypes.includes(type));
  return found.sort((x, y) => rank(x.type) - rank(y.type) || (edgeKey(x) < edgeKey(y) ? -1 : 1))[0] ?? null;
}

/** Gives the newest day that the evidence names: what its claims were stated on, what its relationships began on. */
export function newestDay({ relationships, claims }: Evidence): string | null {
  const stated = claims.map((claim) => (claim as { statedOn?: unknown }).statedOn);
  const days = [...relationships.map(({ validFrom }) => validFrom), ...stated];
  const known = days.filter((day): day is string => typeof day === "string" && day !== "");
  return known.sort().at(-1) ?? null;
}
