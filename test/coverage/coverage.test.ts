import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Declaration, holdingOf } from "../../src/analyses/coverage/coverage.scoring.js";

const declared = (id: string, regionId: string, steps: number, own: Partial<Declaration> = {}): Declaration => ({
  id,
  relationshipType: "PRODUCES",
  regionId,
  steps,
  share: 0.5,
  declaredBy: "somebody",
  declaredOn: "2026-01-01",
  ...own,
});

const holding = (...declarations: Declaration[]) => holdingOf(["PRODUCES"], declarations).get("PRODUCES");

describe("the coverage of a region", () => {
  it("is its own declaration where it has one", () => {
    const own = declared("cov:street", "reg:street", 0, { share: 0.01 });
    expect(holding(declared("cov:city", "reg:city", 2), own)).toEqual({ origin: "DECLARED", declaration: own });
  });

  it("is that of the smallest region around it where it has none", () => {
    const district = declared("cov:district", "reg:district", 1);
    const found = holding(declared("cov:country", "reg:country", 4), district, declared("cov:city", "reg:city", 2));
    expect(found).toEqual({ origin: "INHERITED", declaration: district });
  });

  it("is undeclared where nobody around it declared that type", () => {
    expect(holding()).toEqual({ origin: "UNDECLARED", declaration: null });
    const other = declared("cov:other", "reg:street", 0, { relationshipType: "SUPPLIES" });
    expect(holding(other)).toEqual({ origin: "UNDECLARED", declaration: null });
  });

  it("is the newest of several declarations, and an undated one is the oldest", () => {
    const old = declared("cov:1", "reg:street", 0, { declaredOn: "2024-01-01" });
    const newer = declared("cov:2", "reg:street", 0, { declaredOn: "2025-01-01" });
    const undated = declared("cov:3", "reg:street", 0, { declaredOn: null });
    expect(holding(old, newer, undated)?.declaration).toBe(newer);
    expect(holding(undated, old)?.declaration).toBe(old);
  });

  it("is never moved by a declaration further away, in whatever order they come", () => {
    const declarations = fc
      .array(fc.tuple(fc.nat(4), fc.nat(3), fc.constantFrom("2024-01-01", "2025-01-01", null)), { minLength: 1 })
      .map((rows) =>
        rows.map(([steps, region, declaredOn], index) =>
          declared(`cov:${index}`, `reg:${steps}-${region}`, steps, { declaredOn }),
        ),
      );
    fc.assert(
      fc.property(declarations, (some) => {
        const found = holding(...some);
        const far = declared("cov:far", "reg:far", 9, { declaredOn: "2026-12-31" });
        expect(holding(far, ...some.toReversed())).toEqual(found);
        expect(found?.declaration?.steps).toBe(Math.min(...some.map(({ steps }) => steps)));
        expect(found?.origin).toBe(found?.declaration?.steps === 0 ? "DECLARED" : "INHERITED");
      }),
    );
  });
});
