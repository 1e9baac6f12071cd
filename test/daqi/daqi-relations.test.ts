import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isEntityLabel } from "../../src/ontology/entity-kinds.js";
import { valueLists } from "../../src/ontology/enums.js";
import { type PropertyTable, relationshipProperties } from "../../src/ontology/properties.js";
import {
  isRelationshipType,
  mayConnect,
  relationshipId,
  relationshipOf,
} from "../../src/ontology/relationship-types.js";
import { cell, declaredLabels, list, officialRegions, readRows, type Row } from "./read-daqi.js";

const labels = declaredLabels();
const regions = officialRegions();
if (regions === undefined) console.warn("SKIPPED: no table of regions, so edges to official regions are not checked.");

const relations = readRows("relations.csv");
const claims = new Map(readRows("claims.csv").map((row) => [cell(row, "id"), row]));
const isOfficial = (id: string) => /^reg:\d+$/.test(id);
const labelOf = (id: string) => labels.get(id) ?? (isOfficial(id) ? "Region" : undefined);
const sentence = (row: Row) => `${cell(row, "from")} ${cell(row, "type")} ${cell(row, "to")}`;
const find = (type: string, from: string, to: string) =>
  relations.find((row) => sentence(row) === `${from} ${type} ${to}`);

function ownProblems(row: Row): string[] {
  const type = cell(row, "type");
  if (!isRelationshipType(type)) return [`${type} is no type`];
  const allowed: PropertyTable = { ...relationshipProperties, ...relationshipOf(type).properties };
  return [...row.keys()]
    .filter((column) => !["type", "from", "to"].includes(column) && cell(row, column) !== "")
    .flatMap((column) => {
      const property = allowed[column];
      if (property === undefined) return [`${sentence(row)} may not have ${column}`];
      const values = property.values === undefined ? undefined : valueLists[property.values];
      const wrong = values === undefined ? [] : list(row, column).filter((value) => !Object.hasOwn(values, value));
      return wrong.map((value) => `${sentence(row)}: ${column} ${value}`);
    });
}

