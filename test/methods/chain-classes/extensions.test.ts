import { describe, expect, test } from "vitest";
import { scoreChainDiagnosis } from "../../../src/methods/chain-classes/chain-classes.scoring.js";
import {
  type ChainDiagnosisInput,
  defaultThresholds,
} from "../../../src/methods/chain-classes/classes-input.scoring.js";
import { classesOf, diagnosisOf, link, linkOf, makers, requires } from "./link-fixture.js";

/*
 *   far ─2─► mid ─2─► near ─2─► strong (8/10) ─2─► part        t ─2─► strong
 *   Only t's closure {t, strong, part} is required; near, mid, far are 1, 2 and 3 supply steps from the strength.
 */
const strong = link("strong", { makers: makers(8), referenceMakers: 10 });
const chain = (known: Partial<ChainDiagnosisInput> = {}) =>
  diagnosisOf(
    [link("t", { makers: makers(2) }), strong, link("part"), link("near"), link("mid"), link("far")],
    [requires("t", ["strong"]), requires("strong", ["part"]), requires("near", ["strong"])]
      .concat([requires("mid", ["near"]), requires("far", ["mid"])])
      .flat(),
    ["t"],
    known,
  );

describe("extensions", () => {
  test("lie within the hops of a strength, against or along the requirements", () => {
    expect(classesOf(scoreChainDiagnosis(chain()))).toMatchObject({
      near: "EXTENSION",
      mid: "EXTENSION",
      far: "OUTSIDE",
    });
    const close = scoreChainDiagnosis(chain({ thresholds: { ...defaultThresholds, hops: 1 } }));
    expect(classesOf(close)).toMatchObject({ near: "EXTENSION", mid: "OUTSIDE" });
    const none = scoreChainDiagnosis(chain({ thresholds: { ...defaultThresholds, hops: 0 } }));
    expect(none.counts.EXTENSION).toBe(0);
  });

  test("need a location quotient that is judged and below the threshold", () => {
    expect(scoreChainDiagnosis(chain({ referenceEnterprises: null })).counts).toMatchObject({
      EXTENSION: 0,
      STRONG: 0,
    });
    const input = chain();
    const unknown = input.links.map((each) => (each.id === "near" ? { ...each, referenceMakers: null } : each));
    expect(classesOf(scoreChainDiagnosis({ ...input, links: unknown }))).toMatchObject({
      near: "OUTSIDE",
      mid: "EXTENSION",
    });
    const able = input.links.map((each) => (each.id === "near" ? { ...each, makers: makers(20) } : each));
    expect(classesOf(scoreChainDiagnosis({ ...input, links: able }))).toMatchObject({ near: "OUTSIDE" });
  });

  test("name the nearest strength, and of two equally near ones the first by id", () => {
    const twin = { ...strong, id: "a-strength" };
    const input = chain();
    const both = scoreChainDiagnosis({
      ...input,
      links: [...input.links, twin],
      requirements: [...input.requirements, requires("t", ["a-strength"]), requires("near", ["a-strength"])].flat(),
    });
    expect(linkOf(both, "near").reasons[0]?.params).toEqual({ linkId: "a-strength", steps: 1 });
  });

  test("are a flag where the link is required and lies downstream of the target, by its stage or by a cycle", () => {
    const flagged = (input: ChainDiagnosisInput) =>
      scoreChainDiagnosis(input)
        .links.filter((each) => each.extension)
        .map((each) => each.id);
    const input = chain();
    expect(flagged(input)).toEqual([]);
    const late = input.links.map((each) => (each.id === "part" ? { ...each, stage: "DOWNSTREAM" as const } : each));
    expect(flagged({ ...input, links: late })).toEqual(["part"]);
    const unseen = late.map((each) => ({ ...each, coverage: 0.1 }));
    expect(flagged({ ...input, links: unseen })).toEqual([]);
    expect(flagged({ ...input, requirements: [...input.requirements, ...requires("part", ["t"])] })).toEqual(["part"]);
  });
});
