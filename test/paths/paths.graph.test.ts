import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DrawnGraph, namesAlong, openDrawnGraph } from "./ask-drawn.js";
import { type PathsAnswer as Answer, pathsQuestion as question } from "./paths-question.js";

const worked = [
  "jia casting yi",
  "jia joint yuan yi",
  "jia joint hot yi",
  "jia mould ding yuan yi",
  "jia mould ding yuan joint hot yi",
];

describe("paths on the drawn graph", () => {
  let graph: DrawnGraph;
  const ask = async (variables: Record<string, unknown> = {}): Promise<Answer & { ways: string[] }> => {
    const { paths } = await graph.ask<{ paths: Answer }>(question, variables);
    return { ...paths, ways: paths.evidence.paths.map(namesAlong) };
  };
  const codes = ({ warnings }: Answer): string[] => warnings.map(({ code }) => code);
  beforeAll(async () => {
    graph = await openDrawnGraph();
  });
  afterAll(() => graph.close());

  it("finds the five ways from 甲 to 乙 that the drawing shows, shortest first", async () => {
    const answer = await ask();
    expect(answer.ways).toEqual(worked);
    expect(answer.evidence.paths.map(({ score }) => score)).toEqual([2, 3, 3, 4, 6]);
    expect([answer.status, answer.distance, answer.truncations]).toEqual(["COMPLETE", 2, []]);
  });

  it("only appends when k is raised", async () => {
    for (const k of [1, 2, 3, 4, 5, 50]) expect((await ask({ k })).ways, `k = ${k}`).toEqual(worked.slice(0, k));
  });

  it("says each way as a person would, with the entities that it names", async () => {
    const { evidence } = await ask({ k: 2 });
    expect(evidence.paths.map(({ sentence }) => sentence.text)).toEqual([
      "甲 –生产→ 压铸件 ←生产– 乙",
      "甲 –参与→ 项目 ←参与– 研究院 –合作– 乙",
    ]);
    expect(evidence.paths[0]?.sentence.mentions.map(({ entityId }) => entityId)).toEqual([
      "ent:e2-jia",
      "prd:e2-casting",
      "ent:e2-yi",
    ]);
  });

  it("gives what is needed to draw the ways, once each, with the claims and the newest date", async () => {
    const { evidence, dataThrough } = await ask({ k: 3 });
    const ids = evidence.nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(
      ["ent:e2-jia", "ent:e2-yi", "ins:e2-yuan", "prb:e2-hot", "prd:e2-casting", "prj:e2-joint"].toSorted(),
    );
    expect(evidence.relationships).toHaveLength(7);
    expect(evidence.claims.map(({ id }) => id)).toContain("clm:e2-one");
    expect(dataThrough).toBe("2024-05-01");
    const byId = new Map(evidence.relationships.map((relationship) => [relationship.id, relationship]));
    for (const { steps } of evidence.paths)
      for (const [index, { nodeId, relationshipId, forward }] of steps.entries()) {
        if (index === 0) expect(relationshipId).toBeNull();
        else
          expect(forward ? byId.get(relationshipId ?? "")?.toId : byId.get(relationshipId ?? "")?.fromId).toBe(nodeId);
      }
  });

  it("avoids regions, industries, accounting rows and other hubs, and says so", async () => {
    const answer = await ask({ k: 50 });
    expect(answer.ways.join(" ")).not.toMatch(/beilun|parts|other|one/);
    expect(codes(answer)).toEqual(["HUBS_AVOIDED"]);
    expect(answer.warnings[0]?.sentence.text).toContain("地区、");
  });

  it("goes through a region when regions are allowed, and never through an accounting row", async () => {
    expect((await ask({ allowKinds: ["REGION"] })).ways).toEqual(["jia beilun yi"]);
    const unavoided = await ask({ avoidKinds: [], k: 50, maxHops: 2 });
    expect(unavoided.ways).toEqual(["jia parts yi", "jia casting yi", "jia beilun yi"]);
  });

  it("ends at a hub when the question names one", async () => {
    expect((await ask({ to: ["reg:e2-beilun"], k: 2 })).ways).toEqual(["jia beilun", "jia casting yi beilun"]);
    expect((await ask({ to: ["prd:e2-other"], k: 1 })).ways).toEqual(["jia other"]);
  });

  it("does not take a common claim or code for a link unless asked to", async () => {
    expect((await ask({ avoidKinds: [], maxHops: 2, k: 50 })).ways.join(" ")).not.toContain("one");
    const { ways } = await ask({ avoidKinds: [], relationshipTypes: ["ABOUT", "HAS_CODE"], maxHops: 2 });
    expect(ways).toEqual(["jia one yi", "jia one yi"]);
  });

  it("says of two entities without a way that none was found, not that they have nothing to do with each other", async () => {
    const answer = await ask({ to: ["ent:e2-wu"], maxHops: 12 });
    expect([answer.status, answer.distance, answer.ways]).toEqual(["COMPLETE", null, []]);
    expect(codes(answer)).toEqual(["HUBS_AVOIDED", "NOT_CONNECTED"]);
    expect((await ask({ to: ["ent:e2-wu"], allowKinds: ["CHAIN", "CHAIN_LINK", "PRODUCT"] })).ways).toEqual([
      "jia casting casting c material alloy wu",
    ]);
    expect(codes(await ask({ to: ["ent:e2-ji"] }))).toContain("NOT_CONNECTED");
  });

  it("keeps to the hops", async () => {
    expect((await ask({ maxHops: 3, k: 50 })).ways).toEqual(worked.slice(0, 3));
    expect((await ask({ maxHops: 1, k: 50 })).ways).toEqual([]);
  });

  it("gives only those of the least length when the shortest are asked for", async () => {
    expect((await ask({ mode: "SHORTEST", k: 50 })).ways).toEqual(worked.slice(0, 1));
    expect(
      (
        await ask({
          mode: "SHORTEST",
          k: 50,
          relationshipTypes: ["PARTICIPATES_IN", "COOPERATES_WITH", "ADDRESSES", "RAISED_BY"],
        })
      ).ways,
    ).toEqual(worked.slice(1, 3));
  });

  it("gives all simple paths, or says that there are more than k", async () => {
    const all = await ask({ mode: "SIMPLE", k: 5 });
    expect([all.status, all.ways]).toEqual(["COMPLETE", worked]);
    const some = await ask({ mode: "SIMPLE", k: 4 });
    expect([some.status, some.ways, some.truncations]).toEqual([
      "TRUNCATED",
      worked.slice(0, 4),
      [{ limit: "k", value: 4 }],
    ]);
  });

  it("walks along the edges only when asked to, an undirected edge either way", async () => {
    expect((await ask({ direction: "OUT", k: 50 })).ways).toEqual(["jia joint hot yi"]);
    expect((await ask({ direction: "IN", k: 50 })).ways).toEqual([]);
    expect((await ask({ direction: "IN", k: 50, from: ["ent:e2-yi"], to: ["ent:e2-jia"] })).ways).toEqual([
      "yi hot joint jia",
    ]);
    for (const [from, to] of [
      ["ent:e2-yi", "ins:e2-yuan"],
      ["ins:e2-yuan", "ent:e2-yi"],
    ])
      expect((await ask({ direction: "OUT", k: 1, from: [from], to: [to] })).distance).toBe(1);
  });

  it("knows a supply that had begun, and forgets it when it has ended", async () => {
    const supply = { relationshipTypes: ["SUPPLIES"] };
    expect((await ask(supply)).ways).toEqual([]);
    expect((await ask({ ...supply, to: ["ent:e2-bing"], asOf: "2020-06-01" })).ways).toEqual(["jia bing"]);
    expect((await ask({ ...supply, to: ["ent:e2-bing"], asOf: "2019-12-31" })).ways).toEqual([]);
    expect((await ask({ ...supply, to: ["ent:e2-bing"], asOf: "2021-01-01" })).ways).toEqual([]);
  });

  it("follows the order of time: from 甲 through 丙 to 乙, but not back", async () => {
    const supply = { relationshipTypes: ["SUPPLIES"], timeRespecting: true };
    expect((await ask(supply)).ways).toEqual(["jia bing yi"]);
    expect((await ask({ ...supply, from: ["ent:e2-yi"], to: ["ent:e2-jia"] })).ways).toEqual([]);
    expect((await ask({ ...supply, asOf: "2021-06-01" })).ways).toEqual([]);
  });

  it("leaves out edges that are known too little", async () => {
    expect((await ask({ minConfidence: 0.6 })).ways).toEqual(worked.slice(1));
    expect((await ask({ minConfidence: 0.5 })).ways).toEqual(worked);
  });

  it("keeps to a sequence of types, with a direction for each", async () => {
    const typeSequence = ["PARTICIPATES_IN", "PARTICIPATES_IN", "COOPERATES_WITH"];
    expect((await ask({ typeSequence })).ways).toEqual(["jia joint yuan yi"]);
    expect((await ask({ typeSequence, directions: ["OUT", "IN", "OUT"] })).ways).toEqual(["jia joint yuan yi"]);
    expect((await ask({ typeSequence, directions: ["OUT", "OUT", "OUT"] })).ways).toEqual([]);
    expect((await ask({ typeSequence: ["PRODUCES", "PRODUCES", "COOPERATES_WITH", "COOPERATES_WITH"] })).ways).toEqual([
      "jia mould ding yuan yi",
    ]);
    expect((await ask({ typeSequence: ["PRODUCES"] })).ways).toEqual([]);
  });

  it("finds ways between sets, from whichever member is nearest", async () => {
    const { ways } = await ask({ from: ["ent:e2-jia", "ent:e2-ding"], to: ["ent:e2-yi", "ins:e2-yuan"], k: 4 });
    expect(ways).toEqual(["ding yuan", "ding yuan yi", "jia casting yi", "jia joint yuan"]);
  });

  it("says that it was cut short when a level holds more nodes than it may", async () => {
    const answer = await ask({ maxFrontier: 2, k: 50 });
    expect([answer.status, answer.truncations]).toEqual(["TRUNCATED", [{ limit: "frontierNodes", value: 2 }]]);
    for (const way of answer.ways) expect(worked).toContain(way);
    const blind = await ask({ maxFrontier: 1, minConfidence: 0.6 });
    expect([blind.status, codes(blind)]).toEqual(["TRUNCATED", ["HUBS_AVOIDED", "NOT_DECIDED"]]);
  });

  it("asks as many statements for one path as for five of the same kinds", async () => {
    const count = async (k: number): Promise<number> => {
      graph.asked.length = 0;
      await ask({ k, maxHops: 3, relationshipTypes: ["PRODUCES", "PARTICIPATES_IN", "COOPERATES_WITH"] });
      return graph.asked.filter((name) => name === "paths/grow-level").length;
    };
    expect(await count(1)).toBe(2);
    expect(await count(2)).toBe(3);
  });

  it("answers the same question about an entity as its own field, at the entity's date", async () => {
    const source = `query ($asOf: Date) { node(id: "ent:e2-jia", asOf: $asOf) { ... on Entity {
      paths(toIds: ["ent:e2-bing"], relationshipTypes: [SUPPLIES]) { distance } } } }`;
    const at = async (asOf: string | null) =>
      (await graph.ask<{ node: { paths: { distance: number | null } } }>(source, { asOf })).node.paths.distance;
    expect([await at(null), await at("2020-06-01")]).toEqual([null, 1]);
  });

  it("refuses what breaks a rule, and says the rule", async () => {
    expect((await graph.refusal(question, { maxHops: 13 })).message).toBe("hops must be from 1 to 12, but got 13.");
    expect((await graph.refusal(question, { k: 51 })).message).toBe("k must be from 1 to 50, but got 51.");
    expect((await graph.refusal(question, { minConfidence: 1.5 })).message).toBe(
      "minConfidence must be from 0 to 1, but got 1.5.",
    );
    expect((await graph.refusal(question, { to: ["ent:e2-none", "ent:e2-yi", "ent:e2-nil"] })).details).toEqual({
      ids: ["ent:e2-none", "ent:e2-nil"],
    });
    expect((await graph.refusal(question, { to: ["ent:e2-jia"] })).message).toContain("no entity in common");
    expect((await graph.refusal(question, { directions: ["OUT"] })).message).toContain("directions go with");
    expect((await graph.refusal(question, { to: [] })).message).toBe("toIds takes at least 1 ids, but got 0.");
  });
});
