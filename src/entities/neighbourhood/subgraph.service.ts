import { badInput } from "../../errors.js";
import type { Context } from "../../graphql/context.js";
import { checkFirst, checkIds } from "../../graphql/page-args.js";
import { type EntityLabel, labelAmong } from "../../ontology/entity-kinds.js";
import { loadEntities, loadEntity } from "../entity/entity.loaders.js";
import { toRelationship } from "../relations/to-relationship.js";
import { labelsShown } from "../search/labels-of-kinds.js";
import { boundsOfAll, typesAsked } from "./edge-bounds.js";
import { expandFrontier, relationshipsAmong } from "./neighbourhood.queries.js";
import { Subgraph, type SubgraphEdges } from "./subgraph.types.js";
import { type Step, walkLevels } from "./walk-levels.js";

/** What a subgraph is asked with. */
export interface SubgraphQuestion {
  readonly ids: readonly string[];
  readonly hops: number;
  readonly edges: SubgraphEdges;
  readonly relationshipTypes: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  readonly maxNodes: number;
  readonly maxRelationships: number;
  readonly asOf: string | null;
}

/** What a subgraph may ask for at most, and what one step may take. */
export const subgraphLimits = {
  hops: 3,
  maxNodes: 1_000,
  maxRelationships: 5_000,
  frontier: 200,
  relationshipsPerNode: 100,
} as const;

/** They join everything with everything: shown where they are met, but no step goes on from them. */
const hubs: ReadonlySet<EntityLabel> = new Set(["Region", "Industry", "Document", "DataSet"]);

/** Gives the part of the graph around some entities; its statements are as many as its hops, and three. */
export async function readSubgraph(context: Context, question: SubgraphQuestion): Promise<Subgraph> {
  checkQuestion(question);
  const { asOf, edges, hops, maxNodes, maxRelationships } = question;
  const starts = await readStarts(context, question);
  const shared = {
    types: typesAsked(question.relationshipTypes),
    ...boundsOfAll("CURRENT", asOf ?? context.today),
  };
  const labels = [...labelsShown(question.kinds)];
  const expand = async (ids: readonly string[], perNode: number) => {
    const rows = await context.runner.run(expandFrontier, { ...shared, labels, ids: [...ids], perNode });
    return inOrder(ids, rows).map((row) => ({ ...row, open: row.labels.map(isOpen) }));
  };
  const { frontier, relationshipsPerNode } = subgraphLimits;
  const walk = await walkLevels(starts, expand, { hops, maxNodes, frontier, relationshipsPerNode });
  const limits = new Set(walk.limits);
  const [nodes, rows] = await Promise.all([
    loadEntities(context, [...walk.nodeIds], asOf),
    context.runner.run(relationshipsAmong, {
      ...shared,
      ids: [...walk.nodeIds],
      walked: edges === "TRAVERSED" ? [...walk.relationshipIds] : null,
      limit: maxRelationships + 1,
    }),
  ]);
  if (rows.length > maxRelationships) limits.add("maxRelationships");
  const relationships = rows
    .slice(0, maxRelationships)
    .map(({ type, properties, fromId, toId }) => toRelationship(type, properties, fromId, toId, asOf));
  return Object.assign(new Subgraph(), { nodes, relationships, truncated: limits.size > 0, limits: [...limits] });
}

function checkQuestion({ ids, hops, maxNodes, maxRelationships }: SubgraphQuestion): void {
  checkIds(ids);
  if (hops < 0 || hops > subgraphLimits.hops)
    throw badInput(`hops must be from 0 to ${subgraphLimits.hops}, but got ${hops}.`, { hops });
  checkFirst(maxNodes, subgraphLimits.maxNodes, "maxNodes");
  checkFirst(maxRelationships, subgraphLimits.maxRelationships, "maxRelationships");
}

/** The ids under which the entities are kept today: a merged one has another than it is asked for by. */
async function readStarts(context: Context, { ids, asOf }: SubgraphQuestion): Promise<string[]> {
  const wanted = [...new Set(ids)];
  const found = await Promise.all(wanted.map((id) => loadEntity(context, id, asOf)));
  const missing = wanted.filter((_, index) => found[index] === null);
  if (missing.length > 0)
    throw badInput(`ids must be of entities that exist, but got ${missing.join(", ")}.`, { ids: missing });
  return [...new Set(found.flatMap((entity) => (entity === null ? [] : [entity.id])))];
}

const isOpen = (labels: readonly string[]): boolean => {
  const label = labelAmong(labels);
  return label !== undefined && !hubs.has(label);
};

/** The database may give a level's rows in any order; the walk must not depend on it. */
function inOrder<R extends Pick<Step, "fromId">>(ids: readonly string[], rows: readonly R[]): R[] {
  const byId = new Map(rows.map((row) => [row.fromId, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
