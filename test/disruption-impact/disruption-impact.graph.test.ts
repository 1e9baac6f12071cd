import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenDrawing, openDrawing, openDrawingAlone } from "../support/open-drawing.js";
import { drawnSupplies } from "./drawn-supplies.js";

interface Answer {
  disruptionImpact: {
    status: string;
    refusal: { code: string } | null;
    total: { value: number | null; unknownBecause: string | null };
    downstream: { value: number };
    upstream: { value: number };
    residual: number;
    enterpriseCount: number;
    supplyCount: number;
    hitCount: number;
    dataThrough: string | null;
    coverage: { relationshipType: string; share: number | null }[];
    warnings: { code: string; sentence: { text: string } }[];
    shocked: { id: string }[];
    enterprises: {
      enterpriseId: string;
      shocked: boolean;
      loss: number;
      contribution: number;
      firstHit: { channel: string; round: number; throughId: string } | null;
      sentence: { text: string };
      evidence: { paths: { sentence: { text: string } }[]; relationships: { id: string }[] };
    }[];
    links: { id: string; enterpriseCount: number; loss: { value: number }; contribution: number }[];
    regions: { id: string; loss: { value: number }; contribution: number }[];
  };
}

const question = (shocks: string, more = "") => `{
  disruptionImpact(shocks: [${shocks}], replaceability: false, ${more}) {
    status refusal { code } total { value unknownBecause } downstream { value } upstream { value } residual
    enterpriseCount supplyCount hitCount dataThrough coverage { relationshipType share } warnings { code sentence { text } }
    shocked { id }
    enterprises { enterpriseId shocked loss contribution firstHit { channel round throughId } sentence { text }
      evidence { paths { sentence { text } } relationships { id } } }
    links { id enterpriseCount loss { value } contribution }
    regions { id loss { value } contribution }
  }
}`;

