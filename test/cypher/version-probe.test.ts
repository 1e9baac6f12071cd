import { describe, expect, it, vi } from "vitest";
import { VersionProbe } from "../../src/cypher/version-probe.js";

describe("the probe of the graph's version", () => {
  it("is shared by all who come while it is under way", async () => {
    let answer: (version: string) => void = () => undefined;
    const ask = vi.fn(
      () =>
        new Promise<string>((resolve) => {
          answer = resolve;
        }),
    );
    const probe = new VersionProbe(ask);
    const asked = Array.from({ length: 100 }, () => probe.current());
    answer("7");
    expect(new Set(await Promise.all(asked))).toEqual(new Set(["7"]));
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it("is begun anew by whoever comes after its end", async () => {
    let version = 0;
    const ask = vi.fn(() => Promise.resolve(String((version += 1))));
    const probe = new VersionProbe(ask);
    expect([await probe.current(), await probe.current()]).toEqual(["1", "2"]);
  });

  it("that fails fails for all who share it, and the next one is asked anew", async () => {
    const ask = vi.fn().mockRejectedValueOnce(new Error("gone")).mockResolvedValueOnce("2");
    const probe = new VersionProbe(ask);
    const both = await Promise.allSettled([probe.current(), probe.current()]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await probe.current()).toBe("2");
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
