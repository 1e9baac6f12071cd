import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DrawnGraph, openDrawnGraph } from "./ask-drawn.js";

const question = `query (
  $from: [ID!]!, $to: [ID!]!, $maxHops: Int! = 6, $direction: Direction! = BOTH, $asOf: Date, $maxFrontier: Int! = 20000
  $relationshipTypes: [RelationshipType!], $minConfidence: Float! = 0
) {
  reachable(
    fromIds: $from, toIds: $to, maxHops: $maxHops, direction: $direction, asOf: $asOf, maxFrontier: $maxFrontier
    relationshipTypes: $relationshipTypes, minConfidence: $minConfidence
  ) { status truncations { limit } warnings { code } pairs { fromId toId reachable distance } }
}`;

interface Answer {
  status: string;
  truncations: { limit: string }[];
  warnings: { code: string }[];
  pairs: { fromId: string; toId: string; reachable: boolean | null; distance: number | null }[];
}

describe("what can be reached on the drawn graph", () => {
  let graph: DrawnGraph;
  const ask = async (from: string[], to: string[], more: Record<string, unknown> = {}) => {
    const long = (names: string[]) => names.map((name) => `ent:e2-${name}`);
    const { reachable } = await graph.ask<{ reachable: Answer }>(question, { from: long(from), to: long(to), ...more });
    const found = reachable.pairs.map(({ distance, reachable: yes }) => (yes === null ? "?" : yes ? distance : "no"));
    return { ...reachable, found };
  };
  beforeAll(async () => {
    graph = await openDrawnGraph();
  });
  afterAll(() => graph.close());

  it("gives every pair in the order asked, with its distance by the drawing", async () => {
    const { pairs, found, status } = await ask(["jia", "wu"], ["yi", "ding", "bing", "ji"]);
    expect(pairs.slice(0, 2).map(({ fromId, toId }) => `${fromId} ${toId}`)).toEqual([
      "ent:e2-jia ent:e2-yi",
      "ent:e2-jia ent:e2-ding",
    ]);
    expect(found).toEqual([2, 2, 3, "no", "no", "no", "no", "no"]);
    expect(status).toBe("COMPLETE");
  });

  it("says that what isn't connected here may be connected in the world", async () => {
    expect((await ask(["jia"], ["wu"])).warnings.map(({ code }) => code)).toEqual(["HUBS_AVOIDED", "NOT_CONNECTED"]);
    expect((await ask(["jia"], ["yi"])).warnings.map(({ code }) => code)).toEqual(["HUBS_AVOIDED"]);
  });

  it("keeps to hops, direction, confidence and date", async () => {
    expect((await ask(["jia"], ["yi"], { maxHops: 1 })).found).toEqual(["no"]);
    expect((await ask(["jia"], ["yi"], { direction: "OUT" })).found).toEqual([3]);
    expect((await ask(["jia"], ["yi"], { direction: "IN" })).found).toEqual(["no"]);
    expect((await ask(["jia"], ["yi"], { minConfidence: 0.6 })).found).toEqual([3]);
    const supply = { relationshipTypes: ["SUPPLIES"] };
    expect((await ask(["jia"], ["bing"], supply)).found).toEqual(["no"]);
    expect((await ask(["jia"], ["bing"], { ...supply, asOf: "2020-06-01" })).found).toEqual([1]);
  });

  it("says that it doesn't know what a limit kept it from knowing", async () => {
    const { found, status, truncations, warnings } = await ask(["jia"], ["yi"], { maxFrontier: 1, minConfidence: 0.6 });
    expect([found, status, truncations]).toEqual([["?"], "TRUNCATED", [{ limit: "frontierNodes" }]]);
    expect(warnings.map(({ code }) => code)).toEqual(["HUBS_AVOIDED", "NOT_DECIDED"]);
  });

  it("does not enumerate paths: no statement but for the ends, the levels and what is declared of coverage", async () => {
    graph.asked.length = 0;
    await ask(["jia", "ding", "bing"], ["yi", "wu"]);
    expect(new Set(graph.asked)).toEqual(
      new Set(["paths/find-ends", "paths/grow-level", "paths/read-declared-coverage"]),
    );
    expect(graph.asked.length).toBeLessThanOrEqual(8);
  });
});
