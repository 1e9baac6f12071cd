import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { badInput } from "../errors.js";

/** The place after which a page begins: the sort key, whether it was unknown, and the id. */
export interface Place {
  readonly key: string | number | null;
  readonly id: string;
}

/** Most lists are asked for in few orders and without a filter; a long filter would cost more to keep than its digest. */
const named = new LRUCache<string, string>({ max: 500 });
const keptCharacters = 200;

/** Names the list, filter and order that a cursor is made under; a digest, so that a cursor says nothing but its place. */
export function orderName(...parts: readonly unknown[]): string {
  const text = JSON.stringify(parts);
  const known = named.get(text);
  if (known !== undefined) return known;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 16);
  if (text.length <= keptCharacters) named.set(text, name);
  return name;
}

/** Writes a place as a cursor; `order` names list, filter and order, so that a cursor of another is refused. */
export const toCursor = ({ key, id }: Place, order: string): string =>
  Buffer.from(JSON.stringify([key, id, order])).toString("base64url");

/** Reads a cursor that was made under the same order and filter. */
export function fromCursor(cursor: string, order: string): Place {
  const parts = decode(cursor);
  if (parts === null) throw badInput(`after must be a cursor of this list, but got ${JSON.stringify(cursor)}.`);
  const [key, id, made] = parts;
  if (made !== order)
    throw badInput("A cursor holds for the order and the filter that it was made under, but got one of another list.", {
      reason: "CURSOR_STALE",
    });
  return { key, id };
}

function decode(cursor: string): [string | number | null, string, string] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (!Array.isArray(parts) || parts.length !== 3) return null;
    const [key, id, order] = parts as unknown[];
    if (typeof id !== "string" || typeof order !== "string") return null;
    return key === null || typeof key === "string" || typeof key === "number" ? [key, id, order] : null;
  } catch {
    return null;
  }
}
