import type { DiagnosisFacts } from "../../chain/diagnose-chain.service.js";
import { endSlot, firstSlot } from "../../methods/compact-graph/compact-graph.js";
import { entityLabels } from "../../ontology/entity-kinds.js";
import {
  edgeKey,
  findRelationshipIds,
  loadTypedGraph,
  type NamedEdge,
  type TypedGraph,
} from "../../snapshot/typed-graph.js";

/** An institute that an enterprise is tied to, with the edges that say so. */
export interface InstituteTie {
  readonly instituteId: string;
  readonly relationshipIds: readonly string[];
}

const institutes = new Set(["ResearchInstitute", "University", "TechnicalCentre"]);
const scope = {
  relationshipTypes: ["COOPERATES_WITH", "CO_BUILDS", "PARTICIPATES_IN"],
  kinds: ["Enterprise", "Project", "ResearchInstitute", "University", "TechnicalCentre"],
} as const;

/** Gives the institutes of enterprises: they cooperate, build together, or take part in a project that the institute takes part in. */
export async function loadInstituteTies(
  { context, question }: DiagnosisFacts,
  enterpriseIds: readonly string[],
  version: string,
): Promise<ReadonlyMap<string, readonly InstituteTie[]>> {
  const { asOf, minConfidence } = question;
  const graph = await loadTypedGraph(context, version, { ...scope, asOf, minConfidence });
  const found = enterpriseIds.map((id) => [id, findTies(graph, id)] as const);
  const edges = found.flatMap(([, ties]) => [...ties.values()].flat());
  const ids = await findRelationshipIds(context, edges, asOf);
  const nameEdges = (of: readonly NamedEdge[]) =>
    [...new Set(of.flatMap((edge) => ids.get(edgeKey(edge)) ?? []))].sort();
  return new Map(
    found.map(([id, ties]) => [
      id,
      [...ties].map(([instituteId, own]) => ({ instituteId, relationshipIds: nameEdges(own) })),
    ]),
  );
}

interface Step {
  readonly far: number;
  readonly edge: NamedEdge;
}

function findTies(graph: TypedGraph, enterpriseId: string): Map<string, NamedEdge[]> {
  const ties = new Map<string, NamedEdge[]>();
  const start = graph.indexOf.get(enterpriseId);
  if (start === undefined) return ties;
  const note = (node: number, edges: readonly NamedEdge[]) => {
    const id = graph.ids[node] ?? "";
    ties.set(id, [...(ties.get(id) ?? []), ...edges]);
  };
  for (const first of stepsFrom(graph, start)) {
    if (isInstitute(graph, first.far)) note(first.far, [first.edge]);
    if (labelOf(graph, first.far) !== "Project") continue;
    for (const second of stepsFrom(graph, first.far))
      if (isInstitute(graph, second.far)) note(second.far, [first.edge, second.edge]);
  }
  return ties;
}

const labelOf = ({ kinds }: TypedGraph, node: number) => entityLabels[kinds[node] ?? -1];
const isInstitute = (graph: TypedGraph, node: number): boolean => institutes.has(labelOf(graph, node) ?? "");

function stepsFrom({ graph, ids, relationshipTypes }: TypedGraph, node: number): Step[] {
  const steps: Step[] = [];
  for (let slot = firstSlot(graph, node, "BOTH"); slot < endSlot(graph, node, "BOTH"); slot++) {
    const edge = graph.slotEdge[slot] ?? 0;
    const type = relationshipTypes[graph.type[edge] ?? 0];
    if (type === undefined) continue;
    const [from, to] = [ids[graph.from[edge] ?? 0] ?? "", ids[graph.to[edge] ?? 0] ?? ""];
    steps.push({ far: graph.slotNode[slot] ?? 0, edge: { type, from, to } });
  }
  return steps;
}
