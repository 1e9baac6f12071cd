import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DrawnGraph, namesAlong, openDrawnGraph } from "./ask-drawn.js";

const question = `query (
  $ids: [ID!]! = ["ent:e2-jia", "ent:e2-yi"], $k: Int! = 5, $metapathLength: Int! = 3, $maxHops: Int! = 6, $damping: Float! = 0.4
  $permutations: Int! = 0, $seed: Int! = 1, $minConfidence: Float! = 0, $maxFrontier: Int! = 20000, $asOf: Date
) {
  whyConnected(
    ids: $ids, k: $k, metapathLength: $metapathLength, maxHops: $maxHops, damping: $damping, permutations: $permutations
    seed: $seed, minConfidence: $minConfidence, maxFrontier: $maxFrontier, asOf: $asOf
  ) {
    status groups treeCost truncations { limit value } warnings { code } method { parameters { name value } }
    metapaths {
      name english: name(lang: EN) fromId toId pathCount dwpc pathSim pValue adjustedPValue randomMean permutations
    }
    evidence { paths { score steps { nodeId relationshipId forward } } relationships { id fromId toId } }
    tree { nodes { id } relationships { type } paths { score } }
  }
}`;

interface Row {
  name: string;
  english: string;
  fromId: string;
  toId: string;
  pathCount: number;
  dwpc: number;
  pathSim: number | null;
  pValue: number | null;
  adjustedPValue: number | null;
  randomMean: number | null;
  permutations: number;
}

interface Answer {
  status: string;
  groups: string[][];
  treeCost: number | null;
  truncations: { limit: string }[];
  warnings: { code: string }[];
  metapaths: Row[];
  evidence: {
    paths: { score: number; steps: { nodeId: string; relationshipId: string | null; forward: boolean }[] }[];
    relationships: { id: string; fromId: string; toId: string }[];
  };
  tree: { nodes: { id: string }[]; relationships: { type: string }[]; paths: unknown[] } | null;
}

/*
 * Degrees in the drawing (PRODUCES leaves the accounting row out): 甲 produces 2, 乙 1, 丁 1; 压铸件 and 模具 have 2
 * producers each. 甲 takes part in 1 project, the project has 1 enterprise, 1 institute and addresses 1 problem. 研究院
 * cooperates with 2 enterprises, 乙 and 丁 with 1 institute each. With w = 0.4:
 *
 *   企业 –生产→ 产品 ←生产– 企业                PC 1   DWPC (2·2)^−0.4 · (2·1)^−0.4          = 8^−0.4 = 0.435275
 *   企业 –参与→ 项目 –攻克→ 难题 –提出→ 企业     PC 1   every degree is 1                     = 1
 *   企业 –参与→ 项目 ←参与– 研究院 –合作– 企业   PC 1   only 研究院 has 2                     = 2^−0.4 = 0.757858
 *
 * PathSim of the first: M_甲乙 = 1, M_甲甲 = 2 (压铸件, 模具), M_乙乙 = 1: 2·1/(2 + 1) = 2/3.
 * Costs: over 难题 0; over 研究院 0.4·ln 2 = 0.277; 甲 模具 丁 研究院 乙 0.4·ln(2·2 · 2 · 2 · 2) = 1.386;
 * 甲 压铸件 乙 0.4·ln 8 − ln 0.5 (乙's edge has confidence 0.5) = 1.525.
 */
