import { LRUCache } from "lru-cache";
import type { QueryRunner } from "./query-runner.js";

/** What was read of the graph's present version; one for the whole process, emptied by a commit of anyone. */
export class ReadCache {
  private version = "";
  private readonly kept: LRUCache<string, { rows: readonly unknown[] }>;

  /** Keeps about so many bytes of statements, parameters and rows. */
  constructor(bytes: number = 64 * 2 ** 20) {
    this.kept = new LRUCache({ maxSize: bytes, sizeCalculation: ({ rows }, key) => key.length + 200 + weigh(rows) });
  }

  /** Gives the rows kept for a key of this version, or undefined. */
  get(version: string, key: string): readonly unknown[] | undefined {
    if (version !== this.version) {
      this.kept.clear();
      this.version = version;
    }
    return this.kept.get(key)?.rows;
  }

  /** Keeps rows that were read of this version; those of an older one are not kept. */
  set(version: string, key: string, rows: readonly unknown[]): void {
    if (version === this.version) this.kept.set(key, { rows });
  }
}

/** About how many bytes a value takes: two for each character, sixteen for what is no text, and its parts. */
function weigh(value: unknown): number {
  if (typeof value === "string") return 16 + 2 * value.length;
  if (typeof value !== "object" || value === null) return 16;
  let bytes = 16;
  for (const [key, part] of Object.entries(value)) bytes += 2 * key.length + weigh(part);
  return bytes;
}

/** Gives a runner for one request that serves what the cache holds of the request's version of the graph. */
export const cachedRunner = (runner: QueryRunner, cache: ReadCache, version: () => Promise<string>): QueryRunner => ({
  run: async (query, params, options) => {
    const now = await version();
    const key = `${query.text}\u0000${JSON.stringify(params)}`;
    const known = cache.get(now, key);
    if (known !== undefined) return known as never;
    const rows = await runner.run(query, params, options);
    cache.set(now, key, rows);
    return rows;
  },
});
