import { boundsOf } from "../../entities/relations/validity.js";
import type { Context } from "../../graphql/context.js";
import { entityLabels } from "../../ontology/entity-kinds.js";
import { loadRegionTree } from "../../snapshot/region-tree.js";
import type { TypedGraph } from "../../snapshot/typed-graph.js";
import { loadBridgeGraph, loadTakingPart } from "./bridge-graph.loaders.js";
import { type BridgeInput, type BridgeProject, nodeRoles } from "./bridge-input.scoring.js";
import { type BridgeQuestion, pairSteps } from "./bridge-question.js";
import { readOutcomes } from "./bridge-value.queries.js";

/** About how many slots of edges all measurements may look at: a few seconds. */
const budget = 6e7;
/** More projects than these are not asked for their outcome. */
const mostProjects = 5000;

/** The projects that solved a problem. */
export interface SolvedProjects {
  readonly projects: readonly { readonly id: string; readonly memberIds: string[]; readonly brokerIds: string[] }[];
  /** The problems that each has solved. */
  readonly problemIds: ReadonlyMap<string, readonly string[]>;
  readonly isCut: boolean;
}

/** Gives the projects that solved a problem by a date, with those who took part and who brokered. */
export function loadSolvedProjects(
  context: Context,
  version: string,
  { asOf, minConfidence }: BridgeQuestion,
): Promise<SolvedProjects> {
  return context.snapshots.get(`solved projects ${asOf} ${minConfidence}`, version, async () => {
    const relationshipTypes = ["PARTICIPATES_IN", "BROKERED_BY"] as const;
    const scope = { relationshipTypes, asOf, minConfidence };
    const { graph, ids, kinds, ...deeds } = await loadTakingPart(context, version, scope);
    const all = [...kinds.keys()].filter((node) => entityLabels[kinds[node] ?? -1] === "Project");
    const asked = all.slice(0, mostProjects).map((node) => ids[node] ?? "");
    const params = { projectIds: asked, minConfidence, ...boundsOf("ADDRESSES", "CURRENT", asOf) };
    const rows = asked.length === 0 ? [] : await context.background.run(readOutcomes, params);
    const solved = rows.filter(({ problemIds }) => problemIds.length > 0);
    const others = (id: string, type: string): string[] => {
      const node = deeds.indexOf.get(id) ?? -1;
      const found: string[] = [];
      for (let slot = graph.firstOut[node] ?? 0; slot < (graph.firstOut[node + 1] ?? 0); slot++)
        if (deeds.relationshipTypes[graph.type[graph.slotEdge[slot] ?? -1] ?? -1] === type)
          found.push(ids[graph.slotNode[slot] ?? -1] ?? "");
      return [...new Set(found)].sort();
    };
    return {
      projects: solved.map(({ projectId: id }) => ({
        ...{ id, memberIds: others(id, "PARTICIPATES_IN"), brokerIds: others(id, "BROKERED_BY") },
      })),
      problemIds: new Map(solved.map(({ projectId, problemIds }) => [projectId, problemIds])),
      isCut: all.length > asked.length,
    };
  });
}

/** Puts a question into numbers; everything is read for all who ask, and not for one request. */
export async function makeBridgeInput(
  context: Context,
  version: string,
  question: BridgeQuestion,
): Promise<BridgeInput> {
  const { nodeIds, relationshipTypes, seed, draws, first } = question;
  const typed = await loadBridgeGraph(context, version, question);
  const solved = await loadSolvedProjects(context, version, question);
  const { graph, indexOf } = typed;
  const numbersOf = (ids: readonly string[]): number[] => ids.flatMap((id) => indexOf.get(id) ?? []);
  const projects = solved.projects.flatMap(({ id, memberIds, brokerIds }): BridgeProject[] => {
    const project = indexOf.get(id);
    return project === undefined
      ? []
      : [{ project, participants: numbersOf(memberIds), brokers: numbersOf(brokerIds) }];
  });
  return {
    ...{ nodeCount: graph.nodeCount, from: graph.from, to: graph.to, type: graph.type },
    role: rolesOf(typed, question),
    removedTypes: relationshipTypes.map((type) => typed.relationshipTypes.indexOf(type)),
    removedNodes: numbersOf(nodeIds),
    home: question.regionId === null ? null : await markHome(context, version, typed, question),
    ...{ projects, steps: pairSteps, seed, draws, listed: first, budget },
  };
}

function rolesOf({ kinds, accounting }: TypedGraph, { instituteKinds }: BridgeQuestion): Uint8Array {
  const roles = new Uint8Array(new SharedArrayBuffer(kinds.length));
  for (const [node, kind] of kinds.entries()) {
    const label = entityLabels[kind];
    if (label === undefined || accounting[node] === 1) continue;
    if (label === "Enterprise") roles[node] = nodeRoles.enterprise;
    else roles[node] = instituteKinds.includes(label) ? nodeRoles.institute : nodeRoles.other;
  }
  return roles;
}

/** Marks what is located in the region or in a region of it. */
async function markHome(
  context: Context,
  version: string,
  { indexOf }: TypedGraph,
  { regionId, asOf, minConfidence }: BridgeQuestion,
): Promise<Uint8Array> {
  const within = (await loadRegionTree(context, version)).within(regionId ?? "");
  const scope = { relationshipTypes: ["LOCATED_IN"] as const, asOf, minConfidence };
  const places = await loadTakingPart(context, version, scope, ["Region"]);
  const home = new Uint8Array(new SharedArrayBuffer(indexOf.size));
  for (const [edge, to] of places.graph.to.entries()) {
    if (!within.has(places.ids[to] ?? "")) continue;
    const node = indexOf.get(places.ids[places.graph.from[edge] ?? -1] ?? "");
    if (node !== undefined) home[node] = 1;
  }
  return home;
}
