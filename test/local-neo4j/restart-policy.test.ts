import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextRestartDelay, restartWindowMs } from "../../src/local-neo4j/restart-policy.js";

describe("the wait before a restart", () => {
  it("doubles from one second to sixteen while the database keeps dying, then there is no more", () => {
    const restarts: number[] = [];
    const waits: (number | undefined)[] = [];
    let now = 1_000_000;
    for (let death = 0; death < 6; death += 1) {
      const wait = nextRestartDelay(restarts, now);
      waits.push(wait);
      now += wait ?? 0;
      restarts.push(now);
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16000, undefined]);
  });

  it("is one second again when the last restart was ten minutes ago", () => {
    const now = 5_000_000;
    expect(nextRestartDelay([now - restartWindowMs], now)).toBe(1000);
    expect(nextRestartDelay([now - restartWindowMs + 1], now)).toBe(2000);
  });

  it("never lets more than five restarts begin within any ten minutes, whenever the database dies", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400_000 }), { maxLength: 60 }), (lives) => {
        const restarts: number[] = [];
        let now = 0;
        for (const life of lives) {
          now += life;
          const wait = nextRestartDelay(restarts, now);
          if (wait === undefined) continue;
          now += wait;
          restarts.push(now);
        }
        for (const [place, began] of restarts.entries()) {
          const sixth = restarts[place + 5];
          if (sixth !== undefined) expect(sixth - began).toBeGreaterThanOrEqual(restartWindowMs);
        }
      }),
    );
  });
});
