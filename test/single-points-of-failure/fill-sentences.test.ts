import { describe, expect, it } from "vitest";
import { listFillSets } from "../../src/analyses/single-points-of-failure/fill-answer.service.js";
import {
  fillLinkSentence,
  fillSetSentence,
  fillSummary,
} from "../../src/analyses/single-points-of-failure/fill-sentences.js";
import {
  FillLink,
  FillSet,
  MinimalFillSets,
} from "../../src/analyses/single-points-of-failure/minimal-fill-sets.types.js";
import { findNearestMakers } from "../../src/analyses/single-points-of-failure/nearest-makers.service.js";
import { toSentence } from "../../src/evidence/sentence.types.js";
import { entityOf, factsOf, link, question } from "./small-facts.js";

const facts = factsOf();
/** An answer whose sets are given by the names of their links. */
const answerOf = (sets: readonly string[][], inEvery: readonly string[] = [], leastProven = true): MinimalFillSets =>
  Object.assign(new MinimalFillSets(), {
    ...{ facts, leastProven, nearestOf: findNearestMakers(facts) },
    target: entityOf("chain:x", "Chain", "试链", "trial chain"),
    region: entityOf("reg:y", "Region", "甬", "Yong"),
    sets: sets.map((names) => names.map(link)),
    setCount: sets.length,
    leastSize: sets[0]?.length ?? null,
    linkIdsInEverySet: inEvery.map(link),
  });
const saidOf = (answer: MinimalFillSets, lang: "ZH" | "EN", at = 0): string => {
  const set = listFillSets(answer, 9)[at];
  return fillSetSentence(set ?? new FillSet(), lang).text;
};

describe("the sentence of a fill set", () => {
  it("tells what is missing from what is only unknown", () => {
    const answer = answerOf([["chip", "steel"]]);
    expect(saidOf(answer, "ZH")).toBe(
      "补上steel（可认定为缺），并核实、必要时补上chip（待核），试链必不可少的环节就都能在甬供给。",
    );
    expect(saidOf(answer, "EN")).toBe(
      "Fill steels (judged to be missing), and look for makers of chips (not known to be missing)," +
        " and all that trial chain essentially needs is made in Yong.",
    );
    expect(saidOf(answerOf([["chip"]]), "EN")).toMatch(
      /^Look for makers of chips \(not known to be missing\), and all/,
    );
  });

  it("names only its own where other ways need the rest too, and counts those, one of them as one link", () => {
    const answer = answerOf(
      [
        ["steel", "chip"],
        ["steel", "mould"],
      ],
      ["steel"],
    );
    expect(saidOf(answer, "ZH")).toMatch(/^除各方案都要补的 1 个环节外，核实并在必要时补上chip（待核），/);
    expect(saidOf(answer, "EN", 1)).toMatch(/^Beside the 1 link that every way needs: Look for makers of moulds /);
    const two = answerOf(
      [
        ["steel", "chip", "car"],
        ["steel", "chip", "mould"],
      ],
      ["steel", "chip"],
    );
    expect(saidOf(two, "EN")).toMatch(/^Beside the 2 links that every way needs: /);
    expect(saidOf(answerOf([["steel"]], ["steel"]), "ZH")).toMatch(/^补上steel（可认定为缺），/);
  });

  it("of nothing says that nothing has to be filled", () => {
    expect(saidOf(answerOf([[]]), "ZH")).toBe("试链在甬已成链，无须补。");
    expect(saidOf(answerOf([[]]), "EN")).toBe("trial chain is complete in Yong: nothing has to be filled.");
  });

  it("counts what is not known to be missing, a link that the diagnosis does not know included", () => {
    const [set] = listFillSets(answerOf([["steel", "chip", "glass"]]), 1);
    expect(set).toMatchObject({ size: 3, unknownCount: 2 });
    expect(set?.links.map((each) => [each.class, each.nearestRegionId, each.nearestSupplierCount])).toEqual([
      ["GAP", "reg:n", 2],
      ["UNKNOWN", null, 1],
      ["OUTSIDE", null, 0],
    ]);
    expect(listFillSets(answerOf([["steel"], ["chip"]]), 1)).toHaveLength(1);
  });
});

