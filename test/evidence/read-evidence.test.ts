import { describe, expect, it } from "vitest";
import { readEvidence } from "../../src/evidence/read-evidence.js";
import { contextOf, fakeRunner } from "../support/fake-runner.js";

const nodes: Readonly<Record<string, Record<string, unknown>>> = {
  "ent:1": { id: "ent:1", name: "甲" },
  "ent:old": { id: "ent:1", name: "甲" },
  "prd:1": { id: "prd:1", name: "模具" },
  "prd:2": { id: "prd:2", name: "压铸机" },
  "doc:1": { id: "doc:1", name: "年报", publishedOn: "2022-03-01", dataSetIds: ["ds:1"] },
  "clm:1": { id: "clm:1", name: "甲说" },
};
const labels: Readonly<Record<string, string>> = { ent: "Enterprise", prd: "Product", doc: "Document", clm: "Claim" };
const edges: Readonly<Record<string, Record<string, unknown>>> = {
  "rel:PRODUCES|ent:1|prd:1": { documentId: "doc:1", row: 7 },
  "rel:PRODUCES|ent:1|prd:2": { claimIds: ["clm:1"] },
};

const graph = () =>
  fakeRunner({
    "entities/read-entities": ({ ids }) =>
      (ids as string[])
        .filter((id) => nodes[id] !== undefined)
        .map((id) => ({ wanted: id, labels: ["Entity", labels[id.split(":")[0] ?? ""]], properties: nodes[id] })),
    "relations/read-relationships": ({ ids }) =>
      (ids as string[])
        .filter((id) => edges[id] !== undefined)
        .map((id) => {
          const [, fromId, toId] = id.split("|");
          return { wanted: id, properties: { id, ...edges[id] }, fromId, toId };
        }),
  });

const [first, second] = Object.keys(edges) as [string, string];

describe("the evidence of an answer", () => {
  it("holds nodes and relationships once each, with the ends of every relationship and their claims", async () => {
    const runner = graph();
    const ids = { nodeIds: ["prd:1", "prd:1", "ent:1"], relationshipIds: [first, second, first], claimIds: ["clm:1"] };
    const evidence = await readEvidence(contextOf(runner), ids, null);
    expect(evidence.nodes.map(({ id }) => id)).toEqual(["prd:1", "ent:1", "prd:2"]);
    expect(evidence.relationships.map(({ id }) => id)).toEqual([first, second]);
    expect(evidence.claims.map(({ id }) => id)).toEqual(["clm:1", `clm:${first}`]);
    expect(runner.asked.map(({ name }) => name)).toEqual([
      "relations/read-relationships",
      "entities/read-entities",
      "entities/read-entities",
    ]);
  });

  it("takes the former id of a merged entity for the node that it was merged into", async () => {
    const evidence = await readEvidence(contextOf(graph()), { nodeIds: ["ent:old"], relationshipIds: [first] }, null);
    expect(evidence.nodes.map(({ id }) => id)).toEqual(["ent:1", "prd:1"]);
  });

  it("leaves out what is gone", async () => {
    const ids = { nodeIds: ["ent:gone", "ent:1"], relationshipIds: ["rel:PRODUCES|ent:9|prd:9", "rel:NOTHING|a|b"] };
    const evidence = await readEvidence(contextOf(graph()), ids, null);
    expect(evidence).toMatchObject({ relationships: [], claims: [], paths: [] });
    expect(evidence.nodes.map(({ id }) => id)).toEqual(["ent:1"]);
  });

  it("gives each path the evidence that its sentence is made of, and every part the day asked for", async () => {
    const path = { steps: [{ nodeId: "ent:1", relationshipId: null, forward: true }], score: 0.5 };
    const ids = { nodeIds: ["ent:1"], relationshipIds: [first], paths: [path] };
    const evidence = await readEvidence(contextOf(graph()), ids, "2024-01-01");
    expect(evidence.paths[0]?.evidence).toBe(evidence);
    expect(evidence.paths[0]).toMatchObject(path);
    expect([...evidence.nodes, ...evidence.claims].map(({ asOf }) => asOf)).toEqual(Array(3).fill("2024-01-01"));
  });

  it("of nothing is empty and asks nothing", async () => {
    const runner = graph();
    const evidence = await readEvidence(contextOf(runner), { nodeIds: [], relationshipIds: [] }, null);
    expect(evidence).toMatchObject({ nodes: [], relationships: [], claims: [], paths: [] });
    expect(runner.asked).toEqual([]);
  });
});