describe("why 甲 and 乙 are connected", () => {
  let graph: DrawnGraph;
  const ask = async (variables: Record<string, unknown> = {}): Promise<Answer> =>
    (await graph.ask<{ whyConnected: Answer }>(question, variables)).whyConnected;
  beforeAll(async () => {
    graph = await openDrawnGraph();
  });
  afterAll(() => graph.close());

  it("gives the kinds of path between them with PC and DWPC as worked out by hand", async () => {
    const { metapaths, status } = await ask();
    expect(status).toBe("COMPLETE");
    expect(metapaths.map(({ name, pathCount }) => [name, pathCount])).toEqual([
      ["企业 –参与→ 联合攻关 –攻克→ 难题 –提出→ 企业", 1],
      ["企业 –参与→ 联合攻关 ←参与– 科研院所 –合作– 企业", 1],
      ["企业 –生产→ 产品 ←生产– 企业", 1],
    ]);
    expect(metapaths[0]?.dwpc).toBeCloseTo(1, 12);
    expect(metapaths[1]?.dwpc).toBeCloseTo(2 ** -0.4, 12);
    expect(metapaths[2]?.dwpc).toBeCloseTo(8 ** -0.4, 12);
    expect(metapaths[2]?.english).toBe("enterprise –produces→ product ←produces– enterprise");
  });

  it("gives PathSim where both ends are of a kind and the metapath reads the same backwards", async () => {
    const { metapaths } = await ask();
    expect(metapaths.map(({ pathSim }) => pathSim)).toEqual([null, null, 2 / 3]);
  });

  it("gives the cheapest ways, which are those through rare and certain edges, and k only appends", async () => {
    const { evidence } = await ask();
    expect(evidence.paths.map(namesAlong)).toEqual([
      "jia joint hot yi",
      "jia joint yuan yi",
      "jia mould ding yuan yi",
      "jia casting yi",
    ]);
    const worked = [0, 0.4 * Math.log(2), 0.4 * Math.log(32), 0.4 * Math.log(8) - Math.log(0.5)];
    for (const [index, { score }] of evidence.paths.entries()) expect(score).toBeCloseTo(worked[index] ?? 0, 12);
    for (const k of [1, 2, 3]) expect((await ask({ k })).evidence.paths).toEqual(evidence.paths.slice(0, k));
    const byId = new Map(evidence.relationships.map((relationship) => [relationship.id, relationship]));
    for (const { steps } of evidence.paths)
      for (const { nodeId, relationshipId, forward } of steps.slice(1))
        expect(byId.get(relationshipId ?? "")?.[forward ? "toId" : "fromId"]).toBe(nodeId);
  });

  it("counts paths without weighing them down when w is 0", async () => {
    for (const { pathCount, dwpc } of (await ask({ damping: 0, metapathLength: 4 })).metapaths)
      expect(dwpc).toBeCloseTo(pathCount, 12);
  });

  it("joins three and more by a tree, and says who hangs together", async () => {
    const { tree, treeCost, groups } = await ask({ ids: ["ent:e2-jia", "ent:e2-yi", "ent:e2-ding"] });
    // 甲–项目–研究院–乙 with 研究院–丁: 研究院's degree of 2 is paid at both its cooperations; 难题 saves one of them.
    expect(tree?.nodes.map(({ id }) => id).toSorted()).toEqual(
      ["ent:e2-ding", "ent:e2-jia", "ent:e2-yi", "ins:e2-yuan", "prb:e2-hot", "prj:e2-joint"].toSorted(),
    );
    expect(treeCost).toBeCloseTo(0.4 * Math.log(2), 12);
    expect(groups).toHaveLength(1);
    expect((await ask()).tree).toBeNull();
    const apart = await ask({ ids: ["ent:e2-jia", "ent:e2-yi", "ent:e2-ji"] });
    expect(apart.groups.map((group) => group.length).toSorted()).toEqual([1, 2]);
    expect(apart.warnings.map(({ code }) => code)).toContain("NOT_CONNECTED");
  });

  it("names the pair that each kind of path is between", async () => {
    const { metapaths } = await ask({ ids: ["ent:e2-jia", "ent:e2-yi", "ent:e2-ding"], metapathLength: 2 });
    expect(metapaths.map(({ fromId, toId }) => `${fromId} ${toId}`).toSorted()).toEqual([
      "ent:e2-jia ent:e2-ding",
      "ent:e2-jia ent:e2-yi",
      "ent:e2-yi ent:e2-ding",
    ]);
    const six = ["jia", "yi", "ding", "bing", "wu", "ji"].map((name) => `ent:e2-${name}`);
    const many = await ask({ ids: six });
    expect([many.metapaths, many.warnings.map(({ code }) => code)]).toEqual([
      [],
      ["HUBS_AVOIDED", "NOT_CONNECTED", "METAPATHS_FOR_FEW"],
    ]);
  });

  it("compares with random graphs from a seed, the same each time", async () => {
    const first = await ask({ permutations: 40, seed: 7 });
    expect(await ask({ permutations: 40, seed: 7 })).toEqual(first);
    for (const { pValue, adjustedPValue, randomMean, permutations, dwpc } of first.metapaths) {
      expect(permutations).toBe(40);
      expect(pValue).toBeGreaterThanOrEqual(1 / 41);
      expect(adjustedPValue).toBeCloseTo(Math.min(1, (pValue ?? 0) * 3), 12);
      expect(randomMean).toBeLessThanOrEqual(dwpc + 1e-9);
    }
    for (const { pValue, permutations } of (await ask()).metapaths) expect([pValue, permutations]).toEqual([null, 0]);
  });

  it("leaves out what is known too little, and is cut short by its limits", async () => {
    const certain = await ask({ minConfidence: 0.6 });
    expect(certain.metapaths.map(({ name }) => name).join()).not.toContain("产品");
    const cut = await ask({ maxFrontier: 2, ids: ["ent:e2-jia", "ent:e2-wu"] });
    expect([cut.status, cut.truncations[0]?.limit]).toEqual(["TRUNCATED", "frontierNodes"]);
  });

  it("takes a hub as an end, but goes through none", async () => {
    const { metapaths, evidence } = await ask({ ids: ["reg:e2-beilun", "ent:e2-yi"], metapathLength: 2 });
    expect(metapaths.map(({ name }) => name)).toContain("地区 ←位于– 企业");
    expect(evidence.paths.map(namesAlong)).toContain("beilun yi");
    const three = await ask({ ids: ["reg:e2-beilun", "ent:e2-yi", "ent:e2-jia"] });
    for (const { steps } of three.evidence.paths)
      expect(steps.slice(1, -1).map(({ nodeId }) => nodeId)).not.toContain("reg:e2-beilun");
  });

  it("asks the same number of statements whatever it finds", async () => {
    const count = async (ids: string[]): Promise<number> => {
      graph.asked.length = 0;
      await ask({ ids, k: 1, maxHops: 4 });
      return graph.asked.filter((name) => name.startsWith("paths/")).length;
    };
    expect(await count(["ent:e2-jia", "ent:e2-yi"])).toBe(await count(["ent:e2-ding", "ent:e2-yi"]));
  });

  it("refuses what breaks a rule, and says the rule", async () => {
    const refusal = async (variables: Record<string, unknown>) => (await graph.refusal(question, variables)).message;
    expect(await refusal({ metapathLength: 5 })).toBe("metapathLength must be from 1 to 4, but got 5.");
    expect(await refusal({ ids: ["ent:e2-jia"] })).toBe("ids takes at least 2 ids, but got 1.");
    expect(await refusal({ ids: ["ent:e2-jia", "ent:e2-jia"] })).toContain("at least 2 different");
    expect(await refusal({ permutations: -1 })).toBe("permutations must be from 0 to 1000, but got -1.");
    expect(await refusal({ damping: 2 })).toBe("damping must be from 0 to 1, but got 2.");
    expect((await graph.refusal(question, { ids: ["ent:e2-jia", "ent:e2-nil"] })).details).toEqual({
      ids: ["ent:e2-nil"],
    });
  });
});
