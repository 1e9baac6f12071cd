type Properties = Readonly<Record<string, unknown>>;

/** Rows' properties as a table: what all rows share, which is sent once, and of each row the values of the others. */
export interface SplitRows {
  readonly common: Properties;
  /** The names of what is not common, sorted. */
  readonly names: readonly string[];
  /** Each row's values in the order of the names; null for what a row lacks. */
  readonly rows: readonly (readonly unknown[])[];
}

/** Splits rows' properties into those that all rows share and those of each. */
export function splitCommon(all: readonly Properties[]): SplitRows {
  const [first = {}] = all;
  const shared = Object.keys(first)
    .filter((name) => all.every((row) => isSame(row[name], first[name])))
    .sort();
  const own = new Set(all.flatMap((row) => Object.keys(row)));
  for (const name of shared) own.delete(name);
  const names = [...own].sort();
  return {
    common: Object.fromEntries(shared.map((name) => [name, first[name]])),
    names,
    rows: all.map((row) => names.map((name) => row[name] ?? null)),
  };
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((part, index) => part === other[index]);
}
