import { describe, expect, it } from "vitest";
import { type DiagnosisArgs, questionOf, type ThresholdsInput } from "../../src/chain/diagnosis.args.js";
import { loadTemplate } from "../../src/chain/template.service.js";
import { defaultThresholds } from "../../src/methods/chain-classes/classes-input.scoring.js";
import { contextOf, fakeRunner } from "../support/fake-runner.js";

const args = (own: Partial<DiagnosisArgs> = {}): DiagnosisArgs => ({
  ...{ referenceRegionId: "reg:100000", population: "ALL", minConfidence: 0, depth: 4, maxProducts: 2000 },
  ...own,
});
const ask = (own?: Partial<DiagnosisArgs>) =>
  questionOf(contextOf(fakeRunner({}), "2026-06-01"), "chain:t", "reg:1", args(own));

describe("the question that arguments ask", () => {
  it("is of today and of the usual thresholds where none are given", () => {
    expect(ask()).toEqual({
      ...{ targetId: "chain:t", regionId: "reg:1", referenceRegionId: "reg:100000", population: "ALL" },
      ...{ asOf: "2026-06-01", minConfidence: 0, thresholds: defaultThresholds },
      closure: { depth: 4, products: 2000 },
    });
    expect(ask({ asOf: null, thresholds: null }).asOf).toBe("2026-06-01");
  });

  it("is of the day given, and of thresholds that replace the usual ones each alone, zero too", () => {
    const given = { lq: 0, suppliers: 3, hhi: null } as unknown as ThresholdsInput;
    const { asOf, thresholds } = ask({ asOf: "2020-02-29", thresholds: given });
    expect(asOf).toBe("2020-02-29");
    expect(thresholds).toEqual({ ...defaultThresholds, lq: 0, suppliers: 3 });
  });

  it("is refused where an argument or a threshold is out of its bounds", () => {
    expect(() => ask({ depth: 0 })).toThrow("depth must be from 1 to 12, but got 0.");
    expect(() => ask({ thresholds: { hops: 13 } })).toThrow("hops must be from 1 to 12, but got 13.");
  });
});

describe("a template at its edges", () => {
  const limits = { depth: 3, products: 3 };
  const links = (
    rows: readonly (readonly [string, "UPSTREAM" | "DOWNSTREAM" | null])[],
    requires: readonly (readonly [string, string])[],
  ) =>
    fakeRunner({
      "chain/read-target": () => [{ labels: ["Entity", "Chain"], chainIds: [] }],
      "chain/read-links": () =>
        rows.map(([id, stage]) => ({ id, name: id, nameEn: null, stage, position: null, root: false })),
      "chain/read-requirements": () =>
        requires.map(([fromId, toId]) => ({
          ...{ relationshipId: `rel:REQUIRES|${fromId}|${toId}`, fromId, toId, essentiality: 2, alternatives: null },
        })),
    });
  const rootsOf = async (runner: ReturnType<typeof links>) =>
    (await loadTemplate(contextOf(runner), "chain:t", "2026-06-01", limits)).roots;

  it("starts at no service of what it makes, unless nothing else could be its start", async () => {
    const requires = [
      ["vehicle", "cell"],
      ["charging", "vehicle"],
    ] as const;
    const both = [
      ["vehicle", null],
      ["cell", "UPSTREAM"],
      ["charging", "DOWNSTREAM"],
      ["taxi", null],
    ] as const;
    expect(await rootsOf(links(both, [["vehicle", "cell"]]))).toEqual(["vehicle"]);
    expect(await rootsOf(links(both.slice(0, 3), requires))).toEqual(["charging"]);
  });

  it("starts at a whole circle, and is empty where the chain has no links", async () => {
    const circle = links(
      [
        ["a", null],
        ["b", null],
        ["c", null],
      ],
      [
        ["a", "b"],
        ["b", "a"],
        ["b", "c"],
      ],
    );
    expect(await rootsOf(circle)).toEqual(["a", "b"]);
    expect(await rootsOf(links([], []))).toEqual([]);
  });

  it("of a closure says that it is cut only when the most products are met, and asks four times as many rows", async () => {
    const upstream = (count: number) =>
      fakeRunner({
        "chain/read-target": () => [{ labels: ["Entity", "Product"], chainIds: [] }],
        "chain/read-materials": ({ ids }) =>
          (ids as string[]).includes("prd:0")
            ? Array.from({ length: count }, (_, at) => ({
                ...{ relationshipId: `rel:${at}`, fromId: "prd:0", toId: `prd:${at + 1}`, name: "n", essentiality: 7 },
              }))
            : [],
      });
    for (const [count, truncated] of [
      [1, false],
      [2, true],
      [5, true],
    ] as const) {
      const runner = upstream(count);
      const template = await loadTemplate(contextOf(runner), "prd:0", "2026-06-01", limits);
      expect([template.truncated, template.links.length]).toEqual([truncated, Math.min(count + 1, 3)]);
      expect(template.requirements.every(({ essentiality }) => essentiality === null)).toBe(true);
      expect(runner.asked[1]?.params["limit"]).toBe(12);
    }
  });
});
