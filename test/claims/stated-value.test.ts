import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStatedValue } from "../../src/analyses/claims/stated-value.scoring.js";

const keyOf = (value: string, unit: string | null = null) => readStatedValue(value, unit).key;

describe("a stated number", () => {
  it.each([
    ["84", "84.0"],
    ["84", "８４"],
    ["84", " 84 "],
    ["84", "+84"],
    ["4000", "4,000"],
    ["0.5", "0.50"],
    ["0", "-0.00"],
    ["007", "7"],
  ])("%s is the same as %s", (one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it.each([
    ["84", "85"],
    ["84", "-84"],
    ["84", "8.4"],
    ["9007199254740993", "9007199254740992"],
    ["1,2", "12"],
  ])("%s is not the same as %s", (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  it.each([
    ["0.5", "亿元", "5000", "万元", 5e7, "元"],
    ["1.1", "亿元", "11000", "万元", 1.1e8, "元"],
    ["120", "吨", "120000", "公斤", 120_000, "千克"],
    ["3", "公里", "3000", "米", 3000, "米"],
    ["2", "万家", "20000", "家", 20_000, "家"],
  ])("%s %s is the same as %s %s", (one, unit, other, otherUnit, amount, base) => {
    const [left, right] = [readStatedValue(one, unit), readStatedValue(other, otherUnit)];
    expect(left).toEqual(right);
    expect(left.amount).toBe(amount);
    expect(left.unit).toBe(base);
  });

  it("keeps its unit: 60 % is no 60 firms", () => {
    expect(readStatedValue("60", "%").unit).toBe("%");
    expect(readStatedValue("60", "家").unit).toBe("家");
    expect(readStatedValue("60", null).unit).toBe("");
  });

  it("is read alike however it is padded with zeros and whatever multiplier its unit has", () => {
    const parts = [fc.integer({ min: -999_999, max: 999_999 }), fc.nat(4), fc.nat(3)] as const;
    fc.assert(
      fc.property(...parts, (whole, zeros, lead) => {
        const sign = whole < 0 ? "-" : "";
        const digits = String(Math.abs(whole));
        const padded = `${sign}${"0".repeat(lead)}${digits}${zeros === 0 ? "" : `.${"0".repeat(zeros)}`}`;
        expect(readStatedValue(padded, "元")).toEqual(readStatedValue(String(whole), "元"));
        expect(readStatedValue(padded, "万元")).toEqual(readStatedValue(`${whole}0000`, "元"));
      }),
    );
  });

  it("has different keys for different numbers", () => {
    const numbers = fc.integer({ min: -99_999, max: 99_999 });
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        expect(keyOf(String(one / 100)) === keyOf(String(other / 100))).toBe(one === other);
      }),
    );
  });
});

describe("a stated text", () => {
  it("is compared without regard to white space, width and case", () => {
    expect(keyOf("IGBT 模块")).toBe(keyOf("ｉｇｂｔ模块"));
    expect(keyOf("孟艳")).not.toBe(keyOf("史孟艳"));
  });

  it("has no amount and no unit, and is never the same as a number", () => {
    expect(readStatedValue("约80", "吨")).toMatchObject({ amount: null, unit: null });
    expect(keyOf("八十")).not.toBe(keyOf("80"));
  });
});
