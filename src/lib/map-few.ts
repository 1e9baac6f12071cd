/** Gives what `work` makes of each item, in their order, with at most so many under way at once. */
export async function mapFew<T, R>(items: readonly T[], most: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const rest = items.entries();
  const next = async (): Promise<void> => {
    for (const [at, item] of rest) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, next));
  return results;
}
