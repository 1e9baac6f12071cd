import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findComponents, largestComponent } from "../../../src/methods/components/components.scoring.js";
import { buildSimpleGraph } from "../../../src/methods/simple-graph/simple-graph.js";
import { distancesByTrying } from "../simple-graph/tried-graph.js";
import { smallGraphs, valueAt } from "../small-graphs.js";

describe("connected parts", () => {
  it("hold together just what has a way between it", () => {
    fc.assert(
      fc.property(smallGraphs(8, 9), (small) => {
        const { part, size } = findComponents(buildSimpleGraph(small));
        const distances = distancesByTrying(small);
        for (const [a, row] of distances.entries()) {
          for (const [b, distance] of row.entries())
            expect(part[a] === part[b], `${a} and ${b}`).toBe(Number.isFinite(distance));
          expect(size[valueAt(part, a)]).toBe(row.filter(Number.isFinite).length);
        }
      }),
    );
  });

  it("are numbered as their smallest nodes come", () => {
    const graph = buildSimpleGraph({ nodeCount: 5, from: [4, 2], to: [1, 3] });
    expect([...findComponents(graph).part]).toEqual([0, 1, 2, 2, 1]);
  });

  it("count only the nodes that count, which the others still join", () => {
    const graph = buildSimpleGraph({ nodeCount: 4, from: [0, 1], to: [1, 2] });
    expect(largestComponent(graph)).toBe(3);
    expect(largestComponent(graph, Uint8Array.from([1, 0, 1, 1]))).toBe(2);
    expect(largestComponent(graph, new Uint8Array(4))).toBe(0);
    expect(largestComponent(buildSimpleGraph({ nodeCount: 0, from: [], to: [] }))).toBe(0);
  });
});
