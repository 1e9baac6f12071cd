import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCreditCode, normaliseCode } from "../../src/importing/credit-code.js";

const alphabet = Array.from("0123456789ABCDEFGHJKLMNPQRTUWXY");

describe("a unified social credit code", () => {
  it.each(["91350100M000100Y43", "91110000802100433B"])("%s holds", (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  it("fails when a single character is another one", () => {
    const place = fc.integer({ min: 0, max: 17 });
    const other = fc.constantFrom(...alphabet);
    fc.assert(
      fc.property(place, other, (at, character) => {
        const code = "91350100M000100Y43";
        fc.pre(code[at] !== character);
        expect(isCreditCode(code.slice(0, at) + character + code.slice(at + 1))).toBe(false);
      }),
    );
  });

  it("takes exactly one of the 31 characters as the check digit of any 17", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 }), (body) => {
        const valid = alphabet.filter((last) => isCreditCode(body.join("") + last));
        expect(valid).toHaveLength(1);
      }),
    );
  });

  it("fails when it is too short or holds a letter that the standard leaves out", () => {
    expect(isCreditCode("91350100M000100Y4")).toBe(false);
    expect(isCreditCode("91350100I000100Y43")).toBe(false);
  });

  it("is brought to half width and capitals before it is checked", () => {
    expect(normaliseCode("　９１３５０１００m０００１００y４３ ")).toBe("91350100M000100Y43");
  });
});
