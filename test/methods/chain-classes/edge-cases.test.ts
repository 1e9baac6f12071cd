import { describe, expect, test } from "vitest";
import { scoreChainDiagnosis } from "../../../src/methods/chain-classes/chain-classes.scoring.js";
import { SilianError } from "../../../src/errors.js";
import { classesOf, diagnosisOf, link, linkOf, makers, requires } from "./link-fixture.js";

describe("chains at the edge", () => {
  test("an empty chain has no links, no gaps, and a completeness that is unknown rather than full", () => {
    const empty = scoreChainDiagnosis(diagnosisOf([], [], []));
    expect(empty).toMatchObject({
      links: [],
      gaps: [],
      completeness: { requirements: 0, share: null, unknownShare: null },
    });
    expect(empty.warnings).toEqual([{ code: "EMPTY_CLOSURE", linkIds: [] }]);
  });

  test("a product with an empty closure is judged itself, but is never called complete", () => {
    const alone = scoreChainDiagnosis(
      diagnosisOf([link("p", { makers: makers(2) })], [], ["p"], { targetKind: "PRODUCT" }),
    );
    expect(classesOf(alone)).toEqual({ p: "WEAK" });
    expect(alone.completeness.share).toBeNull();
    expect(alone.warnings).toEqual([{ code: "EMPTY_CLOSURE", linkIds: ["p"] }]);
  });

  test("a target that nobody makes is itself the first gap, and no requirement of its own", () => {
    const input = diagnosisOf([link("t"), link("n")], requires("t", ["n"]), ["t"], { targetKind: "LINK" });
    const { gaps, completeness } = scoreChainDiagnosis(input);
    expect(gaps.map((gap) => [gap.linkIds, gap.essentiality, gap.blockedShare])).toEqual([
      [["n"], 2, 0.5],
      [["t"], 2, 0],
    ]);
    expect(completeness).toMatchObject({ requirements: 1, supplied: 0, share: 0 });
    const asChain = scoreChainDiagnosis({ ...input, targetKind: "CHAIN" });
    expect(asChain.completeness.requirements).toBe(2);
    expect(asChain.gaps).toEqual(gaps);
  });

  test("a link that requires itself is warned of and otherwise judged as without it", () => {
    const plain = diagnosisOf([link("t"), link("n")], requires("t", ["n"]), ["t"]);
    const { warnings, ...rest } = scoreChainDiagnosis({
      ...plain,
      requirements: [...plain.requirements, ...requires("n", ["n"])],
    });
    expect(warnings).toEqual([{ code: "SELF_REQUIREMENT", linkIds: ["n"] }]);
    const { warnings: none, ...same } = scoreChainDiagnosis(plain);
    expect(none).toEqual([]);
    expect(rest).toEqual(same);
  });

  test("links that need each other stand, and block each other when one is missing", () => {
    const ring = diagnosisOf(
      ["a", "b", "c"].map((id) => link(id, { makers: makers(id === "c" ? 0 : 2) })),
      [requires("a", ["b"]), requires("b", ["c"]), requires("c", ["a"])].flat(),
      ["a"],
    );
    const diagnosis = scoreChainDiagnosis(ring);
    expect(classesOf(diagnosis)).toEqual({ a: "WEAK", b: "WEAK", c: "GAP" });
    expect(diagnosis.links.map((each) => each.tier)).toEqual([0, 0, 0]);
    expect(linkOf(diagnosis, "c").blocked.ids).toEqual(["a", "b"]);
  });

  test("a requirement of a link that is not given is left out and named", () => {
    const { warnings, links } = scoreChainDiagnosis(diagnosisOf([link("t")], requires("t", ["ghost"]), ["t"]));
    expect(warnings).toEqual([{ code: "DANGLING_REQUIREMENT", linkIds: ["ghost"] }]);
    expect(links).toHaveLength(1);
  });

  test("a link given twice and a root that is no link are refused, with what was given", () => {
    expect(() => scoreChainDiagnosis(diagnosisOf([link("t"), link("t")], [], ["t"]))).toThrow(SilianError);
    expect(() => scoreChainDiagnosis(diagnosisOf([link("t")], [], ["u"]))).toThrow(
      "Roots must be links of the chain, but got u.",
    );
  });

  test("an enterprise that is given twice for a link is one maker with the sum of its amounts", () => {
    const twice = [
      { id: "firm", amount: 3 },
      { id: "other", amount: 5 },
      { id: "firm", amount: 2 },
      { id: "firm", amount: null },
    ];
    const own = linkOf(scoreChainDiagnosis(diagnosisOf([link("t", { makers: twice })], [], ["t"])), "t");
    expect(own.makerCount).toBe(2);
    expect(own.shares).toEqual([
      { enterpriseId: "firm", share: 0.5 },
      { enterpriseId: "other", share: 0.5 },
    ]);
  });

  test("gaps that are alike in all parts come by id, and the least density is still before none", () => {
    const links = [link("t", { makers: makers(2) }), link("b"), link("a"), link("c", { density: 0 })];
    const { gaps } = scoreChainDiagnosis(diagnosisOf(links, requires("t", ["a", "b", "c"]), ["t"]));
    expect(gaps.map((gap) => gap.linkIds)).toEqual([["c"], ["a"], ["b"]]);
  });

  test("one group has the essentiality of its strongest edge, and a second edge to the same link changes nothing", () => {
    const input = diagnosisOf(
      [link("t", { makers: makers(2) }), link("a"), link("b")],
      [requires("t", ["a", "a"], 1, "g"), requires("t", ["b"], 2, "g")].flat(),
      ["t"],
    );
    const { gaps } = scoreChainDiagnosis(input);
    expect(gaps).toMatchObject([{ linkIds: ["a", "b"], essentiality: 2, blockedShare: 1 / 3, groupIds: ["t#g"] }]);
  });

  test("a lower blocking threshold lets important requirements block, too", () => {
    const input = diagnosisOf([link("t"), link("n")], requires("t", ["n"], null), ["t"]);
    expect(linkOf(scoreChainDiagnosis(input), "n").blocked.count).toBe(0);
    const strict = scoreChainDiagnosis({ ...input, thresholds: { ...input.thresholds, blocking: 1 } });
    expect(linkOf(strict, "n").blocked).toEqual({ count: 1, ids: ["t"] });
  });

  test("the list of blocked links may be cut, their count never", () => {
    const links = ["a", "b", "c", "d"].map((id) => link(id));
    const input = diagnosisOf(links, [requires("a", ["d"]), requires("b", ["d"]), requires("c", ["d"])].flat(), ["a"]);
    const { blocked } = linkOf(scoreChainDiagnosis({ ...input, blockedListLimit: 2 }), "d");
    expect(blocked).toEqual({ count: 3, ids: ["a", "b"] });
  });

  test("an open choice is unknown where what is lacking may only be unseen", () => {
    const both = { makers: makers(2) };
    const input = (coverage: number) =>
      diagnosisOf(
        [link("t", both), link("A", both), link("B", both), link("x", { coverage }), link("y")],
        [requires("t", ["A", "B"], 2, "g"), requires("A", ["x"]), requires("B", ["y"])].flat(),
        ["t"],
      );
    expect(scoreChainDiagnosis(input(0.9)).openChoices).toMatchObject([{ status: "MISSING" }]);
    const unseen = scoreChainDiagnosis(input(0.1));
    expect(unseen.openChoices).toMatchObject([{ status: "UNKNOWN" }]);
    expect(unseen.completeness.unknown).toBe(1);
  });
});
