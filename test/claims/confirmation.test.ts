import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimsThatAgree, confirmationOf } from "../../src/analyses/claims/confirmation.scoring.js";
import { claim, source } from "./claim-maker.js";

const stated = (...sources: ReturnType<typeof source>[]) =>
  confirmationOf(sources.map((one, index) => claim(`clm:${index}`, "84", { sources: [one] })));

describe("a statement", () => {
  it("is confirmed by two publishers of which one is strong", () => {
    expect(stated(source("doc:1", "人民日报", true), source("doc:2", "dcm888.com"))).toEqual({
      status: "CONFIRMED",
      sourceCount: 2,
      strongSourceCount: 1,
      publishers: ["dcm888.com", "人民日报"],
      claimIds: ["clm:0", "clm:1"],
    });
  });

  it("is not confirmed by two weak publishers", () => {
    expect(stated(source("doc:1", "a"), source("doc:2", "b"))).toMatchObject({
      status: "SEVERAL_WEAK",
      sourceCount: 2,
    });
  });

  it("is not confirmed by one strong publisher, however many rows and reprints repeat it", () => {
    const reprints = [1, 2, 3, 4].map((number) => source(`doc:${number}`, "人民日报", true));
    expect(stated(...reprints)).toMatchObject({ status: "SINGLE_SOURCE", sourceCount: 1, strongSourceCount: 1 });
  });

  it("counts one publisher once when its name is spelt with other white space or width", () => {
    expect(stated(source("doc:1", "人民网 浙江"), source("doc:2", " 人民网　浙江"))).toMatchObject({ sourceCount: 1 });
  });

  it("counts documents of unknown publishers as one source, since nothing shows them to be independent", () => {
    expect(stated(source("doc:1", ""), source("doc:2", ""))).toMatchObject({ status: "SINGLE_SOURCE", publishers: [] });
    expect(stated(source("doc:1", ""), source("doc:2", "人民日报", true))).toMatchObject({ status: "SINGLE_SOURCE" });
  });

  it("is confirmed when a strong document of an unknown publisher stands beside two weak publishers", () => {
    const found = stated(source("doc:1", "", true), source("doc:2", "a"), source("doc:3", "b"));
    expect(found).toMatchObject({ status: "CONFIRMED", sourceCount: 2, strongSourceCount: 1 });
  });

  it("is unsourced when no document states it", () => {
    expect(confirmationOf([claim("clm:0", "84", { sources: [] })])).toMatchObject({
      status: "UNSOURCED",
      sourceCount: 0,
    });
    expect(confirmationOf([])).toMatchObject({ status: "UNSOURCED", claimIds: [] });
  });
});

describe("the judgement", () => {
  const rank = ["UNSOURCED", "SINGLE_SOURCE", "SEVERAL_WEAK", "CONFIRMED"];
  const sources = fc.array(
    fc
      .tuple(fc.nat(9), fc.constantFrom("", "a", "b", "c"), fc.boolean())
      .map(([number, publisher, strong]) => source(`doc:${number}`, publisher, strong)),
    { maxLength: 6 },
  );

  it("is never lowered by a further source", () => {
    fc.assert(
      fc.property(sources, sources, (some, more) => {
        const before = rank.indexOf(stated(...some).status);
        expect(rank.indexOf(stated(...some, ...more).status)).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it("depends neither on the order of the sources nor on how often each is repeated", () => {
    fc.assert(
      fc.property(sources, (some) => {
        const { claimIds: _, ...once } = stated(...some);
        const { claimIds: __, ...again } = stated(...some.toReversed(), ...some);
        expect(again).toEqual(once);
      }),
    );
  });

  it("never counts more strong sources than sources, nor more sources than documents", () => {
    fc.assert(
      fc.property(sources, (some) => {
        const { sourceCount, strongSourceCount } = stated(...some);
        expect(strongSourceCount).toBeLessThanOrEqual(sourceCount);
        expect(sourceCount).toBeLessThanOrEqual(some.length);
      }),
    );
  });
});

describe("the claims that say the same as one", () => {
  const one = claim("clm:one", "84");
  const idsThatAgree = (...others: ReturnType<typeof claim>[]) => claimsThatAgree(one, others).map(({ id }) => id);

  it("state an equal value in the same unit, or in none", () => {
    const equal = claim("clm:equal", "84.0");
    const bare = claim("clm:bare", "84", { unit: null });
    expect(idsThatAgree(equal, bare, claim("clm:other", "78"), claim("clm:share", "84", { unit: "%" }))).toEqual([
      "clm:one",
      "clm:equal",
      "clm:bare",
    ]);
  });

  it("speak of all of its subjects", () => {
    const both = claim("clm:both", "84", { subjectIds: ["reg:a", "reg:b"] });
    expect(idsThatAgree(both)).toEqual(["clm:one", "clm:both"]);
    expect(claimsThatAgree(both, [one])).toEqual([both]);
  });

  it("are compared by their objects where they have no value", () => {
    const about = (id: string, objectIds: string[]) => claim(id, null, { objectIds });
    const joined = about("clm:1", ["ent:x", "ent:y"]);
    const found = claimsThatAgree(joined, [about("clm:2", ["ent:x", "ent:y"]), about("clm:3", ["ent:x"])]);
    expect(found.map(({ id }) => id)).toEqual(["clm:1", "clm:2"]);
  });

  it("are none but itself when it is about nothing, or when another predicate is meant", () => {
    const nothing = claim("clm:nothing", "84", { subjectIds: [] });
    expect(claimsThatAgree(nothing, [one])).toEqual([nothing]);
    expect(idsThatAgree(claim("clm:other", "84", { predicate: "nevFirmCount" }))).toEqual(["clm:one"]);
  });
});
