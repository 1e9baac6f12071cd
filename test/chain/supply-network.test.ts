/*
 * a (1) sells steel for 10 to b (2); a sells b something unnamed; b sells part to c (3) as 0.5 of what c buys of it.
 * b makes part: outputs 8 and 2 are stated; c makes car, without an output. Firm 4 supplies nobody. Steel is essential to part.
 */
import { describe, expect, it } from "vitest";
import { loadSupplyFacts, type SupplyFacts } from "../../src/chain/supply-network/supply-facts.service.js";
import { loadSupplyId } from "../../src/chain/supply-network/supply-id.loaders.js";
import { supplyWarnings, withoutSupplies } from "../../src/chain/supply-network/supply-remarks.js";
import { checkEpsilon } from "../../src/chain/supply-network/convergence.args.js";
import {
  loadSupplyGrounds,
  loadSupplyNetwork,
  namedSupply,
} from "../../src/chain/supply-network/supply-network.service.js";
import { toSentence } from "../../src/evidence/sentence.types.js";
import { contextOf, fakeRunner } from "../support/fake-runner.js";

const scope = { asOf: "2026-06-01", minConfidence: 0.5 };
const supplies = [
  {
    ...{ supplier: [1, 1], buyer: [2, 2], product: ["prd:steel", ""], amount: [10, -1], share: [-1, -1] },
    documentIds: ["doc:2"],
  },
  { supplier: [2], buyer: [3], product: ["prd:part"], amount: [-1], share: [0.5], documentIds: ["doc:1", "doc:2"] },
];
const declaration = { regionId: "reg:0", population: "LISTED", share: 0.3, declaredBy: null, declaredOn: null };
const graph = (rows: object[] = supplies, declared: object[] = []) =>
  fakeRunner({
    "snapshot/supply-edges": () => rows,
    "snapshot/typed-nodes": () => [
      { keys: [3, 1], ids: ["ent:c", "ent:a"], accounting: [false, false] },
      { keys: [2, 4], ids: ["ent:b", "ent:d"], accounting: [false, false] },
    ],
    "snapshot/supply-production": () => [
      { maker: [2, 2, 3, 4], product: ["prd:part", "prd:part", "prd:car", "prd:x"], output: [8, 2, -1, 5] },
    ],
    "snapshot/supply-essentiality": () => [{ material: ["prd:steel"], product: ["prd:part"], essentiality: [2] }],
    "snapshot/supply-declarations": () => declared,
    "chain/read-document-dates": () => [{ newest: "2025-12-31" }],
    "supply-network/read-supply-ids": ({ supplies: asked }) =>
      (asked as { key: string; productId: string }[])
        .filter(({ productId }) => productId !== "prd:none")
        .map(({ key }) => ({ key, relationshipId: `rel:SUPPLIES|${key}` })),
  });
const endsOf = (facts: SupplyFacts, at: number) => {
  const { supplierId, buyerId, productId } = namedSupply(facts, at);
  return [supplierId, buyerId, productId];
};
const factsOf = (runner = graph()) => loadSupplyFacts(contextOf(runner), "1", scope);

describe("the supplies that hold at a date", () => {
  it("number the firms that trade, by id, and name each supply by its ends and its product", async () => {
    const facts = await factsOf();
    expect(facts.firmIds).toEqual(["ent:a", "ent:b", "ent:c"]);
    expect([0, 1, 2].map((at) => endsOf(facts, at))).toEqual([
      ["ent:a", "ent:b", "prd:steel"],
      ["ent:a", "ent:b", ""],
      ["ent:b", "ent:c", "prd:part"],
    ]);
    expect(endsOf(facts, 3)).toEqual(["", "", ""]);
  });

  it("sum the outputs that are stated, and take who sells a product for one that makes it", async () => {
    const { output, productsOf } = await factsOf();
    expect([...output]).toEqual([Number.NaN, 10, Number.NaN]);
    expect([0, 1, 2].map((firm) => [...(productsOf.get(firm) ?? [])])).toEqual([
      ["prd:steel"],
      ["prd:part"],
      ["prd:car"],
    ]);
  });

  it("are essential as stated of the material and what the buyer makes, else important", async () => {
    expect(Array.from((await factsOf()).columns.essentiality)).toEqual([2, 1, 1]);
  });

  it("count what is not stated, and list their documents once", async () => {
    const { unstated, documentIds } = await factsOf();
    expect(unstated).toEqual({ fromShares: 1, equalSplit: 1, product: 1, output: 2 });
    expect(documentIds).toEqual(["doc:1", "doc:2"]);
  });

  it("are asked at the day and the confidence given, in one statement where there are none", async () => {
    const runner = graph([]);
    const facts = await factsOf(runner);
    expect(runner.asked.map(({ name }) => name)).toEqual(["snapshot/supply-edges"]);
    expect(runner.asked[0]?.params).toMatchObject({ minConfidence: 0.5, startsBy: "2026-06-01" });
    expect([facts.firmIds, facts.productIds, facts.columns.firmCount]).toEqual([[], [], 0]);
  });

  it("are made ready for shocks once per version", async () => {
    const context = contextOf(graph());
    const facts = await loadSupplyFacts(context, "1", scope);
    expect(await loadSupplyFacts(context, "1", scope)).toBe(facts);
    expect((await loadSupplyNetwork(context, "1", scope, facts)).firmCount).toBe(3);
  });
});

