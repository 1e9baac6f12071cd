import { graphql, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "../../src/graphql/build-schema.js";
import { contextOf, type FakeRunner, fakeRunner } from "../support/fake-runner.js";

const stamp = "2026-01-01T00:00:00Z";
const regions = ["reg:1", "reg:2", "reg:3"];

const runnerOf = (declared: readonly object[] = []): FakeRunner =>
  fakeRunner({
    "snapshot/region-tree": () =>
      ["reg:0", ...regions].map((id) => ({
        id,
        name: id,
        level: id === "reg:0" ? "CITY" : "DISTRICT",
        statisticalFiller: false,
        parentIds: id === "reg:0" ? [] : ["reg:0"],
      })),
    "entities/read-entities": ({ ids }) =>
      (ids as string[]).map((id) => ({
        wanted: id,
        labels: ["Entity", "Region"],
        properties: { id, name: id, createdAt: stamp, updatedAt: stamp },
      })),
    "four-chain-fusion/read-members": () => [
      { placeId: "reg:1", ids: ["uni:1", "ent:1", "ins:1", "tal:1"], documentIds: [] },
      { placeId: "reg:2", ids: ["ent:2", "uni:2"], documentIds: [] },
    ],
    "four-chain-fusion/read-ties": () => [],
    "four-chain-fusion/read-own-ties": () => [],
    "chain/read-document-dates": () => [{ newest: null }],
    "chain/read-declarations": () => [...declared],
  });

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

const ask = (source: string, runner: FakeRunner) => graphql({ schema, source, contextValue: contextOf(runner) });
const messageOf = async (args: string) =>
  (await ask(`{ fourChainFusion(${args}) { status } }`, runnerOf())).errors?.[0]?.message;

describe("fourChainFusion", () => {
  it("asks the same statements however many regions are compared", async () => {
    const names = async (args: string) => {
      const runner = runnerOf();
      await ask(
        `{ fourChainFusion(${args}) { regions { region { name } sentence { text } crossChain { observed } loopCount } } }`,
        runner,
      );
      return runner.asked.map(({ name }) => name);
    };
    const all = await names('regionLevel: DISTRICT, withinRegionId: "reg:0"');
    expect(all).toEqual([
      "snapshot/region-tree",
      "four-chain-fusion/read-members",
      "four-chain-fusion/read-ties",
      "four-chain-fusion/read-own-ties",
      "four-chain-fusion/read-own-ties",
      "chain/read-document-dates",
      "chain/read-declarations",
      "entities/read-entities",
    ]);
    expect(await names('regionIds: ["reg:1", "reg:2"]')).toEqual(all);
  });

  it("reads nothing of the graph for indicators that the asker declares, and gives their structural deviation", async () => {
    const runner = runnerOf();
    const { data, errors } = await ask(
      `{ fourChainFusion(regionIds: ["reg:1", "reg:2"], formula: WANG_2021,
        indicators: [{ name: "在校生", chain: EDUCATION, values: [0.2, 0.8], low: 0, high: 1, weight: 1 },
          { name: "产值", chain: INDUSTRY, values: [0.8, 0.8], low: 0, high: 1, weight: 1 }],
        sectors: [{ regionId: "reg:1", sector: "工业", output: 90, employment: 60 }, { regionId: "reg:1", sector: "农业", output: 10, employment: 40 }]) {
        status formula coverage { share } warnings { code } regions { region { id } c { value } provisional deviations { sector deviation { value } } } } }`,
      runner,
    );
    expect(errors).toBeUndefined();
    const answer = data?.["fourChainFusion"] as {
      regions: {
        region: { id: string };
        c: { value: number };
        deviations: { sector: string; deviation: { value: number } }[];
      }[];
    };
    expect(answer).toMatchObject({ status: "COMPLETE", formula: "WANG_2021", coverage: [], warnings: [] });
    expect(answer.regions.map(({ region }) => region.id)).toEqual(["reg:2", "reg:1"]);
    expect(answer.regions[1]?.c.value).toBeCloseTo(Math.sqrt(0.1), 12);
    expect(answer.regions[1]?.deviations.map(({ deviation }) => deviation.value)).toEqual([
      expect.closeTo(0.5, 12),
      expect.closeTo(-0.75, 12),
    ]);
    expect(runner.asked.map(({ name }) => name)).not.toContain("four-chain-fusion/read-members");
  });

  it("calls a region provisional, without a grade, unless enough of who is there is declared to be known", async () => {
    const declared = (relationshipType: string, share: number) => ({
      id: "cov:1",
      relationshipType,
      regionId: "reg:0",
      share,
      declaredBy: "statistician",
      declaredOn: "2026-01-01",
    });
    const question =
      '{ fourChainFusion(regionIds: ["reg:1", "reg:2"], indicators: [{ name: "talentProgrammes", chain: TALENT }, { name: "institutes", chain: INNOVATION }]) { coverage { share } regions { provisional grade d { value } sentence { text } } } }';
    const regionsOf = async (rows: readonly object[]) => {
      const { data } = await ask(question, runnerOf(rows));
      return (data?.["fourChainFusion"] as { regions: Record<string, unknown>[] }).regions[0];
    };
    expect(await regionsOf([declared("LOCATED_IN", 0.6)])).toMatchObject({
      provisional: false,
      grade: "SUPERIOR_COORDINATION",
      d: { value: 1 },
    });
    const provisional = { provisional: true, grade: null, d: { value: 1 } };
    for (const rows of [[], [declared("LOCATED_IN", 0.59)], [declared("PRODUCES", 1)]])
      expect(await regionsOf(rows)).toMatchObject(provisional);
    expect((await regionsOf([]))?.["sentence"]).toEqual({
      text: "reg:1：四链耦合协调度 1.00，暂定，不评等级；最滞后的是人才链与创新链（1.00）。",
    });
  });

  it("mixes counts of the graph with bounds and weights of the asker's own, in English too", async () => {
    const { data } = await ask(
      `{ fourChainFusion(regionIds: ["reg:1"], indicators: [{ name: "schools", chain: EDUCATION, low: 0, high: 4, weight: 1 },
        { name: "enterprises", chain: INDUSTRY, low: 0, high: 4, weight: 1 }]) { regions { d { value } sentence(lang: EN) { text } } } }`,
      runnerOf(),
    );
    // U = (1/4, 1/4): C = 1, T = 1/4, D = 1/2.
    expect(data?.["fourChainFusion"]).toMatchObject({
      regions: [
        {
          d: { value: 0.5 },
          sentence: {
            text: "reg:1: coordination D = 0.50, provisional, without a grade; education and industry lag most (0.50); the largest obstacle is schools (50 %).",
          },
        },
      ],
    });
  });

  it("refuses what cannot be asked, and says the rule and what was given", async () => {
    expect(await messageOf("minConfidence: 0")).toBe("Either regionIds or regionLevel must be given, and not both.");
    expect(await messageOf('regionIds: ["reg:1"], regionLevel: CITY')).toBe(
      "Either regionIds or regionLevel must be given, and not both.",
    );
    expect(await messageOf('regionIds: ["reg:9"]')).toBe("regionIds must name regions of the graph, but got reg:9.");
    expect(await messageOf('regionLevel: CITY, withinRegionId: "ent:1"')).toBe(
      "withinRegionId must name a region of the graph, but got ent:1.",
    );
    expect(await messageOf('regionIds: ["reg:1"], chainWeights: [1, 1]')).toBe(
      "chainWeights takes four numbers above 0, but got 1, 1.",
    );
    expect(
      await messageOf('regionIds: ["reg:1"], sectors: [{ regionId: "reg:2", sector: "x", output: 1, employment: 1 }]'),
    ).toBe("Sectors must be of regions that are compared, but got reg:2.");
    expect(
      await messageOf('regionIds: ["reg:1"], sectors: [{ regionId: "reg:1", sector: "x", output: -1, employment: 1 }]'),
    ).toBe("Output and employment must be at least 0, but x has -1 and 1.");
    expect(await messageOf('regionIds: ["reg:1"], minConfidence: 2')).toBe(
      "minConfidence must be from 0 to 1, but got 2.",
    );
  });

  it("refuses indicators that fit nothing", async () => {
    const one = (indicator: string) => messageOf(`regionIds: ["reg:1", "reg:2"], indicators: [${indicator}]`);
    expect(await one('{ name: "pupils", chain: EDUCATION }')).toMatch(
      /^An indicator without values must be one of schools, .*, but got pupils\.$/,
    );
    expect(await one('{ name: "schools", chain: TALENT }')).toBe("schools counts for EDUCATION, but got TALENT.");
    expect(await one('{ name: "x", chain: TALENT, values: [1] }')).toBe(
      "x must have a value for each of 2 regions, but got 1.",
    );
    expect(
      await one('{ name: "x", chain: TALENT, values: [1, 2] }, { name: "x", chain: TALENT, values: [1, 2] }'),
    ).toBe("Each indicator must have a name of its own, but got x twice.");
    expect(await messageOf('regionLevel: CITY, indicators: [{ name: "x", chain: TALENT, values: [1] }]')).toBe(
      "Values go with regionIds, whose order they have, but x has none.",
    );
  });
});
