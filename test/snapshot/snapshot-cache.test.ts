import { describe, expect, it, vi } from "vitest";
import { SnapshotCache } from "../../src/snapshot/snapshot-cache.js";

describe("what was extracted from one version of the graph", () => {
  it("is built once for all who ask meanwhile and afterwards", async () => {
    const cache = new SnapshotCache();
    const build = vi.fn(() => new Promise<object>((resolve) => setTimeout(resolve, 5, { regions: 3 })));
    const all = await Promise.all([cache.get("regions", "1", build), cache.get("regions", "1", build)]);
    expect(all[0]).toBe(all[1]);
    expect(await cache.get("regions", "1", build)).toBe(all[0]);
    expect(build).toHaveBeenCalledTimes(1);
  });

  it("is built anew for another version and under another name", async () => {
    const cache = new SnapshotCache();
    let built = 0;
    const build = () => Promise.resolve((built += 1));
    expect(await cache.get("a", "1", build)).toBe(1);
    expect(await cache.get("a", "2", build)).toBe(2);
    expect(await cache.get("b", "2", build)).toBe(3);
    expect(await cache.get("a", "2", build)).toBe(2);
  });

  it("is not kept where the building failed: all who shared it learn so, the next one builds", async () => {
    const cache = new SnapshotCache();
    const build = vi.fn().mockRejectedValueOnce(new Error("gone")).mockResolvedValueOnce("whole");
    const both = await Promise.allSettled([cache.get("a", "1", build), cache.get("a", "1", build)]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await cache.get("a", "1", build)).toBe("whole");
    expect(build).toHaveBeenCalledTimes(2);
  });

  it("keeps so many and no more", async () => {
    const cache = new SnapshotCache({ enabled: true, most: 2 });
    const build = vi.fn(() => Promise.resolve("x"));
    for (const name of ["a", "b", "c", "a"]) await cache.get(name, "1", build);
    expect(build).toHaveBeenCalledTimes(4);
    await cache.get("c", "1", build);
    expect(build).toHaveBeenCalledTimes(4);
  });

  it("keeps nothing when it is turned off", async () => {
    const cache = new SnapshotCache({ enabled: false });
    const build = vi.fn(() => Promise.resolve("x"));
    await Promise.all([cache.get("a", "1", build), cache.get("a", "1", build)]);
    expect(build).toHaveBeenCalledTimes(2);
  });
});
