import { graphql, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { findReachable } from "../../src/analyses/paths/reachable.service.js";
import { explainConnection } from "../../src/analyses/paths/why-connected.service.js";
import { createSchema } from "../../src/graphql/build-schema.js";
import { contextOf, fakeRunner } from "../support/fake-runner.js";

/*
 * 甲 and 乙 make the same `width` products: nodes 0 and 1 are the enterprises, 2 … width + 1 the products; the edge from
 * enterprise e to product p has the key p · 2 + e.
 */
const idOf = (key: number): string => (key < 2 ? `ent:${key}` : `prd:${key}`);
const edgeId = (key: number): string => `rel:PRODUCES|ent:${key % 2}|prd:${Math.floor(key / 2)}`;
const stamp = { createdAt: "2026-01-01T00:00:00Z", updatedAt: "2026-01-01T00:00:00Z", dataSetIds: [], aliases: [] };

interface Params {
  ids: string[];
  keys: number[];
}

function twinsOf(width: number) {
  const products = Array.from({ length: width }, (_, index) => index + 2);
  const answers: Record<string, (params: Params) => unknown[]> = {
    "paths/find-ends": ({ ids }) =>
      ids.map((id) => ({
        ...{ wanted: id, id, key: Number(id.slice(4)), labels: ["Entity", "Enterprise"] },
        ...{ accounting: false, degree: width },
      })),
    "paths/grow-level": ({ keys }) =>
      keys.map((key) =>
        key < 2
          ? { key, nodes: products, edges: products.map((product) => product * 2 + key) }
          : { key, nodes: [0, 1], edges: [key * 2, key * 2 + 1] },
      ),
    "paths/read-corridor-nodes": ({ keys }) => [
      { keys, ids: keys.map(idOf), labels: keys.map((key) => (key < 2 ? "Enterprise" : "Product")) },
    ],
    "paths/read-corridor-edges": ({ keys }) => [
      {
        ...{ keys, ids: keys.map(edgeId), types: keys.map(() => "PRODUCES"), starts: keys.map((key) => key % 2) },
        ...{ validFrom: keys.map(() => ""), validTo: keys.map(() => ""), confidence: keys.map(() => 1) },
      },
    ],
    "paths/count-degrees": ({ keys }) =>
      keys.map((key) => ({
        ...{ key, types: ["PRODUCES"], outgoing: [key < 2] },
        ...{ labels: [key < 2 ? "Product" : "Enterprise"], degrees: [key < 2 ? width : 2] },
      })),
    "paths/read-declared-coverage": () => [],
    "paths/count-round-trips": () => [0, 1].map((key) => ({ key, name: shared, trips: width, walks: width })),
    "entities/read-entities": ({ ids }) =>
      ids.map((id) => ({
        wanted: id,
        labels: ["Entity", id.startsWith("ent:") ? "Enterprise" : "Product"],
        properties: { id, name: id, ...stamp },
      })),
    "relations/read-relationships": ({ ids }) =>
      ids.map((id) => {
        const [, fromId = "", toId = ""] = id.split("|");
        return { wanted: id, properties: { id, dataSetIds: [] }, fromId, toId };
      }),
  };
  return fakeRunner(answers as never);
}

const shared = "Enterprise PRODUCES OUT Product PRODUCES IN Enterprise";
const evidence = "evidence { nodes { id } relationships { id } claims { id } paths { score sentence { text } } }";
const question = `{ paths(fromIds: ["ent:0"], toIds: ["ent:1"], k: 50) { status distance method { name source } ${evidence} } }`;
const why = `{ whyConnected(ids: ["ent:0", "ent:1"], k: 50, metapathLength: 2) {
  metapaths { pathCount dwpc pathSim } ${evidence} } }`;

interface Evidence {
  nodes: unknown[];
  relationships: unknown[];
  paths: { score: number; sentence: { text: string } }[];
}

interface Answer {
  paths: { distance: number; evidence: Evidence };
  whyConnected: { evidence: Evidence; metapaths: { pathCount: number; dwpc: number; pathSim: number }[] };
}

describe("the statements behind paths", () => {
  let schema: GraphQLSchema;
  const ask = async (source: string, width: number) => {
    const runner = twinsOf(width);
    const { data, errors } = await graphql({ schema, source, contextValue: contextOf(runner) });
    expect(errors).toBeUndefined();
    return { data: data as unknown as Answer, names: runner.asked.map(({ name }) => name) };
  };
  beforeAll(async () => {
    schema = await createSchema();
  });

  it("are as many for fifty paths as for two", async () => {
    const many = await ask(question, 50);
    expect(many.data.paths.evidence.paths).toHaveLength(50);
    expect(many.data.paths.evidence.nodes).toHaveLength(52);
    expect(many.data.paths.evidence.relationships).toHaveLength(100);
    const levels = many.names.filter((name) => name === "paths/grow-level");
    expect(levels).toHaveLength(2);
    const few = await ask(question.replace("k: 50", "k: 2"), 2);
    expect(few.data.paths.evidence.paths).toHaveLength(2);
    expect(few.names.toSorted()).toEqual(many.names.toSorted());
  });

  it("are as many for fifty paths as for two when it is asked why", async () => {
    const many = await ask(why, 50);
    expect(many.data.whyConnected.evidence.paths).toHaveLength(50);
    const few = await ask(why, 2);
    expect(few.names.toSorted()).toEqual(many.names.toSorted());
  });

  it("give PC, DWPC and PathSim of twins: every product is shared", async () => {
    const { data } = await ask(why, 5);
    expect(data.whyConnected.metapaths).toHaveLength(1);
    const [row] = data.whyConnected.metapaths;
    expect(row?.pathCount).toBe(5);
    // Each of the five paths: the enterprises make 5 products each, a product has 2 makers.
    expect(row?.dwpc).toBeCloseTo(5 * (5 * 2 * 2 * 5) ** -0.4, 12);
    expect(row?.pathSim).toBe(1);
  });

  it("grow the cheaper side first and stop as soon as there are k paths", async () => {
    const { names } = await ask(question.replace("k: 50", "k: 3"), 10);
    expect(names.filter((name) => name === "paths/grow-level")).toHaveLength(2);
  });

  it("never give the database's own numbers away", async () => {
    const { data } = await ask(question, 3);
    expect(JSON.stringify(data)).not.toMatch(/"key|elementId/);
  });

  it("are refused before any is asked when the question breaks a rule", async () => {
    const runner = twinsOf(2);
    const source = question.replace("k: 50", "k: 50, maxHops: 13");
    const { errors } = await graphql({ schema, source, contextValue: contextOf(runner) });
    expect(errors?.[0]?.message).toBe("hops must be from 1 to 12, but got 13.");
    expect(runner.asked).toEqual([]);
  });
});

describe("a commit that comes between", () => {
  it("makes the answer run once more, on the newer version", async () => {
    const runner = twinsOf(2);
    const versions = ["1", "2", "2", "2"];
    const context = { ...contextOf(runner), graphVersion: () => Promise.resolve(versions.shift() ?? "2") };
    const { graphVersion, pairs } = await findReachable(context, { fromIds: ["ent:0"], toIds: ["ent:1"] });
    expect([graphVersion, pairs[0]?.distance]).toEqual(["2", 2]);
    expect(runner.asked.filter(({ name }) => name === "paths/find-ends")).toHaveLength(2);
  });
});

describe("the service behind whyConnected", () => {
  it("joins two twins by nothing but what they share", async () => {
    const { tree, groups, status } = await explainConnection(contextOf(twinsOf(3)), { ids: ["ent:0", "ent:1"] });
    expect([tree, groups, status]).toEqual([null, [["ent:0", "ent:1"]], "COMPLETE"]);
  });
});
