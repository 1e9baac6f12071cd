import { graphql, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "../../src/graphql/build-schema.js";
import { contextOf, type FakeRunner, fakeRunner } from "../support/fake-runner.js";

const stamp = "2026-01-01T00:00:00Z";
const labels: Readonly<Record<string, string>> = {
  chain: "Chain",
  reg: "Region",
  ent: "Enterprise",
  link: "ChainLink",
};

/** A chain of so many links, each of which needs the next, with one maker each. */
const runnerOf = (count = 3): FakeRunner => {
  const ids = Array.from({ length: count }, (_, at) => `link:${String(at).padStart(4, "0")}`);
  const makerOf = (link: string) => link.replace("link", "ent");
  return fakeRunner({
    "chain/read-target": ({ id }) => [
      { labels: ["Entity", labels[String(id).split(":")[0] ?? ""] ?? ""], chainIds: [] },
    ],
    "chain/read-links": () =>
      ids.map((id, at) => ({ id, name: id, nameEn: null, stage: null, position: at, root: at === 0 })),
    "chain/read-requirements": () =>
      ids.slice(1).map((toId, at) => {
        const fromId = ids[at] ?? "";
        return { relationshipId: `rel:REQUIRES|${fromId}|${toId}`, fromId, toId, essentiality: 2, alternatives: null };
      }),
    "chain/read-link-products": ({ linkIds }) =>
      (linkIds as string[]).map((linkId) => ({ linkId, productIds: [`prd:${linkId}`], relationshipIds: [] })),
    "chain/find-makers": ({ productIds }) =>
      (productIds as string[]).map((productId) => ({
        productId,
        makerIds: [makerOf(productId.replace("prd:", ""))],
        relationshipIds: [`rel:${productId}`],
        outputs: [-1],
        revenueShares: [0],
        documentIds: [],
      })),
    "chain/read-document-dates": () => [{ newest: "2021-10-01" }],
    "chain/read-declarations": () => [],
    "snapshot/region-tree": () => [{ id: "reg:1", name: "甬", level: "CITY", statisticalFiller: false, parentIds: [] }],
    "snapshot/enterprise-index": () =>
      ids.map((id) => ({
        id: makerOf(id),
        regionIds: ["reg:1"],
        industryIds: [],
        listed: false,
        aboveDesignatedSize: false,
        attachable: true,
      })),
    "chain-position/read-supplies": () => [],
    "chain-position/read-hub-parts": ({ makerIds }) =>
      (makerIds as string[]).map((id) => ({
        id,
        chainLeader: false,
        customers: 0,
        suppliers: 0,
        partners: 0,
        projects: 0,
      })),
    "entities/read-entities": ({ ids: wanted }) =>
      (wanted as string[]).map((id) => ({
        wanted: id,
        labels: ["Entity", labels[id.split(":")[0] ?? ""] ?? "Product"],
        properties: { id, name: id, createdAt: stamp, updatedAt: stamp },
      })),
  });
};

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

const ask = (source: string, runner: FakeRunner) => graphql({ schema, source, contextValue: contextOf(runner) });
const messageOf = async (args: string, target = "chain:x") =>
  (await ask(`{ chainPosition(targetId: "${target}"${args}) { status } }`, runnerOf())).errors?.[0]?.message;

describe("chainPosition", () => {
  it("asks the same statements however many links the chain has", async () => {
    const statements = async (count: number) => {
      const runner = runnerOf(count);
      const { errors } = await ask(
        '{ chainPosition(targetId: "chain:x", regionId: "reg:1") { target { name } region { name } links { link { name } upstreamness { value } sentence { text } } hubs { enterprise { name } linkIds } } }',
        runner,
      );
      expect(errors).toBeUndefined();
      return runner.asked.map(({ name }) => name).sort();
    };
    const few = await statements(3);
    expect(few).toEqual([
      "chain-position/read-hub-parts",
      "chain-position/read-supplies",
      "chain/find-makers",
      "chain/read-declarations",
      "chain/read-document-dates",
      "chain/read-link-products",
      "chain/read-link-products",
      "chain/read-links",
      "chain/read-requirements",
      "chain/read-target",
      "entities/read-entities",
      "entities/read-entities",
      "snapshot/enterprise-index",
      "snapshot/region-tree",
    ]);
    expect(await statements(60)).toEqual(few);
  });

  it("gives the most upstream link first, as many as asked for, and those asked for by id", async () => {
    const { data } = await ask(
      '{ chainPosition(targetId: "chain:x") { links(first: 2) { linkId upstreamness { value unit } downstreamness { value } tier } few: links(linkIds: ["link:0001"]) { linkId } } }',
      runnerOf(),
    );
    expect(data?.["chainPosition"]).toEqual({
      links: [
        { linkId: "link:0002", upstreamness: { value: 3, unit: "stages" }, downstreamness: { value: 1 }, tier: 2 },
        { linkId: "link:0001", upstreamness: { value: 2, unit: "stages" }, downstreamness: { value: 2 }, tier: 1 },
      ],
      few: [{ linkId: "link:0001" }],
    });
  });

  it("says in English where a link sits", async () => {
    const { data } = await ask(
      '{ chainPosition(targetId: "chain:x") { links(first: 1) { sentence(lang: EN) { text mentions { entityId } } } } }',
      runnerOf(),
    );
    expect(data?.["chainPosition"]).toMatchObject({
      links: [
        {
          sentence: {
            text: "link:0002: 3.00 steps to final use on average (upstreamness), 1.00 steps of inputs (downstreamness); power of dispersion 0.50, pulling less than the average link; tier 2; 1 known maker.",
            mentions: [{ entityId: "link:0002" }],
          },
        },
      ],
    });
  });

  it("refuses a chain without links, and says so", async () => {
    const { data } = await ask(
      '{ chainPosition(targetId: "chain:x") { status refusal { code } links { linkId } } }',
      runnerOf(0),
    );
    expect(data?.["chainPosition"]).toEqual({ status: "REFUSED", refusal: { code: "NO_LINK" }, links: [] });
  });

  it("refuses what cannot be asked, and says the rule and what was given", async () => {
    expect(await messageOf("", "ent:1")).toBe(
      "targetId must be the id of a chain, a link or a product, but ent:1 is of the kind Enterprise.",
    );
    expect(await messageOf(', regionId: "reg:9"')).toBe("regionId must name a region of the graph, but got reg:9.");
    expect(await messageOf(", depth: 13")).toBe("depth must be from 1 to 12, but got 13.");
    expect(await messageOf(", maxProducts: 1001")).toBe("maxProducts must be from 1 to 1000, but got 1001.");
    expect(await messageOf(', pairs: [{ from: "link:0000", to: "link:z" }]')).toBe(
      "Pairs and final demand must name links of the chain, but got link:z.",
    );
    expect(await messageOf(', finalDemand: [{ linkId: "link:0000", amount: -1 }]')).toBe(
      "Final demand must be at least 0, but link:0000 has -1.",
    );
    const twice = ', finalDemand: [{ linkId: "link:0000", amount: 1 }, { linkId: "link:0000", amount: 1 }]';
    expect(await messageOf(twice)).toBe("A link's final demand is given once, but link:0000 has two.");
    const { errors } = await ask(
      '{ chainPosition(targetId: "chain:x") { links(linkIds: ["link:z"]) { linkId } } }',
      runnerOf(),
    );
    expect(errors?.[0]?.message).toBe("linkIds must name links of the chain, but got link:z.");
  });
});
