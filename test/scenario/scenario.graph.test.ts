/*
 * The drawn chain of chain-diagnosis, and what would be otherwise in 甬:
 * - M2 begins to make cells: the cell is a GAP and becomes FRAGILE (one maker); the cathode and the separator, which it needs, stay GAPs.
 * - A new listed firm makes the cathode: FRAGILE too; 甬 has then 7 members, 6 with products: coverage 6/7 × 0.9 = 0.77.
 * - V1, the only maker of vehicles, goes: the vehicle is a GAP.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawnChain } from "../chain-diagnosis/drawn-chain.js";
import { type OpenDrawing, openDrawingAlone } from "../support/open-drawing.js";

interface Change {
  entityId: string;
  entity: { name: string } | null;
  classBefore: string | null;
  classAfter: string | null;
  remark: { code: string; sentence: { text: string } };
}
interface Answer {
  scenario: {
    status: string;
    truncations: { limit: string; value: number }[];
    warnings: { code: string }[];
    differences: {
      analysis: string;
      statusBefore: string;
      statusAfter: string;
      changeCount: number;
      changes: Change[];
    }[];
    evidence: { nodes: { id: string }[]; relationships: { id: string; hypothetical: boolean }[] };
  };
}

const edge = (type: string, from: string, to: string) => `{ type: ${type}, from: "${from}", to: "${to}" }`;

describe("a scenario on the real database", () => {
  let drawing: OpenDrawing;
  const ask = async (overlay: string, more = ""): Promise<Answer["scenario"]> => {
    const { scenario } = await drawing.ask<Answer>(
      `{ scenario(targetId: "chain:t", regionId: "reg:1", population: LISTED, asOf: "2026-06-01", overlay: {${overlay}}${more}) {
        status truncations { limit value } warnings { code }
        differences { analysis statusBefore statusAfter changeCount
          changes { entityId entity { name } classBefore classAfter remark { code sentence { text } } } }
        evidence { nodes { id } relationships { id hypothetical } } } }`,
    );
    return scenario;
  };
  const classesOf = ({ differences }: Answer["scenario"]) =>
    differences
      .find(({ analysis }) => analysis === "CHAIN_DIAGNOSIS")
      ?.changes.map(({ entityId, classBefore, classAfter }) => [entityId, classBefore, classAfter]);

  beforeAll(async () => {
    drawing = await openDrawingAlone(drawnChain);
  });
  afterAll(() => drawing.close());

  it("says what the diagnosis would say otherwise, in words too, and marks its own edges", async () => {
    const answer = await ask(`addEdges: [${edge("PRODUCES", "ent:M2", "prd:cell")}]`);
    expect(classesOf(answer)).toEqual([["link:t/cell", "GAP", "FRAGILE"]]);
    const diagnosis = answer.differences[0];
    expect(diagnosis?.changes[0]?.remark).toEqual({
      code: "CHANGES",
      sentence: { text: "cell：缺（补链） → 弱（强链：备份）" },
    });
    expect(answer.evidence.relationships).toEqual([{ id: "rel:PRODUCES|ent:M2|prd:cell", hypothetical: true }]);
    expect(answer.warnings.map(({ code }) => code)).toEqual(["SUPPOSITION"]);
  });

  it("knows its own nodes by name", async () => {
    const answer = await ask(
      `addNodes: [{ id: "ent:new", name: "新材公司", listed: true }],
       addEdges: [${edge("PRODUCES", "ent:new", "prd:cathode")}, ${edge("LOCATED_IN", "ent:new", "reg:2")}]`,
    );
    expect(classesOf(answer)).toEqual([["link:t/cathode", "GAP", "FRAGILE"]]);
    expect(answer.evidence.nodes.map(({ id }) => id)).toContain("ent:new");
  });

  it("says what would be missing if a firm went", async () => {
    expect(classesOf(await ask('removeNodeIds: ["ent:V1"]'))).toContainEqual(["link:t/vehicle", "FRAGILE", "GAP"]);
  });

  it("differs in nothing where it changes nothing that counts", async () => {
    const answer = await ask(`addEdges: [${edge("PRODUCES", "ent:M1", "prd:row")}]`);
    expect(classesOf(answer)).toEqual([]);
  });

  it("shows as many changes as are asked for and says how many there are", async () => {
    const both = `addEdges: [${edge("PRODUCES", "ent:M2", "prd:cell")}, ${edge("PRODUCES", "ent:M2", "prd:cathode")}]`;
    const answer = await ask(both, ", first: 1");
    expect(answer.differences[0]).toMatchObject({ changeCount: 2 });
    expect(classesOf(answer)).toHaveLength(1);
    expect(answer).toMatchObject({ status: "TRUNCATED", truncations: [{ limit: "first", value: 1 }] });
  });

  it.each([
    ["", "A scenario must change something, but got nothing."],
    ['removeNodeIds: ["ent:nobody"]', "Every id of the scenario must exist, but got ent:nobody."],
    ['removeNodeIds: ["prd:cell"]', "A scenario may remove nodes of the kinds Enterprise, ChainLink, but got prd:cell"],
    ['removeRelationshipIds: ["rel:PRODUCES|ent:M1|prd:none"]', "Every id of removeRelationshipIds must exist"],
    ['addNodes: [{ id: "ent:M1", name: "x" }]', "Every id of addNodes must be new, but got ent:M1."],
    [
      'addNodes: [{ id: "reg:x", name: "x" }]',
      "A node of a scenario must be of the kinds Enterprise, Product, ChainLink",
    ],
    [`addEdges: [${edge("PRODUCES", "ent:M1", "prd:mould")}]`, "Every id of addEdges must not be in the graph"],
    [
      `addEdges: [${edge("PRODUCES", "prd:mould", "ent:M1")}]`,
      "PRODUCES must join kinds that the ontology lets it join",
    ],
    [`addEdges: [${edge("HAS_CODE", "ent:M1", "prd:mould")}]`, "A scenario may add edges of the types PRODUCES"],
    [
      `removeNodeIds: ["ent:M2"], addEdges: [${edge("PRODUCES", "ent:M2", "prd:cell")}]`,
      "An added edge must join nodes that stay, but got ent:M2.",
    ],
    [
      'addEdges: [{ type: REQUIRES, from: "link:t/cell", to: "link:t/steel", essentiality: 3 }]',
      "essentiality must be 0, 1 or 2, but got 3.",
    ],
  ])("refuses {%s} and says why", async (overlay, message) => {
    await expect(ask(overlay)).rejects.toThrow(message);
  });

  it("is an argument of the diagnosis itself, whose evidence shows what is supposed", async () => {
    const { chainDiagnosis } = await drawing.ask<{
      chainDiagnosis: { links: { class: string; producers: object; evidence: { relationships: object[] } }[] };
    }>(
      `{ chainDiagnosis(targetId: "chain:t", regionId: "reg:1", population: LISTED, asOf: "2026-06-01",
          overlay: { addNodes: [{ id: "ent:new", name: "新材公司", listed: true }],
            addEdges: [${edge("PRODUCES", "ent:new", "prd:cathode")}, ${edge("LOCATED_IN", "ent:new", "reg:2")}] }) {
        links(linkIds: ["link:t/cathode"]) { class producers { edges { node { name } } }
          evidence { relationships { id hypothetical } } } } }`,
    );
    const [cathode] = chainDiagnosis.links;
    expect(cathode?.class).toBe("FRAGILE");
    expect(cathode?.producers).toEqual({ edges: [{ node: { name: "新材公司" } }] });
    expect(cathode?.evidence.relationships).toContainEqual({
      id: "rel:PRODUCES|ent:new|prd:cathode",
      hypothetical: true,
    });
  });
});