describe("what supplies rest on", () => {
  const grounds = async (runner = graph()) => loadSupplyGrounds(contextOf(runner), "1", await factsOf(), "2026-06-01");

  it("is declared, or unknown for all enterprises rather than zero", async () => {
    expect((await grounds(graph([], [declaration]))).coverage).toEqual([
      { relationshipType: "SUPPLIES", ...declaration },
    ]);
    expect((await grounds()).coverage).toMatchObject([{ regionId: null, population: "ALL", share: null }]);
  });

  it("reaches to the newest day of their documents; without documents no day is asked for", async () => {
    expect((await grounds()).dataThrough).toBe("2025-12-31");
    const runner = graph();
    const none = await loadSupplyGrounds(contextOf(runner), "1", await factsOf(graph([])), "2026-06-01");
    expect([none.dataThrough, runner.asked.length]).toEqual([null, 1]);
  });

  it("is found by the ids of many supplies in one statement, each once, null where none holds", async () => {
    const runner = graph();
    const context = contextOf(runner);
    const of = (productId: string) => ({ supplierId: "ent:a", buyerId: "ent:b", productId });
    const ids = ["prd:steel", "prd:none", "", "prd:steel"].map((id) => loadSupplyId(context, of(id), "2026-06-01"));
    const [steel, unnamed] = ["rel:SUPPLIES|ent:a|ent:b|prd:steel", "rel:SUPPLIES|ent:a|ent:b|"];
    expect(await Promise.all(ids)).toEqual([steel, null, unnamed, steel]);
    expect(runner.asked.map(({ params }) => (params["supplies"] as unknown[]).length)).toEqual([3]);
  });
});

describe("what is said of supplies", () => {
  it("is each thing that is not stated, with its count; outputs only where they matter", async () => {
    const facts = await factsOf();
    const codes = (declared: boolean) => supplyWarnings(facts, declared).map(({ code }) => code);
    expect(codes(false)).toEqual(["WEIGHTS_UNKNOWN", "AMOUNTS_FROM_SHARES", "PRODUCT_UNKNOWN"]);
    expect(codes(true).slice(3)).toEqual(["OUTPUT_UNKNOWN"]);
    const [first] = supplyWarnings(facts, false);
    expect(toSentence(first?.parts.en ?? []).text).toMatch(/^1 of 3 supplies /);
    expect(
      supplyWarnings({ ...facts, unstated: { fromShares: 0, equalSplit: 0, product: 0, output: 0 } }, true),
    ).toEqual([]);
  });

  it("is, where there are none, that no record is not no supply, on that day", () => {
    const { code, parts } = withoutSupplies("2026-06-01");
    expect(code).toBe("NO_SUPPLIES");
    for (const said of [parts.zh, parts.en]) expect(toSentence(said).text).toContain("2026-06-01");
  });
});

describe("how near to its end damage is worked out", () => {
  it("is from 1e-12 to 0.1, ends included", () => {
    for (const epsilon of [1e-12, 1e-6, 0.1]) expect(checkEpsilon(epsilon)).toBe(epsilon);
  });

  it.each([0, 1e-13, 0.11, -1, Number.NaN])("is refused where it is %d", (epsilon) => {
    expect(() => checkEpsilon(epsilon)).toThrow(
      expect.objectContaining({
        code: "BAD_USER_INPUT",
        message: `epsilon must be from 1e-12 to 0.1, but got ${epsilon}.`,
        details: { epsilon },
      }),
    );
  });
});
