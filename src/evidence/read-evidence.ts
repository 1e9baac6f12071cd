import { loadClaimsOf } from "../entities/claim/claim.loaders.js";
import { loadEntities } from "../entities/entity/entity.loaders.js";
import type { Entity } from "../entities/entity/entity.types.js";
import { loadRelationship } from "../entities/relations/relationship.loaders.js";
import type { Context } from "../graphql/context.js";
import { Evidence, EvidencePath, type PathStep } from "./evidence.types.js";

/** Names what evidence is made of, by ids. */
export interface EvidenceIds {
  readonly nodeIds: readonly string[];
  readonly relationshipIds: readonly string[];
  readonly paths?: readonly { readonly steps: readonly PathStep[]; readonly score: number | null }[];
  readonly claimIds?: readonly string[];
}

/** Reads the evidence named by ids: nodes and relationships once each, in the order given, with their claims. */
export async function readEvidence(context: Context, ids: EvidenceIds, asOf: string | null): Promise<Evidence> {
  const found = await Promise.all([...new Set(ids.relationshipIds)].map((id) => loadRelationship(context, id, asOf)));
  const relationships = found.filter((relationship) => relationship !== null);
  const ends = relationships.flatMap(({ fromId, toId }) => [fromId, toId]);
  const nodes = onceEach(await loadEntities(context, [...new Set([...ids.nodeIds, ...ends])], asOf));
  const claimLists = await Promise.all(relationships.map(({ provenance }) => loadClaimsOf(context, provenance)));
  const named = await loadEntities(context, ids.claimIds ?? [], asOf);
  const claims = onceEach([...named, ...claimLists.flat()]);
  const evidence: Evidence = Object.assign(new Evidence(), { nodes, relationships, claims, paths: [] });
  evidence.paths = (ids.paths ?? []).map((path) => Object.assign(new EvidencePath(), path, { evidence }));
  return evidence;
}

/** The former id of a merged entity leads to the same node as its present one. */
const onceEach = (entities: readonly Entity[]): Entity[] => [
  ...new Map(entities.map((entity) => [entity.id, entity])).values(),
];
