import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenDrawing, openDrawing } from "../support/open-drawing.js";
import { drawnTown } from "./drawn-town.js";

const change =
  "{ before { value low high } after { value } change { value } randomMean randomDeviation randomAtLeast }";
const fields = `status graphVersion dataThrough nodeCount edgeCount removedEdgeCount
  refusal { code sentence { text } } warnings { code sentence(lang: EN) { text } } truncations { limit }
  coverage { relationshipType share regionId } method { parameters { name value } }
  relationshipTypes bridgeNodes { id } region { id }
  pairs ${change} efficiency ${change} largestComponent ${change}
  lostPairs { enterprise { id } institute { id } stepsBefore stepsAfter finding { sentence { text } }
    path { score sentence { text } steps { nodeId relationshipId forward } } }
  nodes { node { id } constraint { value unknownBecause } effectiveSize { value } betweenness { value low high } coreNumber }
  problems { problem { id } project { id } part { code sentence { text } english: sentence(lang: EN) { text } } path { sentence { text } } }
  findings { code sentence { text } english: sentence(lang: EN) { text } }
  evidence { nodes { id } relationships { id type fromId toId } }`;

interface Figure {
  before: { value: number; low: number; high: number };
  after: { value: number };
  change: { value: number };
  randomMean: number;
  randomDeviation: number;
  randomAtLeast: number;
}
interface Said {
  code: string;
  sentence: { text: string };
  english: { text: string };
}
interface Answer {
  status: string;
  dataThrough: string | null;
  nodeCount: number;
  edgeCount: number;
  removedEdgeCount: number;
  refusal: Said | null;
  warnings: Said[];
  truncations: unknown[];
  coverage: { relationshipType: string; share: number | null; regionId: string | null }[];
  pairs: Figure | null;
  efficiency: Figure | null;
  largestComponent: Figure | null;
  lostPairs: {
    enterprise: { id: string };
    institute: { id: string };
    stepsBefore: number;
    stepsAfter: number | null;
    finding: Said;
    path: { sentence: { text: string }; steps: { nodeId: string; relationshipId: string | null; forward: boolean }[] };
  }[];
  nodes: {
    node: { id: string };
    constraint: { value: number };
    effectiveSize: { value: number };
    coreNumber: number;
  }[];
  problems: { problem: { id: string }; project: { id: string }; part: Said; path: { sentence: { text: string } } }[];
  findings: Said[];
  evidence: { nodes: { id: string }[]; relationships: { id: string; fromId: string; toId: string }[] } | null;
}

