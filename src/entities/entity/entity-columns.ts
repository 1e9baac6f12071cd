import { type AskedInfo, askedOf } from "../../graphql/asked-columns.js";
import { kindOf } from "../../ontology/entity-kinds.js";
import { entityProperties, relationshipProperties } from "../../ontology/properties.js";
import type { TypeName } from "../../ontology/relationship-type-spec.js";
import { labelsOf, relationshipOf, type RelationshipType } from "../../ontology/relationship-types.js";

const ofEveryNode = ["id", ...Object.keys(entityProperties), "dataSetIds", "createdAt", "updatedAt"];

const columns = new Map<TypeName, readonly string[]>();

/** The properties that are served of a type's entities; statements give them as a list in this order, which is read twice as fast as a map. */
export function columnsOf(name: TypeName): readonly string[] {
  const known = columns.get(name);
  if (known !== undefined) return known;
  const own = labelsOf(name).flatMap((label) => Object.keys(kindOf(label).properties));
  const made = [...new Set([...ofEveryNode, ...own])];
  columns.set(name, made);
  return made;
}

/** Columns as a statement names them: written out, they are read faster than by a list of names as a parameter. */
export const writtenColumns = (of: "node" | "r", names: readonly string[]): string =>
  names.map((name) => `${of}.${name}`).join(", ");

/** Of a type's columns those that a question selects of a page's nodes, with id and name; all of them where it may need any. */
export function askedColumnsOf(name: TypeName, info: AskedInfo): readonly string[] {
  const [all, selected] = [columnsOf(name), askedOf("nodes", info)];
  return selected === null ? all : all.filter((column) => column === "id" || column === "name" || selected.has(column));
}

/** Of a relationship type's columns those that a question selects of a page's entries, with the id; all of them where it may need any. */
export function askedEdgeColumnsOf(type: RelationshipType, info: AskedInfo): readonly string[] {
  const [all, selected] = [edgeColumnsOf(type), askedOf("edges", info)];
  return selected === null ? all : all.filter((column) => column === "id" || selected.has(column));
}

/** The properties that are served of a relationship type's edges, in the order in which statements give them. */
export const edgeColumnsOf = (type: RelationshipType): readonly string[] => [
  ...new Set(["id", ...Object.keys(relationshipProperties), ...Object.keys(relationshipOf(type).properties)]),
];

/** Puts on an object the properties that a row of columns holds, and gives it back; what is null there is absent. */
export function fillFromRow<T extends object>(object: T, names: readonly string[], values: readonly unknown[]): T {
  const filled = object as Record<string, unknown>;
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at];
    const value = values[at];
    if (name !== undefined && value !== null && value !== undefined) filled[name] = value;
  }
  return object;
}
