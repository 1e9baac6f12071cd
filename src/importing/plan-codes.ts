import { labelOfId } from "../ontology/entity-kinds.js";
import type { GraphWrites } from "./graph-writes.js";
import { codeKey, type CodeItem, type EdgeItem, type NodeItem } from "./import-item.js";
import { findCodeHolders, findSearchWords } from "./import.queries.js";
import { mergeEntities } from "./merge-entities.js";
import { type BatchContext, planEdges, planNodes } from "./plan-batch.js";
import type { Located } from "./read-items.js";
import type { IdResolver } from "./resolve-ids.js";
import { RowProblem } from "./row-problem.js";
import { searchKeysOf } from "./search-keys.js";

const keyOf = ({ scheme, edition, value }: CodeItem): string => codeKey(scheme, edition, value);

/** Gives pairs of nodes that hold one valid code, and so are one. */
export async function findPairs(
  items: readonly Located<CodeItem>[],
  canonical: ReadonlyMap<string, string>,
  { database }: BatchContext,
): Promise<{ one: string; other: string; located: Located<CodeItem> }[]> {
  const identifying = items.filter(({ item }) => item.valid !== false);
  const rows = await database.run(findCodeHolders, { keys: [...new Set(identifying.map(({ item }) => keyOf(item)))] });
  const holders = new Map(rows.filter(({ valid }) => valid !== false).map(({ key, holderId }) => [key, holderId]));
  return identifying.flatMap((located) => {
    const holder = canonical.get(located.item.entityId);
    if (holder === undefined) return [];
    const first = holders.get(keyOf(located.item)) ?? holder;
    holders.set(keyOf(located.item), first);
    return first === holder ? [] : [{ one: first, other: holder, located }];
  });
}

/** Makes one node of every pair that a code joins; a code that two kinds of things claim is told and left out. */
export async function mergeByCodes(
  items: readonly Located<CodeItem>[],
  ids: IdResolver,
  context: BatchContext,
  onProblem: (located: Located<CodeItem>, problem: RowProblem) => void,
): Promise<Located<CodeItem>[]> {
  const refused = new Set<Located<CodeItem>>();
  for (;;) {
    const rest = items.filter((located) => !refused.has(located));
    const canonical = await ids.resolve(rest.map(({ item }) => item.entityId));
    const pairs = await findPairs(rest, canonical, context);
    if (pairs.length === 0) return rest;
    const touched = new Set<string>();
    for (const { one, other, located } of pairs) {
      // A node that was merged in this round is looked at again in the next.
      if (touched.has(one) || touched.has(other)) continue;
      touched.add(one).add(other);
      if (labelOfId(one) === labelOfId(other)) await mergeEntities(context, one, other);
      else {
        refused.add(located);
        onProblem(located, codeConflict(located.item, one, other));
      }
    }
    ids.forget();
  }
}

const codeConflict = (item: CodeItem, one: string, other: string): RowProblem =>
  new RowProblem(
    "CODE_CONFLICT",
    "value",
    `A code belongs to one thing, but ${keyOf(item)} is claimed by ${one} and ${other}.`,
  );

/** Plans code nodes, the edges to them, and the holders' search keys; gives how many need no change. */
export async function planCodes(
  writes: GraphWrites,
  items: readonly CodeItem[],
  canonical: ReadonlyMap<string, string>,
  context: BatchContext,
): Promise<number> {
  const held = items.filter(({ entityId }) => canonical.has(entityId));
  const nodes = held.map(codeNode);
  const edges = held.map((item): EdgeItem => {
    const properties = { status: "ASSERTED", confidence: 1 };
    return { type: "HAS_CODE", from: item.entityId, to: `code:${keyOf(item)}`, properties };
  });
  const { unchanged: unchangedNodes, canonical: codeIds } = await planNodes(writes, nodes, context);
  const unchangedEdges = await planEdges(writes, edges, new Map([...canonical, ...codeIds]), context);
  await planSearchKeys(writes, held, canonical, context);
  return unchangedNodes + unchangedEdges;
}

function codeNode(item: CodeItem): NodeItem {
  const { scheme, edition, value, valid } = item;
  const key = keyOf(item);
  const properties = { name: value, key, scheme, edition, value, ...(valid === undefined ? {} : { valid }) };
  return { label: "Code", id: `code:${key}`, properties };
}

async function planSearchKeys(
  writes: GraphWrites,
  items: readonly CodeItem[],
  canonical: ReadonlyMap<string, string>,
  { database }: BatchContext,
): Promise<void> {
  const added = new Map<string, Set<string>>();
  for (const { entityId, scheme, value } of items) {
    const id = canonical.get(entityId) ?? entityId;
    if (scheme !== "ID") added.set(id, (added.get(id) ?? new Set()).add(value));
  }
  for (const { id, names, codes, searchKeys } of await database.run(findSearchWords, { ids: [...added.keys()] })) {
    const values = [...new Set([...codes, ...(added.get(id) ?? [])])].sort();
    const keys = searchKeysOf(names, values);
    if (keys.join("\n") !== searchKeys.join("\n")) writes.searchKeys.push({ id, searchKeys: keys });
  }
}
