import { badInput } from "../../errors.js";
import type { RelationEnd, TypeName } from "../../ontology/relationship-type-spec.js";
import { labelsOf, type RelationshipType } from "../../ontology/relationship-types.js";
import { boundsOf } from "../relations/validity.js";
import { filterableOf, relationEndsOf } from "./filter.types.js";

/** One test of a filter, as the statement `fragments/filter` reads it. */
export interface FilterTest {
  readonly kind:
    | "oneOf"
    | "anyOf"
    | "contains"
    | "startsWith"
    | "anyContains"
    | "anyStartsWith"
    | "atLeast"
    | "atMost"
    | "unknown"
    | "within"
    | "related";
  readonly [parameter: string]: unknown;
}

type Given = Readonly<Record<string, unknown>>;

const unbounded = 1e15;
const isGiven = (value: unknown): boolean => value !== undefined && value !== null;
const rangeKinds = ["contains", "startsWith", "atLeast", "atMost", "unknown"] as const;

/**
 * Turns a filter as the API takes it into tests; a filter may follow one relation, not a relation of a relation.
 * Relations count as their fields show them at the date: states while they last, deeds for good.
 */
export function filterTests(name: TypeName, filter: unknown, asOf: string, nested = false): FilterTest[] {
  if (!isGiven(filter)) return [];
  const properties = filterableOf(name);
  const relations = new Map(relationEndsOf(name).map(({ type, end }) => [end.field, { type, end }]));
  return Object.entries(filter as Given)
    .filter(([, value]) => isGiven(value))
    .flatMap(([key, value]) => {
      if (key === "ids") return [{ kind: "oneOf" as const, property: "id", values: value }];
      // A coverage has a regionId of its own, which is no place that it lies in.
      if (key === "regionId" && !Object.hasOwn(properties, key))
        return [{ kind: "within" as const, value, ...timeOf("LOCATED_IN", asOf) }];
      if (Object.hasOwn(properties, key)) return propertyTests(key, value, properties[key]?.type === "STRING_LIST");
      const relation = relations.get(key);
      if (relation === undefined) throw badInput(`A filter of ${name} takes its fields, but got ${key}.`);
      if (nested) throw badInput(`A filter may follow one relation, but got ${key} below another.`);
      return relationTests(relation.type, relation.end, value as Given, asOf);
    });
}

const timeOf = (type: RelationshipType, asOf: string) => {
  const { startsBy, endsAfter } = boundsOf(type, "CURRENT", asOf);
  return { startsBy, endsAfter };
};

function propertyTests(property: string, value: unknown, isList: boolean): FilterTest[] {
  if (typeof value === "boolean") return [{ kind: "oneOf", property, values: [value] }];
  if (Array.isArray(value)) return [{ kind: isList ? "anyOf" : "oneOf", property, values: value }];
  const given = value as Given;
  const tests: FilterTest[] = rangeKinds
    .filter((kind) => isGiven(given[kind]))
    .map((kind) => {
      const value = given[kind];
      if ((kind !== "contains" && kind !== "startsWith") || typeof value !== "string") return { kind, property, value };
      const ofItems = kind === "contains" ? ("anyContains" as const) : ("anyStartsWith" as const);
      return { kind: isList ? ofItems : kind, property, value: value.toLowerCase() };
    });
  if (isGiven(given["in"])) tests.push({ kind: isList ? "anyOf" : "oneOf", property, values: given["in"] });
  return tests;
}

function relationTests(
  type: RelationshipType,
  { direction, node }: RelationEnd,
  given: Given,
  asOf: string,
): FilterTest[] {
  const related = (tests: FilterTest[], least: number, most: number): FilterTest => ({
    kind: "related",
    type,
    direction,
    labels: [...labelsOf(node)],
    ...timeOf(type, asOf),
    // Beside the tests: a search of the region's tree within a list of tests takes seconds to plan.
    within: tests.find(({ kind }) => kind === "within") ?? null,
    tests: tests.filter(({ kind }) => kind !== "within"),
    least,
    most,
  });
  const tests: FilterTest[] = [];
  if (isGiven(given["some"])) tests.push(related(filterTests(node, given["some"], asOf, true), 1, unbounded));
  if (isGiven(given["none"])) tests.push(related(filterTests(node, given["none"], asOf, true), 0, 0));
  const count = given["count"] as { atLeast?: number; atMost?: number } | undefined;
  if (isGiven(count)) tests.push(related([], count?.atLeast ?? 0, count?.atMost ?? unbounded));
  return tests;
}
