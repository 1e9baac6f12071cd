import type { RelationshipType } from "../../ontology/relationship-types.js";

/** Where an edge comes from. */
export interface Provenance {
  readonly relationshipId: string;
  readonly type: RelationshipType;
  readonly fromId: string;
  readonly toId: string;
  readonly claimIds: readonly string[];
  readonly documentId: string | null;
  readonly row: number | null;
  readonly asOf: string | null;
}

/** Which edge it is, and the day asked for. */
export type EdgePlace = Pick<Provenance, "relationshipId" | "type" | "fromId" | "toId" | "asOf">;

/** What an edge holds of where it comes from: the ids of claims, or a document and a row of it. */
export interface EdgeSource {
  readonly claimIds?: readonly string[];
  readonly documentId?: string;
  readonly row?: number;
}

/** Where an edge comes from, of what it holds. */
export const provenanceOf = (
  { relationshipId, type, fromId, toId, asOf }: EdgePlace,
  { claimIds = [], documentId, row }: EdgeSource,
): Provenance => ({
  relationshipId,
  type,
  fromId,
  toId,
  claimIds,
  documentId: documentId ?? null,
  row: row ?? null,
  asOf,
});
