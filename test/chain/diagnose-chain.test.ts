/*
 * 国 (reg:0) holds 浙 (reg:9), which holds 甬 (reg:1); 京 (reg:5) lies in 国 too. Link a requires link b; product x is of a, y of b.
 *   x: M1 (甬), M2 (浙), M4 (nowhere known)    y: M3 (京, of industry 1)    U1 (甬, of industry 1) has no known product.
 * All are listed but U2 (甬, of no known industry) and U3 (甬, of industry 9), whose products are not known either. With 4 of 5 attachable and a list of 100 % in 国, 国 is covered by 0.8; 甬 by 1/2.
 */
import { describe, expect, it } from "vitest";
import { diagnoseChain, type DiagnosisQuestion } from "../../src/chain/diagnose-chain.service.js";
import { defaultThresholds } from "../../src/methods/chain-classes/classes-input.scoring.js";
import { contextOf, fakeRunner } from "../support/fake-runner.js";

const firm = (id: string, regionIds: string[], industryIds: string[] = [], attachable = true) => ({
  ...{ id: `ent:${id}`, regionIds, industryIds, attachable, listed: true, aboveDesignatedSize: false },
});
const unlisted = (facts: ReturnType<typeof firm>) => ({ ...facts, listed: false });
const made = (productId: string, ...makers: string[]) => ({
  ...{ productId, documentIds: [], makerIds: makers.map((id) => `ent:${id}`) },
  relationshipIds: makers.map((id) => `rel:PRODUCES|ent:${id}|${productId}`),
  ...{ outputs: makers.map(() => -1), revenueShares: makers.map(() => 0) },
});
const declared = (regionId: string, share = 1) => ({
  ...{ id: `cov:${regionId}`, relationshipType: "LOCATED_IN", regionId, share, declaredBy: null, declaredOn: null },
});
const claim = (subjectId: string, predicate: string, value: string) => ({
  ...{ subjectId, predicate, value, claimId: `clm:${subjectId}` },
});
const claims = [
  claim("chain:t", "listedCompaniesWithAttachableProduct", "3000"),
  claim("link:a", "listedMakerCount", "9"),
];

const graph = (declarations: object[] = [declared("reg:0")], quantities: ReturnType<typeof claim>[] = []) =>
  fakeRunner({
    "chain/read-target": () => [{ labels: ["Entity", "Chain"], chainIds: [] }],
    "chain/read-links": () =>
      ["link:a", "link:b"].map((id) => ({ id, name: id, nameEn: null, stage: null, position: null, root: false })),
    "chain/read-requirements": () => [
      { relationshipId: "rel:R", fromId: "link:a", toId: "link:b", essentiality: 2, alternatives: null },
    ],
    "snapshot/region-tree": () =>
      [
        ["reg:0", []],
        ["reg:9", ["reg:0"]],
        ["reg:5", ["reg:0"]],
        ["reg:1", ["reg:9"]],
      ].map(([id, parentIds]) => ({ id, name: id, parentIds })),
    "snapshot/enterprise-index": () => [
      ...[firm("M1", ["reg:1"]), firm("M2", ["reg:9"]), firm("M4", [])],
      ...[firm("M3", ["reg:5"], ["ind:1"]), firm("U1", ["reg:1"], ["ind:1"], false)],
      ...[firm("U2", ["reg:1"], [], false), firm("U3", ["reg:1"], ["ind:9"], false)].map(unlisted),
    ],
    "chain/read-link-products": () => [
      { linkId: "link:a", productIds: ["prd:x"], relationshipIds: ["rel:REALIZES|prd:x|link:a"] },
      { linkId: "link:b", productIds: ["prd:y"], relationshipIds: ["rel:REALIZES|prd:y|link:b"] },
    ],
    "chain/find-makers": () => [made("prd:x", "M1", "M2", "M4"), made("prd:y", "M3")],
    "chain/read-document-dates": () => [{ newest: null }],
    "chain/read-declarations": () => declarations,
    "chain/read-quantities": ({ predicates }) =>
      quantities.filter(({ predicate }) => (predicates as string[]).includes(predicate)),
  });
const question = (own: Partial<DiagnosisQuestion> = {}): DiagnosisQuestion => ({
  ...{ targetId: "chain:t", regionId: "reg:1", referenceRegionId: "reg:0", population: "LISTED", minConfidence: 0 },
  ...{ asOf: "2026-06-01", thresholds: defaultThresholds, closure: { depth: 4, products: 100 }, ...own },
});
const diagnose = (runner: ReturnType<typeof graph>, own?: Partial<DiagnosisQuestion>) =>
  diagnoseChain(contextOf(runner), question(own), "1");

