import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildGraph,
  type CompactGraph,
  degree,
  type Direction,
  endSlot,
  firstSlot,
  requireNode,
  reverseDirection,
} from "../../src/methods/compact-graph/compact-graph.js";
import { directions, smallGraphs, valueAt } from "./small-graphs.js";

const slotsOf = (graph: CompactGraph, node: number, direction: Direction): [node: number, edge: number][] => {
  const slots: [number, number][] = [];
  for (let slot = firstSlot(graph, node, direction); slot < endSlot(graph, node, direction); slot++)
    slots.push([valueAt(graph.slotNode, slot), valueAt(graph.slotEdge, slot)]);
  return slots;
};

describe("the compact graph", () => {
  it("keeps parallel edges, their direction and their number apart", () => {
    const graph = buildGraph({ nodeCount: 3, from: [0, 0, 2, 1], to: [1, 1, 0, 0] });
    expect(slotsOf(graph, 0, "OUT")).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expect(slotsOf(graph, 0, "IN")).toEqual([
      [2, 2],
      [1, 3],
    ]);
    expect(slotsOf(graph, 0, "BOTH")).toEqual([
      [1, 0],
      [1, 1],
      [2, 2],
      [1, 3],
    ]);
  });

  it("gives a self-loop one slot each way", () => {
    const graph = buildGraph({ nodeCount: 1, from: [0], to: [0] });
    expect([degree(graph, 0, "OUT"), degree(graph, 0, "IN"), degree(graph, 0, "BOTH")]).toEqual([1, 1, 2]);
  });

  it("holds for every graph what the list of edges says", () => {
    fc.assert(
      fc.property(smallGraphs(), directions, (small, direction) => {
        const graph = buildGraph(small);
        for (let node = 0; node < small.nodeCount; node++) {
          const expected = [...small.from.keys()].flatMap((edge) => [
            ...(direction !== "IN" && small.from[edge] === node ? [[small.to[edge], edge]] : []),
            ...(direction !== "OUT" && small.to[edge] === node ? [[small.from[edge], edge]] : []),
          ]);
          expect(slotsOf(graph, node, direction).sort()).toEqual(expected.sort());
          expect(degree(graph, node, direction)).toBe(expected.length);
        }
      }),
    );
  });

  it("turns every OUT into an IN and leaves BOTH as it is", () => {
    expect((["OUT", "IN", "BOTH"] as const).map(reverseDirection)).toEqual(["IN", "OUT", "BOTH"]);
  });

  it("lies in shared memory unless other memory is asked for", () => {
    const columns = { nodeCount: 2, from: [0], to: [1], weight: [2.5] };
    expect(buildGraph(columns).slotNode.buffer).toBeInstanceOf(SharedArrayBuffer);
    const asked: number[] = [];
    const graph = buildGraph(columns, (bytes) => {
      asked.push(bytes);
      return new ArrayBuffer(bytes);
    });
    expect(graph.from.buffer).toBeInstanceOf(ArrayBuffer);
    expect(asked.reduce((sum, bytes) => sum + bytes, 0)).toBe(34 + 8 * 2 + 4);
  });

  it("takes 26 bytes for an edge without a weight", () => {
    const bytesOf = (edges: number): number => {
      let sum = 0;
      const ends = Array.from({ length: edges }, () => 0);
      buildGraph({ nodeCount: 1, from: ends, to: ends }, (bytes) => {
        sum += bytes;
        return new ArrayBuffer(bytes);
      });
      return sum;
    };
    expect(bytesOf(11) - bytesOf(10)).toBe(26);
  });

  it("has no weights and type 0 when the columns say nothing", () => {
    const graph = buildGraph({ nodeCount: 2, from: [0], to: [1] });
    expect(graph.weight).toBeNull();
    expect([...graph.type]).toEqual([0]);
  });

  it("may be empty", () => {
    const graph = buildGraph({ nodeCount: 0, from: [], to: [] });
    expect([graph.nodeCount, graph.edgeCount, [...graph.firstOut]]).toEqual([0, 0, [0]]);
  });

  it.each([
    ["an end that is no node", { nodeCount: 2, from: [0], to: [2] }, "Column to holds 2 at edge 0"],
    ["a negative end", { nodeCount: 2, from: [-1], to: [1] }, "Column from holds -1 at edge 0"],
    ["half a node", { nodeCount: 2, from: [0.5], to: [1] }, "Column from holds 0.5 at edge 0"],
    ["columns of unequal length", { nodeCount: 2, from: [0], to: [] }, "Column to must have 1 values"],
    [
      "a weight that is no number",
      { nodeCount: 2, from: [0], to: [1], weight: [Number.NaN] },
      "Column weight holds NaN",
    ],
    ["a type over 65,535", { nodeCount: 2, from: [0], to: [1], type: [65536] }, "Column type holds 65536"],
    ["a negative number of nodes", { nodeCount: -1, from: [], to: [] }, "but got -1"],
  ])("refuses %s and says which", (_, columns, text) => {
    expect(() => buildGraph(columns)).toThrow(text);
  });

  it("refuses a node that it does not have", () => {
    const graph = buildGraph({ nodeCount: 2, from: [], to: [] });
    expect(() => {
      requireNode(graph, 2);
    }).toThrow("A node must be from 0 to 1, but got 2.");
    expect(() => {
      requireNode(graph, 1);
    }).not.toThrow();
  });
});
