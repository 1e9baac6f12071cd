import { describe, expect, it } from "vitest";
import { findNearestMakers } from "../../src/analyses/single-points-of-failure/nearest-makers.service.js";
import { factsOf, link, membershipOf, question } from "./small-facts.js";

const nearestOf = (name: string, change: Readonly<Record<string, unknown>> = {}) =>
  findNearestMakers(factsOf(change)).get(link(name));
const asking = (change: Readonly<Record<string, unknown>>) => ({ question: { ...question, ...change } });
const missing = (name: string) => ({ diagnosis: { links: [{ id: link(name), class: "GAP", makerCount: 0 }] } });

describe("the nearest makers", () => {
  it("are given of what nobody here makes, and of nothing else", () => {
    expect([...findNearestMakers(factsOf()).keys()]).toEqual([link("chip"), link("steel")]);
  });

  it("are those of the smallest region around, the most devoted first, and nobody outside of it", () => {
    expect(nearestOf("steel")).toMatchObject({ regionId: "reg:n", makerIds: ["ent:S2", "ent:S1"] });
    const west = { ...asking({ regionId: "reg:w" }), ...missing("mould") };
    expect(nearestOf("mould", west)).toMatchObject({ regionId: "reg:y", makerIds: ["ent:M1"] });
  });

  it("are named without a region where nobody knows where they are", () => {
    expect(nearestOf("chip")).toMatchObject({ regionId: null, makerIds: ["ent:K1"] });
  });

  it("are of the population that is asked about", () => {
    expect(nearestOf("steel", asking({ population: "LISTED" }))?.makerIds).toEqual(["ent:S1"]);
    expect(nearestOf("steel", asking({ population: "ABOVE_DESIGNATED_SIZE" }))).toMatchObject({
      regionId: null,
      makerIds: [],
    });
  });

  it("are nobody where the region is the whole, or the makers are unknown to the index", () => {
    expect(nearestOf("steel", asking({ regionId: "reg:n" }))?.regionId).toBeNull();
    expect(nearestOf("steel", { enterprises: new Map() })?.makerIds).toEqual([]);
  });
});

describe("the absence of a link", () => {
  const isProven = (name: string, change: Readonly<Record<string, unknown>> = {}) =>
    nearestOf(name, change)?.absenceProven;

  it("is proven where enough is known and nobody unknown could make it", () => {
    expect(isProven("steel")).toBe(true);
  });

  it("is not where a member without known products is in the trade of its makers", () => {
    expect(isProven("chip")).toBe(false);
    expect(isProven("chip", { membership: membershipOf(0.9, []) })).toBe(true);
    expect(isProven("chip", { membership: membershipOf(0.9, ["ent:C1"]) })).toBe(true);
  });

  it("is not where a member without known products has no known trade either", () => {
    const unknown = { id: "ent:Z", industryIds: [], attachable: false };
    expect(isProven("steel", { membership: { ...membershipOf(0.9), members: [unknown] } })).toBe(false);
  });

  it("is not under a coverage below the threshold or without a declared one, and is at the threshold", () => {
    const provenAt = (coverage: number | null) => isProven("steel", { membership: membershipOf(coverage) });
    expect([provenAt(0.59), provenAt(null), provenAt(0), provenAt(0.6)]).toEqual([false, false, false, true]);
  });
});
