import { graphql, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { compareExtensions } from "../../src/analyses/extension-opportunities/compared-extensions.service.js";
import type { DiagnosisQuestion } from "../../src/chain/diagnose-chain.service.js";
import { createSchema } from "../../src/graphql/build-schema.js";
import { defaultThresholds } from "../../src/methods/chain-classes/classes-input.scoring.js";
import { computeHere, type Compute } from "../../src/snapshot/worker-task.js";
import { contextOf, type FakeRunner, fakeRunner } from "../support/fake-runner.js";

/*
 * Ten cities under 国. c0 holds A and B, who are all makers of the five strengths s0 to s4; one other firm W in c1 makes t, and
 * so does A. Each candidate p0, p1, … is one step from s0 and made by five firms, one in each of c1 to c5; c6 to c9 hold a
 * firm each that makes p0. Of the 14 firms two are local: the lower bound of LQ is √0.025 · 7 > 1.
 */
const stamp = "2026-01-01T00:00:00Z";
const firmAt = (city: number) => `ent:${city}`;
const strengths = [0, 1, 2, 3, 4].map((at) => `link:s${at}`);
const cities = Array.from({ length: 10 }, (_, at) => `reg:${at}`);
const seats = new Map([
  ["ent:A", "reg:0"],
  ["ent:B", "reg:0"],
  ["ent:W", "reg:1"],
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((city) => [firmAt(city), `reg:${city}`] as const),
  ...["ent:X", "ent:Y"].map((firm) => [firm, ""] as const),
]);
const makersOf = (link: string): string[] => {
  if (link === "link:t") return ["ent:A", "ent:W"];
  if (strengths.includes(link)) return ["ent:A", "ent:B"];
  return [1, 2, 3, 4, 5, ...(link === "link:p0" ? [6, 7, 8, 9] : [])].map(firmAt);
};
const labelOf = (id: string) =>
  ({ chain: "Chain", reg: "Region", ent: "Enterprise" })[id.split(":")[0] ?? ""] ?? "ChainLink";

const runnerOf = (candidates: number): FakeRunner => {
  const links = ["link:t", ...strengths, ...Array.from({ length: candidates }, (_, at) => `link:p${at}`)];
  const needs = [
    ...strengths.map((link) => ["link:t", link] as const),
    ...links.filter((link) => link.startsWith("link:p")).map((link) => [link, "link:s0"] as const),
  ];
  return fakeRunner({
    "chain/read-target": ({ id }) => [{ labels: ["Entity", labelOf(String(id))], chainIds: [] }],
    "chain/read-links": () =>
      links.map((id, position) => ({ id, name: id, nameEn: null, stage: null, position, root: position === 0 })),
    "chain/read-requirements": () =>
      needs.map(([fromId, toId]) => ({
        ...{ relationshipId: `rel:REQUIRES|${fromId}|${toId}`, fromId, toId },
        ...{ essentiality: 2, alternatives: null },
      })),
    "chain/read-link-products": ({ linkIds }) =>
      (linkIds as string[]).map((linkId) => ({
        linkId,
        productIds: [linkId.replace("link:", "prd:")],
        relationshipIds: [],
      })),
    "chain/find-makers": ({ productIds }) =>
      (productIds as string[]).map((productId) => {
        const makerIds = makersOf(productId.replace("prd:", "link:"));
        const nothing = makerIds.map(() => 0);
        const relationshipIds = makerIds.map((maker) => `rel:PRODUCES|${maker}|${productId}`);
        return {
          productId,
          makerIds,
          relationshipIds,
          outputs: nothing.map(() => -1),
          revenueShares: nothing,
          documentIds: [],
        };
      }),
    "chain/read-document-dates": () => [{ newest: "2021-10-01" }],
    "chain/read-declarations": () => [
      {
        id: "cov:1",
        relationshipType: "LOCATED_IN",
        regionId: "reg:100000",
        share: 1,
        declaredBy: "试",
        declaredOn: "2022-01-01",
      },
    ],
    "chain/read-quantities": () => [],
    "snapshot/region-tree": () => [
      { id: "reg:100000", name: "国", level: "COUNTRY", parentIds: [] },
      ...cities.map((id) => ({ id, name: id, level: "CITY", parentIds: ["reg:100000"] })),
    ],
    "snapshot/enterprise-index": () =>
      [...seats].map(([id, seat]) => ({
        ...{ id, regionIds: seat === "" ? [] : [seat], industryIds: [] },
        ...{ listed: false, aboveDesignatedSize: false, attachable: true },
      })),
    "entities/read-entities": ({ ids }) =>
      (ids as string[]).map((id) => ({
        wanted: id,
        labels: ["Entity", labelOf(id)],
        properties: { id, name: id, createdAt: stamp, updatedAt: stamp },
      })),
  });
};

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

const sourceOf = (args = "") =>
  `{ extensionOpportunities(targetId: "chain:x", regionId: "reg:0"${args}) { status candidateCount regionCount method { name parameters { name value } }
    dataThrough coverage { relationshipType share } opportunities(first: 100) { linkId link { name } strength { name } score { value }
    nearestMakers { id } nearestRegion { id } sentence { text } } } }`;
interface Answer {
  readonly status: string;
  readonly candidateCount: number;
  readonly method: { readonly parameters: readonly { readonly name: string; readonly value: string }[] };
  readonly opportunities: readonly {
    readonly linkId: string;
    readonly nearestRegion: { readonly id: string } | null;
  }[];
}

async function ask(runner: FakeRunner, args = "", compute: Compute = computeHere): Promise<Answer> {
  const contextValue = { ...contextOf(runner), compute };
  const { data, errors } = await graphql({ schema, source: sourceOf(args), contextValue });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data?.["extensionOpportunities"])) as Answer;
}

