import { describe, expect, it } from "vitest";
import {
  readEssentiality,
  readProduction,
  readSupplyEdges,
  readSupplyIds,
} from "../../src/chain/supply-network/supply-network.queries.js";
import { boundsOf } from "../../src/entities/relations/validity.js";
import { readTypedNodes } from "../../src/snapshot/typed-graph.queries.js";
import { edge, node, rowsUnder, scenario } from "./stored-graph.js";

const holding = { ...boundsOf("SUPPLIES", "CURRENT", "2026-06-01"), minConfidence: 0.5 };
const [steel, plain] = ["rel:SUPPLIES|ent:a|ent:b|prd:steel", "rel:SUPPLIES|ent:a|ent:b"];
/* The database numbers a as 0, b as 1, c as 2. */
const stored = {
  nodes: { "ent:a": {}, "ent:b": {}, "ent:c": {}, "prd:steel": {}, "prd:part": {}, "prd:row": { accounting: true } },
  edges: [
    steel,
    plain,
    "rel:PRODUCES|ent:b|prd:part",
    "rel:PRODUCES|ent:c|prd:part",
    "rel:UPSTREAM_OF|prd:steel|prd:part",
  ],
  production: [
    { id: "ent:c", productId: "prd:part", output: 4, confidence: 0.9, validFrom: "", validTo: "9999-12-31" },
    { id: "ent:c", productId: "prd:weak", output: 1, confidence: 0.4, validFrom: "", validTo: "9999-12-31" },
    { id: "ent:c", productId: "prd:old", output: 1, confidence: 1, validFrom: "", validTo: "2020-01-01" },
    { id: "ent:c", productId: "prd:soon", output: 1, confidence: 1, validFrom: "2030-01-01", validTo: "9999-12-31" },
  ],
};
type Given = Parameters<typeof scenario>[0];

describe("supplies under a scenario", () => {
  const chunk = (...amounts: number[]) => ({
    ...{ supplier: amounts.map(() => 0), buyer: amounts.map(() => 1), product: amounts.map(() => "prd:steel") },
    ...{ amount: amounts, share: amounts.map(() => -1), documentIds: ["doc:1"] },
  });
  const ask = (own: Given, rows = [chunk(10)]) => rowsUnder(stored, scenario(own), readSupplyEdges, holding, rows);
  const amounts = async (own: Given, rows?: ReturnType<typeof chunk>[]) =>
    (await ask(own, rows)).map((row) => row.amount);

  it("lose one edge for each that goes, of parallel ones, whichever chunk they are read in", async () => {
    expect(await amounts({ removeRelationshipIds: [steel] }, [chunk(10, 20)])).toEqual([[20]]);
    expect(await amounts({ removeRelationshipIds: [steel] }, [chunk(10), chunk(20)])).toEqual([[], [20]]);
    expect(await amounts({ removeRelationshipIds: [plain] })).toEqual([[10]]);
  });

  it.each([
    ["has ended", { validTo: "2020-01-01" }],
    ["has not begun", { validFrom: "2030-01-01" }],
    ["is too uncertain", { confidence: 0.2 }],
  ])("lose nothing where what goes is not shown: it %s", async (_, properties) => {
    const graph = { ...stored, edgeProperties: { [steel]: properties } };
    const own = scenario({ removeRelationshipIds: [steel] });
    const rows = await rowsUnder(graph, own, readSupplyEdges, holding, [chunk(10)]);
    expect(rows.map((row) => row.amount)).toEqual([[10]]);
  });

  it("lose all of a firm that goes, be it supplier or buyer", async () => {
    for (const id of ["ent:a", "ent:b"]) expect(await amounts({ removeNodeIds: [id] })).toEqual([[]]);
    expect(await amounts({ removeNodeIds: ["ent:c"] })).toEqual([[10]]);
  });

  it("gain an edge with its amount, or with none; a new firm has a number that no stored one has", async () => {
    const own = {
      addNodes: [node("ent:n")],
      addEdges: [
        edge("SUPPLIES", "ent:n", "ent:a", { productId: "prd:part", amount: 3 }),
        edge("SUPPLIES", "ent:c", "ent:n"),
        edge("SUPPLIES", "ent:c", "ent:b", { confidence: 0.1 }),
      ],
    };
    expect((await ask(own))[1]).toEqual({
      ...{ supplier: [-1, 2], buyer: [0, -1], product: ["prd:part", ""] },
      ...{ amount: [3, -1], share: [-1, -1], documentIds: [] },
    });
    const query = readTypedNodes.get("Enterprise");
    const rows = [{ keys: [0, 1], ids: ["ent:a", "ent:b"], accounting: [false, false] }];
    const named = query === undefined ? [] : await rowsUnder(stored, scenario(own), query, {}, rows);
    expect(named).toEqual([...rows, { keys: [-1], ids: ["ent:n"], accounting: [false] }]);
  });

  it("number no firm that goes", async () => {
    const query = readTypedNodes.get("Enterprise");
    if (query === undefined) throw new Error("Enterprises are read as nodes.");
    const rows = [{ keys: [0, 1], ids: ["ent:a", "ent:b"], accounting: [false, true] }];
    const left = await rowsUnder(stored, scenario({ removeNodeIds: ["ent:a"] }), query, {}, rows);
    expect(left).toEqual([{ keys: [1], ids: ["ent:b"], accounting: [true] }]);
  });

  it("are changed by taking one away and adding it with another amount: it keeps its id", async () => {
    const own = {
      removeRelationshipIds: [steel],
      addEdges: [edge("SUPPLIES", "ent:a", "ent:b", { productId: "prd:steel", amount: 15 })],
    };
    expect(await amounts(own)).toEqual([[], [15]]);
    const supply = { key: "k", supplierId: "ent:a", buyerId: "ent:b", productId: "prd:steel" };
    const params = { supplies: [supply, { ...supply, key: "other", productId: "" }], ...holding };
    const idsOf = (given: Given) =>
      rowsUnder(stored, scenario(given), readSupplyIds, params, [
        { key: "k", relationshipId: steel },
        { key: "other", relationshipId: plain },
      ]);
    expect(await idsOf(own)).toEqual([
      { key: "other", relationshipId: plain },
      { key: "k", relationshipId: steel },
    ]);
    expect(await idsOf({ removeRelationshipIds: [plain] })).toEqual([{ key: "k", relationshipId: steel }]);
  });
});

