import { describe, expect, it } from "vitest";
import { scoreBridge } from "../../src/analyses/bridge-value/bridge-value.scoring.js";
import { drawBridge } from "./bridge-case.js";

describe("degenerate networks", () => {
  const zero = { value: 0, standardError: 0 };

  it("without an edge give zeros", () => {
    for (const edges of ["", "e1-e1:1"]) {
      const output = scoreBridge(drawBridge(edges, { removedTypes: [1] }).input);
      expect([output.nodeCount, output.edgeCount, output.removedEdgeCount, output.lost]).toEqual([0, 0, 0, []]);
      expect(output.efficiency).toMatchObject({ before: zero, after: zero, change: zero, randomDeviation: 0 });
    }
  });

  it("of a bridge without an edge change nothing", () => {
    const output = scoreBridge(drawBridge("e1-x:0 x-i1:0", { removedTypes: [7] }).input);
    expect([output.removedEdgeCount, output.nodes, output.efficiency.change.value]).toEqual([0, [], 0]);
    expect(output.efficiency.randomMean).toBe(0);
  });

  it("of which every node is taken away measure nothing", () => {
    const output = scoreBridge(drawBridge("e1-i1:0", { removedNodes: ["e1", "i1"] }).input);
    expect([output.nodeCount, output.pairs.before.value, output.component.before.value]).toEqual([0, 0, 0]);
  });
});

describe("a network too large for the budget", () => {
  const many = Array.from(
    { length: 120 },
    (_, at) => `e${at}-h${at % 7}:0 h${at % 7}-i${at % 90}:1 h${at % 7}-h${(at + 1) % 7}:0`,
  );
  const edges = many.join(" ");

  it("is measured from sources drawn at random, with the error of the differences", () => {
    const whole = scoreBridge(drawBridge(edges, { removedTypes: [1], draws: 2 }).input);
    const part = scoreBridge(drawBridge(edges, { removedTypes: [1], draws: 2, budget: 1 }).input);
    expect([whole.efficiencySources, whole.pairSources]).toEqual([whole.nodeCount, whole.instituteCount]);
    expect([part.efficiencySources, part.pairSources]).toEqual([30, 30]);
    for (const name of ["pairs", "efficiency"] as const) {
      expect(part[name].change.standardError).toBeGreaterThan(0);
      expect(Math.abs(part[name].change.value - whole[name].change.value)).toBeLessThanOrEqual(
        4 * part[name].change.standardError,
      );
    }
    expect(part.component).toEqual(whole.component);
  });
});
