import { type EntityLabel, kindOf } from "../ontology/entity-kinds.js";
import { entityProperties, type PropertyTable } from "../ontology/properties.js";
import { addTo, type GraphWrites } from "./graph-writes.js";
import type { Properties, PropertyValue } from "./import-item.js";
import type { KnownGraph } from "./known-graph.js";
import { searchKeysOf } from "./search-keys.js";
import { addStatedClaims, possibleClaimIds } from "./stated-claims.js";
import { encodeStatements, mergeNode, sameValue, type Statement, statementsOf } from "./statements.js";

/** A node as the graph has it. */
export interface KnownNode {
  readonly id: string;
  readonly properties: Properties;
  readonly codes: readonly string[];
}

/** What planning needs beside the statements: ranks, regions, and the instant that everything of an import carries. */
export interface PlanContext extends KnownGraph {
  readonly stamp: string;
}

const tables = new Map<EntityLabel, PropertyTable>();

/** The properties that data sets state of a label's nodes. */
export function statedProperties(label: EntityLabel): PropertyTable {
  const known = tables.get(label);
  if (known !== undefined) return known;
  const made = { ...entityProperties, ...kindOf(label).properties };
  tables.set(label, made);
  return made;
}

/** Gives what the data sets state of a node, as the graph keeps it. */
export const statementsOfNode = (label: EntityLabel, node: KnownNode | undefined): Statement[] =>
  node === undefined ? [] : statementsOf(node.properties, statedProperties(label));

/** What a node is to be: its label, its id and all that is stated of it. */
export interface WantedNode {
  readonly label: EntityLabel;
  readonly id: string;
  readonly statements: readonly Statement[];
}

const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();

/** Adds to the writes what makes a node as wanted; gives false where the graph has it so already. */
export function planNode(
  writes: GraphWrites,
  wanted: WantedNode,
  node: KnownNode | undefined,
  context: PlanContext,
): boolean {
  const { label, id, statements } = wanted;
  const { shown, differing } = mergeNode(id, statements, context.rankOf);
  const names = [shown["name"], ...listOf(shown["aliases"])].map(String);
  const kept: Record<string, PropertyValue | undefined> = {
    ...shown,
    dataSetIds: sorted(statements.map(({ dataSetId }) => dataSetId)),
    statements: encodeStatements(id, statements, context.rankOf, isNamed),
    searchKeys: searchKeysOf(names, sorted(node?.codes ?? [])),
  };
  const claimNode = { id, name: String(shown["name"]) };
  if (node === undefined) {
    const stamps = { id, version: 1n, createdAt: context.stamp, updatedAt: context.stamp };
    addTo(writes.newNodes, label, withoutGaps({ ...kept, ...stamps }));
    addStatedClaims(writes, claimNode, differing, context);
    return true;
  }
  const changes = differences(node.properties, kept, [...Object.keys(statedProperties(label)), ...Object.keys(kept)]);
  if (Object.keys(changes).length === 0) return false;
  const version = Number(node.properties["version"] ?? 0);
  writes.nodeChanges.push({
    id,
    version,
    changes: { ...changes, version: BigInt(version + 1), updatedAt: context.stamp },
  });
  const before = statementsOfNode(label, node);
  if (before.length + statements.length > 2) {
    writes.goneNodes.push(...possibleClaimIds(id, [...before, ...statements]));
    addStatedClaims(writes, claimNode, differing, context);
  }
  return true;
}

const listOf = (value: PropertyValue | undefined): readonly string[] => (typeof value === "object" ? value : []);

/** A stub shows its id for a name, which nobody stated. */
const isNamed = ({ properties }: Statement): boolean => properties["name"] !== undefined;

/** Leaves out what is not stated: the graph keeps no empty properties. */
const withoutGaps = (properties: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));

/** What must be set, or with null taken away, to get from what is kept to what is wanted. */
export function differences(
  have: Properties,
  want: Readonly<Record<string, PropertyValue | undefined>>,
  names: readonly string[],
): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const name of new Set(names)) {
    const [old, next] = [have[name], want[name]];
    if (old === undefined && next === undefined) continue;
    if (!sameValue(old, next)) changes[name] = next ?? null;
  }
  return changes;
}
