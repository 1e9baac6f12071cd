import { describe, expect, it } from "vitest";
import { loadSupply } from "../../src/chain/supply.service.js";
import type { Template } from "../../src/chain/template.service.js";
import { contextOf, fakeRunner } from "../support/fake-runner.js";

const link = (id: string) => ({ id, name: id, nameEn: null, stage: null });
const templateOf = (targetKind: Template["targetKind"], ...ids: string[]): Template => ({
  ...{ targetKind, chainIds: ["chain:t"], requirements: [], roots: [], truncated: false },
  links: ids.map(link),
});

interface MakerRow {
  readonly product: string;
  readonly makers: readonly (readonly [string, number, number?])[];
}

/** One row of makers: who, output (−1 is not stated), share of revenue. */
const makersOf = ({ product, makers }: MakerRow) => ({
  productId: `prd:${product}`,
  makerIds: makers.map(([id]) => `ent:${id}`),
  relationshipIds: makers.map(([id]) => `rel:PRODUCES|ent:${id}|prd:${product}`),
  outputs: makers.map(([, output]) => output),
  revenueShares: makers.map(([, , share]) => share ?? 0),
  documentIds: ["doc:table"],
});
const graph = (attached: Readonly<Record<string, string[]>>, makers: readonly MakerRow[]) =>
  fakeRunner({
    "chain/read-link-products": () =>
      Object.entries(attached).map(([linkId, products]) => ({
        linkId,
        productIds: products.map((id) => `prd:${id}`),
        relationshipIds: products.map((id) => `rel:REALIZES|prd:${id}|${linkId}`),
      })),
    "chain/find-makers": ({ productIds }) =>
      makers.filter(({ product }) => (productIds as string[]).includes(`prd:${product}`)).map(makersOf),
    "chain/read-document-dates": ({ ids }) => [{ newest: (ids as string[]).length > 0 ? "2022-03-01" : null }],
  });

describe("who makes what", () => {
  it("is asked in three statements, however many links there are", async () => {
    const ids = Array.from({ length: 80 }, (_, at) => `link:${at}`);
    const attached = Object.fromEntries(ids.map((id) => [id, ["mould"]]));
    const runner = graph(attached, [{ product: "mould", makers: [["1", -1]] }]);
    const { makers } = await loadSupply(contextOf(runner), templateOf("CHAIN", ...ids), "2026-06-01", 0);
    expect(makers.size).toBe(80);
    expect(runner.asked).toHaveLength(3);
    expect(runner.asked[1]?.params["productIds"]).toEqual(["prd:mould"]);
  });

  it("gathers the makers of a link from all its products, each once, by id", async () => {
    const runner = graph({ "link:a": ["x", "y"] }, [
      {
        product: "x",
        makers: [
          ["2", -1, 0.1],
          ["1", -1, 0.2],
        ],
      },
      { product: "y", makers: [["1", -1, 0.3]] },
    ]);
    const { makers, realizations } = await loadSupply(
      contextOf(runner),
      templateOf("CHAIN", "link:a"),
      "2026-06-01",
      0,
    );
    expect(makers.get("link:a")).toEqual([
      {
        id: "ent:1",
        relationshipIds: ["rel:PRODUCES|ent:1|prd:x", "rel:PRODUCES|ent:1|prd:y"],
        output: null,
        revenueShare: 0.5,
      },
      { id: "ent:2", relationshipIds: ["rel:PRODUCES|ent:2|prd:x"], output: null, revenueShare: 0.1 },
    ]);
    expect(realizations.get("link:a")).toEqual(["rel:REALIZES|prd:x|link:a", "rel:REALIZES|prd:y|link:a"]);
  });

  it("sums the outputs that are stated; an output of zero is stated, a missing one is unknown", async () => {
    const runner = graph({ "link:a": ["x", "y"] }, [
      {
        product: "x",
        makers: [
          ["1", 10],
          ["2", 0],
          ["3", -1],
        ],
      },
      { product: "y", makers: [["1", 5]] },
    ]);
    const { makers } = await loadSupply(contextOf(runner), templateOf("CHAIN", "link:a"), "2026-06-01", 0);
    expect(makers.get("link:a")?.map(({ output }) => output)).toEqual([15, 0, null]);
  });

  it("counts an edge once that is found by two kinds of the same product", async () => {
    const twice = {
      product: "x",
      makers: [
        ["1", 10, 0.4],
        ["1", 10, 0.4],
      ],
    } as const;
    const { makers } = await loadSupply(
      contextOf(graph({ "link:a": ["x"] }, [twice])),
      templateOf("CHAIN", "link:a"),
      "2026-06-01",
      0,
    );
    expect(makers.get("link:a")).toMatchObject([{ output: 10, revenueShare: 0.4 }]);
  });

  it("takes a product's own closure without asking what is attached", async () => {
    const runner = graph({}, [{ product: "x", makers: [["1", -1]] }]);
    const { makers, realizations } = await loadSupply(
      contextOf(runner),
      templateOf("PRODUCT", "prd:x", "prd:y"),
      "2026-06-01",
      0,
    );
    expect(runner.asked.map(({ name }) => name)).not.toContain("chain/read-link-products");
    expect([makers.get("prd:x")?.length, makers.get("prd:y")?.length]).toEqual([1, 0]);
    expect(realizations.get("prd:x")).toEqual([]);
  });

  it("knows no maker and no date of a link to which nothing is attached", async () => {
    const supply = await loadSupply(contextOf(graph({}, [])), templateOf("CHAIN", "link:a"), "2026-06-01", 0);
    expect(supply.makers.get("link:a") ?? []).toEqual([]);
    expect(supply.dataThrough).toBeNull();
  });

  it("is asked at the day and the confidence given, and tells the newest day of its tables", async () => {
    const runner = graph({ "link:a": ["x"] }, [{ product: "x", makers: [["1", -1]] }]);
    const { dataThrough } = await loadSupply(contextOf(runner), templateOf("CHAIN", "link:a"), "2023-05-01", 0.7);
    expect(dataThrough).toBe("2022-03-01");
    for (const { params } of runner.asked.slice(0, 2))
      expect(params).toMatchObject({ minConfidence: 0.7, startsBy: "2023-05-01", endsAfter: "2023-05-01" });
  });
});
