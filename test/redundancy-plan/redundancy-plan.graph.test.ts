import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawnSupplies } from "../disruption-impact/drawn-supplies.js";
import { type OpenDrawing, openDrawing, openDrawingAlone } from "../support/open-drawing.js";

interface Answer {
  redundancyPlan: {
    status: string;
    refusal: { code: string } | null;
    truncations: { limit: string; value: number }[];
    warnings: { code: string }[];
    before: { value: number };
    after: { value: number };
    candidateCount: number;
    evaluatedCount: number;
    steps: {
      rank: number;
      hypothetical: boolean;
      supplierId: string;
      buyerId: string;
      productId: string;
      supplierCount: number;
      delta: number;
      before: number;
      after: number;
      sentence: { text: string };
      evidence: { paths: { sentence: { text: string } }[]; relationships: { id: string }[] };
    }[];
  };
}

const question = (args: string) => `{
  redundancyPlan(${args}) {
    status refusal { code } truncations { limit value } warnings { code } before { value } after { value } candidateCount evaluatedCount
    steps { rank hypothetical supplierId buyerId productId supplierCount delta before after sentence { text }
      evidence { paths { sentence { text } } relationships { id } } }
  }
}`;

/** The network is that of `drawnSupplies`, whose header gives the answer: 8 → 7, from 3.90 to 3.75. */
describe("the plan of second suppliers of the drawn network", () => {
  let drawing: OpenDrawing;
  const ask = async (args: string) => (await drawing.ask<Answer>(question(args))).redundancyPlan;

  beforeAll(async () => {
    drawing = await openDrawingAlone(drawnSupplies);
  }, 120_000);
  afterAll(() => drawing.close());

  it("begins with 8 for 7, as published", async () => {
    const plan = await ask("k: 1");
    expect(plan.status).toBe("COMPLETE");
    expect([plan.candidateCount, plan.evaluatedCount]).toEqual([17, 17]);
    expect(plan.before.value).toBeCloseTo(3.9, 9);
    expect(plan.after.value).toBeCloseTo(3.75, 9);
    const [step] = plan.steps;
    expect(step).toMatchObject({
      rank: 1,
      hypothetical: true,
      supplierId: "ent:f8",
      buyerId: "ent:f7",
      productId: "prd:s1",
      supplierCount: 1,
    });
    expect(step?.delta).toBeCloseTo(0.15, 9);
    expect(step?.sentence.text).toBe("由能生产品1的企8增供企7（现有 1 家），ESRI 总和由 3.9 降到 3.75。");
  });

  it("shows the stored edge that says that 8 makes it, and no edge that is not stored", async () => {
    const [step] = (await ask("k: 1")).steps;
    expect(step?.evidence.relationships.map(({ id }) => id)).toEqual(["rel:PRODUCES|ent:f8|prd:s1"]);
    expect(step?.evidence.paths.map(({ sentence }) => sentence.text)).toEqual(["企8 –生产→ 品1"]);
  });

  it("only appends with a larger k", async () => {
    const [one, two] = [await ask("k: 1"), await ask("k: 2")];
    expect(two.steps.slice(0, 1)).toEqual(one.steps);
    expect(two.steps[1]?.before).toBeCloseTo(3.75, 9);
  });

  it("weighs by what is sold when asked to", async () => {
    const { before, after } = await ask("k: 1, weighting: BY_STRENGTH");
    // Σ s_i/10 · ESRI_i = (2·0.5 + 1·0.4 + 1·0.3 + 2·0.7 + 1·0.1 + 2·0.5 + 1·0.4) / 10
    expect(before.value).toBeCloseTo(0.46, 9);
    expect(after.value).toBeLessThan(before.value);
  });

  it("says when not all candidates were tried", async () => {
    expect(await ask("k: 1, maxCandidates: 5")).toMatchObject({
      status: "TRUNCATED",
      truncations: [{ limit: "candidates", value: 5 }],
      candidateCount: 17,
      evaluatedCount: 5,
    });
  });

  it("refuses numbers out of their bounds and buyers that are no enterprises", async () => {
    await expect(ask("k: 11")).rejects.toThrow("k must be from 1 to 10, but got 11.");
    await expect(ask('buyerIds: ["prd:s1"]')).rejects.toThrow("buyerIds takes enterprises, but got prd:s1.");
  });
});

/*
 * 12 makes a kind of s4, which 4 buys from 7. With 12 → 4 each sells 0.5 to 4, so that 7 sells 1.5 and 12 sells 0.5 of 10.
 * Shocks that stop 7 (2 3 6 7 9 10) lose 0.5 less each: 6 × −0.05. Shock of 4: 7 loses 1/3 of 1.5, 3 6 10 a third each, 2 and 9 a
 * sixth of 2 each, 12 all of 0.5: 0.2667 instead of 0.35. Shock of 11: 7 loses 2/3 of 1.5, 3 6 10 two thirds each, 2 and 9 a third
 * of 2 each, 8 all: 0.5333 instead of 0.45. Shock of 12, which was 0: its own 0.5, 0.05. In all 3.9 − 0.3 + 0.05 = 3.65.
 */
describe("the plan of second suppliers where 12 makes a kind of what 4 buys", () => {
  it("takes the maker of the kind, and shows the edge to the kind", async () => {
    const edges = [
      ...drawnSupplies.edges.filter(([type]) => type !== "SUBCLASS_OF"),
      ["SUBCLASS_OF", "prd:s5-kind", "prd:s4"] as const,
    ];
    const drawing = await openDrawing({ ...drawnSupplies, edges });
    try {
      const { redundancyPlan } = await drawing.ask<Answer>(question('k: 1, buyerIds: ["ent:f4"]'));
      const [step] = redundancyPlan.steps;
      expect(redundancyPlan.candidateCount).toBe(2);
      expect(step).toMatchObject({ supplierId: "ent:f12", buyerId: "ent:f4", productId: "prd:s4" });
      expect(step?.after).toBeCloseTo(3.65, 9);
      expect(step?.evidence.relationships.map(({ id }) => id)).toEqual(["rel:PRODUCES|ent:f12|prd:s5-kind"]);
    } finally {
      await drawing.close();
    }
  }, 60_000);
});

describe("the plan of second suppliers of a graph without supplies", () => {
  it("is refused with the reason", async () => {
    const drawing = await openDrawing({ nodes: { "ent:alone": "孤企" }, edges: [] });
    try {
      const { redundancyPlan } = await drawing.ask<Answer>(question("k: 1"));
      expect(redundancyPlan).toMatchObject({ status: "REFUSED", refusal: { code: "NO_SUPPLIES" }, steps: [] });
    } finally {
      await drawing.close();
    }
  });
});
