import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BoundedMap } from "../../src/importing/bounded-map.js";
import { BitSet, Fingerprints } from "../../src/importing/fingerprints.js";

describe("fingerprints", () => {
  it("remember what a map remembers", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 200 }), (ids) => {
        const seen = new Fingerprints();
        const map = new Map<string, number>();
        ids.forEach((id, item) => {
          expect(seen.see(id, item % 7, item)?.item).toBe(map.get(id));
          if (!map.has(id)) map.set(id, item);
        });
        expect(seen.size).toBe(map.size);
      }),
    );
  });

  it("keep everything when they grow", () => {
    const seen = new Fingerprints();
    for (let item = 0; item < 50_000; item += 1) seen.see(`id ${item}`, item, item);
    for (let item = 0; item < 50_000; item += 1) expect(seen.see(`id ${item}`, 0, 0)).toEqual({ content: item, item });
    expect(seen.has("id 50000")).toBe(false);
  });

  it("take another content for an id", () => {
    const seen = new Fingerprints();
    seen.see("a", 1, 0);
    seen.replace("a", 2, 5);
    expect(seen.see("a", 9, 9)).toEqual({ content: 2, item: 5 });
  });
});

describe("a set of numbers", () => {
  it("has what was added and nothing else", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000)), fc.nat(100_000), (numbers, other) => {
        const set = new BitSet();
        for (const number of numbers) set.add(number);
        for (const number of numbers) expect(set.has(number)).toBe(true);
        expect(set.has(other)).toBe(numbers.includes(other));
      }),
    );
  });
});

describe("a bounded map", () => {
  it("keeps what is used and never grows beyond its size", () => {
    const map = new BoundedMap<number, string>(10);
    for (let key = 0; key < 100; key += 1) {
      map.set(key, `v${key}`);
      expect(map.peek(0) ?? "v0").toBe("v0");
    }
    const kept = Array.from({ length: 100 }, (_, key) => map.peek(key)).filter((value) => value !== undefined);
    expect(kept.length).toBeLessThanOrEqual(10);
    expect(map.peek(0)).toBe("v0");
  });
});
