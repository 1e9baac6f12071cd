import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { QueryDefinition } from "../../src/cypher/define-query.js";
import type { QueryRunner } from "../../src/cypher/query-runner.js";
import { cachedRunner, ReadCache } from "../../src/cypher/read-cache.js";

const query = (text: string): QueryDefinition<{ id: string }, { n: number }> => ({
  name: "test/some",
  params: z.object({ id: z.string() }),
  row: z.object({ n: z.int() }),
  holes: {},
  text,
});

describe("what was read of the graph's present version", () => {
  it("is given back for the same version", () => {
    const cache = new ReadCache();
    expect(cache.get("1", "k")).toBeUndefined();
    cache.set("1", "k", [{ n: 1 }]);
    expect(cache.get("1", "k")).toEqual([{ n: 1 }]);
    expect(cache.get("1", "other")).toBeUndefined();
  });

  it("is emptied by a new version, also for one that comes back", () => {
    const cache = new ReadCache();
    cache.get("1", "k");
    cache.set("1", "k", [{ n: 1 }]);
    expect(cache.get("2", "k")).toBeUndefined();
    expect(cache.get("1", "k")).toBeUndefined();
  });

  it("never takes rows that were read of an older version", () => {
    const cache = new ReadCache();
    cache.get("1", "k");
    cache.get("2", "k");
    cache.set("1", "k", [{ n: 1 }]);
    expect(cache.get("2", "k")).toBeUndefined();
  });

  it("keeps an empty answer as an answer", () => {
    const cache = new ReadCache();
    cache.get("1", "k");
    cache.set("1", "k", []);
    expect(cache.get("1", "k")).toEqual([]);
  });

  it("keeps no more than its bytes: the oldest go first", () => {
    const cache = new ReadCache(10_000);
    cache.get("1", "");
    for (let at = 0; at < 50; at += 1) cache.set("1", `k${at}`, [{ text: "x".repeat(400) }]);
    const kept = Array.from({ length: 50 }, (_, at) => at).filter((at) => cache.get("1", `k${at}`) !== undefined);
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.length).toBeLessThan(12);
    expect(kept.at(-1)).toBe(49);
  });

  it("weighs all rows, not the first alone", () => {
    const cache = new ReadCache(10_000);
    cache.get("1", "");
    cache.set("1", "k", [{ nodes: [] }, { nodes: Array.from({ length: 100 }, () => ({ name: "x".repeat(200) })) }]);
    expect(cache.get("1", "k")).toBeUndefined();
  });
});

describe("a runner with a cache", () => {
  const made = (version: () => Promise<string>) => {
    const run = vi.fn((_query: unknown, { id }: { id: string }) => Promise.resolve([{ n: id.length }]));
    const runner = cachedRunner({ run } as unknown as QueryRunner, new ReadCache(), version);
    return { run, runner };
  };

  it("asks the database once for the same statement with the same parameters", async () => {
    const { run, runner } = made(() => Promise.resolve("1"));
    for (const id of ["a", "a", "bb"]) expect(await runner.run(query("A"), { id })).toEqual([{ n: id.length }]);
    await runner.run(query("B"), { id: "a" });
    expect(run).toHaveBeenCalledTimes(3);
  });

  it("asks again after a commit of anyone", async () => {
    let version = 1;
    const { run, runner } = made(() => Promise.resolve(String(version)));
    await runner.run(query("A"), { id: "a" });
    version = 2;
    await runner.run(query("A"), { id: "a" });
    expect(run).toHaveBeenCalledTimes(2);
  });

  it("keeps no failure", async () => {
    const run = vi
      .fn()
      .mockRejectedValueOnce(new Error("gone"))
      .mockResolvedValueOnce([{ n: 1 }]);
    const runner = cachedRunner({ run }, new ReadCache(), () => Promise.resolve("1"));
    await expect(runner.run(query("A"), { id: "a" })).rejects.toThrow("gone");
    expect(await runner.run(query("A"), { id: "a" })).toEqual([{ n: 1 }]);
  });

  it("serves nothing where the version can't be learnt", async () => {
    const { run, runner } = made(() => Promise.reject(new Error("no version")));
    await expect(runner.run(query("A"), { id: "a" })).rejects.toThrow("no version");
    expect(run).not.toHaveBeenCalled();
  });
});