describe("extensionOpportunities", () => {
  it("asks as many statements for forty candidates as for two", async () => {
    const statementsFor = async (candidates: number) => {
      const runner = runnerOf(candidates);
      const answer = await ask(runner);
      expect(answer).toMatchObject({
        status: "COMPLETE",
        candidateCount: candidates,
        regionCount: 10,
        dataThrough: "2021-10-01",
      });
      return runner.asked.map(({ name }) => name);
    };
    const few = await statementsFor(2);
    expect(await statementsFor(40)).toEqual(few);
    expect(few.length).toBeLessThanOrEqual(14);
  });

  it("says with which numbers it ran, and how much it knows", async () => {
    const answer = await ask(runnerOf(2), ", minNationalFirms: 3, mark: SPECIALISATION");
    const parameters = Object.fromEntries(answer.method.parameters.map(({ name, value }) => [name, value]));
    expect(parameters).toMatchObject({
      ...{ minNationalFirms: "3", mark: "SPECIALISATION", regionLevel: "CITY", hops: "2" },
      ...{ fewestStrengths: "5", fewestRegions: "10" },
    });
    expect(answer).toMatchObject({
      coverage: [
        { relationshipType: "LOCATED_IN", share: 1 },
        { relationshipType: "PRODUCES", share: 1 },
      ],
    });
  });

  it("names as nearest the makers of the smallest region around that has any", async () => {
    const { opportunities } = await ask(runnerOf(2));
    expect(opportunities.map(({ nearestRegion }) => nearestRegion?.id)).toEqual(["reg:100000", "reg:100000"]);
  });

  it("computes a small chain where it is asked, and a large one in a thread", async () => {
    const tasks: string[] = [];
    const compute: Compute = (task, computation, makeInput) => {
      tasks.push(task.name);
      return computeHere(task, computation, makeInput);
    };
    await ask(runnerOf(2), "", compute);
    expect(tasks).toEqual([]);
    const large = await ask(runnerOf(400), "", compute);
    expect(tasks).toEqual(["scoreExtensions"]);
    expect(large).toMatchObject({ status: "COMPLETE", candidateCount: 400 });
    expect(large.opportunities).toHaveLength(100);
  });

  it("gives a scenario the score of each candidate, or its refusal", async () => {
    const question: Omit<DiagnosisQuestion, "regionId"> = {
      targetId: "chain:x",
      referenceRegionId: "reg:100000",
      population: "ALL",
      asOf: "2026-06-01",
      minConfidence: 0,
      thresholds: defaultThresholds,
      closure: { depth: 4, products: 100 },
    };
    const found = await compareExtensions(contextOf(runnerOf(3)), { ...question, regionId: "reg:0" }, "1");
    expect([...found.values.keys()].sort()).toEqual(["link:p0", "link:p1", "link:p2"]);
    for (const score of found.values.values()) expect(score).toBeGreaterThan(0);
    const poor = await compareExtensions(contextOf(runnerOf(3)), { ...question, regionId: "reg:9" }, "1");
    expect(poor).toMatchObject({ status: "REFUSED", refusal: { code: "TOO_FEW_STRENGTHS" }, values: new Map() });
  });

  it("refuses more than a hundred opportunities at once, and a target that is none", async () => {
    const source =
      '{ extensionOpportunities(targetId: "chain:x", regionId: "reg:0") { opportunities(first: 101) { linkId } } }';
    const tooMany = await graphql({ schema, source, contextValue: contextOf(runnerOf(2)) });
    expect(tooMany.errors?.[0]?.message).toBe("first must be from 1 to 100, but got 101.");
    const firm = sourceOf().replace("chain:x", "ent:A");
    const strange = await graphql({ schema, source: firm, contextValue: contextOf(runnerOf(2)) });
    expect(strange.errors?.[0]?.message).toContain("targetId must be the id of a chain, a link or a product");
  });
});
