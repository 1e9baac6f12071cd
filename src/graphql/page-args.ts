import { badInput } from "../errors.js";

/** What a list holds at least and at most in one page, and when it is not said. */
export const pageSizes = { least: 1, most: 100, usual: 20 } as const;

/** Refuses a page size outside the bounds; it is never cut silently. */
export function checkFirst(first: number, most: number = pageSizes.most, name = "first"): number {
  if (first < pageSizes.least || first > most)
    throw badInput(`${name} must be from ${pageSizes.least} to ${most}, but got ${first}.`, { [name]: first });
  return first;
}

/** Refuses a share outside 0 to 1. */
export function checkShare(share: number, name: string): number {
  if (!(share >= 0 && share <= 1)) throw badInput(`${name} must be from 0 to 1, but got ${share}.`, { [name]: share });
  return share;
}

/** Refuses a list of ids that is too long. */
export function checkIds(ids: readonly string[], most = 100, name = "ids"): readonly string[] {
  if (ids.length > most) throw badInput(`${name} takes at most ${most} ids, but got ${ids.length}.`);
  return ids;
}

/** What a list costs: one, and what an item costs as many times as a page may hold. */
export const listCost = ({
  args,
  childComplexity,
}: {
  args: Record<string, unknown>;
  childComplexity: number;
}): number => 1 + (typeof args["first"] === "number" ? args["first"] : pageSizes.usual) * Math.max(1, childComplexity);
