import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EvidencePath } from "../../src/evidence/evidence.types.js";
import { loadPathEnds } from "../../src/analyses/paths/path-ends.loaders.js";
import { findPaths } from "../../src/analyses/paths/paths.service.js";
import { findReachable } from "../../src/analyses/paths/reachable.service.js";
import { TwoFrontiers } from "../../src/analyses/paths/two-frontiers.loaders.js";
import { readWalkRules } from "../../src/analyses/paths/walk-rules.js";
import { explainConnection } from "../../src/analyses/paths/why-connected.service.js";
import { contextOf } from "../support/fake-runner.js";
import { type MemoryGraph, memoryGraphs, memoryRunner, tryAllWays } from "./memory-graph.js";

const textOf = ({ steps }: EvidencePath): string =>
  `${steps.map(({ nodeId }) => nodeId).join(" ")} / ${steps.flatMap(({ relationshipId }) => relationshipId ?? []).join(" ")}`;

const directions = fc.constantFrom("OUT" as const, "IN" as const, "BOTH" as const);
const trials = memoryGraphs().chain((graph) =>
  fc.record({
    graph: fc.constant(graph),
    ends: fc.shuffledSubarray(
      graph.ids.map((_, node) => node),
      { minLength: 2, maxLength: 2 },
    ),
    maxHops: fc.integer({ min: 1, max: 7 }),
    direction: directions,
    minConfidence: fc.constantFrom(0, 0.5),
  }),
);

type Trial = typeof trials extends fc.Arbitrary<infer T> ? T : never;

const asked = ({ graph, ends: [from = 0, to = 0], maxHops, direction, minConfidence }: Trial) => ({
  trial: { from, to, maxHops, direction, minConfidence },
  question: {
    ...{ fromIds: [graph.ids[from] ?? ""], toIds: [graph.ids[to] ?? ""] },
    ...{ maxHops, direction, minConfidence },
  },
});

const waysOf = async (graph: MemoryGraph, question: Parameters<typeof findPaths>[1]) => {
  const result = await findPaths(contextOf(memoryRunner(graph)), question);
  return { ways: result.evidence.paths.map(textOf), status: result.status, distance: result.distance };
};

