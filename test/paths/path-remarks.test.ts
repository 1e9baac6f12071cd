import { describe, expect, it } from "vitest";
import type { Remark } from "../../src/analyses/analysis.types.js";
import {
  fewerPermutations,
  hubsAvoided,
  metapathsForFew,
  notConnected,
  notDecided,
} from "../../src/analyses/paths/path-remarks.js";
import { readWalkRules } from "../../src/analyses/paths/walk-rules.js";
import { toSentence } from "../../src/evidence/sentence.types.js";

const rules = (more: object = {}) => readWalkRules(more, "2026-06-01");
const english = ({ parts }: Remark) => toSentence(parts.en).text;
const chinese = ({ parts }: Remark) => toSentence(parts.zh).text;
const han = /\p{Script=Han}/u;

describe("the remarks on paths", () => {
  it("are each in its own language alone", () => {
    const all = [
      hubsAvoided(rules()),
      notConnected(rules()),
      notDecided(rules()),
      metapathsForFew(2),
      fewerPermutations(3, 100, 50_000),
    ];
    for (const remark of all) {
      expect(english(remark)).not.toMatch(han);
      expect(english(remark)).toMatch(/^\d|^[A-Z]/);
      expect(chinese(remark)).toMatch(han);
    }
  });

  it("name the kinds that no path goes through, and the way round only where the kinds are the usual ones", () => {
    const usual = hubsAvoided(rules());
    expect(english(usual)).toContain("No path goes through Chain, Industry, ");
    expect(english(usual)).toContain("allowKinds");
    const own = hubsAvoided(rules({ avoidKinds: ["PRODUCT"] }));
    expect(english(own)).toContain("through Product, or products that are accounting rows");
    expect(english(own)).not.toContain("allowKinds");
    expect(chinese(own)).toContain("产品、");
  });

  it("say within how many hops, one hop in the singular, and that absence is no proof", () => {
    expect(english(notConnected(rules({ maxHops: 1 })))).toContain("no way within 1 hop;");
    const six = notConnected(rules({ maxHops: 6, asOf: "2024-01-01" }));
    expect(english(six)).toBe(
      "With the relationships, direction and day asked for (2024-01-01), the graph has no way within 6 hops; absent from the graph is not absent from the world.",
    );
    expect(chinese(six)).toContain("（2024-01-01），6 步之内图中没有通路");
    expect(english(notDecided(rules({ maxHops: 3 })))).toContain("within 3 hops is unknown");
  });

  it("say how much was drawn of what was asked for, and why", () => {
    const { code, parts } = fewerPermutations(3, 100, 50_000);
    expect(code).toBe("FEWER_PERMUTATIONS");
    expect(toSentence(parts.en).text).toBe(
      "3 permutations, fewer than the 100 asked for: one answer permutes at most 50000 edges.",
    );
  });
});
