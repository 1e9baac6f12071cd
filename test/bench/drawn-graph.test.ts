import { describe, expect, it } from "vitest";
import { drawDegrees, drawEdges, mostFromOne } from "../../bench/graph/draw-edges.js";
import { codeOf, drawNodes, idOf } from "../../bench/graph/draw-nodes.js";
import { type GraphPlan, planGraph } from "../../bench/graph/plan-graph.js";
import { kindOf } from "../../src/ontology/entity-kinds.js";
import { mayConnect } from "../../src/ontology/relationship-types.js";
import { seededRandom } from "../../src/lib/seeded-random.js";

const small = planGraph({ nodes: 3_000, edges: 15_000, seed: 5 });
const rowOf = (plan: GraphPlan, type: string) => {
  const row = plan.edges.find((edge) => edge.type === type && edge.shape === "SPREAD");
  if (row === undefined) throw new Error(`There is no row of ${type}.`);
  return row;
};

describe("the plan of a drawn graph", () => {
  it.each([
    [1_000, 5_000],
    [30_000, 150_000],
    [3_000_000, 15_000_000],
  ])("has just %i nodes and %i edges", (nodes, edges) => {
    const plan = planGraph({ nodes, edges, seed: 1 });
    expect([...plan.nodes.values()].reduce((sum, count) => sum + count)).toBe(nodes);
    expect(plan.edges.reduce((sum, { count }) => sum + count, 0)).toBe(edges);
  });

  it("draws only edges that the ontology allows", () => {
    for (const { type, from, to } of small.edges)
      expect(mayConnect(type, from, to), `${from} ${type} ${to}`).toBe(true);
  });

  it("is not made for a graph too small or too dense to have its shape", () => {
    expect(() => planGraph({ nodes: 10, edges: 50, seed: 1 })).toThrow("1,000 nodes or more");
    expect(() => planGraph({ nodes: 1_000, edges: 100_000, seed: 1 })).toThrow("not 1000 and 100000");
  });
});

describe("the drawn nodes", () => {
  const take = (plan: GraphPlan, label: "Enterprise" | "Product") => [...drawNodes(plan, label)];

  it("are the same for the same seed, and others for another", () => {
    const again = planGraph({ nodes: 3_000, edges: 15_000, seed: 5 });
    const other = planGraph({ nodes: 3_000, edges: 15_000, seed: 6 });
    expect(take(again, "Enterprise")).toEqual(take(small, "Enterprise"));
    expect(take(other, "Enterprise").map(({ name }) => name)).not.toEqual(
      take(small, "Enterprise").map(({ name }) => name),
    );
  });

  it("have ids of their label, names in Chinese, and keys in pinyin", () => {
    for (const { id, name, searchKeys } of take(small, "Enterprise")) {
      expect(id.startsWith(`${kindOf("Enterprise").prefix}:`)).toBe(true);
      expect(name).toMatch(/^\p{Script=Han}+公司$/u);
      expect(searchKeys[0]).toMatch(/^[a-z]+gongsi$/);
    }
  });

  it("name a firm's code among its keys, and no two codes are the same", () => {
    const codes = small.nodes.get("Code") ?? 0;
    const firms = take(small, "Enterprise");
    expect(firms[0]?.searchKeys).toContain(codeOf(0).toLowerCase());
    expect(new Set(Array.from({ length: codes }, (_, index) => codeOf(index))).size).toBe(codes);
    expect(firms.map(({ id }) => id)).toEqual(firms.map((_, index) => idOf("Enterprise", index)));
  });
});

describe("the drawn edges", () => {
  it("are as many as planned, each pair once, and none from a node to itself", () => {
    for (const row of small.edges) {
      const edges = [...drawEdges(small, row)];
      expect(edges, row.type).toHaveLength(row.count);
      expect(new Set(edges.map(({ from, to }) => `${from} ${to}`)).size, row.type).toBe(row.count);
      if (row.from === row.to)
        expect(
          edges.every(({ from, to }) => from !== to),
          row.type,
        ).toBe(true);
    }
  });

  it("stay among the nodes of their labels", () => {
    for (const row of small.edges)
      for (const { from, to } of drawEdges(small, row)) {
        expect(from).toBeLessThan(small.nodes.get(row.from) ?? 0);
        expect(to).toBeLessThan(small.nodes.get(row.to) ?? 0);
      }
  });

  it("are the same for the same seed", () => {
    const row = rowOf(small, "PRODUCES");
    expect([...drawEdges(planGraph({ nodes: 3_000, edges: 15_000, seed: 5 }), row)]).toHaveLength(row.count);
    expect([...drawEdges(small, row)]).toEqual([...drawEdges(small, row)]);
  });

  it("give targets degrees that do not grow with the graph", () => {
    const most = [30_000, 120_000].map((nodes) => {
      const plan = planGraph({ nodes, edges: 5 * nodes, seed: 2 });
      const degrees = new Map<number, number>();
      for (const { to } of drawEdges(plan, rowOf(plan, "PRODUCES"))) degrees.set(to, (degrees.get(to) ?? 0) + 1);
      return Math.max(...degrees.values());
    });
    const [small = 0, large = 0] = most;
    expect(small).toBeGreaterThan(100);
    expect(large).toBeLessThan(2 * small);
  });
});

describe("the drawn degrees", () => {
  it("sum up to what is asked for, none below 0 or above the most", () => {
    const degrees = drawDegrees(seededRandom(3), 5_000, 25_000, mostFromOne);
    expect(degrees.reduce((sum, degree) => sum + degree, 0)).toBe(25_000);
    expect(Math.min(...degrees)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...degrees)).toBeLessThanOrEqual(mostFromOne);
  });

  it("are not drawn where there is no room for them", () => {
    expect(() => drawDegrees(seededRandom(3), 10, 51, 5)).toThrow("10 sources can't have 51 edges, 5 at most each");
    expect([...drawDegrees(seededRandom(3), 10, 50, 5)]).toEqual(Array(10).fill(5));
  });

  it("have a long tail: the hundredth part with most edges has more than a tenth of all", () => {
    const degrees = [...drawDegrees(seededRandom(3), 5_000, 25_000, mostFromOne)].sort((one, other) => other - one);
    const top = degrees.slice(0, 50).reduce((sum, degree) => sum + degree, 0);
    expect(top).toBeGreaterThan(2_500);
  });
});
