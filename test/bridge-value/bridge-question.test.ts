import { describe, expect, it } from "vitest";
import { kindsLeftOut, kindsTakingPart, readBridgeQuestion } from "../../src/analyses/bridge-value/bridge-question.js";
import { entityLabels } from "../../src/ontology/entity-kinds.js";

const read = (given: Parameters<typeof readBridgeQuestion>[0]) => readBridgeQuestion(given, "2026-06-01");

describe("the question of a bridge", () => {
  it("has its defaults: today, three steps of research institutes, all types that join what takes part", () => {
    const question = read({ relationshipTypes: ["CO_BUILDS"] });
    expect(question).toMatchObject({
      ...{ relationshipTypes: ["CO_BUILDS"], nodeIds: [], regionId: null, asOf: "2026-06-01", day: null },
      ...{ minConfidence: 0, instituteKinds: ["ResearchInstitute"], seed: 1, draws: 10, first: 10 },
    });
    expect(question.networkTypes).toEqual(
      expect.arrayContaining(["CO_BUILDS", "PRODUCES", "PARTICIPATES_IN", "SUBCLASS_OF", "BROKERED_BY"]),
    );
    for (const type of ["LOCATED_IN", "IN_INDUSTRY", "STATED_IN", "ABOUT", "HAS_CODE"])
      expect(question.networkTypes).not.toContain(type);
  });

  it("is the same whatever the order and the repeats of its lists", () => {
    const one = read({ relationshipTypes: ["MEMBER_OF", "CO_BUILDS"], nodeIds: ["pty:b", "ent:a"] });
    const two = read({
      relationshipTypes: ["CO_BUILDS", "MEMBER_OF", "CO_BUILDS"],
      nodeIds: ["ent:a", "pty:b", "ent:a"],
    });
    expect(two).toEqual(one);
  });

  it("has what is taken away in its network, even where others are named", () => {
    const { networkTypes } = read({ relationshipTypes: ["CO_BUILDS"], networkTypes: ["COOPERATES_WITH"] });
    expect(networkTypes).toEqual(["COOPERATES_WITH", "CO_BUILDS"]);
  });

  it("leaves out what joins all with all, and nothing else", () => {
    expect(kindsLeftOut).toEqual(expect.arrayContaining(["Region", "Industry", "Document", "Claim"]));
    expect(new Set([...kindsLeftOut, ...kindsTakingPart])).toEqual(new Set(entityLabels));
    expect(kindsTakingPart).toEqual(expect.arrayContaining(["Enterprise", "PartyOrganization", "Product", "Project"]));
  });

  it.each([
    [{}, "bridgeValue takes relationshipTypes or nodeIds, or both for those edges of these nodes, but got none."],
    [{ relationshipTypes: ["LOVES"] }, "relationshipTypes takes types that join nodes of the network, but got LOVES."],
    [
      { nodeIds: ["ent:a"], networkTypes: ["ABOUT"] },
      "networkTypes takes types that join nodes of the network, but got ABOUT.",
    ],
    [{ nodeIds: Array.from({ length: 101 }, (_, at) => `ent:${at}`) }, "nodeIds takes at most 100 ids, but got 101."],
    [{ nodeIds: ["ent:a"], minConfidence: Number.NaN }, "minConfidence must be from 0 to 1, but got NaN."],
    [{ nodeIds: ["ent:a"], seed: 0.5 }, "seed must be a whole number, but got 0.5."],
    [{ nodeIds: ["ent:a"], draws: 101 }, "draws must be from 1 to 100, but got 101."],
    [{ nodeIds: ["ent:a"], first: 0 }, "first must be from 1 to 50, but got 0."],
    [{ nodeIds: ["ent:a"], instituteKinds: [] }, "instituteKinds must name at least one kind, but got none."],
    [
      { nodeIds: ["ent:a"], instituteKinds: ["ENTERPRISE"] },
      "instituteKinds takes kinds of the network other than ENTERPRISE, but got ENTERPRISE.",
    ],
  ])("refuses %j with its rule", (given, message) => {
    expect(() => read(given)).toThrow(message);
  });
});
