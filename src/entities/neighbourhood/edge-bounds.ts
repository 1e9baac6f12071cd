import {
  isRelationshipType,
  relationshipOf,
  type RelationshipType,
  relationshipTypeNames,
} from "../../ontology/relationship-types.js";
import { type Validity, validityBounds } from "../relations/validity.js";

const deeds = relationshipTypeNames.filter((type) => relationshipOf(type).deed === true);
const undirectedTypes = relationshipTypeNames.filter((type) => relationshipOf(type).undirected === true);

/** The types whose edges are read either way. */
export const undirected = (): string[] => [...undirectedTypes];

/** The relationship types asked for; all of them where none is named. */
export const typesAsked = (types: readonly string[] | null): RelationshipType[] =>
  types === null || types.length === 0 ? [...relationshipTypeNames] : types.filter((type) => isRelationshipType(type));

/** The parameters of the fragment `valid-at`: bounds of states, and the types whose edges stay visible after their end. */
export const boundsOfAll = (validity: Validity, asOf: string) => ({
  ...validityBounds(validity, asOf, false),
  deeds: [...deeds],
});
