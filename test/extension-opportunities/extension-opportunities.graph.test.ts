import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { complexityByDefinition } from "../methods/product-space/small-spaces.js";
import { writeBehind } from "../support/draw-graph.js";
import { type OpenDrawing, openDrawing } from "../support/open-drawing.js";
import { drawnCities, drawnLinks, drawnMarks } from "./drawn-cities.js";

interface Part {
  readonly value: number | null;
  readonly rank: number | null;
}
interface Opportunity {
  readonly linkId: string;
  readonly class: string;
  readonly score: { readonly value: number };
  readonly density: Part;
  readonly complexityGain: Part;
  readonly localDemand: Part;
  readonly steps: number;
  readonly strengthId: string;
  readonly makerCount: number;
  readonly referenceMakerCount: number;
  readonly pci: { readonly value: number };
  readonly nearestMakers: readonly { readonly id: string }[];
  readonly zh: { readonly text: string };
  readonly en: { readonly text: string };
  readonly evidence: {
    readonly relationships: readonly { readonly id: string }[];
    readonly paths: readonly { readonly steps: readonly object[]; readonly sentence: { readonly text: string } }[];
  };
}
interface Answer {
  readonly status: string;
  readonly refusal: {
    readonly code: string;
    readonly zh: { readonly text: string };
    readonly en: { readonly text: string };
  } | null;
  readonly warnings: readonly { readonly code: string; readonly sentence: { readonly text: string } }[];
  readonly regionCount: number;
  readonly strengthIds: readonly string[];
  readonly candidateCount: number;
  readonly eci: { readonly value: number | null; readonly unknownBecause: string | null };
  readonly opportunities: readonly Opportunity[];
}

const fields = `status refusal { code zh: sentence { text } en: sentence(lang: EN) { text } } warnings { code sentence { text } }
  regionCount strengthIds candidateCount eci { value unknownBecause }
  opportunities { linkId class score { value } density { value rank } complexityGain { value rank }
    localDemand { value rank } steps strengthId makerCount referenceMakerCount pci { value }
    nearestMakers { id } zh: sentence { text } en: sentence(lang: EN) { text }
    evidence { relationships { id } paths { steps { nodeId relationshipId forward } sentence { text } } } }`;

