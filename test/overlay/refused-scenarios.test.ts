import { describe, expect, it } from "vitest";
import type { ScenarioInput } from "../../src/overlay/overlay.args.js";
import { loadOverlay } from "../../src/overlay/load-overlay.service.js";
import { contextOf } from "../support/fake-runner.js";
import { edge, node, scenario, storedRunner } from "./stored-graph.js";

const stored = {
  nodes: { "ent:a": {}, "ent:b": {}, "prd:x": {}, "link:l": {}, "link:m": {}, "reg:1": {}, "chain:c": {} },
  edges: ["rel:PRODUCES|ent:a|prd:x", "rel:COOPERATES_WITH|ent:a|ent:b"],
};
const load = (own: Partial<ScenarioInput>) => loadOverlay(contextOf(storedRunner(stored)), scenario(own));
const refusal = async (own: Partial<ScenarioInput>) => {
  const none = () => ({ message: "none" });
  const error: unknown = await load(own).then(none, (reason: unknown) => reason);
  return error;
};
const refused = (message: string, details: object = {}) => ({ code: "BAD_USER_INPUT", message, details });

describe("a scenario", () => {
  it("must change something, and is refused before anything is asked of the graph", async () => {
    const runner = storedRunner(stored);
    await expect(loadOverlay(contextOf(runner), scenario())).rejects.toMatchObject(
      refused("A scenario must change something, but got nothing."),
    );
    expect(runner.asked).toEqual([]);
  });

  it.each([
    ["addNodes", Array.from({ length: 101 }, (_, at) => node(`ent:${at}`))],
    ["addEdges", Array.from({ length: 101 }, () => edge("PRODUCES", "ent:b", "prd:x"))],
    ["removeNodeIds", Array.from({ length: 101 }, (_, at) => `ent:${at}`)],
    ["removeRelationshipIds", Array.from({ length: 101 }, (_, at) => `rel:PRODUCES|ent:${at}|prd:x`)],
  ])("takes a hundred %s and not one more", async (name, items) => {
    const message = `${name} takes at most 100 items, but got 101.`;
    expect(await refusal({ [name]: items })).toMatchObject(refused(message));
    expect(await refusal({ [name]: items.slice(1) })).not.toMatchObject(refused(message));
  });

  it("names a new node once, and none that is stored", async () => {
    expect(await refusal({ addNodes: [node("ent:n"), node("ent:o"), node("ent:n")] })).toMatchObject(
      refused("Every id of addNodes must be new, but got ent:n twice.", { ids: ["ent:n"] }),
    );
    expect(await refusal({ addNodes: [node("ent:n"), node("ent:b"), node("ent:a")] })).toMatchObject(
      refused("Every id of addNodes must be new, but got ent:b, ent:a.", { ids: ["ent:b", "ent:a"] }),
    );
  });

  it.each(["reg:n", "chain:n", "nothing", "xyz:n"])("adds no node of another kind, as %s is", async (id) => {
    const message = `A node of a scenario must be of the kinds Enterprise, Product, ChainLink, but got ${id}.`;
    expect(await refusal({ addNodes: [node(id)] })).toMatchObject(refused(message, { ids: [id] }));
  });

  it("names every id that the graph lacks, of ends and of nodes to be removed", async () => {
    const own = { addEdges: [edge("PRODUCES", "ent:z", "prd:z")], removeNodeIds: ["ent:y", "ent:a"] };
    const ids = ["ent:z", "prd:z", "ent:y"];
    expect(await refusal(own)).toMatchObject(
      refused("Every id of the scenario must exist, but got ent:z, prd:z, ent:y.", { ids }),
    );
  });

  it("removes enterprises and links only, and no node of its own", async () => {
    for (const [id, kind] of [
      ["prd:x", "Product"],
      ["reg:1", "Region"],
    ] as const)
      expect(await refusal({ removeNodeIds: ["ent:a", id] })).toMatchObject(
        refused(`A scenario may remove nodes of the kinds Enterprise, ChainLink, but got ${id} of the kind ${kind}.`, {
          ids: [id],
        }),
      );
    expect(await refusal({ addNodes: [node("ent:n")], removeNodeIds: ["ent:n"] })).toMatchObject(
      refused("Every id of removeNodeIds must be in the graph, but got ent:n.", { ids: ["ent:n"] }),
    );
  });

  it("removes edges that exist, whose type it may change", async () => {
    const ids = ["rel:PRODUCES|ent:b|prd:x", "rel:NONSENSE|ent:a|prd:x", "ent:a"];
    expect(await refusal({ removeRelationshipIds: ["rel:PRODUCES|ent:a|prd:x", ...ids] })).toMatchObject(
      refused(`Every id of removeRelationshipIds must exist, but got ${ids.join(", ")}.`, { ids }),
    );
    expect(await refusal({ removeRelationshipIds: ["rel:COOPERATES_WITH|ent:a|ent:b"] })).toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringMatching(
        /^A scenario may remove edges of the types PRODUCES, .*got rel:COOPERATES_WITH/,
      ) as unknown,
      details: { ids: ["rel:COOPERATES_WITH|ent:a|ent:b"] },
    });
  });
});

