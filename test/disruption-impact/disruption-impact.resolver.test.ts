import { graphql, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "../../src/graphql/build-schema.js";
import { contextOf, type FakeRunner, fakeRunner } from "../support/fake-runner.js";

const stamp = "2026-01-01T00:00:00Z";
const firm = (at: number) => `ent:${String(at).padStart(3, "0")}`;
const labelOf = (id: string) => (id.startsWith("ent:") ? "Enterprise" : id.startsWith("reg:") ? "Region" : "ChainLink");

/** A line of so many firms, each of which sells its one product to the next. */
const runnerOf = (count: number): FakeRunner => {
  const steps = Array.from({ length: Math.max(0, count - 1) }, (_, at) => at);
  const empty = { keys: [], ids: [], accounting: [] };
  return fakeRunner({
    "entities/read-entities": ({ ids }) =>
      (ids as string[]).map((id) => ({
        wanted: id,
        labels: ["Entity", labelOf(id)],
        properties: { id, name: id, createdAt: stamp, updatedAt: stamp },
      })),
    "snapshot/supply-edges": () => [
      {
        supplier: steps,
        buyer: steps.map((at) => at + 1),
        product: steps.map(() => "prd:1"),
        amount: steps.map(() => 1),
        share: steps.map(() => -1),
        documentIds: [],
      },
    ],
    "snapshot/typed-nodes": () => [
      count === 0
        ? empty
        : {
            keys: Array.from({ length: count }, (_, at) => at),
            ids: Array.from({ length: count }, (_, at) => firm(at)),
            accounting: Array.from({ length: count }, () => false),
          },
    ],
    "snapshot/supply-production": () => [],
    "snapshot/supply-essentiality": () => [{ material: ["prd:1"], product: ["prd:1"], essentiality: [2] }],
    "snapshot/supply-declarations": () => [
      { regionId: "reg:1", population: "LISTED", share: 0.3, declaredBy: "试", declaredOn: "2026-01-01" },
    ],
    "snapshot/region-tree": () => [{ id: "reg:1", name: "甬", parentIds: [] }],
    "snapshot/enterprise-index": () =>
      Array.from({ length: count }, (_, at) => ({
        id: firm(at),
        regionIds: ["reg:1"],
        industryIds: [],
        listed: false,
        aboveDesignatedSize: false,
        attachable: true,
      })),
    "disruption-impact/find-links": ({ productIds }) =>
      (productIds as string[]).map((productId) => ({ productId, linkIds: ["link:1"] })),
    "supply-network/read-supply-ids": ({ supplies }) =>
      (supplies as { key: string; supplierId: string; buyerId: string }[]).map(({ key, supplierId, buyerId }) => ({
        key,
        relationshipId: `rel:SUPPLIES|${supplierId}|${buyerId}|prd:1`,
      })),
    "relations/read-relationships": ({ ids }) =>
      (ids as string[]).map((wanted) => {
        const [, fromId = "", toId = ""] = wanted.split("|");
        return { wanted, fromId, toId, properties: { id: wanted, status: "ASSERTED", confidence: 1 } };
      }),
  });
};

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

const question = (arg: string) => `{ disruptionImpact(shocks: [${arg}], replaceability: false) {
  status refusal { code } total { value } coverage { regionId share } warnings { code }
  enterprises(first: 100) { enterprise { name } loss sentence(lang: EN) { text } evidence { paths { steps { nodeId relationshipId } } } }
  links { entity { name } loss { value } } regions(first: 5) { entity { name } contribution } evidence { relationships { id } }
} }`;

async function ask(count: number, arg = `{id: "${firm(0)}"}`) {
  const runner = runnerOf(count);
  const { data, errors } = await graphql({ schema, source: question(arg), contextValue: contextOf(runner) });
  const names = runner.asked.map(({ name }) => name);
  return { answer: JSON.parse(JSON.stringify(data?.["disruptionImpact"] ?? null)) as Answer, errors, names };
}

interface Answer {
  status: string;
  refusal: { code: string } | null;
  total: { value: number | null };
  coverage: { regionId: string; share: number }[];
  enterprises: {
    enterprise: { name: string };
    loss: number;
    sentence: { text: string };
    evidence: { paths: { steps: { nodeId: string; relationshipId: string | null }[] }[] };
  }[];
  links: { entity: { name: string }; loss: { value: number | null } }[];
  regions: { entity: { name: string }; contribution: number }[];
}

describe("disruptionImpact", () => {
  it("asks the same statements however many enterprises are hit", async () => {
    const [few, many] = [await ask(4), await ask(40)];
    expect(few.errors).toBeUndefined();
    expect(many.errors).toBeUndefined();
    expect(many.answer.enterprises).toHaveLength(40);
    expect(many.names.toSorted()).toEqual(few.names.toSorted());
    expect(new Set(many.names).size).toBeGreaterThan(8);
  });

  it("gives the whole loss of a line of essential supplies, its links and its regions", async () => {
    const { answer } = await ask(4);
    expect(answer.total.value).toBe(1);
    expect(answer.enterprises.map(({ loss }) => loss)).toEqual([1, 1, 1, 1]);
    expect(answer.links).toEqual([{ entity: { name: "link:1" }, loss: { value: 1 } }]);
    expect(answer.regions).toEqual([{ entity: { name: "reg:1" }, contribution: expect.closeTo(1, 12) as number }]);
  });

  it("walks back from who is hit to who is shocked", async () => {
    const { answer } = await ask(4);
    expect(answer.enterprises[3]?.evidence.paths[0]?.steps.map(({ nodeId }) => nodeId)).toEqual(
      [0, 1, 2, 3].map((at) => firm(at)),
    );
    expect(answer.enterprises[3]?.sentence.text).toBe(
      "ent:003 is hit in round 3 through its supplier ent:002 and loses 100 % of its production.",
    );
  });

  it("tells what is declared about the supplies", async () => {
    const { answer } = await ask(4);
    expect(answer.coverage).toEqual([{ regionId: "reg:1", share: 0.3 }]);
  });

  it("reads nothing of products and links where there are no supplies", async () => {
    const { answer, names } = await ask(0, '{id: "ent:000"}');
    expect(answer).toMatchObject({ status: "REFUSED", refusal: { code: "NO_SUPPLIES" }, enterprises: [] });
    expect(names).not.toContain("snapshot/supply-production");
  });

  it.each([
    [`{id: "${firm(0)}", remaining: 1.5}`, "remaining must be from 0 to 1, but got 1.5."],
    ["", "shocks takes from 1 to 100 shocks, but got 0."],
  ])("refuses shocks such as %s", async (arg, message) => {
    const { errors } = await ask(4, arg);
    expect(errors?.[0]?.message).toBe(message);
  });
});
