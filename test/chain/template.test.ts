import { describe, expect, it } from "vitest";
import { loadTemplate } from "../../src/chain/template.service.js";
import { contextOf, fakeRunner } from "../support/fake-runner.js";

const limits = { depth: 6, products: 100 };
const day = "2026-06-01";
const linkRow = (id: string, root = false) => ({ id, name: id, nameEn: null, stage: null, position: null, root });
const requirement = (
  fromId: string,
  toId: string,
  essentiality: number | null = 2,
  alternatives: string | null = null,
) => ({
  ...{ relationshipId: `rel:REQUIRES|${fromId}|${toId}`, fromId, toId, essentiality, alternatives },
});

/** A chain of three links: a requires b, and c or d. */
const chain = (labels: readonly string[] = ["Entity", "Chain"], roots: readonly string[] = []) =>
  fakeRunner({
    "chain/read-target": () => [{ labels, chainIds: ["chain:t"] }],
    "chain/read-links": () => ["a", "b", "c"].map((id) => linkRow(id, roots.includes(id))),
    "chain/read-requirements": () => [requirement("a", "b"), requirement("a", "c", 1, "body")],
  });

describe("the template of a chain", () => {
  it("is its links and what they require of each other, in three statements", async () => {
    const runner = chain();
    const template = await loadTemplate(contextOf(runner), "chain:t", day, limits);
    expect(template).toMatchObject({ targetKind: "CHAIN", chainIds: ["chain:t"], truncated: false });
    expect(template.links.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(template.requirements).toEqual([
      { relationshipId: "rel:REQUIRES|a|b", from: "a", to: "b", essentiality: 2, group: null },
      { relationshipId: "rel:REQUIRES|a|c", from: "a", to: "c", essentiality: 1, group: "body" },
    ]);
    expect(runner.asked).toHaveLength(3);
  });

  it("starts at the links that the chain names, else at those that none requires", async () => {
    const named = await loadTemplate(contextOf(chain(["Chain"], ["b"])), "chain:t", day, limits);
    expect(named.roots).toEqual(["b"]);
    const unnamed = await loadTemplate(contextOf(chain()), "chain:t", day, limits);
    expect(unnamed.roots).toEqual(["a"]);
  });

  it("of a link is that of its chains, starting at the link", async () => {
    const runner = chain(["Entity", "ChainLink"], ["a"]);
    const template = await loadTemplate(contextOf(runner), "link:b", day, limits);
    expect(template).toMatchObject({ targetKind: "LINK", chainIds: ["chain:t"], roots: ["link:b"] });
    expect(runner.asked[1]?.params).toEqual({ chainIds: ["chain:t"] });
  });

  it("leaves an essentiality unstated that is none of 0, 1 and 2", async () => {
    const runner = fakeRunner({
      "chain/read-target": () => [{ labels: ["Chain"], chainIds: [] }],
      "chain/read-links": () => [linkRow("a"), linkRow("b")],
      "chain/read-requirements": () => [null, 0, 5, -1].map((value) => requirement("a", "b", value)),
    });
    const { requirements } = await loadTemplate(contextOf(runner), "chain:t", day, limits);
    expect(requirements.map(({ essentiality }) => essentiality)).toEqual([null, 0, null, null]);
  });
});

/** Who is upstream of whom, and the closure of the car. */
const upstream: Readonly<Record<string, readonly string[]>> = {
  "prd:car": ["prd:cell", "prd:mould"],
  "prd:cell": ["prd:cathode", "prd:car"],
  "prd:mould": ["prd:steel"],
  "prd:steel": ["prd:ore"],
};
const products = () =>
  fakeRunner({
    "chain/read-target": () => [{ labels: ["Entity", "Product"], chainIds: [] }],
    "chain/read-materials": ({ ids }) =>
      (ids as string[]).flatMap((fromId) =>
        (upstream[fromId] ?? []).map((toId) => ({
          ...{
            relationshipId: `rel:UPSTREAM_OF|${toId}|${fromId}`,
            fromId,
            toId,
            name: toId.slice(4),
            essentiality: 1,
          },
        })),
      ),
  });

describe("the closure of a product", () => {
  it("follows what is upstream, one statement for each level, and ends on circles", async () => {
    const runner = products();
    const template = await loadTemplate(contextOf(runner), "prd:car", day, limits);
    expect(template).toMatchObject({ targetKind: "PRODUCT", roots: ["prd:car"], truncated: false });
    expect(template.links.map(({ id }) => id)).toEqual([
      "prd:car",
      "prd:cell",
      "prd:mould",
      "prd:cathode",
      "prd:steel",
      "prd:ore",
    ]);
    expect(template.requirements).toHaveLength(6);
    const levels = runner.asked
      .filter(({ name }) => name.endsWith("read-materials"))
      .map(({ params }) => params["ids"]);
    expect(levels).toEqual([["prd:car"], ["prd:cell", "prd:mould"], ["prd:cathode", "prd:steel"], ["prd:ore"]]);
  });

  it("goes no deeper than asked", async () => {
    const { links } = await loadTemplate(contextOf(products()), "prd:car", day, { depth: 1, products: 100 });
    expect(links.map(({ id }) => id)).toEqual(["prd:car", "prd:cell", "prd:mould"]);
  });

  it("holds no more products than asked, says so, and requires nothing that it leaves out", async () => {
    const template = await loadTemplate(contextOf(products()), "prd:car", day, { depth: 6, products: 3 });
    expect(template.links).toHaveLength(3);
    expect(template.truncated).toBe(true);
    const known = new Set(template.links.map(({ id }) => id));
    for (const { from, to } of template.requirements) expect([known.has(from), known.has(to)]).toEqual([true, true]);
  });
});

describe("a target that is none", () => {
  it("is refused by its id where nothing has that id", async () => {
    const runner = fakeRunner({ "chain/read-target": () => [] });
    await expect(loadTemplate(contextOf(runner), "chain:x", day, limits)).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      message: "targetId must be the id of a chain, a link or a product, but nothing has the id chain:x.",
      details: { ids: ["chain:x"] },
    });
  });

  it("is refused by its kind where it is of another", async () => {
    const runner = fakeRunner({
      "chain/read-target": () => [{ labels: ["Entity", "Organization", "Enterprise"], chainIds: [] }],
    });
    await expect(loadTemplate(contextOf(runner), "ent:1", day, limits)).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      message: "targetId must be the id of a chain, a link or a product, but ent:1 is of the kind Enterprise.",
    });
    expect(runner.asked).toHaveLength(1);
  });
});
