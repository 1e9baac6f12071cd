import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromCursor, orderName, toCursor } from "../../src/graphql/sort-page.js";

const aPlace = fc.record({
  key: fc.oneof(fc.constant(null), fc.string(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
  id: fc.string({ minLength: 1 }),
});

describe("a cursor", () => {
  it("leads back to its place under its own order", () => {
    fc.assert(
      fc.property(aPlace, fc.string(), ({ key, id }, order) => {
        const place = { key: Object.is(key, -0) ? 0 : key, id };
        expect(fromCursor(toCursor(place, order), order)).toEqual(place);
      }),
    );
  });

  it("keeps Chinese names, lone surrogates and NUL", () => {
    for (const key of ["臻至机械", "𠮷野家", "\uD800", "a\u0000b", '"', ""])
      expect(fromCursor(toCursor({ key, id: "ent:1" }, "o"), "o")).toEqual({ key, id: "ent:1" });
  });

  it("is made of signs that need no escaping in an address", () => {
    expect(toCursor({ key: "臻至机械??>>", id: "ent:1" }, "o")).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it("of another order or filter is refused as stale", () => {
    const cursor = toCursor({ key: "a", id: "ent:1" }, orderName("Enterprise", { property: "name" }, "ASC", null));
    const other = orderName("Enterprise", { property: "name" }, "DESC", null);
    expect(() => fromCursor(cursor, other)).toThrow(
      expect.objectContaining({
        code: "BAD_USER_INPUT",
        details: { reason: "CURSOR_STALE" },
        message: expect.stringContaining("the order and the filter that it was made under") as string,
      }),
    );
  });

  it.each([
    ["nothing", ""],
    ["a word", "next"],
    ["a number", "42"],
    ["what is no base64", "%%%"],
    ["JSON of another shape", Buffer.from('{"key":1}').toString("base64url")],
    ["too short a list", Buffer.from('["a","b"]').toString("base64url")],
    ["too long a list", Buffer.from('["a","b","o",1]').toString("base64url")],
    ["a place without an id", Buffer.from('["a",null,"o"]').toString("base64url")],
    ["a key that is no key", Buffer.from('[{"a":1},"b","o"]').toString("base64url")],
    ["a key that is a truth", Buffer.from('[true,"b","o"]').toString("base64url")],
  ])("that is %s is refused as no cursor of the list", (_, cursor) => {
    expect(() => fromCursor(cursor, "o")).toThrow(
      expect.objectContaining({
        code: "BAD_USER_INPUT",
        message: `after must be a cursor of this list, but got ${JSON.stringify(cursor)}.`,
      }),
    );
  });

  it("of any text at all is read or refused, and nothing else happens", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => fromCursor(text, "o")).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
      }),
    );
  });
});

describe("the name of an order", () => {
  it("is the same for the same parts and differs with each of them", () => {
    const name = orderName("Enterprise", { property: "name" }, "ASC", { name: { contains: "宁波" } });
    expect(orderName("Enterprise", { property: "name" }, "ASC", { name: { contains: "宁波" } })).toBe(name);
    expect(orderName("Product", { property: "name" }, "ASC", { name: { contains: "宁波" } })).not.toBe(name);
    expect(orderName("Enterprise", { property: "name" }, "ASC", { name: { contains: "宁" } })).not.toBe(name);
    expect(orderName("Enterprise", { property: "name" }, "ASC", null)).not.toBe(name);
  });

  it("tells nothing of the filter, and stays short however long that is", () => {
    const name = orderName("Enterprise", null, "ASC", {
      ids: Array.from({ length: 100 }, (_, at) => `ent:secret${at}`),
    });
    expect(name).toHaveLength(16);
    expect(toCursor({ key: "a", id: "ent:1" }, name).length).toBeLessThan(60);
  });
});
