import type { RelationshipType } from "../../ontology/relationship-types.js";
import { relationshipOf } from "../../ontology/relationship-types.js";

export type Validity = "CURRENT" | "ENDED" | "ANY";

/** The bounds that the fragment `valid` compares an edge's interval with. */
export interface ValidityBounds {
  readonly startsBy: string;
  readonly endsAfter: string;
  readonly endedBy: string;
}

const beginning = "";
const end = "9999-12-31";

/** States end at their validTo; deeds stay visible after their end. */
export function validityBounds(validity: Validity, asOf: string, deed: boolean): ValidityBounds {
  if (validity === "ANY") return { startsBy: end, endsAfter: beginning, endedBy: end };
  if (validity === "ENDED") return { startsBy: asOf, endsAfter: beginning, endedBy: asOf };
  return { startsBy: asOf, endsAfter: deed ? beginning : asOf, endedBy: end };
}

/** The bounds for a relationship type at a date. */
export const boundsOf = (type: RelationshipType, validity: Validity, asOf: string): ValidityBounds =>
  validityBounds(validity, asOf, relationshipOf(type).deed === true);
