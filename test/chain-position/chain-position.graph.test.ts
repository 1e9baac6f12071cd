import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenDrawing, openDrawing } from "../support/open-drawing.js";
import { drawnPositions } from "./drawn-chain.js";

interface Value {
  value: number | null;
  unknownBecause: string | null;
}
interface Link {
  linkId: string;
  tier: number | null;
  output: number;
  finalDemand: number;
  backwardLinkage: Value;
  downstreamness: Value;
  forwardLinkage: Value;
  upstreamness: Value;
  powerOfDispersion: Value;
  makerCount: number;
  hhi: Value;
  sentence: { text: string };
}
interface Answer {
  status: string;
  refusal: { code: string; sentence: { text: string } } | null;
  basis: string;
  linkCount: number;
  dataThrough: string | null;
  coverage: { relationshipType: string; share: number | null }[];
  warnings: { code: string; sentence: { text: string } }[];
  propagation: { from: string; to: string; length: Value; strength: number }[];
  links: Link[];
}

const known = "value unknownBecause";
const fields = `status refusal { code sentence { text } } basis linkCount dataThrough coverage { relationshipType share }
  warnings { code sentence { text } } propagation { from to strength length { ${known} } }
  links { linkId tier output finalDemand makerCount sentence { text } hhi { ${known} } backwardLinkage { ${known} }
    downstreamness { ${known} } forwardLinkage { ${known} } upstreamness { ${known} } powerOfDispersion { ${known} } }`;

