import { describe, expect, it } from "vitest";
import {
  findMakers,
  readLinkProducts,
  readLinks,
  readMaterials,
  readRequirements,
  readTarget,
} from "../../src/chain/chain.queries.js";
import { boundsOf } from "../../src/entities/relations/validity.js";
import { edge, node, rowsUnder, scenario } from "./stored-graph.js";

const bounds = boundsOf("PRODUCES", "CURRENT", "2026-06-01");
const stored = {
  nodes: {
    ...{ "chain:c": {}, "chain:d": {}, "ent:a": {}, "ent:b": {}, "prd:x": {}, "prd:kind": {}, "link:m": {} },
    ...{ "prd:row": { accounting: true }, "link:l": { name: "模具", nameEn: "mould", stage: "UPSTREAM" } },
  },
  edges: [
    ...["rel:PRODUCES|ent:a|prd:x", "rel:PRODUCES|ent:b|prd:x", "rel:REALIZES|prd:x|link:l"],
    ...["rel:HAS_LINK|chain:c|link:l", "rel:REQUIRES|link:l|link:m", "rel:UPSTREAM_OF|prd:kind|prd:x"],
  ],
  kindsAbove: { "prd:x": ["prd:kind"] },
  chains: { "link:l": ["chain:c"] },
};
const link = (id: string) => ({ id, name: id, nameEn: null, stage: null, position: 1, root: true });

describe("who makes a product under a scenario", () => {
  const row = (productId: string, ...makers: string[]) => ({
    ...{ productId, documentIds: ["doc:1"] },
    makerIds: makers.map((id) => `ent:${id}`),
    relationshipIds: makers.map((id) => `rel:PRODUCES|ent:${id}|prd:x`),
    outputs: makers.map((_, at) => at),
    revenueShares: makers.map((_, at) => at / 10),
  });
  const ask = (own: Parameters<typeof scenario>[0], rows = [row("prd:x", "a", "b")], minConfidence = 0.5) => {
    const params = { productIds: ["prd:x", "prd:kind"], minConfidence, ...bounds };
    return rowsUnder(stored, scenario(own), findMakers, params, rows);
  };

  it("loses an edge, or a firm with all its edges, in every column alike", async () => {
    const left = { makerIds: ["ent:b"], outputs: [1], revenueShares: [0.1], relationshipIds: [stored.edges[1]] };
    expect(await ask({ removeRelationshipIds: ["rel:PRODUCES|ent:a|prd:x"] })).toEqual([{ ...row("prd:x"), ...left }]);
    expect(await ask({ removeNodeIds: ["ent:a"] })).toEqual([{ ...row("prd:x"), ...left }]);
    expect(await ask({ removeNodeIds: ["ent:a", "ent:b"] })).toEqual([]);
  });

  it("gains a maker of the product and of each kind that it is of, where both are asked for", async () => {
    const own = { addNodes: [node("ent:n")], addEdges: [edge("PRODUCES", "ent:n", "prd:x", { output: 7 })] };
    const rows = await ask(own, [row("prd:x", "a")]);
    expect(rows.map(({ productId, makerIds, outputs }) => [productId, makerIds, outputs])).toEqual([
      ["prd:x", ["ent:a", "ent:n"], [0, 7]],
      ["prd:kind", ["ent:n"], [7]],
    ]);
  });

  it("gains none whose confidence is too low, nor one of an accounting row; an unstated output is -1", async () => {
    const weak = [edge("PRODUCES", "ent:b", "prd:kind", { confidence: 0.4 })];
    expect(await ask({ addEdges: weak }, [])).toEqual([]);
    expect(await ask({ addEdges: weak }, [], 0.4)).toMatchObject([{ productId: "prd:kind", outputs: [-1] }]);
    expect(await ask({ addEdges: [edge("PRODUCES", "ent:b", "prd:row")] }, [])).toEqual([]);
  });
});

describe("the products of links under a scenario", () => {
  const ask = (own: Parameters<typeof scenario>[0], linkIds = ["link:l", "link:m"]) =>
    rowsUnder(stored, scenario(own), readLinkProducts, { linkIds, minConfidence: 0.5, ...bounds }, [
      { linkId: "link:l", productIds: ["prd:x"], relationshipIds: ["rel:REALIZES|prd:x|link:l"] },
    ]);

  it("come and go with what realizes the links that are asked about", async () => {
    const own = {
      removeRelationshipIds: ["rel:REALIZES|prd:x|link:l"],
      addEdges: [edge("REALIZES", "prd:kind", "link:m"), edge("REALIZES", "prd:row", "link:m")],
    };
    const added = { linkId: "link:m", productIds: ["prd:kind"], relationshipIds: ["rel:REALIZES|prd:kind|link:m"] };
    expect(await ask(own)).toEqual([added]);
    expect(await ask(own, ["link:l"])).toEqual([]);
  });
});

