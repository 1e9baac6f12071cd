import { codeKey, type CodeItem, type EdgeItem, type NodeItem, type Properties } from "./import-item.js";
import { hashOf } from "./fingerprints.js";
import { sourceIdOf } from "./plan-edges.js";

/** How items of a pass are told apart: what is the same thing, and what is said of it. */
export interface ItemKeys<T> {
  readonly keyOf: (item: T) => string;
  readonly contentOf: (item: T) => number;
  /** The ids that must be in the graph or in the data set. */
  readonly referencesOf: (item: T) => readonly string[];
}

function contentOf(head: string, properties: Properties): number {
  let text = head;
  for (const [name, value] of Object.entries(properties))
    if (name !== "row")
      text += `\u0001${name}\u0002${typeof value === "object" ? value.join("\u0003") : String(value)}`;
  return hashOf(text)[0];
}

/** Nodes are told apart by their ids. */
export const nodeKeys: ItemKeys<NodeItem> = {
  keyOf: ({ id }) => id,
  contentOf: ({ label, properties }) => contentOf(label, properties),
  referencesOf: () => [],
};

/** Codes are told apart by their key and who holds them. */
export const codeKeys: ItemKeys<CodeItem> = {
  keyOf: ({ scheme, edition, value, entityId }) => `${codeKey(scheme, edition, value)}|${entityId}`,
  contentOf: () => 0,
  referencesOf: ({ entityId }) => [entityId],
};

/** Edges are told apart by type, ends, discriminators and validFrom; the row that they come from is no difference. */
export const edgeKeys: ItemKeys<EdgeItem> = {
  keyOf: sourceIdOf,
  contentOf: ({ type, properties }) => contentOf(type, properties),
  referencesOf: ({ from, to }) => [from, to],
};
