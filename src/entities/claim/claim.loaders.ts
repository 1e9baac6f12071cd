import DataLoader from "dataloader";
import type { Context } from "../../graphql/context.js";
import { toEntity } from "../entity/entity-classes.js";
import { loadEntities, loadEntity } from "../entity/entity.loaders.js";
import type { Entity } from "../entity/entity.types.js";
import { loadRelationship } from "../relations/relationship.loaders.js";
import type { Provenance } from "../relations/provenance.js";
import { readClaimEnds } from "./claim.queries.js";

/** The ids of what a claim is about and of its document. */
export interface ClaimEnds {
  readonly subjectIds: readonly string[];
  readonly objectIds: readonly string[];
  readonly documentIds: readonly string[];
  readonly locators: readonly string[];
}

/** A claim as the API serves it; one that stands for a row of a table brings its ends with it. */
export interface ClaimEntity extends Entity {
  readonly ends?: ClaimEnds;
}

const nothing: ClaimEnds = { subjectIds: [], objectIds: [], documentIds: [], locators: [] };

/** Gives what a claim is about and where it is stated. */
export function loadClaimEnds(context: Context, claim: ClaimEntity): Promise<ClaimEnds> {
  if (claim.ends !== undefined) return Promise.resolve(claim.ends);
  return context
    .loader<string, ClaimEnds>(
      "claim ends",
      () =>
        new DataLoader(async (ids) => {
          const rows = await context.runner.run(readClaimEnds, { ids: [...ids] });
          const byId = new Map(rows.map((row) => [row.wanted, row]));
          return ids.map((id) => byId.get(id) ?? nothing);
        }),
    )
    .load(claim.id);
}

/** Gives the claims that an edge rests on: those that it names, or the row of the table that it was read from. */
export async function loadClaimsOf(context: Context, provenance: Provenance): Promise<Entity[]> {
  const { claimIds, documentId, asOf } = provenance;
  const named = await loadEntities(context, claimIds, asOf);
  if (documentId === null) return named;
  const document = await loadEntity(context, documentId, asOf);
  return document === null ? named : [...named, rowClaim(provenance, document)];
}

/** A row of a table, served as the claim that it makes; no node is kept for each of them. */
function rowClaim(
  { relationshipId, type, fromId, toId, documentId, row, asOf }: Provenance,
  document: Entity,
): ClaimEntity {
  const stated = document as Entity & { publishedOn?: string; publishedOnPrecision?: string };
  const claim = toEntity(
    "Claim",
    {
      id: `clm:${relationshipId}`,
      name: `${type} ${document.name}${row === null ? "" : ` ${row}`}`,
      predicate: type,
      statedOn: stated.publishedOn,
      statedOnPrecision: stated.publishedOnPrecision,
      dataSetIds: document.dataSetIds,
      createdAt: document.createdAt,
      updatedAt: document.updatedAt,
    },
    asOf,
  );
  const ends: ClaimEnds = {
    subjectIds: [fromId],
    objectIds: [toId],
    documentIds: documentId === null ? [] : [documentId],
    locators: [row === null ? "" : `row ${row}`],
  };
  return Object.assign(claim, { ends });
}

/** The id of the relationship that the claim of a table's row stands for, or null where it is no such claim. */
export const relationshipOfRowClaim = (id: string): string | null => (id.startsWith("clm:rel:") ? id.slice(4) : null);

/** Gives the claim that stands for the row from which a relationship was read, or null. */
export async function loadRowClaim(
  context: Context,
  relationshipId: string,
  asOf: string | null,
): Promise<ClaimEntity | null> {
  const relationship = await loadRelationship(context, relationshipId, asOf);
  const documentId = relationship?.provenance.documentId ?? null;
  if (relationship === null || documentId === null) return null;
  const document = await loadEntity(context, documentId, asOf);
  return document === null ? null : rowClaim(relationship.provenance, document);
}
