import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFirst, checkIds, checkShare, listCost, pageSizes } from "../../src/graphql/page-args.js";

describe("the size of a page", () => {
  it("is taken as it is from 1 to 100", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (first) => {
        expect(checkFirst(first)).toBe(first);
      }),
    );
  });

  it.each([0, -1, 101, 1_000_000])("%i is refused, not cut", (first) => {
    expect(() => checkFirst(first)).toThrow(
      expect.objectContaining({
        code: "BAD_USER_INPUT",
        message: `first must be from 1 to 100, but got ${first}.`,
        details: { first },
      }),
    );
  });

  it("can have another bound and another name", () => {
    expect(checkFirst(150, 200, "k")).toBe(150);
    expect(() => checkFirst(201, 200, "k")).toThrow("k must be from 1 to 200, but got 201.");
  });
});

describe("a list of ids", () => {
  it("may hold a hundred and no more", () => {
    const hundred = Array.from({ length: 100 }, (_, at) => `ent:${at}`);
    expect(checkIds(hundred)).toBe(hundred);
    expect(checkIds([])).toEqual([]);
    expect(() => checkIds([...hundred, "ent:100"])).toThrow(
      expect.objectContaining({ code: "BAD_USER_INPUT", message: "ids takes at most 100 ids, but got 101." }),
    );
    expect(() => checkIds(["a", "b"], 1, "toIds")).toThrow("toIds takes at most 1 ids, but got 2.");
  });
});

describe("a share", () => {
  it("lies from 0 to 1", () => {
    for (const share of [0, 0.5, 1]) expect(checkShare(share, "minConfidence")).toBe(share);
    for (const share of [-0.1, 1.01, Number.NaN, Infinity])
      expect(() => checkShare(share, "minConfidence")).toThrow(`minConfidence must be from 0 to 1, but got ${share}.`);
  });
});

describe("what a list costs", () => {
  it("is one and as many items as a page may hold", () => {
    expect(listCost({ args: { first: 5 }, childComplexity: 3 })).toBe(16);
    expect(listCost({ args: { first: 5 }, childComplexity: 0 })).toBe(6);
  });

  it("counts the usual page where no size is said", () => {
    expect(listCost({ args: {}, childComplexity: 2 })).toBe(1 + 2 * pageSizes.usual);
  });
});
