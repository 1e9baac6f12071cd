import { describe, expect, it } from "vitest";
import { toEntity } from "../../src/entities/entity/entity-classes.js";
import { toRelationship } from "../../src/entities/relations/to-relationship.js";
import { Evidence, EvidencePath, type PathStep } from "../../src/evidence/evidence.types.js";
import { pathSentence } from "../../src/evidence/path-sentence.js";
import { relationshipId, type RelationshipType } from "../../src/ontology/relationship-types.js";

const firm = toEntity(
  "Enterprise",
  { id: "ent:zz", name: "宁波臻至机械模具有限公司", nameEn: "Zhenzhi", aliases: ["北仑模具厂", "臻至机械"] },
  null,
);
const project = toEntity("Project", { id: "prj:m", name: "一体化压铸模具", aliases: [] }, null);
const institute = toEntity(
  "ResearchInstitute",
  { id: "ins:b", name: "北航宁波创新研究院", nameEn: null, aliases: ["北航"] },
  null,
);

const edge = (type: RelationshipType, from: string, to: string) =>
  toRelationship(type, { id: relationshipId(type, from, to) }, from, to, null);
const joins = edge("PARTICIPATES_IN", "ent:zz", "prj:m");
const joinsToo = edge("PARTICIPATES_IN", "ins:b", "prj:m");
const builds = edge("CO_BUILDS", "ent:zz", "ins:b");

const start = (nodeId: string): PathStep => ({ nodeId, relationshipId: null, forward: true });
const step = (nodeId: string, relationshipId: string, forward: boolean): PathStep => ({
  nodeId,
  relationshipId,
  forward,
});

function pathOf(...steps: PathStep[]): EvidencePath {
  const nodes = [firm, project, institute];
  const relationships = [joins, joinsToo, builds];
  const evidence = Object.assign(new Evidence(), { nodes, relationships, claims: [], paths: [] });
  return Object.assign(new EvidencePath(), { steps, score: null, evidence });
}

const there = pathOf(start("ent:zz"), step("prj:m", joins.id, true), step("ins:b", joinsToo.id, false));

describe("a path said as a sentence", () => {
  it("has an arrow the way each edge goes", () => {
    expect(pathSentence(there, "ZH").text).toBe("臻至机械 –参与→ 一体化压铸模具 ←参与– 北航");
  });

  it("read from the other end turns every arrow", () => {
    const back = pathOf(start("ins:b"), step("prj:m", joinsToo.id, true), step("ent:zz", joins.id, false));
    expect(pathSentence(back, "ZH").text).toBe("北航 –参与→ 一体化压铸模具 ←参与– 臻至机械");
  });

  it("has no arrow on an edge without a direction, whichever way it is walked", () => {
    for (const forward of [true, false])
      expect(pathSentence(pathOf(start("ent:zz"), step("ins:b", builds.id, forward)), "ZH").text).toBe(
        "臻至机械 –共建– 北航",
      );
  });

  it("is English on request, with the Chinese name where there is no English one", () => {
    expect(pathSentence(there, "EN").text).toBe(
      "Zhenzhi –takes part in→ 一体化压铸模具 ←takes part in– 北航宁波创新研究院",
    );
  });

  it("mentions each node where its name stands", () => {
    const { text, mentions } = pathSentence(there, "ZH");
    expect(mentions.map(({ entityId }) => entityId)).toEqual(["ent:zz", "prj:m", "ins:b"]);
    expect(mentions.map(({ start: from, end }) => text.slice(from, end))).toEqual([
      "臻至机械",
      "一体化压铸模具",
      "北航",
    ]);
  });

  it("uses a name's shortening, never another name that happens to be shorter", () => {
    expect(pathSentence(pathOf(start("ent:zz")), "ZH").text).toBe("臻至机械");
    expect(pathSentence(pathOf(start("prj:m")), "ZH").text).toBe("一体化压铸模具");
  });

  it("shows the id of a node that its evidence lacks, and no arrow for an edge that it lacks", () => {
    expect(pathSentence(pathOf(start("ent:gone"), step("prj:m", "rel:gone", true)), "ZH").text).toBe(
      "ent:gone一体化压铸模具",
    );
  });
});
