/** What is known of companies and products beside who makes what: the typed part of the evaluation's graph. */

/** Two things that are tied, by their names. */
export type Tie = readonly [string, string];

/**
 * Gives the ties between the given ends and what joins them: what is neither an end nor tied to two others leads nowhere and is
 * left out, again and again until none is left.
 */
export function joiningTies(ties: readonly Tie[], ends: ReadonlySet<string>): Tie[] {
  let kept = onceEach(ties.filter(([a, b]) => a !== b));
  for (;;) {
    const degrees = new Map<string, number>();
    for (const name of kept.flat()) degrees.set(name, (degrees.get(name) ?? 0) + 1);
    const leads = (name: string): boolean => ends.has(name) || (degrees.get(name) ?? 0) >= 2;
    const next = kept.filter(([a, b]) => leads(a) && leads(b));
    if (next.length === kept.length) return next;
    kept = next;
  }
}

const onceEach = (ties: readonly Tie[]): Tie[] => [
  ...new Map(ties.map(([a, b]): [string, Tie] => [a < b ? `${a}|${b}` : `${b}|${a}`, [a, b]])).values(),
];