describe("what firms of the network make under a scenario", () => {
  const ask = async (own: Given, rows = [{ maker: [1], product: ["prd:part"], output: [8] }]) =>
    (await rowsUnder(stored, scenario(own), readProduction, holding, rows)).flatMap(({ maker, product, output }) =>
      maker.map((key, at) => [key, product[at], output[at]]),
    );

  it("is what is stored without what goes, and with what comes", async () => {
    expect(await ask({ removeRelationshipIds: ["rel:PRODUCES|ent:b|prd:part"] })).toEqual([]);
    const addEdges = ["prd:steel", "prd:row"].map((id) => edge("PRODUCES", "ent:b", id, { output: 2 }));
    expect(await ask({ addEdges })).toEqual([
      [1, "prd:part", 8],
      [1, "prd:steel", 2],
    ]);
  });

  it("takes another output from an edge that is taken away and added again", async () => {
    const removeRelationshipIds = ["rel:PRODUCES|ent:b|prd:part"];
    const addEdges = [edge("PRODUCES", "ent:b", "prd:part", { output: 9 })];
    expect(await ask({ removeRelationshipIds, addEdges })).toEqual([[1, "prd:part", 9]]);
  });

  it("knows of a firm that comes in by a supply what holds of it at the date, and what of that goes", async () => {
    const addEdges = [edge("SUPPLIES", "ent:c", "ent:a")];
    expect(await ask({ addEdges }, [])).toEqual([[2, "prd:part", 4]]);
    expect(await ask({ addEdges, removeRelationshipIds: ["rel:PRODUCES|ent:c|prd:part"] }, [])).toEqual([]);
    const known = [{ maker: [2], product: ["prd:part"], output: [4] }];
    expect(await ask({ addEdges }, known)).toEqual([[2, "prd:part", 4]]);
  });
});

describe("how essential materials are under a scenario", () => {
  const rows = [{ material: ["prd:steel"], product: ["prd:part"], essentiality: [2] }];
  const ask = (own: Given) => rowsUnder(stored, scenario(own), readEssentiality, holding, rows);

  it("is said anew, and not at all by an edge that states none", async () => {
    const removeRelationshipIds = ["rel:UPSTREAM_OF|prd:steel|prd:part"];
    const again = (own: { essentiality?: number }) => edge("UPSTREAM_OF", "prd:steel", "prd:part", own);
    const none = { material: [], product: [], essentiality: [] };
    expect(await ask({ removeRelationshipIds })).toEqual([none]);
    expect(await ask({ removeRelationshipIds, addEdges: [again({})] })).toEqual([none]);
    expect(await ask({ removeRelationshipIds, addEdges: [again({ essentiality: 0 })] })).toEqual([
      none,
      { material: ["prd:steel"], product: ["prd:part"], essentiality: [0] },
    ]);
  });
});
