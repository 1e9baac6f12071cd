/** A place in the order of changes. */
export interface ChangePlace {
  readonly day: string;
  /** The kind of change and the id of what changed, which together are unique. */
  readonly id: string;
}

/**
 * Merges several lists of changes, each in order of day and then id, to the first `most` of all of them in that order.
 * Nothing is left out before its turn when each list holds its first `most` + 1 or all that it has. Gives also whether
 * more follow. Empty lists give an empty page.
 */
export function mergeChanges<T extends ChangePlace>(
  lists: readonly (readonly T[])[],
  most: number,
): { readonly page: T[]; readonly hasMore: boolean } {
  const merged = lists.flat().sort(inOrder);
  return { page: merged.slice(0, most), hasMore: merged.length > most };
}

const inOrder = (a: ChangePlace, b: ChangePlace): number => compare(a.day, b.day) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