describe("the extensions of a drawn region on the real database", () => {
  let drawing: OpenDrawing;
  const ask = async (given: string): Promise<Answer> => {
    const source = `{ extensionOpportunities(asOf: "2026-06-01", ${given}) { ${fields} } }`;
    return (await drawing.ask<{ extensionOpportunities: Answer }>(source)).extensionOpportunities;
  };
  const askCity = (city: string, more = "") => ask(`targetId: "chain:x", regionId: "reg:${city}"${more}`);
  const named = ({ opportunities }: Answer, link: string): Opportunity => {
    const found = opportunities.find(({ linkId }) => linkId.endsWith(link));
    if (found === undefined) throw new Error(`${link} is no candidate.`);
    return found;
  };

  beforeAll(async () => {
    drawing = await openDrawing(drawnCities);
  });
  afterAll(() => drawing.close());

  it("are the links near its strengths that enough firms make, with the parts that the drawing's header works out", async () => {
    const answer = await askCity("c1");
    expect(answer).toMatchObject({ status: "COMPLETE", refusal: null, regionCount: 11, candidateCount: 3 });
    expect(answer.strengthIds).toEqual(["s1", "s2", "s3", "s4", "s5"].map((link) => `link:x/${link}`));
    expect(answer.opportunities.map(({ linkId }) => linkId).sort()).toEqual(["link:x/far", "link:x/p", "link:x/q"]);
    const [p, q, far] = ["/p", "/q", "/far"].map((link) => named(answer, link));
    expect(p).toMatchObject({
      steps: 1,
      strengthId: "link:x/s1",
      class: "EXTENSION",
      makerCount: 0,
      referenceMakerCount: 7,
    });
    expect(q).toMatchObject({ steps: 1, strengthId: "link:x/s2", class: "GAP", referenceMakerCount: 5 });
    expect(far).toMatchObject({ steps: 2, strengthId: "link:x/s2" });
    expect([p, q, far].map((each) => each?.density.value)).toEqual([expect.closeTo(1 / 12, 12), 0, 0]);
    expect([p, q, far].map((each) => each?.density.rank)).toEqual(
      [5 / 6, 1 / 3, 1 / 3].map((rank) => expect.closeTo(rank, 12) as number),
    );
    expect([p, q, far].map((each) => each?.localDemand)).toEqual(
      [
        [0, 1 / 3],
        [2, 5 / 6],
        [0, 1 / 3],
      ].map(([value, rank]) => ({ value, rank: expect.closeTo(rank ?? 0, 12) as number })),
    );
  });

  it("have the complexity that the definition gives, and are ordered by the mean of the three ranks", async () => {
    const answer = await askCity("c1");
    const expected = complexityByDefinition(drawnMarks);
    expect(answer.eci.value).toBeCloseTo(expected.regions[0] ?? 99, 6);
    for (const each of answer.opportunities) {
      const column = drawnLinks.indexOf(each.linkId.slice("link:x/".length));
      expect(each.pci.value).toBeCloseTo(expected.products[column] ?? 99, 6);
      expect(each.complexityGain.value).toBeCloseTo(expected.gains[0]?.[column] ?? 99, 6);
      const ranks = [each.density, each.complexityGain, each.localDemand].map(({ rank }) => rank ?? 0);
      expect(each.score.value).toBeCloseTo(ranks.reduce((sum, rank) => sum + rank, 0) / 3, 12);
    }
    const scores = answer.opportunities.map(({ score }) => score.value);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it("say themselves, show the way from the strength, and name the nearest makers", async () => {
    const q = named(await askCity("c1"), "/q");
    expect(q.zh.text).toContain("从长板环s2出发 1 步可及环q：邻近密度 0.00（百分位 33）");
    expect(q.zh.text).toContain(
      "本地有 2 家企业所在的环节需要它（百分位 83）；本地没有已知企业，参照地 5 家，国内有Q10、Q11。",
    );
    expect(q.en.text).toContain("link q is 1 supply step from the strength link s2: density 0.00 (percentile 33)");
    expect(q.nearestMakers).toHaveLength(5);
    const required = "rel:REQUIRES|link:x/s2|link:x/q";
    expect(q.evidence.paths[0]?.steps).toEqual([
      { nodeId: "link:x/s2", relationshipId: null, forward: true },
      { nodeId: "link:x/q", relationshipId: required, forward: true },
    ]);
    const ids = q.evidence.relationships.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        required,
        "rel:PRODUCES|ent:x-A|prd:x-s2",
        "rel:REALIZES|prd:x-s2|link:x/s2",
        "rel:PRODUCES|ent:x-Q10|prd:x-q",
      ]),
    );
    expect(ids).toHaveLength(new Set(ids).size);
  });

  it("may be asked for from the region, with fewer firms, fewer steps, or under a scenario", async () => {
    const source = `{ region: node(id: "reg:c1") { ... on Region { extensionOpportunities(targetId: "chain:x", asOf: "2026-06-01") { candidateCount } } } }`;
    expect(await drawing.ask(source)).toEqual({ region: { extensionOpportunities: { candidateCount: 3 } } });
    expect((await askCity("c1", ", minNationalFirms: 4")).candidateCount).toBe(4);
    expect((await askCity("c1", ", thresholds: { hops: 1 }")).opportunities.map(({ steps }) => steps)).toEqual([1, 1]);
    const added = `, overlay: { addEdges: [{ type: PRODUCES, from: "ent:x-A", to: "prd:x-q" }] }`;
    expect(named(await askCity("c1", added), "/q").makerCount).toBe(1);
    expect((await askCity("c1", `${added}, newOnly: true`)).opportunities.map(({ linkId }) => linkId)).not.toContain(
      "link:x/q",
    );
  });

  it("of a product are found along its materials, and the way is drawn against the edges", async () => {
    const answer = await ask(`targetId: "prd:x-t", regionId: "reg:c1"`);
    expect(answer.opportunities.map(({ linkId }) => linkId).sort()).toEqual(["prd:x-far", "prd:x-p", "prd:x-q"]);
    const [path] = named(answer, "-q").evidence.paths;
    expect(path?.steps[1]).toEqual({
      nodeId: "prd:x-q",
      relationshipId: "rel:UPSTREAM_OF|prd:x-q|prd:x-s2",
      forward: false,
    });
  });

  it("are refused in words and numbers with too few strengths, or too few regions", async () => {
    const poor = await askCity("c2");
    expect(poor).toMatchObject({
      status: "REFUSED",
      candidateCount: 0,
      opportunities: [],
      eci: { unknownBecause: "TOO_FEW_STRENGTHS" },
    });
    expect(poor.refusal?.zh.text).toBe("乙在这里只有 0 个长板，少于 5 个：凭这么少的长板，说不出什么与它们相近。");
    const rough = await askCity("c1", ", regionLevel: PROVINCE");
    expect(rough.refusal?.code).toBe("TOO_FEW_REGIONS");
    expect(rough.refusal?.en.text).toContain('Only 1 regions of the level "province" have known makers, fewer than 10');
  });

  it("warn of makers without a place, and of a region that is none of those compared", async () => {
    const answer = await askCity("c1d");
    const codes = answer.warnings.map(({ code }) => code);
    expect(codes).toEqual(["MAKERS_WITHOUT_PLACE", "REGION_OF_OTHER_LEVEL"]);
    expect(answer.warnings[0]?.sentence.text).toBe("14 家企业中有 2 家不知道在哪个“市”，没有用来学习哪些环节相近。");
  });

  it("refuse numbers out of their bounds", async () => {
    await expect(askCity("c1", ", minNationalFirms: 0")).rejects.toThrow(
      "minNationalFirms must be from 1 to 1000, but got 0.",
    );
  });

  it("give the order of gaps its density", async () => {
    const source = `{ chainDiagnosis(targetId: "chain:x", regionId: "reg:c3", asOf: "2026-06-01") { summary { gaps { linkIds density } } } }`;
    const { chainDiagnosis } = await drawing.ask<{
      chainDiagnosis: { summary: { gaps: { linkIds: string[]; density: number | null }[] } };
    }>(source);
    const densities = Object.fromEntries(
      chainDiagnosis.summary.gaps.map(({ linkIds, density }) => [linkIds.join(), density]),
    );
    expect(densities["link:x/q"]).toBeCloseTo(0.6 / 2.6, 12);
    expect(densities["link:x/t"]).toBeCloseTo(0.45 / 3.95, 12);
  });

  it("are under a scenario what they are when it is written, and as before when it is deleted again", async () => {
    const numbersOf = ({ opportunities, eci }: Answer) => [
      eci,
      ...opportunities.map(({ linkId, score, density, complexityGain, localDemand, makerCount }) => ({
        ...{ linkId, score, density, complexityGain, localDemand, makerCount },
      })),
    ];
    const before = numbersOf(await askCity("c1"));
    const overlay = `, overlay: { addEdges: [{ type: PRODUCES, from: "ent:x-P2", to: "prd:x-q" }] }`;
    const supposed = numbersOf(await askCity("c1", overlay));
    expect(supposed).not.toEqual(before);
    await writeBehind(
      "MATCH (e:Entity {id: 'ent:x-P2'}), (p:Entity {id: 'prd:x-q'}) CREATE (e)-[:PRODUCES {id: 'rel:PRODUCES|ent:x-P2|prd:x-q', status: 'ASSERTED', confidence: 1.0}]->(p)",
    );
    expect(numbersOf(await askCity("c1"))).toEqual(supposed);
    await writeBehind("MATCH (:Entity {id: 'ent:x-P2'})-[r:PRODUCES]->(:Entity {id: 'prd:x-q'}) DELETE r");
    expect(numbersOf(await askCity("c1"))).toEqual(before);
  });

  it("answer anew after anybody's commit", async () => {
    expect((await askCity("c1")).opportunities).toHaveLength(3);
    await writeBehind("MATCH (:Entity {id: 'ent:x-Q11'})-[r:PRODUCES]->(:Entity {id: 'prd:x-q'}) DELETE r");
    expect((await askCity("c1")).opportunities.map(({ linkId }) => linkId)).not.toContain("link:x/q");
  });
});
