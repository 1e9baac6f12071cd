import { type EntityLabel, entityLabels, organizationLabels } from "./entity-kinds.js";
import { industryRelationships } from "./industry-relationships.js";
import { knowledgeRelationships } from "./knowledge-relationships.js";
import type { RelationshipTypeSpec, TypeName } from "./relationship-type-spec.js";
import { socialRelationships } from "./social-relationships.js";

/** The one table of what an edge can be: type → ends, field names at either end, own properties, words. */
export const relationshipTypes = {
  ...socialRelationships,
  ...industryRelationships,
  ...knowledgeRelationships,
} as const satisfies Record<string, RelationshipTypeSpec>;

export type RelationshipType = keyof typeof relationshipTypes;

/** Every relationship type, in the order of the table. */
export const relationshipTypeNames = Object.keys(relationshipTypes) as RelationshipType[];

/** Says whether a text is a relationship type of the ontology. */
export const isRelationshipType = (type: string): type is RelationshipType => Object.hasOwn(relationshipTypes, type);

/** Gives the specification of a relationship type in the general form. */
export const relationshipOf = (type: RelationshipType): RelationshipTypeSpec => relationshipTypes[type];

/** The labels that a type name stands for: an interface stands for all that implement it. */
export const labelsOf = (name: TypeName): readonly EntityLabel[] => {
  if (name === "Entity") return entityLabels;
  return name === "Organization" ? organizationLabels : [name];
};

/** Says whether an edge of this type may go from the one label to the other: whether a field leads along it. */
export const mayConnect = (type: RelationshipType, from: EntityLabel, to: EntityLabel): boolean => {
  const includes = (names: readonly TypeName[], label: EntityLabel) =>
    names.some((name) => labelsOf(name).includes(label));
  const { from: starts, to: ends, ends: fields } = relationshipOf(type);
  const leads = fields.some(
    ({ direction, on, node }) => direction !== "IN" && includes([on], from) && includes([node], to),
  );
  return leads && includes(starts, from) && includes(ends, to);
};

/** The id of an edge: type, from, to, the declared discriminators and validFrom. Undirected edges start at the smaller id. */
export function relationshipId(
  type: RelationshipType,
  from: string,
  to: string,
  properties: Readonly<Record<string, unknown>> = {},
): string {
  const { discriminators = [], undirected } = relationshipOf(type);
  const [start, end] = undirected === true && to < from ? [to, from] : [from, to];
  const parts = [...discriminators, "validFrom"].map((name) => text(properties[name]));
  return [`rel:${type}`, start, end, ...parts].join("|").replace(/\|+$/, "");
}

const text = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");
