import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  findCandidates,
  type PlanInput,
  planSecondSuppliers,
} from "../../../src/methods/esri/second-suppliers.scoring.js";
import { readOracle } from "../small-graphs.js";
import { fig1, fig1Makers } from "./fig1.js";

const shape = z.object({
  second_supplier_example: z.object({
    sum_before: z.number(),
    sum_after: z.number(),
    best_single_link: z.tuple([z.number(), z.number()]),
    candidate_links: z.number(),
  }),
});

const input: PlanInput = {
  columns: fig1(2),
  makers: fig1Makers,
  buyers: null,
  k: 1,
  weighted: false,
  options: { epsilon: 1e-12, replaceability: false },
  mostCandidates: 100,
};

describe("the best second supplier", () => {
  const found = readOracle("esri/diem2022_fig1.json");
  const oracle = found === undefined ? undefined : shape.parse(found).second_supplier_example;

  it.skipIf(oracle === undefined)("of Fig. 1 is 8 for 7, as the oracle says", () => {
    const plan = planSecondSuppliers(input);
    const [step] = plan.steps;
    expect([(step?.supplier ?? -1) + 1, (step?.buyer ?? -1) + 1]).toEqual(oracle?.best_single_link);
    expect(plan.candidates).toBe(oracle?.candidate_links);
    expect(plan.before).toBeCloseTo(oracle?.sum_before ?? Number.NaN, 9);
    expect(step?.after).toBeCloseTo(oracle?.sum_after ?? Number.NaN, 9);
    expect(step?.delta).toBeCloseTo((oracle?.sum_before ?? 0) - (oracle?.sum_after ?? 0), 9);
    expect(plan.truncated).toBe(false);
  });

  it("is better than every other single one, worked out one by one", () => {
    const best = planSecondSuppliers(input).after;
    const sums = findCandidates(input.columns, input).map(({ supplier, buyer }) => {
      const makers = fig1Makers.map((firms) => firms.filter((firm) => firm === supplier));
      return planSecondSuppliers({ ...input, makers, buyers: [buyer] }).after;
    });
    expect(Math.min(...sums)).toBeCloseTo(best, 12);
  });

  it("is followed by more of them: a larger k only appends", () => {
    const [one, three] = [planSecondSuppliers(input), planSecondSuppliers({ ...input, k: 3 })];
    expect(three.steps.slice(0, 1)).toEqual(one.steps);
    expect(three.steps.length).toBeGreaterThan(1);
    for (const [at, step] of three.steps.entries()) {
      expect(step.delta).toBeGreaterThan(0);
      expect(step.before).toBeCloseTo(three.steps[at - 1]?.after ?? three.before, 12);
    }
  });

  it("is one for the buyers asked for", () => {
    const { steps } = planSecondSuppliers({ ...input, buyers: [10], k: 2 });
    expect(steps.every(({ buyer }) => buyer === 10)).toBe(true);
  });

  it("can be weighed by what firms sell, and the sum is then at most 1", () => {
    const { before, after } = planSecondSuppliers({ ...input, weighted: true });
    expect(before).toBeLessThan(1);
    expect(after).toBeLessThan(before);
  });

  it("says when not all candidates were tried", () => {
    expect(planSecondSuppliers({ ...input, mostCandidates: 4 })).toMatchObject({ truncated: true, evaluated: 4 });
  });

  it("is none where nobody else makes what is bought", () => {
    const plan = planSecondSuppliers({ ...input, makers: [] });
    expect(plan).toMatchObject({ steps: [], candidates: 0, truncated: false });
    expect(plan.after).toBe(plan.before);
  });
});