describe("what requires what under a scenario", () => {
  const requirement = { fromId: "link:l", toId: "link:m", essentiality: 2, alternatives: null };
  const row = { relationshipId: "rel:REQUIRES|link:l|link:m", ...requirement };
  const ask = (own: Parameters<typeof scenario>[0], linkIds: string[]) =>
    rowsUnder(stored, scenario(own), readRequirements, { linkIds, ...bounds }, [row]);

  it("is taken back with the edge or with either of its links", async () => {
    for (const own of [
      { removeRelationshipIds: [row.relationshipId] },
      { removeNodeIds: ["link:l"] },
      { removeNodeIds: ["link:m"] },
    ])
      expect(await ask(own, ["link:l", "link:m"])).toEqual([]);
  });

  it("is added among the links of the chain, with its group, and not beyond them", async () => {
    const own = { addEdges: [edge("REQUIRES", "link:m", "link:l", { essentiality: 1, group: "body" })] };
    const added = { fromId: "link:m", toId: "link:l", essentiality: 1, alternatives: "body" };
    expect(await ask(own, ["link:l", "link:m"])).toEqual([
      row,
      { relationshipId: "rel:REQUIRES|link:m|link:l", ...added },
    ]);
    expect(await ask(own, ["link:m"])).toEqual([row]);
  });

  it("is, of a product, what is upstream, named as it is stored", async () => {
    const material = { relationshipId: "rel:UPSTREAM_OF|prd:kind|prd:x", fromId: "prd:x", toId: "prd:kind" };
    const own = {
      addNodes: [Object.assign(node("prd:n"), { name: "粘合剂" })],
      addEdges: [edge("UPSTREAM_OF", "prd:n", "prd:x"), edge("UPSTREAM_OF", "prd:row", "prd:x")],
      removeRelationshipIds: [material.relationshipId],
    };
    const rows = [{ ...material, name: "kind", essentiality: 1 }];
    const asked = await rowsUnder(stored, scenario(own), readMaterials, { ids: ["prd:x"], limit: 9, ...bounds }, rows);
    const added = { relationshipId: "rel:UPSTREAM_OF|prd:n|prd:x", fromId: "prd:x", toId: "prd:n" };
    expect(asked).toEqual([{ ...added, name: "粘合剂", essentiality: null }]);
  });
});

describe("the links of chains under a scenario", () => {
  const ask = (own: Parameters<typeof scenario>[0], chainIds = ["chain:c"], rows = [link("link:l")]) =>
    rowsUnder(stored, scenario(own), readLinks, { chainIds }, rows);
  const targetOf = (
    id: string,
    own: Parameters<typeof scenario>[0],
    rows: { labels: string[]; chainIds: string[] }[],
  ) => rowsUnder(stored, scenario(own), readTarget, { id }, rows);

  it("are without one that goes, or that its only chain here gives up", async () => {
    expect(await ask({ removeNodeIds: ["link:l"] })).toEqual([]);
    expect(await ask({ removeRelationshipIds: ["rel:HAS_LINK|chain:c|link:l"] })).toEqual([]);
  });

  it("hold a taken link once, though two chains take it, with the stage and the name that are stored", async () => {
    const addEdges = [edge("HAS_LINK", "chain:c", "link:m"), edge("HAS_LINK", "chain:d", "link:m")];
    expect((await ask({ addEdges }, ["chain:c", "chain:d"])).map(({ id }) => id)).toEqual(["link:l", "link:m"]);
    expect(await ask({ addEdges: [edge("HAS_LINK", "chain:d", "link:l")] }, ["chain:d"], [])).toEqual([
      { id: "link:l", name: "模具", nameEn: "mould", stage: "UPSTREAM", position: null, root: false },
    ]);
    expect(await ask({ addEdges: [edge("HAS_LINK", "chain:d", "link:m")] })).toEqual([link("link:l")]);
  });

  it("are told of a target: chains that it joins and leaves, a new link, and nothing of one that goes", async () => {
    const row = { labels: ["Entity", "ChainLink"], chainIds: ["chain:c"] };
    const moved = {
      addEdges: [edge("HAS_LINK", "chain:d", "link:l")],
      removeRelationshipIds: ["rel:HAS_LINK|chain:c|link:l"],
    };
    expect(await targetOf("link:l", moved, [row])).toEqual([{ ...row, chainIds: ["chain:d"] }]);
    expect(await targetOf("link:l", { removeNodeIds: ["link:l"] }, [row])).toEqual([]);
    const fresh = { addNodes: [node("link:n")], addEdges: [edge("HAS_LINK", "chain:c", "link:n")] };
    expect(await targetOf("link:n", fresh, [])).toEqual([row]);
    expect(await targetOf("link:other", fresh, [])).toEqual([]);
  });
});