describe("what a region is compared with", () => {
  it("is counted in the graph where that is declared to be known well enough, placed or not", async () => {
    const { reference } = await diagnose(graph());
    expect(reference).toMatchObject({ from: "GRAPH", enterprises: 4 });
    expect([...reference.makers]).toEqual([
      ["link:a", 3],
      ["link:b", 1],
    ]);
  });

  it("is what claims state where the graph knows too little of it, or nobody declares how much", async () => {
    for (const declarations of [[], [declared("reg:0", 0.7)]]) {
      const { reference } = await diagnose(graph(declarations, claims));
      expect(reference).toMatchObject({ from: "CLAIMS", enterprises: 3000 });
      expect([...reference.makers]).toEqual([["link:a", 9]]);
    }
    const stricter = { thresholds: { ...defaultThresholds, coverage: 0.81 } };
    expect((await diagnose(graph([declared("reg:0")], claims), stricter)).reference.from).toBe("CLAIMS");
  });

  it("is nowhere without either, and claims about the whole do not stand for a part", async () => {
    expect((await diagnose(graph([]))).reference).toMatchObject({ from: "NOWHERE", enterprises: null });
    const part = await diagnose(graph([declared("reg:0")], claims), { referenceRegionId: "reg:9" });
    expect(part.reference).toMatchObject({ from: "NOWHERE", enterprises: null });
  });

  it("is a part of the whole where that has its own declaration, with what is known to lie in it", async () => {
    const { reference } = await diagnose(graph([declared("reg:9")]), { referenceRegionId: "reg:9" });
    expect(reference).toMatchObject({ from: "GRAPH", enterprises: 2 });
    expect([...reference.makers.values()]).toEqual([2, 0]);
  });

  it("is itself, and then no quotient is judged", async () => {
    const { reference, diagnosis } = await diagnose(graph([declared("reg:1")]), { referenceRegionId: "reg:1" });
    expect(reference).toMatchObject({ from: "ITSELF", enterprises: null });
    expect(diagnosis.links.every(({ lq }) => lq.value === null)).toBe(true);
  });
});

describe("a chain in a region", () => {
  it("has the makers that lie in it; the whole asked by itself has those of no known place too", async () => {
    const makersAt = async (regionId: string) => {
      const { local } = await diagnose(graph(), { regionId });
      return [...local.values()].map((makers) => makers.map(({ id }) => id));
    };
    expect(await makersAt("reg:1")).toEqual([["ent:M1"], []]);
    expect(await makersAt("reg:9")).toEqual([["ent:M1", "ent:M2"], []]);
    expect(await makersAt("reg:0")).toEqual([["ent:M1", "ent:M2", "ent:M4"], ["ent:M3"]]);
  });

  it("suspects of a missing link the firms without known products in an industry of its makers, or in none that is known", async () => {
    const { diagnosis, membership } = await diagnose(graph());
    const missing = diagnosis.links.find(({ id }) => id === "link:b");
    expect([membership.members.length, membership.coverage, missing?.class]).toEqual([2, 0.5, "UNKNOWN"]);
    expect(missing?.reasons).toContainEqual({ code: "POSSIBLE_MAKERS", params: { enterpriseIds: ["ent:U1"] } });
    const all = await diagnose(graph(), { population: "ALL" });
    expect(all.diagnosis.links.find(({ id }) => id === "link:b")?.reasons).toContainEqual({
      code: "POSSIBLE_MAKERS",
      params: { enterpriseIds: ["ent:U1", "ent:U2"] },
    });
  });

  it("carries the actions that curators recommend, and no other words", async () => {
    const words = [claim("link:a", "recommendedAction", "ATTRACT"), claim("link:b", "recommendedAction", "PRAY")];
    const { recommended } = await diagnose(graph([], words));
    expect([...recommended]).toEqual([["link:a", "ATTRACT"]]);
  });

  it("is refused in a region that the graph has not, by the ids of all that it lacks", async () => {
    await expect(diagnose(graph(), { regionId: "reg:x", referenceRegionId: "reg:y" })).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      message: "A region must be one of the graph's, but got reg:x, reg:y.",
      details: { ids: ["reg:x", "reg:y"] },
    });
  });

  it("is read once for all regions of a version", async () => {
    const runner = graph();
    const context = contextOf(runner);
    await diagnoseChain(context, question(), "1");
    const first = runner.asked.length;
    await diagnoseChain(context, question({ regionId: "reg:5" }), "1");
    expect(runner.asked).toHaveLength(first);
    await diagnoseChain(context, question(), "2");
    expect(runner.asked).toHaveLength(2 * first);
  });
});
