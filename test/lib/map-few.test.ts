import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { mapFew } from "../../src/lib/map-few.js";

describe("working on a few at once", () => {
  it("keeps the order of the items whatever ends first", async () => {
    const waits = [30, 1, 20, 5];
    const done = await mapFew(waits, 2, async (ms) => {
      await sleep(ms);
      return ms * 2;
    });
    expect(done).toEqual([60, 2, 40, 10]);
  });

  it("never has more under way than are allowed, and uses what is allowed", async () => {
    let running = 0;
    let most = 0;
    await mapFew([...Array(10).keys()], 3, async () => {
      running += 1;
      most = Math.max(most, running);
      await sleep(2);
      running -= 1;
    });
    expect(most).toBe(3);
  });

  it("does nothing with nothing, and fails with the first failure", async () => {
    expect(await mapFew([], 3, () => Promise.reject(new Error("never")))).toEqual([]);
    await expect(mapFew([1, 2], 1, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  });
});