describe("the value of a bridge in a drawn town", () => {
  let town: OpenDrawing;
  const ask = async (args: string): Promise<Answer> =>
    (await town.ask<{ bridgeValue: Answer }>(`{ bridgeValue(${args}) { ${fields} } }`)).bridgeValue;
  const here = 'regionId: "reg:330292", asOf: "2026-06-01"';
  const coBuilding = `relationshipTypes: [CO_BUILDS], ${here}`;
  beforeAll(async () => {
    town = await openDrawing(drawnTown);
    // Every statement is planned once, which takes a cold database long.
    await ask(coBuilding);
  });
  afterAll(() => town.close());

  const lostOf = ({ lostPairs }: Answer) =>
    lostPairs.map((pair) => [pair.enterprise.id, pair.institute.id, pair.stepsBefore, pair.stepsAfter]);

  it("is one pair for co-building, with the way that was lost as a sentence and as stored edges", async () => {
    const answer = await ask(coBuilding);
    expect([answer.status, answer.nodeCount, answer.edgeCount, answer.removedEdgeCount]).toEqual([
      "COMPLETE",
      13,
      17,
      2,
    ]);
    expect(answer.pairs).toMatchObject({
      before: { value: 3, low: 3, high: 3 },
      after: { value: 2 },
      change: { value: -1 },
    });
    expect(answer.largestComponent).toMatchObject({ before: { value: 13 }, after: { value: 13 } });
    expect(lostOf(answer)).toEqual([["ent:e9-b", "ins:e9-yuan", 3, 4]]);
    const [pair] = answer.lostPairs;
    expect(pair?.path.sentence.text).toBe("乙公司 –共建– 技术中心党支部 –隶属→ 技术中心 –合作– 研究院");
    expect(pair?.finding.sentence.text).toBe("乙公司与研究院原相距3步，去掉之后相距4步。");
    const stored = new Map(answer.evidence?.relationships.map((edge) => [edge.id, edge]));
    for (const [at, { nodeId, relationshipId, forward }] of (pair?.path.steps ?? []).entries()) {
      if (at === 0) continue;
      expect(stored.get(relationshipId ?? "")?.[forward ? "toId" : "fromId"]).toBe(nodeId);
    }
  });

  it("draws the bridge's own edges too", async () => {
    const { evidence } = await ask(coBuilding);
    expect(evidence?.relationships.map(({ id }) => id).toSorted()).toEqual(
      expect.arrayContaining([
        "rel:CO_BUILDS|ent:e9-b|pty:e9-branch|2025-01-01",
        "rel:CO_BUILDS|ent:e9-c|pty:e9-branch",
      ]),
    );
  });

  it("names the problem that was solved through it, and what sources only count", async () => {
    const { problems, findings } = await ask(coBuilding);
    expect(problems.map(({ problem, project, part }) => [problem.id, project.id, part.code])).toEqual([
      ["prb:e9-heat", "prj:e9-joint", "LINKED"],
    ]);
    expect(problems[0]?.path.sentence.text).toBe("乙公司 –共建– 技术中心党支部");
    expect(problems[0]?.part.english.text).toBe(
      "Yi Co. and the branch both took part in the joint project, which solved the heat problem, and are linked through it.",
    );
    expect(findings.map(({ code }) => code)).toEqual([
      ...["PAIRS", "EFFICIENCY", "LARGEST_COMPONENT", "PROBLEMS", "STATED_PROBLEMS"],
    ]);
    expect(findings.find(({ code }) => code === "STATED_PROBLEMS")?.sentence.text).toContain("共解决问题4个");
    expect(findings[0]?.sentence.text).toContain(
      "去掉“共建”关系（2条连线）之后，相距三步以内的企业与科研院所的对数由3变为2；",
    );
    expect(findings[0]?.english.text).toContain(
      "Without the ties “co-builds with” (2 edges), the number of pairs of an enterprise and a research institute",
    );
  });

  it("cuts off a member of an industrial community, and loses no pair", async () => {
    const answer = await ask(`nodeIds: ["icm:e9-community"], ${here}`);
    expect([answer.nodeCount, answer.removedEdgeCount, answer.pairs?.change.value]).toEqual([12, 3, 0]);
    expect(answer.largestComponent).toMatchObject({ before: { value: 12 }, after: { value: 11 } });
    // Three members that do not know each other: constraint 1/3, effective size 3.
    expect(answer.nodes.map(({ node, effectiveSize }) => [node.id, effectiveSize.value])).toEqual([
      ["icm:e9-community", 3],
    ]);
    expect(answer.nodes[0]?.constraint.value).toBeCloseTo(1 / 3, 12);
    expect(answer.findings.map(({ code }) => code)).toContain("NO_PROBLEMS");
  });

  it("says of a branch that is taken away what it took part in", async () => {
    const answer = await ask(`nodeIds: ["pty:e9-branch"], ${here}`);
    expect(lostOf(answer)).toEqual([["ent:e9-b", "ins:e9-yuan", 3, 5]]);
    expect(answer.problems.map(({ part }) => [part.code, part.sentence.text])).toEqual([
      ["TOOK_PART", "技术中心党支部参与了联合攻关，该项目解决了发热难题。"],
    ]);
    expect(answer.problems[0]?.path.sentence.text).toBe("技术中心党支部 –参与→ 联合攻关 –攻克→ 发热难题");
  });

  it("counts technical centres as institutes where that is asked for", async () => {
    const answer = await ask(`${coBuilding}, instituteKinds: [RESEARCH_INSTITUTE, TECHNICAL_CENTRE]`);
    expect(answer.pairs).toMatchObject({ before: { value: 6 }, after: { value: 4 } });
    expect(lostOf(answer)).toEqual([
      ["ent:e9-c", "cen:e9-centre", 2, 4],
      ["ent:e9-b", "ins:e9-yuan", 3, 4],
    ]);
  });

  it("holds to the date and to what is known well enough", async () => {
    const before = await ask('relationshipTypes: [CO_BUILDS], regionId: "reg:330292", asOf: "2024-06-01"');
    expect([before.removedEdgeCount, before.pairs?.before.value, before.pairs?.change.value]).toEqual([1, 2, 0]);
    const certain = await ask(`${coBuilding}, minConfidence: 0.5`);
    expect([certain.removedEdgeCount, certain.pairs?.before.value, certain.pairs?.change.value]).toEqual([1, 3, -1]);
  });

  it("takes away only the edges of some nodes where types are named too", async () => {
    const answer = await ask(`nodeIds: ["ent:e9-c"], ${coBuilding}`);
    expect([answer.removedEdgeCount, answer.nodeCount, answer.pairs?.change.value]).toEqual([1, 13, 0]);
  });

  it("says that it is no cause, what is left out, and that nobody declared how much is known", async () => {
    const answer = await ask(coBuilding);
    expect(answer.warnings.map(({ code }) => code)).toEqual([
      ...["ASSOCIATION_ONLY", "KINDS_LEFT_OUT", "REGION_SCOPE", "COVERAGE_UNDECLARED"],
    ]);
    expect(answer.coverage).toEqual([{ relationshipType: "CO_BUILDS", share: null, regionId: "reg:330292" }]);
    expect(answer.dataThrough).toBe("2025-01-01");
  });

  it("refuses to compare where nothing is there to be taken away", async () => {
    const answer = await ask(`relationshipTypes: [BROKERED_BY], ${here}`);
    expect([answer.status, answer.refusal?.code, answer.pairs, answer.evidence]).toEqual([
      ...["REFUSED", "NOTHING_TO_REMOVE", null, null],
    ]);
    expect(answer.refusal?.sentence.text).toContain("图中没有，不等于实际没有");
    expect([answer.nodeCount, answer.removedEdgeCount]).toEqual([13, 0]);
  });

  it("is the same from the organization and from the region, and with the same seed", async () => {
    const root = await ask(`nodeIds: ["pty:e9-branch"], ${here}, seed: 3`);
    const { node } = await town.ask<{ node: { bridgeValue: Answer } }>(
      `{ node(id: "pty:e9-branch") { ... on Organization { bridgeValue(${here}, seed: 3) { ${fields} } } } }`,
    );
    expect(node.bridgeValue).toEqual(root);
    const { region } = await town.ask<{ region: { bridgeValue: Answer } }>(
      `{ region: node(id: "reg:330292") { ... on Region { bridgeValue(nodeIds: ["pty:e9-branch"], asOf: "2026-06-01", seed: 3) { ${fields} } } } }`,
    );
    expect(region.bridgeValue).toEqual(root);
  });

  it("asks a number of statements that does not grow with the bridge", async () => {
    const count = async (args: string): Promise<number> => {
      town.asked.length = 0;
      await ask(args);
      return town.asked.filter((name) => !/^(snapshot\/typed-|relations\/)/.test(name)).length;
    };
    expect(await count(`nodeIds: ["icm:e9-community"], ${here}`)).toBe(await count(`nodeIds: ["ent:e9-d"], ${here}`));
  });

  it("refuses what breaks a rule, and says the rule", async () => {
    await expect(ask(here)).rejects.toThrow("takes relationshipTypes or nodeIds");
    await expect(ask(`relationshipTypes: [LOCATED_IN], ${here}`)).rejects.toThrow(
      "relationshipTypes takes types that join nodes of the network, but got LOCATED_IN.",
    );
    await expect(ask(`nodeIds: ["reg:330293"], ${here}`)).rejects.toThrow("nodeIds takes nodes of the network");
    await expect(ask(`nodeIds: ["ent:e9-nobody"], ${here}`)).rejects.toThrow("ent:e9-nobody");
    await expect(ask(`${coBuilding}, draws: 0`)).rejects.toThrow("draws must be from 1 to 100, but got 0.");
    await expect(ask(`${coBuilding}, first: 51`)).rejects.toThrow("first must be from 1 to 50, but got 51.");
    await expect(ask(`${coBuilding}, minConfidence: 2`)).rejects.toThrow(
      "minConfidence must be from 0 to 1, but got 2.",
    );
    await expect(ask(`${coBuilding}, instituteKinds: [REGION]`)).rejects.toThrow("but got REGION.");
  });
});
