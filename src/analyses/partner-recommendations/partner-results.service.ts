import { loadEntities } from "../../entities/entity/entity.loaders.js";
import type { Entity } from "../../entities/entity/entity.types.js";
import type { Evidence } from "../../evidence/evidence.types.js";
import { readEvidence } from "../../evidence/read-evidence.js";
import type { Context } from "../../graphql/context.js";
import type { Path } from "../../methods/shortest-paths/search-options.js";
import { edgeKey, findRelationshipIds, type NamedEdge, type TypedGraph } from "../../snapshot/typed-graph.js";
import type { PartnerWish } from "./partner-graph.scoring.js";
import type { PartnerOutput, RankedPartner } from "./partner-recommendations.scoring.js";
import { KnownPartnership, PartnerRecommendation } from "./partner-recommendations.types.js";
import { isLead } from "./partner-remarks.js";

/** What a ranking is shown with. */
export interface Shown {
  readonly typed: TypedGraph;
  readonly output: PartnerOutput;
  readonly asOf: string | null;
}

interface ShownRanking extends Shown {
  readonly wanted: PartnerWish;
  readonly day: string;
}

/** How many capabilities of a candidate are shown. */
const mostCapabilities = 20;

/** Reads what the ranking names: entities, paths and edges once each, in as many statements for one as for all. */
export async function showRecommended(context: Context, shown: ShownRanking): Promise<PartnerRecommendation[]> {
  const { typed, output, day } = shown;
  const ranked = output.recommended.map((partner) => ({
    ...partner,
    capabilities: partner.capabilities.slice(0, mostCapabilities),
  }));
  const edges = ranked.flatMap(edgesOf).map((edge) => namedEdge(typed, edge));
  const relationshipIds = await findRelationshipIds(context, edges, day);
  const idOf = (edge: number): string | undefined => relationshipIds.get(edgeKey(namedEdge(typed, edge)));
  return Promise.all(ranked.map((partner, at) => showOne(context, shown, { partner, rank: at + 1, idOf })));
}

/** Reads who is a partner already. */
export async function showKnown(context: Context, { typed, output, asOf }: Shown): Promise<KnownPartnership[]> {
  const ids = output.known.map(({ node }) => typed.ids[node] ?? "");
  const partners = new Map((await loadEntities(context, ids, asOf)).map((entity) => [entity.id, entity]));
  return output.known.flatMap(({ node, tie }) => {
    const partner = partners.get(typed.ids[node] ?? "");
    return partner === undefined ? [] : [Object.assign(new KnownPartnership(), { partner, tie })];
  });
}

/** Gives the newest day that the evidence names: what claims were stated on, and what relationships began on. */
export function newestDay(recommendations: readonly { readonly evidence: Evidence }[]): string | null {
  const days = recommendations.flatMap(({ evidence: { relationships, claims } }) => [
    ...relationships.map(({ validFrom }) => validFrom),
    ...claims.map((claim) => (claim as { statedOn?: unknown }).statedOn),
  ]);
  const known = days.filter((day): day is string => typeof day === "string" && day !== "");
  return known.sort().at(-1) ?? null;
}

const edgesOf = ({ paths, capabilities }: RankedPartner): number[] => [
  ...paths.flatMap((path) => path.edges),
  ...capabilities.flatMap((capability) => capability.edges),
];

function namedEdge({ graph, ids, relationshipTypes }: TypedGraph, edge: number): NamedEdge {
  const type = relationshipTypes[graph.type[edge] ?? 0];
  if (type === undefined) throw new Error(`Edge ${edge} has a type that the graph does not name.`);
  return { type, from: ids[graph.from[edge] ?? 0] ?? "", to: ids[graph.to[edge] ?? 0] ?? "" };
}

interface OneRanked {
  readonly partner: RankedPartner;
  readonly rank: number;
  readonly idOf: (edge: number) => string | undefined;
}

async function showOne(
  context: Context,
  { typed, output, wanted, asOf }: ShownRanking,
  { partner: ranked, rank, idOf }: OneRanked,
): Promise<PartnerRecommendation> {
  const idsOf = (nodes: readonly number[]): string[] => nodes.map((node) => typed.ids[node] ?? "");
  const entitiesOf = (nodes: readonly number[]): Promise<Entity[]> => loadEntities(context, idsOf(nodes), asOf);
  const { capabilities, complement, complementCount, jointProjects, paths, bySeed } = ranked;
  const [[partner], able, complements, projects, evidence] = await Promise.all([
    entitiesOf([ranked.node]),
    entitiesOf(capabilities.map(({ node }) => node)),
    entitiesOf(complement),
    entitiesOf(jointProjects),
    readEvidence(
      context,
      {
        nodeIds: idsOf([...paths.flatMap(({ nodes }) => nodes), ranked.node]),
        relationshipIds: edgesOf(ranked).flatMap((edge) => idOf(edge) ?? []),
        paths: paths.map((path) => ({ score: path.cost, steps: stepsOf(typed, path, idOf) })),
      },
      asOf,
    ),
  ]);
  if (partner === undefined) throw new Error(`${typed.ids[ranked.node] ?? ""} was in the graph a moment ago.`);
  const byId = new Map(able.map((entity) => [entity.id, entity]));
  return Object.assign(new PartnerRecommendation(), {
    ...{ rank, partner, score: ranked.score, complements, complementCount, jointProjects: projects, evidence },
    isLead: isLead(ranked, wanted, output.needKnown),
    parts: {
      bySeed: bySeed.map((score, at) => ({ seedId: idsOf([output.seeds[at] ?? 0])[0] ?? "", score })),
      ...{ lift: ranked.lift, adamicAdar: ranked.adamicAdar, resourceAllocation: ranked.resourceAllocation },
    },
    capabilities: capabilities.flatMap(({ kind, node }) => {
      const entity = byId.get(typed.ids[node] ?? "");
      return entity === undefined ? [] : [{ kind, entity }];
    }),
  });
}

const stepsOf = ({ graph, ids }: TypedGraph, { nodes, edges }: Path, idOf: OneRanked["idOf"]) =>
  nodes.map((node, at) => {
    const edge = edges[at - 1];
    return {
      nodeId: ids[node] ?? "",
      relationshipId: edge === undefined ? null : (idOf(edge) ?? null),
      forward: edge === undefined || graph.to[edge] === node,
    };
  });
