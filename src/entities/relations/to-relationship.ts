import type { RelationshipType } from "../../ontology/relationship-types.js";
import { type EdgeSource, provenanceOf } from "./provenance.js";
import { Relationship } from "./relationship.types.js";

/** Makes the relationship that the API serves from an edge's properties and ends. */
export function toRelationship(
  type: RelationshipType,
  properties: Readonly<Record<string, unknown>> & EdgeSource,
  fromId: string,
  toId: string,
  asOf: string | null,
): Relationship {
  const defaults = { status: "ASSERTED", hypothetical: false, fromId, toId };
  const place = { relationshipId: String(properties["id"]), type, fromId, toId, asOf };
  return Object.assign(new Relationship(), defaults, properties, {
    type,
    provenance: provenanceOf(place, properties),
  });
}
