import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Step, walkLevels } from "../../src/entities/neighbourhood/walk-levels.js";

/** An undirected graph as pairs of nodes; an edge is named by its ends. */
const expander = (pairs: readonly (readonly [string, string])[], hubs: readonly string[] = []) => {
  const asked: string[][] = [];
  const expand = (ids: readonly string[], perNode: number): Promise<Step[]> => {
    asked.push([...ids]);
    return Promise.resolve(
      ids.map((fromId) => {
        const found = pairs.filter((pair) => pair.includes(fromId)).slice(0, perNode);
        const nodeIds = found.map(([one, other]) => (one === fromId ? other : one));
        const open = nodeIds.map((id) => !hubs.includes(id));
        return { fromId, relationshipIds: found.map((pair) => pair.join("-")), nodeIds, open };
      }),
    );
  };
  return { asked, expand };
};
const limits = { hops: 3, maxNodes: 100, frontier: 100, relationshipsPerNode: 100 };
// a - b - c - d - e, and b - h, a hub that also joins x and y.
const chain = [
  ["a", "b"],
  ["b", "c"],
  ["c", "d"],
  ["d", "e"],
  ["b", "h"],
  ["h", "x"],
  ["h", "y"],
] as const;

describe("a walk by levels", () => {
  it("reaches what lies within its hops, the nearer first, and asks once for each level", async () => {
    const { asked, expand } = expander(chain);
    const { nodeIds, limits: met } = await walkLevels(["a"], expand, { ...limits, hops: 2 });
    expect([...nodeIds]).toEqual(["a", "b", "c", "h"]);
    expect(asked).toEqual([["a"], ["b"]]);
    expect(met.size).toBe(0);
  });

  it("stays where it starts when it has no hops", async () => {
    const { asked, expand } = expander(chain);
    const { nodeIds, relationshipIds } = await walkLevels(["a", "c"], expand, { ...limits, hops: 0 });
    expect([[...nodeIds], relationshipIds.size, asked]).toEqual([["a", "c"], 0, []]);
  });

  it("shows a hub but does not go on from it", async () => {
    const { expand } = expander(chain, ["h"]);
    const { nodeIds } = await walkLevels(["a"], expand, limits);
    expect(nodeIds.has("h")).toBe(true);
    expect(nodeIds.has("x")).toBe(false);
  });

  it("goes on from a hub that was asked for", async () => {
    const { expand } = expander(chain, ["h"]);
    const { nodeIds } = await walkLevels(["h"], expand, { ...limits, hops: 1 });
    expect([...nodeIds].sort()).toEqual(["b", "h", "x", "y"]);
  });

  it("says that it met the most nodes, and walks no edge to what it leaves out", async () => {
    const { expand } = expander(chain);
    const walk = await walkLevels(["a"], expand, { ...limits, maxNodes: 3 });
    expect([...walk.nodeIds]).toEqual(["a", "b", "c"]);
    expect([...walk.relationshipIds]).toEqual(["a-b", "b-c"]);
    expect([...walk.limits]).toEqual(["maxNodes"]);
  });

  it("says that a node has more edges than a step takes", async () => {
    const { expand } = expander(chain);
    const walk = await walkLevels(["h"], expand, { ...limits, hops: 1, relationshipsPerNode: 2 });
    expect([...walk.nodeIds]).toEqual(["h", "b", "x"]);
    expect([...walk.limits]).toEqual(["relationshipsPerNode"]);
  });

  it("does not say so where a node has exactly as many", async () => {
    const { expand } = expander(chain);
    const walk = await walkLevels(["h"], expand, { ...limits, hops: 1, relationshipsPerNode: 3 });
    expect(walk.limits.size).toBe(0);
  });

  it("says that a level was too wide to go on from all of it", async () => {
    const { asked, expand } = expander(chain);
    const walk = await walkLevels(["h"], expand, { ...limits, hops: 2, frontier: 2 });
    expect(asked[1]).toEqual(["b", "x"]);
    expect([...walk.limits]).toEqual(["frontier"]);
  });

  it("keeps within all limits on any graph, with both ends of every edge that it walked", async () => {
    const names = fc.constantFrom(..."abcdefgh".split(""));
    const pairs = fc.uniqueArray(fc.tuple(names, names), { selector: ([one, other]) => [one, other].sort().join("-") });
    const bounds = fc.record({
      hops: fc.integer({ min: 0, max: 3 }),
      maxNodes: fc.integer({ min: 1, max: 8 }),
      frontier: fc.integer({ min: 1, max: 4 }),
      relationshipsPerNode: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(pairs, bounds, fc.uniqueArray(names, { minLength: 1 }), async (graph, bound, starts) => {
        const { asked, expand } = expander(graph);
        const { nodeIds, relationshipIds } = await walkLevels(starts, expand, bound);
        expect(nodeIds.size).toBeLessThanOrEqual(bound.maxNodes);
        expect(asked.length).toBeLessThanOrEqual(bound.hops);
        for (const level of asked) expect(level.length).toBeLessThanOrEqual(bound.frontier);
        for (const id of relationshipIds) for (const end of id.split("-")) expect(nodeIds.has(end)).toBe(true);
      }),
    );
  });
});
