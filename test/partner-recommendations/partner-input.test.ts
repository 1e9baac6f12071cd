/** What the ranking is computed from, as the service reads it. */
import { describe, expect, it } from "vitest";
import {
  loadPartnerInput,
  type PartnerQuestion,
} from "../../src/analyses/partner-recommendations/partner-input.service.js";
import { scorePartners } from "../../src/analyses/partner-recommendations/partner-recommendations.scoring.js";
import { contextOf } from "../support/fake-runner.js";
import { inputOf } from "./drawn-graph.js";
import { drawnPartners } from "./drawn-partners.js";
import { drawnRunner } from "./drawn-runner.js";

const question: PartnerQuestion = {
  ...{ subjectId: "prb:t/crack", wanted: "RESEARCH", regionId: null, first: 10, paths: 3 },
  ...{ knownCapability: true, minConfidence: 0, asOf: "2026-06-01" },
};

describe("what partners are ranked from", () => {
  it("gives the answer that the drawing itself gives", async () => {
    const read = scorePartners(await loadPartnerInput(contextOf(drawnRunner(drawnPartners)), "1", question));
    const drawn = scorePartners(inputOf(drawnPartners, "prb:t/crack", "RESEARCH"));
    const summary = ({ recommended }: typeof read) =>
      recommended.map(({ node, score, complementCount }) => [node, Math.round(score * 1e9), complementCount]);
    expect(summary(read)).toEqual(summary(drawn));
  });

  it("can be posted to a worker and back, and is computed there alike", async () => {
    const input = await loadPartnerInput(contextOf(drawnRunner(drawnPartners)), "1", question);
    const there = structuredClone(input);
    expect(there.of.graph.slotNode.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(structuredClone(scorePartners(there))).toEqual(scorePartners(input));
  });

  it("marks who lies in the region and in the regions within it", async () => {
    const { located, of } = await loadPartnerInput(contextOf(drawnRunner(drawnPartners)), "1", {
      ...question,
      regionId: "reg:t/a",
    });
    const { number } = inputOf(drawnPartners, "prb:t/crack", "RESEARCH");
    expect(located).toHaveLength(of.graph.nodeCount);
    expect([...(located ?? [])].flatMap((is, node) => (is === 1 ? [node] : []))).toEqual([number("cen:t/lab")]);
  });

  it("asks nothing about cooperation where nobody's partner is sought", async () => {
    const runner = drawnRunner(drawnPartners);
    await loadPartnerInput(contextOf(runner), "1", { ...question, subjectId: "prd:t/part" });
    expect(runner.asked).not.toContain("partner-recommendations/read-cooperations");
    expect(runner.asked).not.toContain("partner-recommendations/find-located");
  });
});
