import { badInput } from "../errors.js";

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** The bounds of the numbers that a diagnosis takes. */
const bounds: Readonly<Record<string, Bounds>> = {
  minConfidence: { least: 0, most: 1 },
  depth: { least: 1, most: 12 },
  maxProducts: { least: 1, most: 5000 },
  lq: { least: 0, most: 100 },
  hhi: { least: 0, most: 1 },
  suppliers: { least: 1, most: 1000 },
  coverage: { least: 0, most: 1 },
  hops: { least: 1, most: 12 },
  blocking: { least: 1, most: 2 },
};

/** Gives the arguments back when every number lies within its bounds; refuses the first that does not. */
export function checkDiagnosisArgs<T extends { thresholds?: object | null }>(args: T): T {
  for (const [name, value] of Object.entries<unknown>({ ...args, ...(args.thresholds ?? {}) })) {
    const range = bounds[name];
    if (range === undefined || typeof value !== "number") continue;
    if (!(value >= range.least && value <= range.most))
      throw badInput(`${name} must be from ${range.least} to ${range.most}, but got ${value}.`, { [name]: value });
  }
  return args;
}
