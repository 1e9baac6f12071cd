import { describe, expect, it } from "vitest";
import { checkDiagnosisArgs } from "../../src/chain/check-arguments.js";

const refusal = (args: Parameters<typeof checkDiagnosisArgs>[0]) => {
  try {
    checkDiagnosisArgs(args);
    return null;
  } catch (error) {
    return error as Error & { code: string; details: unknown };
  }
};

describe("the numbers of a diagnosis", () => {
  const thresholds = { lq: 1, hhi: 0.25, suppliers: 2, coverage: 0.6, hops: 2, blocking: 1 };

  it("are given back where all lie within their bounds", () => {
    const args = { minConfidence: 0.5, depth: 12, maxProducts: 5000, targetId: "chain:nev", thresholds };
    expect(checkDiagnosisArgs(args)).toBe(args);
    expect(refusal({ thresholds: null })).toBeNull();
    expect(refusal({})).toBeNull();
  });

  it.each([
    ["minConfidence", -0.1, "0 to 1"],
    ["minConfidence", 1.1, "0 to 1"],
    ["minConfidence", Number.NaN, "0 to 1"],
    ["depth", 0, "1 to 12"],
    ["depth", 13, "1 to 12"],
    ["maxProducts", 5001, "1 to 5000"],
  ])("are refused with their bounds where %s is %d", (name, value, bounds) => {
    const args: Record<string, number> = { [name]: value };
    expect(refusal(args)).toMatchObject({
      code: "BAD_USER_INPUT",
      message: `${name} must be from ${bounds}, but got ${value}.`,
      details: { [name]: value },
    });
  });

  it.each([
    ["lq", 101],
    ["lq", -1],
    ["hhi", 1.5],
    ["suppliers", 0],
    ["coverage", 2],
    ["hops", 13],
    ["blocking", 3],
    ["blocking", 0],
  ])("are refused among the thresholds too: %s of %d", (name, value) => {
    expect(refusal({ thresholds: { ...thresholds, [name]: value } })?.message).toContain(`${name} must be from`);
  });

  it("take zero where zero means something", () => {
    expect(refusal({ thresholds: { ...thresholds, lq: 0, hhi: 0, coverage: 0 } })).toBeNull();
  });

  it("leave alone what is not given and what has no bounds", () => {
    const args: Record<string, unknown> = { depth: null, minConfidence: undefined, first: 1e9 };
    expect(refusal(args)).toBeNull();
  });
});
