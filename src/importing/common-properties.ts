/** Rows with what all of them share taken out: it is sent once. */
export interface SplitRows<T> {
  readonly common: Readonly<Record<string, unknown>>;
  readonly rows: readonly T[];
}

type Properties = Readonly<Record<string, unknown>>;

/** Splits rows' properties into those that all rows share and those of each. */
export function splitCommon(all: readonly Properties[]): SplitRows<Properties> {
  const [first] = all;
  if (first === undefined) return { common: {}, rows: all };
  const shared = Object.keys(first).filter((name) => all.every((row) => isSame(row[name], first[name])));
  const isShared = new Set(shared);
  const rows = all.map((row) => {
    const own: Record<string, unknown> = {};
    for (const name of Object.keys(row)) if (!isShared.has(name)) own[name] = row[name];
    return own;
  });
  return { common: Object.fromEntries(shared.map((name) => [name, first[name]])), rows };
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((part, index) => part === other[index]);
}
