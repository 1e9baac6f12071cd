import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenDrawing, openDrawing } from "../support/open-drawing.js";
import { drawnFailures } from "./drawn-failures.js";

interface Failure {
  componentId: string;
  breaksTarget: boolean;
  soleLinkIds: string[];
  fallenLinkIds: string[];
  importance: { value: number };
  standardError: number;
  sentence: { text: string };
  english: { text: string };
  evidence: { relationships: { id: string }[]; paths: { sentence: { text: string } }[] };
}

interface Answer {
  status: string;
  dataThrough: string;
  standing: boolean;
  exact: boolean;
  completeOrder: number;
  reliability: { value: number };
  coverage: { share: number }[];
  outsideLinkIds: string[];
  warnings: { code: string; sentence: { text: string; mentions: { entityId: string }[] } }[];
  scope: { sentence: { text: string } };
  cutSetCount: number;
  cutSets: { order: number; componentIds: string[]; sentence: { text: string } }[];
  failures: Failure[];
  connectivity: { articulationPointIds: string[]; bridges: { from: string; to: string }[]; note: { code: string } };
}

const fields = `status dataThrough standing exact completeOrder reliability { value } coverage { share } outsideLinkIds
  warnings { code sentence { text mentions { entityId } } } scope { sentence { text } } cutSetCount
  cutSets { order componentIds sentence { text } }
  failures { componentId breaksTarget soleLinkIds fallenLinkIds importance { value } standardError
    sentence { text } english: sentence(lang: EN) { text }
    evidence { relationships { id } paths { sentence { text } } } }
  connectivity { articulationPointIds bridges { from to } note { code } }`;

const link = (name: string) => `link:spf/${name}`;
const enterprises = (...names: string[]) => names.map((name) => `ent:spf-${name}`);

