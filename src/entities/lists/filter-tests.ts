import { badInput } from "../../errors.js";
import type { TypeName } from "../../ontology/relationship-type-spec.js";
import { labelsOf } from "../../ontology/relationship-types.js";
import { filterableOf, relationEndsOf } from "./filter.types.js";

/** One test of a filter, as the statement `fragments/filter` reads it. */
export interface FilterTest {
  readonly kind:
    | "oneOf"
    | "anyOf"
    | "contains"
    | "startsWith"
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

/** Turns a filter as the API takes it into tests; a filter may follow one relation, not a relation of a relation. */
export function filterTests(name: TypeName, filter: unknown, nested = false): FilterTest[] {
  if (!isGiven(filter)) return [];
  const properties = filterableOf(name);
  const relations = new Map(relationEndsOf(name).map(({ type, end }) => [end.field, { type, end }]));
  return Object.entries(filter as Given)
    .filter(([, value]) => isGiven(value))
    .flatMap(([key, value]) => {
      if (key === "ids") return [{ kind: "oneOf" as const, property: "id", values: value }];
      if (key === "regionId") return [{ kind: "within" as const, value }];
      if (Object.hasOwn(properties, key)) return propertyTests(key, value, properties[key]?.type === "STRING_LIST");
      const relation = relations.get(key);
      if (relation === undefined) throw badInput(`A filter of ${name} takes its fields, but got ${key}.`);
      if (nested) throw badInput(`A filter may follow one relation, but got ${key} below another.`);
      return relationTests(relation.type, relation.end, value as Given);
    });
}

function propertyTests(property: string, value: unknown, isList: boolean): FilterTest[] {
  if (typeof value === "boolean") return [{ kind: "oneOf", property, values: [value] }];
  if (Array.isArray(value)) return [{ kind: isList ? "anyOf" : "oneOf", property, values: value }];
  const given = value as Given;
  const tests: FilterTest[] = rangeKinds
    .filter((kind) => isGiven(given[kind]))
    .map((kind) => ({
      kind,
      property,
      value: typeof given[kind] === "string" ? lower(kind, given[kind]) : given[kind],
    }));
  if (isGiven(given["in"])) tests.push({ kind: isList ? "anyOf" : "oneOf", property, values: given["in"] });
  return tests;
}

const lower = (kind: string, text: string): string =>
  kind === "contains" || kind === "startsWith" ? text.toLowerCase() : text;

function relationTests(
  type: string,
  { direction, node }: { direction: string; node: TypeName },
  given: Given,
): FilterTest[] {
  const related = (tests: FilterTest[], least: number, most: number): FilterTest => ({
    kind: "related",
    type,
    direction,
    labels: [...labelsOf(node)],
    tests,
    least,
    most,
  });
  const tests: FilterTest[] = [];
  if (isGiven(given["some"])) tests.push(related(filterTests(node, given["some"], true), 1, unbounded));
  if (isGiven(given["none"])) tests.push(related(filterTests(node, given["none"], true), 0, 0));
  const count = given["count"] as { atLeast?: number; atMost?: number } | undefined;
  if (isGiven(count)) tests.push(related([], count?.atLeast ?? 0, count?.atMost ?? unbounded));
  return tests;
}
