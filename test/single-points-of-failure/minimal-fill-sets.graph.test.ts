import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenDrawing, openDrawing } from "../support/open-drawing.js";
import { drawnFailures } from "./drawn-failures.js";

interface Link {
  linkId: string;
  class: string;
  absenceProven: boolean;
  nearestRegionId: string | null;
  nearestSuppliers: { id: string }[];
  sentence: { text: string };
  evidence: { paths: { sentence: { text: string } }[]; relationships: { id: string }[] };
}

interface Answer {
  status: string;
  leastSize: number | null;
  leastProven: boolean;
  linkIdsInEverySet: string[];
  setCount: number;
  warnings: { code: string }[];
  truncations: { limit: string }[];
  sets: { size: number; unknownCount: number; sentence: { text: string }; english: { text: string }; links: Link[] }[];
}

const fields = `status leastSize leastProven linkIdsInEverySet setCount warnings { code } truncations { limit }
  sets { size unknownCount sentence { text } english: sentence(lang: EN) { text }
    links { linkId class absenceProven nearestRegionId nearestSuppliers { id } sentence { text }
      evidence { paths { sentence { text } } relationships { id } } } }`;

describe("minimalFillSets of a drawn chain on the real database", () => {
  let drawing: OpenDrawing;
  const ask = async (target = "chain:spf", args = ""): Promise<Answer> => {
    const place = `targetId: "${target}", regionId: "reg:spf-y", referenceRegionId: "reg:spf-n"`;
    const data = await drawing.ask<{ minimalFillSets: Answer }>(`{ minimalFillSets(${place} ${args}) { ${fields} } }`);
    return data.minimalFillSets;
  };

  beforeAll(async () => {
    drawing = await openDrawing(drawnFailures);
  });
  afterAll(() => drawing.close());

  it("completes the chain by one of the two alternatives, the one that somebody makes first", async () => {
    const answer = await ask();
    expect(answer).toMatchObject({ status: "COMPLETE", leastSize: 1, leastProven: true, setCount: 2 });
    expect(answer.sets.map(({ links }) => links.map(({ linkId }) => linkId))).toEqual([
      ["link:spf/chip"],
      ["link:spf/board"],
    ]);
    expect(answer.linkIdsInEverySet).toEqual([]);
  });

  it("says of what is unknown that it is unknown, and of what is missing that it is missing", async () => {
    const { sets, warnings } = await ask();
    const [chip, board] = sets.flatMap(({ links }) => links);
    expect(chip).toMatchObject({ class: "UNKNOWN", absenceProven: false, nearestRegionId: "reg:spf-n" });
    expect(board).toMatchObject({ class: "GAP", absenceProven: true, nearestRegionId: null, nearestSuppliers: [] });
    expect(sets.map(({ unknownCount }) => unknownCount)).toEqual([1, 0]);
    expect(warnings.map(({ code }) => code)).toContain("UNKNOWN_LINKS");
    expect(sets[0]?.sentence.text).toBe("核实并在必要时补上chip（待核），试链必不可少的环节就都能在甬供给。");
    expect(sets[1]?.english.text).toBe(
      "Fill board (judged to be missing), and all that trial chain essentially needs is made in Yong.",
    );
    expect(board?.sentence.text).toBe("board：本地没有企业生产（可认定为缺）；别处也没有已知的。");
  });

  it("names the nearest makers and the way from them to the link", async () => {
    const { sets } = await ask();
    const chip = sets[0]?.links[0];
    expect(chip?.nearestSuppliers).toEqual([{ id: "ent:spf-K1" }]);
    expect(chip?.sentence.text).toBe("chip：本地没有已知的企业生产（待核）；周边没有，国范围内有：K1。");
    expect(chip?.evidence.paths.map(({ sentence }) => sentence.text)).toEqual([
      "K1 –生产→ chip product –属于环节→ chip",
    ]);
    expect(chip?.evidence.relationships.map(({ id }) => id)).toContain("rel:REQUIRES|link:spf/vehicle|link:spf/chip");
  });

  it("has nothing to fill for what is complete, steel for castings, and both for the chain without stamping", async () => {
    const motor = await ask("link:spf/motor");
    expect(motor).toMatchObject({ leastSize: 0, setCount: 1, linkIdsInEverySet: [] });
    expect(motor.sets[0]?.sentence.text).toBe("motor在甬已成链，无须补。");
    expect(await ask("link:spf/casting")).toMatchObject({ leastSize: 1, linkIdsInEverySet: ["link:spf/steel"] });
    const overlay = `overlay: { removeNodeIds: ["ent:spf-P1", "ent:spf-P2"] }`;
    const without = await ask("chain:spf", overlay);
    expect(without.sets.map(({ links }) => links.map(({ linkId }) => linkId.split("/")[1]))).toEqual([
      ["chip", "steel"],
      ["board", "steel"],
      ["chip", "stamping"],
      ["board", "stamping"],
    ]);
  });

  it("cuts the list at a limit and says so", async () => {
    expect(await ask("chain:spf", "maxSets: 1")).toMatchObject({
      status: "TRUNCATED",
      truncations: [{ limit: "maxSets" }],
      setCount: 1,
      leastSize: 1,
    });
  });
});
