import type { PropertyTable } from "../ontology/properties.js";
import type { Properties, PropertyValue } from "./import-item.js";

/** What one data set states of a node or an edge, under the id that the data set gives it. */
export interface Statement {
  readonly dataSetId: string;
  readonly id: string;
  readonly properties: Properties;
}

/** Gives a data set's rank; the higher one is shown. */
export type RankOf = (dataSetId: string) => number;

/** A stated value that is not shown. */
export interface DifferingValue {
  readonly dataSetId: string;
  /** The id under which that data set knows the node. */
  readonly sourceId: string;
  readonly predicate: string;
  readonly value: PropertyValue;
}

/** What is shown of several statements, and what is not. */
export interface Merged {
  readonly shown: Properties;
  readonly differing: readonly DifferingValue[];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders statements: the higher rank first, then by the data set's id, then by the source's id. */
export const inOrder = (statements: readonly Statement[], rankOf: RankOf): Statement[] =>
  [...statements].sort(
    (a, b) =>
      rankOf(b.dataSetId) - rankOf(a.dataSetId) || compareText(a.dataSetId, b.dataSetId) || compareText(a.id, b.id),
  );

/** Replaces what a data set states under an id, or adds it. */
export const withStatement = (statements: readonly Statement[], statement: Statement): Statement[] => [
  ...statements.filter(({ dataSetId, id }) => dataSetId !== statement.dataSetId || id !== statement.id),
  statement,
];

const names = new Set(["name", "nameEn"]);

/**
 * Shows of several statements on a node the highest rank's values, whatever the order in which they came.
 * Other names become aliases, the aliases of all are joined, and other values are returned as differing.
 */
export function mergeNode(id: string, statements: readonly Statement[], rankOf: RankOf): Merged {
  const shown: Record<string, PropertyValue> = {};
  const differing: DifferingValue[] = [];
  const aliases = new Set<string>();
  for (const { dataSetId, id: sourceId, properties } of inOrder(statements, rankOf))
    for (const [predicate, value] of Object.entries(sorted(properties))) {
      const known = shown[predicate];
      if (predicate === "aliases") for (const alias of textsOf(value)) aliases.add(alias);
      else if (known === undefined) shown[predicate] = value;
      else if (sameValue(known, value)) continue;
      else if (names.has(predicate)) for (const alias of textsOf(value)) aliases.add(alias);
      else differing.push({ dataSetId, sourceId, predicate, value });
    }
  shown["name"] ??= id;
  for (const name of names) aliases.delete(String(shown[name]));
  if (aliases.size > 0) shown["aliases"] = [...aliases];
  return { shown, differing };
}

/** Shows of several statements on an edge the highest rank's values; the claims of all are joined. */
export function mergeEdge(statements: readonly Statement[], rankOf: RankOf): Properties {
  const shown: Record<string, PropertyValue> = {};
  const claimIds = new Set<string>();
  for (const { properties } of inOrder(statements, rankOf)) {
    const sourced = shown["documentId"] !== undefined;
    for (const [name, value] of Object.entries(properties)) {
      if (name === "claimIds") for (const id of textsOf(value)) claimIds.add(id);
      else if (!(sourced && name === "row")) shown[name] ??= value;
    }
  }
  if (claimIds.size > 0) shown["claimIds"] = [...claimIds];
  return shown;
}

const textsOf = (value: PropertyValue): readonly string[] => (typeof value === "object" ? value : [String(value)]);

/** Says whether two values are the same; a number read from the graph may stand for an integer. */
export function sameValue(a: PropertyValue | undefined, b: PropertyValue | undefined): boolean {
  if (typeof a === "object" && typeof b === "object")
    return a.length === b.length && a.every((part, index) => part === b[index]);
  return a === b || (isNumeric(a) && isNumeric(b) && String(a) === String(b));
}

const isNumeric = (value: PropertyValue | undefined): boolean => typeof value === "number" || typeof value === "bigint";

/** Writes statements as the graph keeps them; undefined where the own properties of the node or the edge say it all. */
export function encodeStatements(
  id: string,
  statements: readonly Statement[],
  rankOf: RankOf,
  saysAll: (statement: Statement) => boolean = () => true,
): string[] | undefined {
  const [only, second] = statements;
  if (second === undefined && only?.id === id && saysAll(only)) return undefined;
  return inOrder(statements, rankOf).map((statement) =>
    JSON.stringify([statement.dataSetId, statement.id, sorted(statement.properties)], (_, value: unknown) =>
      typeof value === "bigint" ? { integer: value.toString() } : value,
    ),
  );
}

const sorted = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).sort(([a], [b]) => compareText(a, b)));

/** Reads what data sets state of a node or an edge from its properties. */
export function statementsOf(properties: Properties, table: PropertyTable): Statement[] {
  const kept = properties["statements"];
  if (typeof kept === "object") return kept.map(decodeStatement);
  const own = Object.keys(table).flatMap((name): [string, PropertyValue][] => {
    const value = properties[name];
    return value === undefined ? [] : [[name, typedValue(value, table[name]?.type)]];
  });
  const dataSetIds = properties["dataSetIds"];
  const [dataSetId = ""] = typeof dataSetIds === "object" ? dataSetIds : [];
  return [{ dataSetId, id: String(properties["id"]), properties: Object.fromEntries(own) }];
}

function decodeStatement(text: string): Statement {
  const [dataSetId, id, properties] = JSON.parse(text, (_, value: unknown) =>
    typeof value === "object" && value !== null && "integer" in value ? BigInt(String(value.integer)) : value,
  ) as [string, string, Properties];
  return { dataSetId, id, properties };
}

/** The driver gives small integers as numbers; they go back as integers. */
const typedValue = (value: PropertyValue, type: string | undefined): PropertyValue =>
  type === "INT" && typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : value;