describe("the summary of fill sets", () => {
  const summaryOf = (answer: MinimalFillSets) => {
    const { zh, en } = fillSummary(answer);
    return [toSentence(zh).text, toSentence(en).text];
  };

  it("says how many links, in how many ways, and which in any case", () => {
    expect(
      summaryOf(
        answerOf(
          [
            ["steel", "chip"],
            ["steel", "mould"],
          ],
          ["steel"],
        ),
      ),
    ).toEqual([
      "试链要在甬自成一链，至少要补 2 个环节，找到 2 种办法；无论如何都要补的有 1 个：steel。",
      "For trial chain to be complete in Yong, at least 2 links must be filled; 2 ways of doing so were found;" +
        " 1 link in any case: steels.",
    ]);
  });

  it("tells larger ways apart, and what is not proven to be the least", () => {
    expect(summaryOf(answerOf([["steel"], ["chip", "mould"]], [], false))).toEqual([
      "试链要在甬自成一链，（未证明最少）要补 1 个环节，找到 1 种办法，另有 1 种多补几个的办法。",
      "For trial chain to be complete in Yong, (not proven to be the least) 1 link must be filled;" +
        " 1 way of doing so was found, and 1 with a few links more.",
    ]);
  });

  it("says that nothing is lacking, or that nothing helps", () => {
    expect(summaryOf(answerOf([[]]))[0]).toBe("试链在甬已成链，无须补。");
    expect(summaryOf(answerOf([]))).toEqual([
      "试链在甬补上任何环节都不能成链。",
      "No set of links completes trial chain in Yong.",
    ]);
  });
});

describe("the sentence of a link to fill", () => {
  const makers = [
    entityOf("ent:1", "Enterprise", "一钢", "Steel One"),
    entityOf("ent:2", "Enterprise", "二钢", "Steel Two"),
  ];
  const said = (regionId: string | null, count: number, absenceProven = true, population = "ALL") => {
    const makerIds = Array.from({ length: count }, (_, at) => `ent:${at + 1}`);
    const own = { linkId: link("steel"), absenceProven, nearest: { regionId, makerIds, absenceProven } };
    const asked = factsOf({ question: { ...question, population } });
    const filled = Object.assign(new FillLink(), { ...own, facts: asked });
    return (["ZH", "EN"] as const).map((lang) => fillLinkSentence(filled, makers.slice(0, count), lang).text);
  };

  it("names those nearby, and how many there are where not all are named", () => {
    expect(said("reg:y", 2)).toEqual([
      "steel：本地没有企业生产（可认定为缺）；最近的在甬：一钢、二钢。",
      "steels: no enterprise here makes it; the nearest are in 甬: Steel One, Steel Two.",
    ]);
    expect(said("reg:y", 7)).toEqual([
      "steel：本地没有企业生产（可认定为缺）；最近的在甬：一钢、二钢等 7 家。",
      "steels: no enterprise here makes it; the nearest are in 甬: Steel One, Steel Two (7 enterprises in all).",
    ]);
  });

  it("does not call the whole country near", () => {
    expect(said("reg:n", 1)).toEqual([
      "steel：本地没有企业生产（可认定为缺）；周边没有，国范围内有：一钢。",
      "steels: no enterprise here makes it; none is near, but in 国: Steel One.",
    ]);
  });

  it("says that the place of makers is unknown, or that none is known, and what is not proven, of whom", () => {
    expect(said(null, 1, false, "LISTED")).toEqual([
      "steel：本地没有已知的A股上市公司生产（待核）；已知企业所在地不明：一钢。",
      "steels: no company listed in mainland China here is known to make it, which is not proven;" +
        " the place of the known makers is unknown: Steel One.",
    ]);
    expect(said(null, 0)).toEqual([
      "steel：本地没有企业生产（可认定为缺）；别处也没有已知的。",
      "steels: no enterprise here makes it; none is known elsewhere either.",
    ]);
  });
});