describe("the edges of daqi", () => {
  it("connect only what the ontology lets their type connect", () => {
    const wrong = relations.filter((row) => {
      const [type, from, to] = [cell(row, "type"), labelOf(cell(row, "from")), labelOf(cell(row, "to"))];
      if (from === undefined || to === undefined || !isEntityLabel(from) || !isEntityLabel(to)) return true;
      return !isRelationshipType(type) || !mayConnect(type, from, to);
    });
    expect(wrong.map(sentence)).toEqual([]);
  });

  it("have only properties of their type, with values from the closed lists", () => {
    expect(relations.flatMap(ownProblems)).toEqual([]);
  });

  it.skipIf(regions === undefined)(
    "end at regions that have an official code, and at the region of the same name",
    () => {
      const ends = relations.flatMap((row) => [cell(row, "from"), cell(row, "to")]).filter(isOfficial);
      expect(ends.filter((id) => regions?.has(id) !== true)).toEqual([]);
      const communities = readRows("entities.csv").filter((row) => cell(row, "label") === "Community");
      expect(communities).toHaveLength(9);
      for (const row of communities) {
        const place = relations.find(
          (each) => cell(each, "from") === cell(row, "id") && cell(each, "type") === "LOCATED_IN",
        );
        const regionId = place === undefined ? "" : cell(place, "to");
        expect(regions?.get(regionId)?.replace(/(居)?委会$/, ""), cell(row, "name")).toBe(cell(row, "name"));
      }
    },
  );

  it("rest on claims that exist and that speak of both ends, official regions apart", () => {
    for (const row of relations) {
      const ids = list(row, "claimIds");
      expect(ids, sentence(row)).not.toEqual([]);
      expect(
        ids.filter((id) => !claims.has(id)),
        sentence(row),
      ).toEqual([]);
      const about = ids.flatMap((id) => {
        const claim = claims.get(id);
        return claim === undefined ? [] : [...list(claim, "subjects"), ...list(claim, "objects")];
      });
      const silent = [cell(row, "from"), cell(row, "to")].filter((id) => !isOfficial(id) && !about.includes(id));
      expect(silent, sentence(row)).toEqual([]);
    }
  });

  it("occur once, also when an undirected one is read from its other end", () => {
    const ids = relations.map((row) => {
      const type = cell(row, "type");
      if (!isRelationshipType(type)) throw new Error(type);
      return relationshipId(type, cell(row, "from"), cell(row, "to"), { kind: cell(row, "kind") });
    });
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("say why wherever they are a reading between the lines, and are then never certain", () => {
    for (const row of relations) {
      const confidence = Number(cell(row, "confidence"));
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
      const inferred = cell(row, "status") === "INFERRED";
      expect(cell(row, "reason") !== "", sentence(row)).toBe(inferred);
      if (inferred) expect(confidence, sentence(row)).toBeLessThanOrEqual(0.95);
    }
  });

  it("leave nothing that is named standing alone", () => {
    const ends = new Set(relations.flatMap((row) => [cell(row, "from"), cell(row, "to")]));
    const alone = readRows("entities.csv").filter((row) => !ends.has(cell(row, "id")));
    expect(alone.map((row) => cell(row, "name"))).toEqual([]);
  });
});

describe("the story of the chain in edges", () => {
  const project = "prj:daqi/integrated-mould";

  it("臻至机械 raised the problem, 臻至机械 and the institute worked on it, and the project solved it", () => {
    expect(find("RAISED_BY", "prb:daqi/zhenzhi-mould", "ent:daqi/zhenzhi")).toBeDefined();
    expect(find("PARTICIPATES_IN", "ent:daqi/zhenzhi", project)).toBeDefined();
    expect(find("PARTICIPATES_IN", "ins:daqi/beihang-ningbo", project)).toBeDefined();
    expect(find("ADDRESSES", project, "prb:daqi/zhenzhi-mould")?.get("outcome")).toBe("SOLVED");
    expect(find("YIELDS", project, "ach:daqi/largest-mould")).toBeDefined();
  });

  it("灵峰工业社区 is a member of the chain committee, covers 34 and co-builds by three mechanisms", () => {
    const community = "icm:daqi/lingfeng";
    expect(find("MEMBER_OF", community, "pty:daqi/nev-chain-committee")?.get("status")).toBe("ASSERTED");
    expect(find("COVERS", community, "pty:daqi/lingfeng-committee")?.get("statedQuantity")).toBe("34");
    const mechanisms = find("CO_BUILDS", community, "pty:daqi/nev-chain-committee")?.get("mechanisms");
    expect(mechanisms).toBe("CONSULTATION;ROTATION;PROJECT_LEAD");
    expect(find("CO_BUILDS", community, "pty:daqi/mould-centre-branch")?.get("problemsSolved")).toBe("16");
  });

  it("the green power of 拓普集团 was brokered by the chain committee", () => {
    expect(find("BROKERED_BY", "prj:daqi/green-power", "pty:daqi/nev-chain-committee")).toBeDefined();
    expect(find("PARTICIPATES_IN", "ent:601689", "prj:daqi/green-power")).toBeDefined();
  });

  it("臻至机械 makes the product whose id is the hash of its name", () => {
    const hash = createHash("sha256").update("一体化压铸模具").digest("hex").slice(0, 12);
    expect(find("PRODUCES", "ent:daqi/zhenzhi", `prd:daqi/${hash}`)?.get("status")).toBe("ASSERTED");
  });

  it("draws no brokering by an industrial community that the source does not name", () => {
    const brokers = relations.filter((row) => cell(row, "type") === "BROKERED_BY").map((row) => cell(row, "to"));
    expect(brokers).toEqual(["pty:daqi/nev-chain-committee"]);
  });
});