describe("the positions of a drawn chain on the real database", () => {
  let drawing: OpenDrawing;
  beforeAll(async () => {
    drawing = await openDrawing(drawnPositions);
  });
  afterAll(() => drawing.close());

  const ask = async (args = "", target = "chain:pos") =>
    (await drawing.ask<{ chainPosition: Answer }>(`{ chainPosition(targetId: "${target}"${args}) { ${fields} } }`))
      .chainPosition;
  const linkOf = ({ links }: Answer, name: string): Link => {
    const found = links.find(({ linkId }) => linkId === `link:pos/${name}`);
    if (found === undefined) throw new Error(`There is no link ${name}.`);
    return found;
  };
  const namesOf = ({ links }: Answer) => links.map(({ linkId }) => linkId.replace("link:pos/", ""));

  it("are those of the structure as worked out in the drawing, and say that they are no money", async () => {
    const answer = await ask(", basis: ESSENTIALITY");
    expect(answer).toMatchObject({ status: "COMPLETE", basis: "ESSENTIALITY", linkCount: 7 });
    expect(namesOf(answer)).toEqual(["oil", "resin", "ore", "paint", "steel", "car", "radio"]);
    expect(linkOf(answer, "ore").upstreamness.value).toBeCloseTo(8 / 3, 12);
    const car = linkOf(answer, "car");
    expect(car.backwardLinkage.value).toBeCloseTo(2.75, 12);
    expect(car.powerOfDispersion.value).toBeCloseTo((7 * 2.75) / 10.75, 12);
    expect(answer.links.map(({ tier }) => tier)).toEqual([2, 2, 2, 1, 1, 0, null]);
    expect([linkOf(answer, "resin").output, car.output, car.finalDemand]).toEqual([0.125, 1, 1]);
    expect(linkOf(answer, "radio")).toMatchObject({ finalDemand: 1, backwardLinkage: { value: 1 } });
    expect(answer.warnings.map(({ code }) => code)).toContain("STRUCTURE_NOT_MONEY");
  });

  it("have another car where every need weighs the same", async () => {
    expect(linkOf(await ask(", basis: EQUAL"), "car").backwardLinkage.value).toBeCloseTo(8 / 3, 12);
  });

  it("are those of the money where supplies state amounts, as worked out in the drawing", async () => {
    const answer = await ask();
    expect(answer.basis).toBe("SUPPLIES");
    const forward = (name: string) => linkOf(answer, name).forwardLinkage.value;
    expect(["car", "resin", "paint", "steel", "ore"].map(forward)).toEqual(
      [1, 1, 2, 85 / 42, 719 / 252].map((value) => expect.closeTo(value, 12) as number),
    );
    const [steel, paint] = [67 / 42, 487 / 420];
    expect(linkOf(answer, "car").backwardLinkage.value).toBeCloseTo(1 + (10 + 80 * steel + 20 * paint) / 110, 12);
    expect(linkOf(answer, "paint").downstreamness.value).toBeCloseTo(paint, 12);
    expect(linkOf(answer, "oil").upstreamness).toEqual({ value: null, unknownBecause: "NO_FLOW" });
    expect(namesOf(answer)).toEqual(["ore", "steel", "paint", "car", "resin", "oil", "radio"]);
    expect(answer.dataThrough).toBe("2024-12-31");
  });

  it("say what the money rests on", async () => {
    const { warnings, coverage } = await ask();
    expect(warnings.map(({ code }) => code)).toEqual([
      "FINAL_DEMAND_LEAST",
      "AMOUNT_UNKNOWN",
      "AMOUNT_SPLIT",
      "BESIDE_TEMPLATE",
      "NO_FLOW",
    ]);
    expect(warnings[1]?.sentence.text).toBe("7 笔供应中有 1 笔没有金额，没有计入。");
    expect(coverage).toEqual([
      { relationshipType: "PRODUCES", share: null },
      { relationshipType: "SUPPLIES", share: null },
    ]);
  });

  it("give the average propagation length of the pairs asked for", async () => {
    const pairs = ["ore", "car", "radio"].map((from) => `{ from: "link:pos/${from}", to: "link:pos/car" }`).join(" ");
    const { propagation } = await ask(`, basis: ESSENTIALITY, pairs: [${pairs}]`);
    expect(propagation.map(({ length }) => length.value)).toEqual([expect.closeTo(5 / 3, 12), null, null]);
    expect(propagation[0]?.strength).toBeCloseTo(0.75, 12);
    expect(propagation[1]?.length.unknownBecause).toBe("NO_FLOW");
  });

  it("count makers in a region, while the table stays the whole chain's", async () => {
    const [everywhere, here] = [await ask(), await ask(', regionId: "reg:pos1"')];
    expect([linkOf(everywhere, "ore").makerCount, linkOf(here, "ore").makerCount]).toEqual([2, 1]);
    expect(linkOf(everywhere, "ore").hhi.value).toBeCloseTo(0.625, 12);
    expect(linkOf(here, "ore").hhi.value).toBe(1);
    expect(linkOf(here, "paint")).toMatchObject({ makerCount: 0, hhi: { value: null, unknownBecause: "NO_MAKERS" } });
    expect(linkOf(here, "ore").upstreamness).toEqual(linkOf(everywhere, "ore").upstreamness);
  });

  it("are said in words", async () => {
    expect(linkOf(await ask(", basis: ESSENTIALITY"), "ore").sentence.text).toBe(
      "ore：到最终用途平均 2.67 步（上游度），所含投入平均经过 1.00 步（下游度）；影响力系数 0.65，拉动弱于平均；第 2 层；已知 2 家。",
    );
  });

  it("take final demand that is given, and refuse one that contradicts the amounts", async () => {
    const refused = await ask(', finalDemand: [{ linkId: "link:pos/car", amount: 200 }]');
    expect(refused).toMatchObject({ status: "REFUSED", refusal: { code: "NOT_PRODUCTIVE" }, links: [] });
    const demand = '[{ linkId: "link:pos/car", amount: 200 }, { linkId: "link:pos/resin", amount: 2 }]';
    const taken = await ask(`, finalDemand: ${demand}`);
    expect(linkOf(taken, "car")).toMatchObject({ output: 200, finalDemand: 200 });
    expect(taken.warnings.map(({ code }) => code)).not.toContain("FINAL_DEMAND_LEAST");
  });

  it("are refused for links that live on each other alone, and name them", async () => {
    const answer = await ask("", "chain:circle");
    expect(answer).toMatchObject({ status: "REFUSED", refusal: { code: "SINGULAR" }, links: [], propagation: [] });
    expect(answer.refusal?.sentence.text).toContain("甲环、乙环");
  });

  it("are refused in money where no amount is known", async () => {
    expect((await ask(", basis: SUPPLIES", "chain:circle")).refusal?.code).toBe("NO_AMOUNT");
  });

  it("show the parts of hubs, uncombined", async () => {
    interface Hub {
      enterprise: { id: string };
      chainLeader: boolean;
      linkIds: string[];
      soleMakerOf: string[];
      customers: number;
      suppliers: number;
      partners: number;
      projects: number;
    }
    const { chainPosition } = await drawing.ask<{ chainPosition: { hubs: Hub[] } }>(
      '{ chainPosition(targetId: "chain:pos") { hubs { enterprise { id } chainLeader linkIds soleMakerOf customers suppliers partners projects } } }',
    );
    const ids = chainPosition.hubs.map(({ enterprise }) => enterprise.id.replace("ent:pos/", ""));
    expect(ids).toEqual(["p1", "s1", "c1", "o1", "o2"]);
    expect(chainPosition.hubs[0]).toMatchObject({
      linkIds: ["link:pos/paint", "link:pos/resin"],
      customers: 1,
      suppliers: 1,
    });
    expect(chainPosition.hubs[2]).toMatchObject({
      chainLeader: true,
      soleMakerOf: ["link:pos/car"],
      customers: 0,
      suppliers: 4,
      partners: 1,
      projects: 1,
    });
  });

  it("rest on the requirements and supplies that their evidence shows", async () => {
    interface Shown {
      chainPosition: {
        links: { link: { name: string }; evidence: { relationships: { type: string; from: { id: string } }[] } }[];
      };
    }
    const { chainPosition } = await drawing.ask<Shown>(
      '{ chainPosition(targetId: "chain:pos") { links(linkIds: ["link:pos/steel"]) { link { name } evidence { relationships { type from { id } } } } } }',
    );
    const [steel] = chainPosition.links;
    expect(steel?.link.name).toBe("steel");
    const types = steel?.evidence.relationships.map(({ type }) => type);
    expect(types?.filter((type) => type === "REQUIRES")).toHaveLength(2);
    expect(types?.filter((type) => type === "SUPPLIES")).toHaveLength(4);
  });

  it("are the same asked from the chain itself", async () => {
    const { node } = await drawing.ask<{ node: { chainPosition: Answer } }>(
      `{ node(id: "chain:pos") { ... on Chain { chainPosition { ${fields} } } } }`,
    );
    expect(node.chainPosition.links).toEqual((await ask()).links);
  });

  it("of a link asked about are those of its chain, with tiers that begin at the link", async () => {
    const answer = await ask(", basis: ESSENTIALITY", "link:pos/steel");
    expect(linkOf(answer, "steel")).toMatchObject({ tier: 0, upstreamness: { value: 2 }, finalDemand: 0 });
    expect(linkOf(answer, "car")).toMatchObject({ tier: null, upstreamness: { value: 1 } });
  });

  it("of a product are those of what is upstream of it", async () => {
    const answer = await ask("", "prd:pos/car");
    expect(answer).toMatchObject({ linkCount: 1, basis: "ESSENTIALITY" });
    expect(answer.links[0]?.upstreamness.value).toBe(1);
  });
});
