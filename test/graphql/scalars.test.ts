import { Kind } from "graphql";
import { describe, expect, it } from "vitest";
import { DateScalar, DateTimeScalar, UrlScalar } from "../../src/graphql/scalars.js";

describe("a day", () => {
  it.each(["2026-06-01", "2024-02-29", "1949-10-01", "9999-12-31"])("takes %s", (text) => {
    expect(DateScalar.parseValue(text)).toBe(text);
    expect(DateScalar.parseLiteral({ kind: Kind.STRING, value: text }, {})).toBe(text);
    expect(DateScalar.serialize(text)).toBe(text);
  });

  it.each([
    "2026-02-30",
    "2023-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-6-1",
    "2026-06-01T00:00:00Z",
    "today",
    "",
    20260601,
  ])("refuses %j", (given) => {
    expect(() => DateScalar.parseValue(given)).toThrow();
  });

  it("refuses a number written in the document", () => {
    expect(() => DateScalar.parseLiteral({ kind: Kind.INT, value: "2026" }, {})).toThrow();
  });

  it("is called Date", () => {
    expect(DateScalar.name).toBe("Date");
  });
});

describe("a moment", () => {
  it("is served as the graph keeps it, with its zone", () => {
    expect(DateTimeScalar.serialize("2026-06-01T08:00:00.000+08:00")).toBe("2026-06-01T08:00:00.000+08:00");
  });

  it("refuses what is no moment", () => {
    for (const wrong of ["2026-06-01", "yesterday", ""]) expect(() => DateTimeScalar.parseValue(wrong)).toThrow();
  });
});

describe("an address", () => {
  it("is served as the graph keeps it, Chinese signs and all", () => {
    expect(UrlScalar.serialize("https://example.org/新闻?a=1")).toBe("https://example.org/新闻?a=1");
  });

  it("refuses what is no address", () => {
    expect(() => UrlScalar.parseValue("not an address")).toThrow();
  });
});