describe("singlePointsOfFailure of a drawn chain on the real database", () => {
  let drawing: OpenDrawing;
  const ask = async (args = "", target = "chain:spf"): Promise<Answer> => {
    const place = `targetId: "${target}", regionId: "reg:spf-y", referenceRegionId: "reg:spf-n"`;
    const data = await drawing.ask<{ singlePointsOfFailure: Answer }>(
      `{ singlePointsOfFailure(${place} ${args}) { ${fields} } }`,
    );
    return data.singlePointsOfFailure;
  };
  const setsOf = ({ cutSets }: Answer) => cutSets.map(({ componentIds }) => componentIds);
  const failureOf = ({ failures }: Answer, id: string): Failure => {
    const found = failures.find(({ componentId }) => componentId === id);
    if (found === undefined) throw new Error(`There is no ${id}.`);
    return found;
  };

  beforeAll(async () => {
    drawing = await openDrawing(drawnFailures);
  });
  afterAll(() => drawing.close());

  it("names the enterprises whose loss breaks the chain, and the pairs and triples, without the larger ones", async () => {
    const answer = await ask();
    expect(setsOf(answer)).toEqual([
      enterprises("B1"),
      enterprises("R1"),
      enterprises("V1", "V2"),
      enterprises("C1", "P1", "P2"),
      enterprises("E1", "E2", "E3"),
      enterprises("M1", "P1", "P2"),
    ]);
    expect(answer).toMatchObject({ status: "COMPLETE", standing: true, completeOrder: 3, cutSetCount: 6 });
    expect(answer.cutSets[2]?.sentence.text).toBe(
      "若V1、V2同时停摆，1 个环节中断：vehicle；目标试链随之中断。只失去其中一部分则不会。",
    );
    expect(answer.dataThrough).toBe("2022-03-01");
    expect(answer.outsideLinkIds).toEqual(["board", "chip", "steel"].map(link));
    expect(answer.coverage[1]?.share).toBeCloseTo(13 / 14, 12);
  });

  it("says what falls, in which order, and what does not break the chain", async () => {
    const answer = await ask();
    expect(answer.failures.slice(0, 2).map(({ componentId }) => componentId)).toEqual(enterprises("B1", "R1"));
    expect(failureOf(answer, "ent:spf-B1")).toMatchObject({
      breaksTarget: true,
      soleLinkIds: [link("battery")],
      fallenLinkIds: ["battery", "recycling", "vehicle", "cell"].map(link),
    });
    expect(failureOf(answer, "ent:spf-R1").fallenLinkIds).toEqual(
      ["recycling", "cell", "battery", "vehicle"].map(link),
    );
    expect(failureOf(answer, "ent:spf-M1")).toMatchObject({
      breaksTarget: false,
      fallenLinkIds: ["mould", "casting"].map(link),
    });
    expect(failureOf(answer, "ent:spf-L1")).toMatchObject({ fallenLinkIds: [], importance: { value: 0 } });
  });

  it("gives the importance exactly for twelve components, as worked out by hand", async () => {
    const answer = await ask();
    const up = 0.9975 * 0.99975625 * 0.999875 * 0.9025;
    expect(answer.exact).toBe(true);
    expect(answer.reliability.value).toBeCloseTo(up, 12);
    for (const id of enterprises("B1", "R1")) expect(failureOf(answer, id).importance.value).toBeCloseTo(up / 0.95, 12);
    const half = await ask("probability: 1");
    expect(failureOf(half, "ent:spf-B1").importance.value).toBe(1);
    expect(failureOf(half, "ent:spf-V1").importance.value).toBe(0);
  });

  it("says it in words, in either language, with the way by which the loss reaches the target", async () => {
    const { sentence, english, evidence } = failureOf(await ask(), "ent:spf-B1");
    expect(sentence.text).toBe(
      "若B1停摆，4 个环节依次中断：battery、recycling、vehicle、cell；目标试链随之中断。B1是battery在甬唯一已知的企业。",
    );
    expect(english.text).toContain("If B1 stops, 4 links fall, in this order: battery, recycling, vehicle, cell");
    expect(evidence.paths[0]?.sentence.text).toBe("B1 –生产→ battery product –属于环节→ battery ←需要– vehicle");
    expect(evidence.relationships.map(({ id }) => id)).toContain("rel:REQUIRES|link:spf/vehicle|link:spf/battery");
  });

  it("reports the cycle, and the unknown link as unknown and not as missing", async () => {
    const { warnings } = await ask();
    const linksOf = (code: string) =>
      warnings.find((warning) => warning.code === code)?.sentence.mentions.map(({ entityId }) => entityId);
    expect(linksOf("CYCLE")).toEqual(["battery", "cell", "recycling"].map(link));
    expect(linksOf("UNKNOWN_LINKS")).toEqual([link("chip")]);
  });

  it("takes products, places and institutes as what fails", async () => {
    const products = (...names: string[]) => names.map((name) => `prd:spf-${name}`);
    expect(setsOf(await ask("level: PRODUCT"))).toEqual([
      products("battery"),
      products("cell"),
      products("motor"),
      products("recycling"),
      products("casting", "stamping"),
      products("mould", "stamping"),
      products("vehicle", "vehicle-2"),
    ]);
    expect(setsOf(await ask("level: REGION"))).toEqual([["reg:spf-e"], ["reg:spf-w"]]);
    const institutes = await ask("level: INSTITUTE, targetHere: true");
    expect(setsOf(institutes)).toEqual([["uni:spf-U1"]]);
    const support = institutes.failures.map(({ componentId, fallenLinkIds }) => [componentId, fallenLinkIds]);
    expect(support).toEqual([
      ["uni:spf-U1", ["battery", "cell", "vehicle"].map(link)],
      ["ins:spf-I1", ["casting", "mould"].map(link)],
    ]);
    expect(institutes.failures[0]?.sentence.text).toContain("失去科研支撑");
    expect(institutes.warnings.map(({ code }) => code)).toContain("NO_KNOWN_TIES");
  });

  it("says so where the target is bought outside, and where it does not stand without that", async () => {
    const all = await ask("outsideSupply: ALL");
    expect(all).toMatchObject({ cutSets: [], standing: true, reliability: { value: 1 } });
    expect(all.warnings.map(({ code }) => code)).toContain("TARGET_OUTSIDE");
    expect(setsOf(await ask("outsideSupply: ALL, targetHere: true"))).toEqual([enterprises("V1", "V2")]);
    const none = await ask("outsideSupply: NONE");
    expect(none).toMatchObject({ cutSets: [], standing: false, reliability: { value: 0 } });
    expect(none.warnings.map(({ code }) => code)).toContain("ALREADY_DOWN");
    const battery = await ask("outsideSupply: NONE", "link:spf/battery");
    expect(setsOf(battery)).toEqual([enterprises("B1"), enterprises("R1")]);
  });

  it("gives articulation points and bridges beside it, marked as connectivity only", async () => {
    const { connectivity } = await ask();
    expect(connectivity.note.code).toBe("CONNECTIVITY_ONLY");
    expect(connectivity.articulationPointIds).toContain(link("mould"));
    expect(connectivity.articulationPointIds).not.toContain("ent:spf-V1");
    expect(connectivity.bridges).toContainEqual({ from: link("mould"), to: link("steel") });
    expect(connectivity.bridges).not.toContainEqual({ from: link("battery"), to: link("cell") });
  });

  it("cuts the list of sets at a limit and says so", async () => {
    const cut = await ask("maxSets: 2");
    expect(cut).toMatchObject({ status: "TRUNCATED", cutSetCount: 2, completeOrder: 1 });
  });

  it("adds a supplier in a scenario, after which fewer can break the chain, and stores nothing", async () => {
    const overlay = `overlay: { addEdges: [{ type: PRODUCES, from: "ent:spf-V1", to: "prd:spf-battery" }] }`;
    expect(setsOf(await ask(overlay))[0]).toEqual(enterprises("R1"));
    expect(setsOf(await ask())[0]).toEqual(enterprises("B1"));
  });
});
