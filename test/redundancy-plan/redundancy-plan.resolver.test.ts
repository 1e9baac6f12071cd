import { graphql, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "../../src/graphql/build-schema.js";
import { contextOf, type FakeRunner, fakeRunner } from "../support/fake-runner.js";

const stamp = "2026-01-01T00:00:00Z";
const firm = (at: number) => `ent:${String(at).padStart(3, "0")}`;

/** Firm 0 supplies so many buyers with a product and itself needs firm 200; firm 100 makes the product as well and needs nobody. */
const runnerOf = (buyers: number): FakeRunner => {
  const all = Array.from({ length: buyers }, (_, at) => at + 1);
  return fakeRunner({
    "entities/read-entities": ({ ids }) =>
      (ids as string[]).map((id) => ({
        wanted: id,
        labels: ["Entity", id.startsWith("ent:") ? "Enterprise" : "Product"],
        properties: { id, name: id, createdAt: stamp, updatedAt: stamp },
      })),
    "snapshot/supply-edges": () => [
      {
        supplier: [200, ...all.map(() => 0)],
        buyer: [0, ...all],
        product: ["prd:0", ...all.map(() => "prd:1")],
        amount: [-1, ...all.map(() => -1)],
        share: [-1, ...all.map(() => -1)],
        documentIds: [],
      },
    ],
    "snapshot/typed-nodes": () => [
      { keys: [0, ...all, 200], ids: [0, ...all, 200].map(firm), accounting: [0, ...all, 200].map(() => false) },
    ],
    "snapshot/supply-production": () => [
      // What buyers make of it is worth something, so that their loss counts.
      { maker: all, product: all.map(() => "prd:2"), output: all.map(() => 1) },
    ],
    "snapshot/supply-essentiality": () => [
      { material: ["prd:0", "prd:1"], product: ["prd:1", "prd:2"], essentiality: [2, 2] },
    ],
    "snapshot/supply-declarations": () => [],
    "chain/find-makers": () => [
      {
        productId: "prd:1",
        makerIds: [firm(0), firm(100)],
        relationshipIds: [`rel:PRODUCES|${firm(0)}|prd:1`, `rel:PRODUCES|${firm(100)}|prd:1`],
        outputs: [-1, -1],
        revenueShares: [0, 0],
        documentIds: [],
      },
    ],
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

interface Answer {
  status: string;
  candidateCount: number;
  warnings: { code: string }[];
  steps: {
    supplier: { id: string };
    buyer: { id: string };
    product: { id: string };
    delta: number;
    sentence: { text: string };
    evidence: { relationships: { id: string }[] };
  }[];
}

async function ask(buyers: number, args: string) {
  const runner = runnerOf(buyers);
  const source = `{ redundancyPlan(${args}) { status candidateCount warnings { code } steps {
    supplier { id } buyer { id } product { id } delta sentence(lang: EN) { text } evidence { relationships { id } paths { steps { nodeId } } } } } }`;
  const { data, errors } = await graphql({ schema, source, contextValue: contextOf(runner) });
  const answer = JSON.parse(JSON.stringify(data?.["redundancyPlan"] ?? null)) as Answer;
  return { answer, errors, names: runner.asked.map(({ name }) => name).toSorted() };
}

describe("redundancyPlan", () => {
  it("asks the same statements however many supplies it plans and however many could be", async () => {
    const [few, many] = [await ask(3, "k: 1"), await ask(12, "k: 8")];
    expect(few.errors).toBeUndefined();
    expect(many.answer.steps.length).toBeGreaterThan(5);
    expect(many.answer.candidateCount).toBe(12);
    expect(many.names).toEqual(few.names);
  });

  it("plans a maker that supplies nobody yet, with the edge that says that it makes the product", async () => {
    const { answer } = await ask(3, "k: 1");
    expect(answer.steps[0]).toMatchObject({
      supplier: { id: firm(100) },
      buyer: { id: firm(1) },
      product: { id: "prd:1" },
      evidence: { relationships: [{ id: `rel:PRODUCES|${firm(100)}|prd:1` }] },
    });
    expect(answer.steps[0]?.sentence.text).toContain(
      `If ${firm(100)}, which makes it, also supplied prd:1 to ${firm(1)}`,
    );
  });

  it("says that the weights are an equal split", async () => {
    expect((await ask(3, "k: 1")).answer.warnings.map(({ code }) => code)).toContain("WEIGHTS_UNKNOWN");
  });

  it.each([
    ["k: 0", "k must be from 1 to 10, but got 0."],
    ["epsilon: 1", "epsilon must be from 1e-12 to 0.1, but got 1."],
    ["maxCandidates: 9999", "maxCandidates must be from 1 to 5000, but got 9999."],
    ["minConfidence: -1", "minConfidence must be from 0 to 1, but got -1."],
  ])("refuses %s", async (args, message) => {
    expect((await ask(3, args)).errors?.[0]?.message).toBe(message);
  });
});
