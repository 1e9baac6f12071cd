import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenDrawing, openDrawing } from "../support/open-drawing.js";
import { drawnRegions } from "./drawn-regions.js";

interface Region {
  region: { id: string };
  c: { value: number | null };
  t: { value: number };
  d: { value: number | null; unknownBecause: string | null };
  grade: string | null;
  provisional: boolean;
  chains: { chain: string; index: { value: number | null; unknownBecause: string | null } }[];
  indicators: { name: string; value: number | null; weight: number; obstacle: number | null }[];
  laggingPairs: { first: string; second: string; behind: string | null }[];
  sentence: { text: string };
}
interface Answer {
  fourChainFusion: {
    status: string;
    regionCount: number;
    dataThrough: string | null;
    coverage: { regionId: string; share: number | null }[];
    refusal: { code: string } | null;
    warnings: { code: string; sentence: { text: string } }[];
    method: { name: string; parameters: { name: string; value: string }[] };
    regions: Region[];
  };
}

const fields = `status regionCount dataThrough coverage { regionId share } refusal { code } warnings { code sentence { text } }
  method { name parameters { name value } }
  regions { region { id } c { value } t { value } d { value unknownBecause } grade provisional sentence { text }
    chains { chain index { value unknownBecause } } laggingPairs { first second behind }
    indicators { name value weight obstacle } }`;