describe("the impact of a disruption on the drawn network", () => {
  let drawing: OpenDrawing;
  const ask = async (shocks: string, more = "") => (await drawing.ask<Answer>(question(shocks, more))).disruptionImpact;

  beforeAll(async () => {
    drawing = await openDrawingAlone(drawnSupplies);
  }, 120_000);
  afterAll(() => drawing.close());

  it("is that of the header when 9 stops", async () => {
    const answer = await ask('{id: "ent:f9"}');
    expect(answer.status).toBe("COMPLETE");
    expect(answer.total.value).toBeCloseTo(0.5, 9);
    expect(answer.downstream.value).toBeCloseTo(0.5, 9);
    expect(answer.upstream.value).toBeCloseTo(0.2, 9);
    expect(answer.residual).toBeLessThanOrEqual(1e-6);
    expect([answer.enterpriseCount, answer.supplyCount, answer.hitCount]).toEqual([11, 10, 6]);
  });

  it("ranks who loses most, then who is hit sooner, then by id, and says through whom", async () => {
    const { enterprises } = await ask('{id: "ent:f9"}');
    expect(
      enterprises.map(({ enterpriseId, firstHit }) => [
        enterpriseId,
        firstHit?.round ?? 0,
        firstHit?.throughId ?? null,
      ]),
    ).toEqual([
      ["ent:f9", 0, null],
      ["ent:f10", 1, "ent:f9"],
      ["ent:f5", 1, "ent:f9"],
      ["ent:f7", 2, "ent:f10"],
      ["ent:f11", 3, "ent:f7"],
      ["ent:f4", 3, "ent:f7"],
    ]);
    expect(enterprises.map(({ loss }) => loss)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(enterprises.map(({ shocked }) => shocked)).toEqual([true, false, false, false, false, false]);
  });

  it("draws the way of each first hit along stored supplies, and says it in words", async () => {
    const { enterprises } = await ask('{id: "ent:f9"}');
    const eleven = enterprises.find(({ enterpriseId }) => enterpriseId === "ent:f11");
    expect(eleven?.evidence.paths[0]?.sentence.text).toBe("企9 –供应→ 企10 –供应→ 企7 –供应→ 企11");
    expect(eleven?.evidence.relationships.map(({ id }) => id)).toEqual([
      "rel:SUPPLIES|ent:f9|ent:f10|prd:s2",
      "rel:SUPPLIES|ent:f10|ent:f7|prd:s3",
      "rel:SUPPLIES|ent:f7|ent:f11|prd:s4",
    ]);
    expect(eleven?.sentence.text).toBe("企11在第 3 轮因供应商企7受波及，损失产能 100 %。");
  });

  it("goes to suppliers as well: when 7 stops, those who sell to it alone lose all", async () => {
    const { total, downstream, upstream, enterprises } = await ask('{id: "ent:f7"}');
    expect([total.value, downstream.value, upstream.value].map((value) => Number(value?.toFixed(9)))).toEqual([
      0.7, 0.2, 0.7,
    ]);
    const two = enterprises.find(({ enterpriseId }) => enterpriseId === "ent:f2");
    expect(two).toMatchObject({ loss: 0.5, firstHit: { channel: "UPSTREAM", round: 2, throughId: "ent:f3" } });
    expect(two?.evidence.paths[0]?.sentence.text).toBe("企7 ←供应– 企3 ←供应– 企2");
  });

  it("is half as large when half of 9 remains", async () => {
    const { total } = await ask('{id: "ent:f9", remaining: 0.5}');
    expect(total.value).toBeCloseTo(0.25, 9);
  });

  it("gives what links and regions lose, a region with all in it", async () => {
    const { links, regions } = await ask('{id: "ent:f9"}');
    const near = (value: number) => Number(value.toFixed(9));
    expect(
      links.map(({ loss, contribution, ...rest }) => [
        rest.id,
        rest.enterpriseCount,
        near(loss.value),
        near(contribution),
      ]),
    ).toEqual([["link:t/mould", 2, 1, 0.2]]);
    expect(regions.map(({ id, loss, contribution }) => [id, near(loss.value), near(contribution)])).toEqual([
      ["reg:t1", 1, 0.4],
      ["reg:t2", 1, 0.2],
    ]);
  });

  it("takes a region, a product, a link or an industry for the enterprises that it stands for", async () => {
    const shockedBy = async (id: string) => (await ask(`{id: "${id}"}`)).shocked.map((enterprise) => enterprise.id);
    expect(await shockedBy("reg:t1")).toEqual(["ent:f7", "ent:f9"]);
    expect(await shockedBy("prd:s5")).toEqual(["ent:f11", "ent:f12"]);
    expect(await shockedBy("link:t/mould")).toEqual(["ent:f5", "ent:f7"]);
    expect(await shockedBy("ind:t")).toEqual(["ent:f7"]);
  });

  it("says what was not stated and what stands outside the network", async () => {
    const { warnings, coverage, dataThrough } = await ask('{id: "prd:s5"}');
    expect(warnings.map(({ code }) => code)).toEqual(["WEIGHTS_UNKNOWN", "OUTPUT_UNKNOWN", "SHOCKED_WITHOUT_SUPPLIES"]);
    expect(warnings[0]?.sentence.text).toContain("10 条供应关系中有 2 条");
    expect(coverage).toEqual([{ relationshipType: "SUPPLIES", share: null }]);
    expect(dataThrough).toBe("2024-05-01");
  });

  it("is refused, with the reason, where the shocked have no known supply", async () => {
    const answer = await ask('{id: "ent:f12"}');
    expect(answer).toMatchObject({
      status: "REFUSED",
      refusal: { code: "SHOCK_OUTSIDE_NETWORK" },
      total: { value: null, unknownBecause: "SHOCK_OUTSIDE_NETWORK" },
      enterprises: [],
      links: [],
      regions: [],
    });
  });

  it("counts supplies by their dates: before 2020 a supply more, whose 9 weigh", async () => {
    expect((await ask('{id: "ent:f9"}', 'asOf: "2019-06-01"')).supplyCount).toBe(11);
  });

  it("refuses what stands for no enterprises, and what does not exist", async () => {
    await expect(ask('{id: "uni:t"}')).rejects.toThrow("uni:t is of the kind University");
    await expect(ask('{id: "ent:none"}')).rejects.toThrow("Every id of shocks must exist, but got ent:none.");
  });

  it("can be asked of an enterprise itself", async () => {
    const { node } = await drawing.ask<{ node: { disruptionImpact: { total: { value: number } } } }>(
      '{ node(id: "ent:f9") { ... on Enterprise { disruptionImpact(replaceability: false) { total { value } } } } }',
    );
    expect(node.disruptionImpact.total.value).toBeCloseTo(0.5, 9);
  });
});

describe("the impact of a disruption on a graph without supplies", () => {
  it("is refused, and says that what is not recorded may well exist", async () => {
    const drawing = await openDrawing({ nodes: { "ent:alone": "孤企" }, edges: [] });
    try {
      const { disruptionImpact } = await drawing.ask<Answer>(question('{id: "ent:alone"}'));
      expect(disruptionImpact).toMatchObject({ status: "REFUSED", refusal: { code: "NO_SUPPLIES" }, supplyCount: 0 });
    } finally {
      await drawing.close();
    }
  });
});
