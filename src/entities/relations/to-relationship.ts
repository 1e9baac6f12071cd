import type { RelationshipType } from "../../ontology/relationship-types.js";
import { type Provenance, Relationship } from "./relationship.types.js";

type Properties = Readonly<Record<string, unknown>>;

/** Where an edge comes from, of its properties. */
export function provenanceOf(
  type: RelationshipType,
  properties: Properties,
  fromId: string,
  toId: string,
  asOf: string | null,
): Provenance {
  return {
    relationshipId: String(properties["id"]),
    type,
    fromId,
    toId,
    claimIds: (properties["claimIds"] as string[] | undefined) ?? [],
    documentId: (properties["documentId"] as string | undefined) ?? null,
    row: (properties["row"] as number | undefined) ?? null,
    asOf,
  };
}

/** Makes the relationship that the API serves from an edge's properties and ends. */
export function toRelationship(
  type: RelationshipType,
  properties: Properties,
  fromId: string,
  toId: string,
  asOf: string | null,
): Relationship {
  const defaults = { status: "ASSERTED", hypothetical: false, fromId, toId };
  return Object.assign(new Relationship(), defaults, properties, {
    type,
    provenance: provenanceOf(type, properties, fromId, toId, asOf),
  });
}
