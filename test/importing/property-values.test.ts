import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertFor } from "../../src/importing/property-values.js";
import { RowProblem } from "../../src/importing/row-problem.js";
import { oneOf, property, type PropertyType, someOf } from "../../src/ontology/properties.js";

const convert = (type: PropertyType, text: string) => convertFor(property(type, "", ""), "column")(text);
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof RowProblem) return error.code;
  }
  return "";
};

describe("a cell becomes a value of its property's type", () => {
  it("and an empty one becomes nothing", () => {
    expect(convert("STRING", "")).toBeUndefined();
    expect(convert("INT", "")).toBeUndefined();
    expect(convert("STRING_LIST", " ; ;")).toBeUndefined();
  });

  it("whole numbers of 64 bits stay exact, beyond 2^53 too", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
        expect(convert("INT", value.toString())).toBe(value);
      }),
    );
    expect(convert("INT", "1,234,567")).toBe(1234567n);
    expect(codeOf(() => convert("INT", "9223372036854775808"))).toBe("BAD_NUMBER");
    expect(codeOf(() => convert("INT", "3.5"))).toBe("BAD_NUMBER");
  });

  it("a whole number that a double can't hold is refused, not rounded", () => {
    expect(convert("FLOAT", "9007199254740992")).toBe(9007199254740992);
    expect(codeOf(() => convert("FLOAT", "9007199254740993"))).toBe("BAD_NUMBER");
  });

  it.each(["NaN", "Infinity", "0x10", "1e999", "12 300", "十"])("%s is no number", (text) => {
    expect(codeOf(() => convert("FLOAT", text))).toBe("BAD_NUMBER");
  });

  it.each(["2024-02-30", "2024-13-01", "2024/01/01", "2024", "深圳证券交易所"])("%s is no day", (text) => {
    expect(codeOf(() => convert("DATE", text))).toBe("BAD_DATE");
  });

  it("a leap day is a day", () => {
    expect(convert("DATE", "2024-02-29")).toBe("2024-02-29");
  });

  it.each([
    ["是", true],
    ["true", true],
    ["0", false],
    ["否", false],
  ] as const)("%s is %s", (text, value) => {
    expect(convert("BOOLEAN", text)).toBe(value);
  });

  it("only addresses of the web are addresses", () => {
    expect(convert("URL", "https://example.org/a")).toBe("https://example.org/a");
    expect(codeOf(() => convert("URL", "javascript:alert(1)"))).toBe("BAD_URL");
  });

  it("closed lists take their own words only, one or several", () => {
    const one = convertFor(oneOf("LinkStage", "", ""), "stage");
    expect(one("UPSTREAM")).toBe("UPSTREAM");
    expect(codeOf(() => one("ABOVE"))).toBe("BAD_VALUE");
    expect(codeOf(() => one("toString"))).toBe("BAD_VALUE");
    const several = convertFor(someOf("CoBuildingMechanism", "", ""), "mechanisms");
    expect(several("ROTATION; OTHER")).toEqual(["ROTATION", "OTHER"]);
  });

  it("text that looks like a formula stays as it is", () => {
    expect(convert("STRING", "=HYPERLINK(1)")).toBe("=HYPERLINK(1)");
  });
});
