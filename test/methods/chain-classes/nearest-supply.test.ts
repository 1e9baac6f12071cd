import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ChainAction,
  chooseAction,
  nearestSupply,
} from "../../../src/methods/chain-classes/nearest-supply.scoring.js";
import { linkClasses } from "../../../src/methods/chain-classes/classes-output.scoring.js";

const maker = (id: string, regionIds: string[], revenueShare = 0) => ({ id, regionIds, revenueShare });
const around = ["reg:zhejiang", "reg:country"];

describe("the nearest supply", () => {
  it("is that of the smallest region around that has a maker, and of that alone", () => {
    const makers = [maker("ent:far", ["reg:hubei", "reg:country"]), maker("ent:near", ["reg:hangzhou", ...around])];
    expect(nearestSupply(makers, around)).toEqual({ regionId: "reg:zhejiang", makerIds: ["ent:near"] });
  });

  it("names those first for whom the link is the largest part of their business, then by id", () => {
    const makers = [
      maker("ent:c", around, 0.2),
      maker("ent:b", around),
      maker("ent:a", around),
      maker("ent:d", around, 0.9),
    ];
    expect(nearestSupply(makers, around).makerIds).toEqual(["ent:d", "ent:c", "ent:a", "ent:b"]);
  });

  it("is of no place where the makers' places are unknown", () => {
    expect(nearestSupply([maker("ent:x", [])], around)).toEqual({ regionId: null, makerIds: ["ent:x"] });
  });

  it("prefers a maker with a place to one without", () => {
    const makers = [maker("ent:x", [], 1), maker("ent:far", ["reg:country"])];
    expect(nearestSupply(makers, around)).toEqual({ regionId: "reg:country", makerIds: ["ent:far"] });
  });

  it("is nobody where nobody makes it, or only makers outside the known world do", () => {
    expect(nearestSupply([], around)).toEqual({ regionId: null, makerIds: [] });
    expect(nearestSupply([maker("ent:abroad", ["reg:mars"])], around)).toEqual({ regionId: null, makerIds: [] });
  });

  it("does not depend on the order in which makers come", () => {
    const aMaker = fc.record({
      id: fc.stringMatching(/^ent:[a-z]{1,3}$/),
      regionIds: fc.subarray(["reg:a", "reg:b", "reg:c"]),
      revenueShare: fc.constantFrom(0, 0.1, 0.5),
    });
    const makersOf = fc.uniqueArray(aMaker, { selector: ({ id }) => id });
    fc.assert(
      fc.property(makersOf, fc.shuffledSubarray(["reg:a", "reg:b"]), (makers, regions) => {
        expect(nearestSupply([...makers].reverse(), regions)).toEqual(nearestSupply(makers, regions));
      }),
    );
  });
});

describe("what to do about a link", () => {
  const near = { regionId: "reg:zhejiang", makerIds: ["ent:1"] };
  const far = { regionId: "reg:country", makerIds: ["ent:1"] };
  const placeless = { regionId: null, makerIds: ["ent:1"] };
  const nobody = { regionId: null, makerIds: [] };

  it.each(["GAP", "FRAGILE", "WEAK"] as const)("that is %s follows where its makers are", (linkClass) => {
    expect(chooseAction(linkClass, near, "reg:country", null)).toBe("COLLABORATE");
    expect(chooseAction(linkClass, far, "reg:country", null)).toBe("ATTRACT");
    expect(chooseAction(linkClass, placeless, "reg:country", null)).toBe("LOCATE");
    expect(chooseAction(linkClass, nobody, "reg:country", null)).toBeNull();
  });

  it("is what a source recommends, wherever the makers are", () => {
    for (const supply of [near, far, placeless, nobody])
      expect(chooseAction("GAP", supply, "reg:country", "SUBSTITUTE")).toBe("SUBSTITUTE");
  });

  it("is nothing where nothing is wanting, whatever a source recommends", () => {
    for (const linkClass of linkClasses.filter((each) => !["GAP", "FRAGILE", "WEAK"].includes(each)))
      for (const recommended of [null, "RESEARCH" as ChainAction])
        expect(chooseAction(linkClass, near, "reg:country", recommended), linkClass).toBeNull();
  });

  it("is never substitution or research because of absence alone", () => {
    const actions = linkClasses.flatMap((each) =>
      [near, far, placeless, nobody].map((supply) => chooseAction(each, supply, null, null)),
    );
    expect(actions).not.toContain("SUBSTITUTE");
    expect(actions).not.toContain("RESEARCH");
  });
});