describe("the fusion of the four chains in drawn districts on the real database", () => {
  let drawing: OpenDrawing;
  beforeAll(async () => {
    drawing = await openDrawing(drawnRegions);
  });
  afterAll(() => drawing.close());

  const ask = async (args: string) =>
    (await drawing.ask<Answer>(`{ fourChainFusion(${args}) { ${fields} } }`)).fourChainFusion;
  const districts = 'regionLevel: DISTRICT, withinRegionId: "reg:fus"';
  const regionOf = ({ regions }: Answer["fourChainFusion"], id: string): Region => {
    const found = regions.find(({ region }) => region.id === id);
    if (found === undefined) throw new Error(`There is no ${id}.`);
    return found;
  };

  it("counts what the graph knows of each chain, without accounting rows and without those who left", async () => {
    const answer = await ask(districts);
    const countsOf = (id: string) =>
      Object.fromEntries(regionOf(answer, id).indicators.map(({ name, value }) => [name, value]));
    const [schools, people, none] = [{ schools: 1 }, { people: 1 }, null];
    expect(countsOf("reg:fus1")).toEqual({
      ...schools,
      ...people,
      programmes: 2,
      offers: 2,
      talentProgrammes: 1,
      enterprises: 2,
      products: 2,
      institutes: 1,
      centres: 0,
      projects: 1,
      achievements: 1,
    });
    expect(countsOf("reg:fus2")).toMatchObject({
      ...schools,
      ...people,
      programmes: 1,
      talentProgrammes: 0,
      centres: 1,
      projects: 0,
    });
    expect(new Set(Object.values(countsOf("reg:fus3")))).toEqual(new Set([none]));
  });

  it("counts those who were there at an earlier day", async () => {
    const answer = await ask(`${districts}, asOf: "2019-06-01"`);
    expect(regionOf(answer, "reg:fus1").indicators.find(({ name }) => name === "people")?.value).toBe(2);
  });

  it("gives U, T, C, D and the grade as worked out in the drawing", async () => {
    const answer = await ask(districts);
    expect(answer.status).toBe("COMPLETE");
    const [first, second, third] = answer.regions;
    expect(answer.regions.map(({ region }) => region.id)).toEqual(["reg:fus1", "reg:fus2", "reg:fus3"]);
    expect(first?.chains.map(({ index }) => index.value)).toEqual([1, 1, 1, 0.75]);
    expect(first?.t.value).toBeCloseTo(15 / 16, 12);
    expect(first?.c.value).toBeCloseTo((4 * 0.75 ** 0.25) / 3.75, 12);
    expect(first?.d.value).toBeCloseTo(Math.sqrt(0.75 ** 0.25), 12);
    expect(first?.grade).toBe("SUPERIOR_COORDINATION");
    expect(second).toMatchObject({ c: { value: 0 }, d: { value: 0 }, grade: "EXTREME_IMBALANCE" });
    expect(third).toMatchObject({
      d: { value: null, unknownBecause: "CHAIN_UNKNOWN" },
      grade: null,
      laggingPairs: [],
    });
    expect(third?.chains[0]?.index).toEqual({ value: null, unknownBecause: "NO_VALUE" });
  });

  it("names the formula that ran, and Fan's does not vanish with a zero", async () => {
    const answer = await ask(`${districts}, formula: FAN_2024`);
    expect(answer.method.name).toBe("four-chain-fusion FAN_2024");
    expect(regionOf(answer, "reg:fus2").d.value).toBeCloseTo(Math.sqrt((1 - Math.sqrt(3) / 8) / 16), 12);
  });

  it("names the largest obstacle, and the pair that lags", async () => {
    const answer = await ask(districts);
    expect(regionOf(answer, "reg:fus1").indicators[0]).toMatchObject({ name: "centres", obstacle: 1 });
    const second = regionOf(answer, "reg:fus2");
    expect(second.indicators[0]?.name).toBe("talentProgrammes");
    expect(second.indicators[0]?.obstacle).toBeCloseTo(4 / 15, 12);
    // Innovation, at 3/4, is behind each of the others; where D is 0 for each pair, none lags.
    expect(second.laggingPairs).toEqual([]);
    expect(regionOf(answer, "reg:fus1").laggingPairs).toEqual(
      ["EDUCATION", "TALENT", "INDUSTRY"].map((first) => ({ first, second: "INNOVATION", behind: "INNOVATION" })),
    );
    expect(regionOf(answer, "reg:fus1").sentence.text).toBe(
      "甲：四链耦合协调度 0.96，优质协调；最滞后的是教育链与创新链、人才链与创新链、产业链与创新链（0.93），落后的是创新链；首要障碍是工程技术中心（100 %）。",
    );
  });

  it("says that it counted the graph, how much of it is declared to be known, and what tells nothing", async () => {
    const answer = await ask(districts);
    expect(answer.warnings.map(({ code }) => code)).toEqual(["COUNTS_OF_THE_GRAPH", "NOTHING_KNOWN", "NO_SPREAD"]);
    expect(answer.warnings[1]?.sentence.text).toBe("图中对 1 个地区的四链一无所知，不参与计算：丙");
    expect(answer.warnings[2]?.sentence.text).toContain("学校、人物");
    expect(answer.coverage).toEqual(["reg:fus1", "reg:fus2", "reg:fus3"].map((regionId) => ({ regionId, share: 0.9 })));
    expect(answer.regions.some(({ provisional }) => provisional)).toBe(false);
    expect(answer.dataThrough).toBe("2025-05-01");
  });

  it("counts a city with the districts in it, each entity once", async () => {
    const answer = await ask('regionIds: ["reg:fus", "reg:fus2"]');
    const whole = Object.fromEntries(regionOf(answer, "reg:fus").indicators.map(({ name, value }) => [name, value]));
    expect(whole).toMatchObject({ schools: 2, programmes: 2, offers: 3, people: 2, enterprises: 3, products: 3 });
  });

  it("refuses one region whose numbers have nothing to be compared with", async () => {
    const answer = await ask('regionIds: ["reg:fus1"]');
    expect(answer).toMatchObject({ status: "REFUSED", refusal: { code: "ONE_REGION" }, regions: [] });
    const empty = await ask('regionLevel: STREET, withinRegionId: "reg:fus"');
    expect(empty).toMatchObject({ status: "REFUSED", refusal: { code: "NO_REGION" }, regionCount: 0 });
  });

  it("observes and expects relationships between chains as worked out in the drawing", async () => {
    interface Crossed {
      fourChainFusion: {
        regions: {
          crossChain: {
            first: string;
            second: string;
            observed: number;
            expected: number | null;
            expectedWithinTypes: number | null;
          }[];
          loopCount: number;
        }[];
      };
    }
    const { fourChainFusion } = await drawing.ask<Crossed>(
      `{ fourChainFusion(${districts}) { regions { loopCount crossChain { first second observed expected expectedWithinTypes } } } }`,
    );
    const [first, , third] = fourChainFusion.regions;
    const near = (value: number): number => expect.closeTo(value, 12) as number;
    expect(first?.crossChain.map(({ observed }) => observed)).toEqual([3, 1, 0, 0, 3, 2]);
    expect(first?.crossChain.map(({ expected }) => expected)).toEqual(
      [48, 72, 72, 54, 54, 81].map((k) => near(k / 31)),
    );
    expect(first?.crossChain.map((row) => row.expectedWithinTypes)).toEqual(
      [2.4, 2 / 3, 0.6 + 1 / 3, 0.4, 2.4, 0.6 + 2 / 3].map(near),
    );
    expect(first?.loopCount).toBe(3);
    expect(third?.loopCount).toBe(0);
    expect(third?.crossChain[0]).toEqual({
      first: "EDUCATION",
      second: "TALENT",
      observed: 0,
      expected: null,
      expectedWithinTypes: null,
    });
  });

  it("shows closed loops as paths of stored relationships that end where they began", async () => {
    interface Looped {
      fourChainFusion: {
        regions: {
          loops: {
            paths: { sentence: { text: string }; steps: { nodeId: string; relationshipId: string | null }[] }[];
            relationships: { id: string }[];
          };
        }[];
      };
    }
    const { fourChainFusion } = await drawing.ask<Looped>(
      `{ fourChainFusion(${districts}) { regions(first: 1) { loops(first: 2) { relationships { id } paths { steps { nodeId relationshipId } sentence { text } } } } } }`,
    );
    const loops = fourChainFusion.regions[0]?.loops;
    expect(loops?.paths.map(({ steps }) => steps.map(({ nodeId }) => nodeId))).toEqual([
      ["uni:fus1", "per:fus1", "ins:fus1", "ent:fus1", "uni:fus1"],
      ["uni:fus1", "per:fus1", "prj:fus1", "ent:fus1", "uni:fus1"],
    ]);
    expect(loops?.paths[0]?.sentence.text).toBe("甲校 ←顾问– 专家甲 –任职→ 甲所 –合作– 甲厂一 –合作– 甲校");
    const stored = new Set(loops?.relationships.map(({ id }) => id));
    for (const { relationshipId } of loops?.paths.flatMap(({ steps }) => steps.slice(1)) ?? [])
      expect(stored.has(relationshipId ?? "")).toBe(true);
  });

  it("answers the same from the region whose districts are compared", async () => {
    const { region } = await drawing.ask<{ region: Answer }>(
      `{ region: node(id: "reg:fus") { ... on Region { fourChainFusion(regionLevel: DISTRICT) { ${fields} } } } }`,
    );
    const fromRoot = await ask(districts);
    expect(region.fourChainFusion.regions).toEqual(fromRoot.regions);
  });
});