describe("two frontiers", () => {
  it("find the same k shortest paths as trying all ways, with direction, confidence and hubs", async () => {
    await fc.assert(
      fc.asyncProperty(trials, fc.integer({ min: 1, max: 12 }), async (trial, k) => {
        const { question, trial: way } = asked(trial);
        const expected = tryAllWays(trial.graph, way);
        const { ways, status, distance } = await waysOf(trial.graph, { ...question, k });
        expect([ways, status]).toEqual([expected.slice(0, k), "COMPLETE"]);
        expect(distance).toBe(expected[0]?.split(" / ")[1]?.split(" ").length ?? null);
      }),
    );
  });

  it("find all simple paths, and say when there are more than k", async () => {
    await fc.assert(
      fc.asyncProperty(trials, fc.integer({ min: 1, max: 12 }), async (trial, k) => {
        const { question, trial: way } = asked(trial);
        const expected = tryAllWays(trial.graph, way);
        const { ways, status } = await waysOf(trial.graph, { ...question, k, mode: "SIMPLE" });
        expect([ways, status]).toEqual([expected.slice(0, k), expected.length > k ? "TRUNCATED" : "COMPLETE"]);
      }),
    );
  });

  it("find the shortest ones only when those are asked for", async () => {
    await fc.assert(
      fc.asyncProperty(trials, async (trial) => {
        const { question, trial: way } = asked(trial);
        const all = tryAllWays(trial.graph, way);
        const lengthOf = (path: string) => path.split(" / ")[1]?.split(" ").length;
        const shortest = all.filter((path) => lengthOf(path) === lengthOf(all[0] ?? ""));
        const { ways } = await waysOf(trial.graph, { ...question, k: 50, mode: "SHORTEST" });
        expect(ways).toEqual(shortest.slice(0, 50));
      }),
    );
  });

  it("only append when k is raised, under a cap too, and give nothing that is not a path", async () => {
    await fc.assert(
      fc.asyncProperty(trials, fc.integer({ min: 1, max: 3 }), fc.nat(8), async (trial, maxFrontier, k) => {
        const { question, trial: way } = asked(trial);
        const many = await waysOf(trial.graph, { ...question, maxFrontier, k: 50 });
        const few = await waysOf(trial.graph, { ...question, maxFrontier, k: k + 1 });
        expect(few.ways).toEqual(many.ways.slice(0, k + 1));
        const all = tryAllWays(trial.graph, way);
        for (const path of many.ways) expect(all).toContain(path);
        if (many.status === "COMPLETE") expect(many.ways).toEqual(all.slice(0, 50));
      }),
    );
  });

  it("walk the same ways backwards when ends and direction are exchanged", async () => {
    const reverse = { OUT: "IN", IN: "OUT", BOTH: "BOTH" } as const;
    await fc.assert(
      fc.asyncProperty(trials, async (trial) => {
        const { question } = asked(trial);
        const back = { fromIds: question.toIds, toIds: question.fromIds, direction: reverse[trial.direction] };
        const turn = (path: string) =>
          path
            .split(" / ")
            .map((part) => part.split(" ").toReversed().join(" "))
            .join(" / ");
        const there = await waysOf(trial.graph, { ...question, k: 50, mode: "SIMPLE" });
        const again = await waysOf(trial.graph, { ...question, ...back, k: 50, mode: "SIMPLE" });
        fc.pre(there.status === "COMPLETE");
        expect(again.ways.map(turn).toSorted()).toEqual(there.ways.toSorted());
      }),
    );
  });

  it("keep to a prescribed sequence of types whatever lies beside it", async () => {
    const types = fc.array(fc.constantFrom("SUPPLIES", "COOPERATES_WITH", "PRODUCES"), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(trials, types, async (trial, typeSequence) => {
        const { question, trial: way } = asked(trial);
        const { maxHops: _, ...rest } = question;
        const typesOf = (path: string) =>
          (path.split(" / ")[1] ?? "").split(" ").map((id) => id.slice(4).split("|")[0]);
        const expected = tryAllWays(trial.graph, { ...way, maxHops: typeSequence.length }).filter(
          (path) => String(typesOf(path)) === String(typeSequence),
        );
        expect((await waysOf(trial.graph, { ...rest, typeSequence, k: 50 })).ways).toEqual(expected.slice(0, 50));
      }),
    );
  });

  it("ask at most one statement for each step of the bound", async () => {
    await fc.assert(
      fc.asyncProperty(trials, async (trial) => {
        const { question } = asked(trial);
        const runner = memoryRunner(trial.graph);
        await findPaths(contextOf(runner), { ...question, k: 50 });
        const levels = runner.asked.filter(({ name }) => name === "paths/grow-level").length;
        expect(levels).toBeLessThanOrEqual(trial.maxHops);
      }),
    );
  });

  it("grow the side with the smaller frontier", async () => {
    // 0 has one neighbour, 1 has five: the first level is grown from 0.
    const star: MemoryGraph = {
      ids: ["ent:0", "ent:1", "ent:2", "ent:3", "ent:4", "ent:5", "ent:6"],
      edges: [
        [0, 2],
        [1, 3],
        [1, 4],
        [1, 5],
        [1, 6],
      ].map(([from = 0, to = 0]) => ({
        ...({ type: "SUPPLIES", from, to, confidence: 1 } as const),
      })),
    };
    const runner = memoryRunner(star);
    const context = contextOf(runner);
    const [from = [], to = []] = await loadPathEnds(context, { fromIds: ["ent:0"], toIds: ["ent:1"] });
    const frontiers = new TwoFrontiers(context, readWalkRules({}, "2026-06-01"), from, to);
    await frontiers.grow();
    expect(runner.asked.at(-1)?.params["keys"]).toEqual([0]);
    expect([frontiers.covered, frontiers.hasMet]).toEqual([1, false]);
    await frontiers.grow();
    expect(frontiers.covered).toBe(Infinity);
  });
});

describe("what can be reached", () => {
  it("is what some path leads to, as far away as the shortest", async () => {
    await fc.assert(
      fc.asyncProperty(trials, async (trial) => {
        const { question, trial: way } = asked(trial);
        const [shortest] = tryAllWays(trial.graph, way);
        const { pairs } = await findReachable(contextOf(memoryRunner(trial.graph)), question);
        const distance = shortest?.split(" / ")[1]?.split(" ").length ?? null;
        expect(pairs.map((pair) => [pair.reachable, pair.distance])).toEqual([[shortest !== undefined, distance]]);
      }),
    );
  });
});

describe("why things are connected", () => {
  it("counts every path of each kind, as trying all ways does", async () => {
    await fc.assert(
      fc.asyncProperty(trials, async (trial) => {
        const { trial: way } = asked(trial);
        const paths = tryAllWays(trial.graph, { ...way, maxHops: 4, direction: "BOTH" });
        const ids = trial.ends.map((node) => trial.graph.ids[node] ?? "");
        const { minConfidence } = trial;
        const context = contextOf(memoryRunner(trial.graph));
        const result = await explainConnection(context, { ids, metapathLength: 4, maxHops: 4, k: 50, minConfidence });
        expect(result.metapaths.reduce((sum, { pathCount }) => sum + pathCount, 0)).toBe(paths.length);
        expect(result.evidence.paths.map(textOf).toSorted()).toHaveLength(Math.min(50, paths.length));
        expect(result.groups).toHaveLength(paths.length === 0 ? 2 : 1);
      }),
    );
  });
});