describe("an edge of a scenario", () => {
  it("is of a type that a scenario may change", async () => {
    expect(await refusal({ addEdges: [edge("COOPERATES_WITH", "ent:a", "ent:b")] })).toMatchObject(
      refused(
        "A scenario may add edges of the types PRODUCES, REALIZES, REQUIRES, HAS_LINK, UPSTREAM_OF, LOCATED_IN, IN_INDUSTRY, SUPPLIES, but got COOPERATES_WITH.",
      ),
    );
  });

  it.each([
    ["PRODUCES", "prd:x", "ent:a"],
    ["REQUIRES", "link:l", "prd:x"],
    ["HAS_LINK", "link:l", "chain:c"],
    ["LOCATED_IN", "reg:1", "ent:a"],
    ["SUPPLIES", "ent:a", "reg:1"],
  ] as const)("%s may not lead from %s to %s", async (type, from, to) => {
    const message = `${type} must join kinds that the ontology lets it join, but got ${from} and ${to}.`;
    expect(await refusal({ addEdges: [edge(type, from, to)] })).toMatchObject(refused(message, { ids: [from, to] }));
  });

  it("joins nodes that stay", async () => {
    const own = { removeNodeIds: ["ent:a", "ent:b"], addEdges: [edge("SUPPLIES", "ent:a", "ent:b")] };
    expect(await refusal(own)).toMatchObject(
      refused("An added edge must join nodes that stay, but got ent:a, ent:b.", { ids: ["ent:a", "ent:b"] }),
    );
  });

  it.each([
    ["confidence", 1.01, "confidence must be from 0 to 1, but got 1.01.", { confidence: 1.01 }],
    ["confidence", -0.5, "confidence must be from 0 to 1, but got -0.5.", { confidence: -0.5 }],
    ["essentiality", 3, "essentiality must be 0, 1 or 2, but got 3.", { essentiality: 3 }],
    ["amount", -1, "amount must be at least 0, but got -1.", {}],
    ["output", -0.1, "output must be at least 0, but got -0.1.", {}],
  ])("has no %s of %d", async (name, value, message, details) => {
    const given = { addEdges: [edge("PRODUCES", "ent:b", "prd:x", { [name]: value })] };
    expect(await refusal(given)).toMatchObject(refused(message, details));
  });

  it("takes the ends of its numbers' ranges", async () => {
    for (const own of [{ confidence: 0 }, { confidence: 1 }, { essentiality: 0 }, { essentiality: 2 }, { output: 0 }])
      expect(await refusal({ addEdges: [edge("PRODUCES", "ent:b", "prd:x", own)] })).toEqual({ message: "none" });
  });

  it("is not stored already, unless the stored one goes", async () => {
    const id = "rel:PRODUCES|ent:a|prd:x";
    const addEdges = [edge("PRODUCES", "ent:a", "prd:x", { output: 5 })];
    expect(await refusal({ addEdges })).toMatchObject(
      refused(`Every id of addEdges must not be in the graph, but got ${id}.`, { ids: [id] }),
    );
    expect((await load({ addEdges, removeRelationshipIds: [id] })).addedEdges).toMatchObject([{ id }]);
  });

  it("is named once; supplies of two products are two edges", async () => {
    const twice = [edge("REQUIRES", "link:l", "link:m"), edge("REQUIRES", "link:l", "link:m", { essentiality: 1 })];
    const id = "rel:REQUIRES|link:l|link:m";
    expect(await refusal({ addEdges: twice })).toMatchObject(
      refused(`Every id of addEdges must be named once, but got ${id}.`, { ids: [id] }),
    );
    const supplies = ["prd:x", "prd:y"].map((productId) => edge("SUPPLIES", "ent:a", "ent:b", { productId }));
    expect((await load({ addEdges: supplies })).addedEdges.map((each) => each.id)).toEqual([
      "rel:SUPPLIES|ent:a|ent:b|prd:x",
      "rel:SUPPLIES|ent:a|ent:b|prd:y",
    ]);
  });
});
