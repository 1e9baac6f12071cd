/** What an analysis says of one thing: a number (a score, a loss, an importance) or a word (a class). */
export type ScenarioValue = number | string;

/** A thing of which an analysis says something else under the scenario; null where it says nothing. */
export interface ValueChange {
  readonly id: string;
  readonly before: ScenarioValue | null;
  readonly after: ScenarioValue | null;
}

/** Two sums of the same numbers in another order differ by rounding: such a difference is none. */
const tolerance = 1e-9;

/**
 * Gives what differs between two answers: words first by id, then numbers by the size of the difference (what is new or gone
 * counts with its whole value), then id. Values that differ by rounding alone do not differ.
 */
export function compareValues(
  before: ReadonlyMap<string, ScenarioValue>,
  after: ReadonlyMap<string, ScenarioValue>,
): ValueChange[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids
    .map((id) => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null }))
    .filter((change) => !isSame(change))
    .sort((a, b) => compareSizes(sizeOf(b), sizeOf(a)) || (a.id < b.id ? -1 : 1));
}

const isSame = ({ before, after }: ValueChange): boolean =>
  typeof before === "number" && typeof after === "number"
    ? Math.abs(before - after) <= tolerance * Math.max(1, Math.abs(before), Math.abs(after))
    : before === after;

const sizeOf = ({ before, after }: ValueChange): number =>
  typeof before === "string" || typeof after === "string"
    ? Infinity
    : Math.abs((typeof after === "number" ? after : 0) - (typeof before === "number" ? before : 0));

/** Infinity less Infinity is no number. */
const compareSizes = (a: number, b: number): number => (a === b ? 0 : a - b);
